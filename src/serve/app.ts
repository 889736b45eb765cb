import { Hono, type Context } from 'hono';
import { UserError } from '../core/errors.ts';
import type { Packer, PageStore } from '../core/packed-page.ts';
import type { SiteStore } from '../core/site-store.ts';
import { pageCache } from './answer/page-cache.ts';
import { guards, type ReadyPage } from './answer/ready-page.ts';
import { sendPage, takesGzip } from './answer/send-page.ts';
import {
  errorAnswer,
  notFound,
  onlyReading,
  ourFault,
  tooMany,
  wrongAddress,
  wrongQuery,
  type SiteError,
} from './error-pages.ts';
import { endingFor } from './negotiate.ts';
import type { Operator } from './operator/operator.ts';
import { addressOf, headersOf, type Bindings } from './request.ts';
import { openSite } from './site.ts';
import { pathOf, queryFor, shortcut, up } from './site-path.ts';
import type { SiteOptions } from './site-room.ts';

export interface AppOptions extends SiteOptions {
  /** Takes up what was written to the library since. Gives a text that is the same while every page is the same. */
  readonly refresh: () => Promise<string> | string;
  /** Told of a fault of ours with the number that the reader was shown. */
  readonly fault: (request: string, error: unknown) => void;
  /** A number for the next request, to find its fault by. */
  readonly nextRequest: () => string;
  /** Where pages are kept; without it in memory, uncompressed. */
  readonly keep?: {
    readonly packer: Packer;
    readonly mostBytes: number;
    readonly version: string;
    readonly store?: PageStore;
  };
  /** Limits, counts and the log of requests; without it there are none. */
  readonly operator?: Operator;
}

export interface App {
  /** Node's server hands its own request in with it. */
  readonly fetch: (request: Request, bindings?: Bindings) => Response | Promise<Response>;
  /** Asks it without a port. */
  readonly request: (path: string, init?: RequestInit) => Response | Promise<Response>;
}

type Asked = Context<{ Bindings: Bindings }>;

const methods = 'GET, HEAD, OPTIONS';
const byAccept = { Vary: 'Accept, Accept-Encoding' };
const open = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Methods': methods };

/** The site as an HTTP application: reading only, every page from the store, errors as pages. */
export function toApp(store: SiteStore, options: AppOptions): App {
  const app = new Hono<{ Bindings: Bindings }>({ strict: true });
  const site = openSite(store, options);
  const pages = pageCache(options.keep ?? { packer: null, mostBytes: 32_000_000, version: '' });
  const { operator } = options;

  const answer = (context: Asked, path: string, query: string): Answered | Promise<Answered> => {
    const state = options.refresh();
    if (typeof state !== 'string') return state.then((now) => found(context, path, query, now));
    return found(context, path, query, state);
  };
  const found = (
    context: Asked,
    asked: string,
    sent: string,
    library: string,
  ): Answered | Promise<Answered> => {
    const header = headersOf(context);
    const { path, isNegotiated } = formOf(asked, header('accept'));
    const query = queryFor(path, sent);
    const address = query === '' ? path : `${path}?${query}`;
    const state = { library, own: () => site.state(path) };
    const send = (page: ReadyPage | null, cache: 'hit' | 'miss'): Answered =>
      page
        ? { ...sendPage(page, header, isNegotiated ? byAccept : null), cache }
        : { response: errorAnswer(notFound(path, store), path, options), bytes: 0, cache: 'none' };
    const wantsGzip = takesGzip(header);
    const known = pages.known(address, state, wantsGzip);
    if (known) return send(known, 'hit');
    return pages
      .made(address, state, wantsGzip, () => site.page(path, new URLSearchParams(query)))
      .then((page) => send(page, 'miss'));
  };

  app.all('*', (context) => {
    const started = operator?.clock() ?? 0;
    const asked = pathOf(context.req.url);
    const path = asked?.path ?? '';
    const refuse = (error: SiteError, more?: Readonly<Record<string, string>>): Answered => ({
      response: errorAnswer(error, path, options, more),
      bytes: 0,
      cache: 'none',
    });
    const done = ({ response, bytes, cache }: Answered): Response => {
      const { method } = context.req;
      operator?.seen({ method, path, status: response.status, bytes, cache, started });
      return response;
    };
    const failed = (error: unknown): Response => {
      if (error instanceof UserError && error.code === 'bad-query')
        return done(refuse(wrongQuery(error)));
      const request = options.nextRequest();
      options.fault(request, error);
      return done(refuse(ourFault(request)));
    };
    try {
      const wait = operator?.admit(addressOf(context, operator.trustsProxy)) ?? 0;
      if (wait > 0) return done(refuse(tooMany, { 'Retry-After': String(Math.ceil(wait)) }));
      if (context.req.method === 'OPTIONS')
        return done({ response: toPreflight(), bytes: 0, cache: 'none' });
      if (context.req.method !== 'GET' && context.req.method !== 'HEAD')
        return done(refuse(onlyReading, { Allow: methods }));
      if (!asked) return done(refuse(wrongAddress));
      const short = shortcut(path);
      if (short) return done({ response: leadOn(context, path, short), bytes: 0, cache: 'none' });
      const own = operator?.page(path);
      if (own) return own.then((response) => done({ response, bytes: 0, cache: 'none' }), failed);
      const answered = answer(context, path, asked.query);
      return answered instanceof Promise ? answered.then(done, failed) : done(answered);
    } catch (error) {
      return failed(error);
    }
  });
  return app;
}

/** A record or a claim of the API, in the form that the reader wants. */
function formOf(
  path: string,
  accept: string | undefined,
): { readonly path: string; readonly isNegotiated: boolean } {
  if (!/^api\/records\/[^/.]+(?:\/claims\/\d{1,6})?$/.test(path))
    return { path, isNegotiated: false };
  const ending = endingFor(accept, ['json', 'jsonld', 'md']);
  return { path: ending === 'json' ? path : `${path}.${ending}`, isNegotiated: true };
}

interface Answered {
  readonly response: Response;
  /** Of its body; of a page for an error, 0. */
  readonly bytes: number;
  readonly cache: 'hit' | 'miss' | 'none';
}

function toPreflight(): Response {
  return new Response(null, {
    status: 204,
    headers: { ...open, ...guards, Allow: methods, 'Access-Control-Max-Age': '86400' },
  });
}

/** A record or claim leads on to the form of it that the reader wants. */
function leadOn(
  context: Asked,
  path: string,
  { stem, isRecord }: { readonly stem: string; readonly isRecord: boolean },
): Response {
  const ending = isRecord ? endingFor(headersOf(context)('accept')) : 'html';
  const name = ending === 'html' ? stem : stem.replace(/\/index$/, '/card');
  return new Response(null, {
    status: 302,
    headers: {
      ...guards,
      'Access-Control-Allow-Origin': '*',
      Location: `${up(path)}${name}.${ending}`,
      ...(isRecord ? { Vary: 'Accept' } : {}),
    },
  });
}
