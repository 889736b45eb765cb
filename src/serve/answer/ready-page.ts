import type { Bytes, PageForm } from '../../core/packed-page.ts';

/** One form of a page with its headers, written once for all who ask. */
export interface ReadyPage {
  readonly hash: string;
  readonly modified: string | null;
  readonly body: Bytes;
  readonly headers: Readonly<Record<string, string>>;
}

/** What pages may load: nothing but what the site itself serves. */
export const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Headers that every answer has. */
export const guards = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
} as const;

/** Writes the headers of one form of a page. Each form has a tag of its own: it is other bytes. */
export function toReady(page: PageForm): ReadyPage {
  const { hash, modified, link, isGzip, hasGzip, body, type } = page;
  return {
    hash,
    modified,
    body,
    headers: {
      'Content-Type': type,
      'Content-Length': String(body.length),
      ...(isGzip ? { 'Content-Encoding': 'gzip' } : {}),
      ETag: isGzip ? `"${hash}-gzip"` : `"${hash}"`,
      'Cache-Control': 'no-cache',
      'Content-Security-Policy': page.policy ?? policy,
      ...guards,
      ...(hasGzip ? { Vary: 'Accept-Encoding' } : {}),
      ...(type.startsWith('text/html') ? {} : { 'Access-Control-Allow-Origin': '*' }),
      ...(link === null ? {} : { Link: link }),
      ...(modified === null ? {} : { 'Last-Modified': new Date(modified).toUTCString() }),
    },
  };
}
