import { parseRecordId, recordFolder } from '../core/record-id.ts';
import type { UserError } from '../core/errors.ts';
import type { SiteStore } from '../core/site-store.ts';
import { renderErrorPage } from '../render/site/error-page.ts';
import { guards, policy } from './answer/ready-page.ts';
import type { SiteOptions } from './site-room.ts';
import { up } from './site-path.ts';

export type ErrorStatus = 400 | 404 | 405 | 429 | 500 | 503;

/** An answer that is no page of the site, in words. */
export interface SiteError {
  readonly status: ErrorStatus;
  readonly heading: string;
  readonly lines: readonly string[];
  readonly links?: readonly { readonly href: string; readonly words: string }[];
}

/** Nothing is at this path; for a record's id, those near it. */
export function notFound(path: string, store: SiteStore): SiteError {
  const named = parseRecordId(path.split('/')[1] ?? '');
  if (path.startsWith('r/') && named !== null && store.records.place(named) === null) {
    const near = store.records.near(named);
    return {
      status: 404,
      heading: `No record has the id ${named}.`,
      lines:
        near.length > 0 ? ['Ids that differ by one sign:'] : ['No id differs from it by one sign.'],
      links: near.map((id) => ({
        href: `${up(path)}r/${recordFolder(id)}/index.html`,
        words: id,
      })),
    };
  }
  return {
    status: 404,
    heading: 'There is no such page.',
    lines: ['Nothing was ever at this address, or its record has no such part.'],
  };
}

export const wrongAddress: SiteError = {
  status: 400,
  heading: 'That is no address of this site.',
  lines: ['An address has at most a thousand characters and no control characters.'],
};

export const onlyReading: SiteError = {
  status: 405,
  heading: 'Only reading is possible here.',
  lines: [],
};

export const tooMany: SiteError = {
  status: 429,
  heading: 'Too many requests from one address.',
  lines: ['Wait as long as the answer says, or take the whole site as files.'],
};

export function wrongQuery({ message, wanted }: UserError): SiteError {
  return {
    status: 400,
    heading: message,
    lines: wanted === undefined ? [] : [wanted],
    links: [{ href: 'index.html', words: 'The search form' }],
  };
}

export function ourFault(request: string): SiteError {
  return {
    status: 500,
    heading: 'Our fault. Nothing was changed.',
    lines: [`Request ${request}.`],
  };
}

/** An error as a page for people; as problem details (RFC 9457) below api/. */
export function errorAnswer(
  error: SiteError,
  path: string,
  options: SiteOptions,
  more: Readonly<Record<string, string>> = {},
): Response {
  const { status, heading, lines, links = [] } = error;
  const headers = { 'Content-Security-Policy': policy, 'Cache-Control': 'no-store', ...guards };
  if (path.startsWith('api/')) {
    const body = { type: 'about:blank', title: heading, status, detail: lines.join(' ') };
    return new Response(`${JSON.stringify(body)}\n`, {
      status,
      headers: {
        ...headers,
        'Content-Type': 'application/problem+json',
        'Access-Control-Allow-Origin': '*',
        ...more,
      },
    });
  }
  const depth = status === 404 ? Math.min(path.split('/').length - 1, 20) : 0;
  const page = renderErrorPage({ status, heading, lines, links }, depth, options);
  return new Response(page, {
    status,
    headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8', ...more },
  });
}
