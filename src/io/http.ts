import { isIP } from 'node:net';
import { Agent, request } from 'undici';
import { UserError } from '../core/errors.ts';
import { backOffMs, retryAfterMs } from './back-off.ts';
import { codeOf } from './disk.ts';
import { interrupted, pauseFor } from './pause.ts';
import { isLoopback, isPublicAddress, publicLookup } from './public-address.ts';
import type { RateLimit } from './rate-limit.ts';
import type { Service } from './services.ts';

export interface HttpOptions {
  readonly userAgent: string;
  readonly allowLoopback: boolean;
  readonly rate: RateLimit;
  /** Runs work while no other process asks the same operator. */
  readonly alone: <T>(turns: string, work: () => Promise<T>) => Promise<T>;
  readonly now: () => number;
  /** From 0 to below 1, spreads the pauses of clients that failed together. */
  readonly jitter: () => number;
  /** Waits so many milliseconds; tests hand in one that only counts. */
  readonly wait?: ((ms: number) => Promise<void>) | undefined;
  /** Ends waits and requests when the user presses Ctrl-C. */
  readonly signal?: AbortSignal | undefined;
  readonly limits?: Partial<typeof defaults> | undefined;
}

export interface HttpAnswer {
  /** 304 only where a condition was given. */
  readonly status: number;
  readonly url: string;
  readonly mediaType: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly bytes: Uint8Array;
}

/** What is known of an answer that is at hand already. */
export interface Condition {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

const defaults = {
  bytes: 60_000_000,
  headersMs: 30_000,
  bodyMs: 60_000,
  tries: 4,
  redirects: 4,
  longestWaitMs: 120_000,
};

export type HttpGet = (
  url: string,
  service: Service,
  condition: Condition | null,
) => Promise<HttpAnswer>;

interface TryLater {
  readonly status: number;
  readonly retryMs: number;
}

/** A polite client: each operator in its turns; waits as it is told; bounded in size, time and redirects. */
export function openHttp(options: HttpOptions): HttpGet {
  const limits = { ...defaults, ...options.limits };
  const { rate, now, signal } = options;
  const pause = pauseFor(options.wait, signal);
  const agent = new Agent({
    connect: { lookup: publicLookup(options.allowLoopback) },
    headersTimeout: limits.headersMs,
    bodyTimeout: limits.bodyMs,
  });

  const turn = async (url: string, { turns, apartMs }: Service): Promise<void> => {
    const ms = rate.take(turns, apartMs, now());
    if (ms > limits.longestWaitMs) throw unavailable(url, leftAlone(ms));
    await pause(ms);
  };

  const once = async (
    url: string,
    service: Service,
    condition: Condition | null,
    redirects: number,
  ): Promise<HttpAnswer | TryLater> => {
    const { host } = checkUrl(url, options.allowLoopback);
    await turn(url, service);
    const { statusCode, headers, body } = await request(url, {
      dispatcher: agent,
      // a body that drips would never time out between two of its bytes
      signal: AbortSignal.any([
        ...(signal ? [signal] : []),
        AbortSignal.timeout(limits.headersMs + limits.bodyMs),
      ]),
      headers: {
        'user-agent': options.userAgent,
        accept: '*/*',
        ...service.headers,
        ...conditionHeaders(condition),
      },
    });
    const header = (name: string): string | null => [headers[name] ?? []].flat()[0] ?? null;
    if (statusCode === 429 || statusCode >= 500) {
      await body.dump();
      return { status: statusCode, retryMs: retryAfterMs(header('retry-after'), now()) };
    }
    const location = header('location');
    if (statusCode >= 300 && statusCode < 400 && statusCode !== 304 && location) {
      await body.dump();
      if (redirects >= limits.redirects) throw unavailable(url, 'too many redirects');
      const next = URL.canParse(location, url) ? new URL(location, url) : null;
      if (!next || !sameSite(host, next.host))
        throw unavailable(url, `a redirect to ${next?.host ?? 'no address'}`);
      return once(next.href, service, condition, redirects + 1);
    }
    return {
      status: statusCode,
      url,
      mediaType: header('content-type') ?? '',
      etag: header('etag'),
      lastModified: header('last-modified'),
      bytes: await takeBounded(body, limits.bytes, url),
    };
  };

  return async (url, service, condition) => {
    let last = 'no answer';
    for (let attempt = 0; attempt < limits.tries; attempt++) {
      try {
        const ask = (): Promise<HttpAnswer | TryLater> => once(url, service, condition, 0);
        const answer = await (service.oneAtATime ? options.alone(service.turns, ask) : ask());
        if ('bytes' in answer) return answer;
        last = `status ${answer.status}`;
        // All processes of the library wait, not only this one.
        if (answer.retryMs > 0) rate.hold(service.turns, now() + answer.retryMs);
        if (answer.retryMs > limits.longestWaitMs)
          throw unavailable(url, `${last}; ${leftAlone(answer.retryMs)}`);
      } catch (error) {
        if (error instanceof UserError) throw error;
        if (signal?.aborted) throw interrupted();
        last = codeOf(error) || (error instanceof Error ? error.message : String(error));
      }
      if (attempt + 1 < limits.tries)
        await pause(Math.min(backOffMs(attempt, options.jitter()), limits.longestWaitMs));
    }
    throw unavailable(url, `${last}, after ${limits.tries} tries`);
  };
}

function conditionHeaders(condition: Condition | null): Record<string, string> {
  return {
    ...(condition?.etag ? { 'if-none-match': condition.etag } : {}),
    ...(condition?.lastModified ? { 'if-modified-since': condition.lastModified } : {}),
  };
}

function checkUrl(url: string, allowLoopback: boolean): URL {
  const parsed = new URL(url);
  const { hostname, protocol } = parsed;
  const address = hostname.replace(/^\[|\]$/g, '');
  const own = allowLoopback && (isLoopback(address) || address === 'localhost');
  if (protocol !== 'https:' && !(protocol === 'http:' && own))
    throw unavailable(url, `the scheme ${protocol}`);
  if (isIP(address) !== 0 && !isPublicAddress(address) && !own)
    throw unavailable(url, 'an address that is not public');
  return parsed;
}

/** A redirect stays on the host, or within arXiv. */
function sameSite(from: string, to: string): boolean {
  const arxiv = (host: string): boolean => host === 'arxiv.org' || host.endsWith('.arxiv.org');
  return from === to || (arxiv(from) && arxiv(to));
}

async function takeBounded(
  body: AsyncIterable<Uint8Array>,
  most: number,
  url: string,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > most)
      throw new UserError({
        code: 'source-too-large',
        message: `Cannot fetch ${url}: the answer is too large.`,
        seen: `more than ${(most / 1e6).toFixed(0)} MB`,
        wanted: `at most ${(most / 1e6).toFixed(0)} MB`,
        next: 'give the paper as a file',
      });
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function leftAlone(ms: number): string {
  return `it asks to be left alone for ${Math.ceil(ms / 1000)} s`;
}

function unavailable(url: string, seen: string): UserError {
  return new UserError({
    code: 'source-unavailable',
    message: `Cannot fetch ${url}.`,
    seen,
    wanted: 'an answer from a public host',
    next: 'repeat the command later, or give the paper as a file',
  });
}
