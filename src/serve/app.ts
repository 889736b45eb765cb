import { Hono, type Context } from 'hono';
import { UserError } from '../core/errors.ts';
import { parseRecordId, recordFolder } from '../core/record-id.ts';
import type { SiteStore } from '../core/site-store.ts';
import { renderErrorPage } from '../render/site/error-page.ts';
import { pageCache } from './page-cache.ts';
import { openSite } from './site.ts';
import type { SitePage } from './site-page-types.ts';
import type { SiteOptions } from './site-room.ts';

export interface AppOptions extends SiteOptions {
  /** Takes up what was written to the library since. Gives a text that is the same while every page is the same. */
  readonly refresh: () => Promise<string>;
  /** Told of a fault of ours with the number that the reader was shown. */
  readonly fault: (request: string, error: unknown) => void;
  /** A number for the next request, to find its fault by. */
  readonly nextRequest: () => string;
}

const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const longestPath = 1000;

/** The site as an HTTP application: GET and HEAD only, every page from the store, errors as pages. */
export function toApp(store: SiteStore, options: AppOptions): Hono {
  const app = new Hono({ strict: true });
  const site = openSite(store, options);
  const pages = pageCache();
  app.use(async (context, next) => {
    await next();
    if (!context.res.headers.has('Content-Security-Policy'))
      context.header('Content-Security-Policy', policy);
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Referrer-Policy', 'no-referrer');
  });
  app.on(['GET', 'HEAD'], '*', async (context) => {
    const path = pathOf(context);
    if (path === null) return wrongAddress(context, options);
    const short = shortcut(path);
    if (short !== null) return context.redirect(`${up(path)}${short}`, 302);
    const state = await options.refresh();
    const { searchParams } = new URL(context.req.url);
    const page = await pages(state, context.req.url, () => site.page(path, searchParams));
    return page ? answer(context, page) : notFound(context, path, store, options);
  });
  app.all('*', (context) => {
    context.header('Allow', 'GET, HEAD');
    return errorPage(context, 405, 'Only reading is possible here.', [], '', options);
  });
  app.onError((error, context) => {
    if (error instanceof UserError && error.code === 'bad-query')
      return wrongQuery(context, error, options);
    const request = options.nextRequest();
    options.fault(request, error);
    return errorPage(
      context,
      500,
      'Our fault. Nothing was changed.',
      [`Request ${request}.`],
      '',
      options,
    );
  });
  return app;
}

/** The path below the site's first folder, decoded; null for one that no page can have. */
function pathOf(context: Context): string | null {
  const { pathname } = new URL(context.req.url);
  if (pathname.length > longestPath) return null;
  try {
    const path = decodeURIComponent(pathname).replace(/^\/+/, '');
    return /[\u0000-\u001f\u007f\\]/.test(path) ? null : path === '' ? 'index.html' : path;
  } catch {
    return null; // a % that begins no character
  }
}

/** Short addresses: /r/SRCH:4E1B09C7, /r/SRCH:4E1B09C7/c/2, /log, /claims. */
function shortcut(path: string): string | null {
  const trimmed = path.replace(/\/+$/, '');
  if (['log', 'claims', 'status'].includes(trimmed))
    return trimmed === 'log' ? 'log/index.html' : `${trimmed}.html`;
  const [, name = '', claim] = /^r\/([^/]+)(?:\/c\/(\d{1,6}))?$/.exec(trimmed) ?? [];
  const id = parseRecordId(name);
  if (id === null) return null;
  return `r/${recordFolder(id)}/${claim === undefined ? 'index.html' : `c/${claim}.html`}`;
}

/** From a path to the site's first folder, so that a site may lie anywhere on its server. */
function up(path: string): string {
  return '../'.repeat(path.split('/').length - 1) || './';
}

function answer(context: Context, { type, body, policy: own }: SitePage): Response {
  if (own !== undefined) context.header('Content-Security-Policy', own);
  context.header('Content-Type', type);
  context.header('Cache-Control', 'no-cache');
  return typeof body === 'string' ? context.body(body) : context.body(new Uint8Array(body));
}

function notFound(context: Context, path: string, store: SiteStore, options: AppOptions): Response {
  const named = parseRecordId(path.split('/')[1] ?? '');
  if (path.startsWith('r/') && named !== null && store.records.get(named) === null) {
    const near = store.records.near(named);
    const lines =
      near.length > 0 ? ['Ids that differ by one sign:'] : ['No id differs from it by one sign.'];
    return errorPage(
      context,
      404,
      `No record has the id ${named}.`,
      lines,
      path,
      options,
      near.map((id) => ({ href: `${up(path)}r/${recordFolder(id)}/index.html`, words: id })),
    );
  }
  return errorPage(
    context,
    404,
    'There is no such page.',
    ['Nothing was ever at this address, or its record has no such part.'],
    path,
    options,
  );
}

function wrongAddress(context: Context, options: AppOptions): Response {
  return errorPage(
    context,
    400,
    'That is no address of this site.',
    ['An address has at most a thousand characters and no control characters.'],
    '',
    options,
  );
}

function wrongQuery(context: Context, error: UserError, options: AppOptions): Response {
  return errorPage(
    context,
    400,
    error.message,
    error.wanted === undefined ? [] : [error.wanted],
    '',
    options,
    [{ href: 'index.html', words: 'The search form' }],
  );
}

function errorPage(
  context: Context,
  status: 400 | 404 | 405 | 500,
  heading: string,
  lines: readonly string[],
  path: string,
  options: AppOptions,
  links: readonly { href: string; words: string }[] = [],
): Response {
  const depth = Math.min(path.split('/').length - 1, 20);
  const page = renderErrorPage({ status, heading, lines, links }, depth, options);
  return context.html(page, status);
}
