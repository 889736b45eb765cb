import { setTimeout as sleep } from 'node:timers/promises';
import { Agent, request } from 'undici';
import { UserError } from '../core/errors.ts';
import { codeOf } from './disk.ts';
import { isIP } from 'node:net';
import { isLoopback, isPublicAddress, publicLookup } from './public-address.ts';
import type { RateLimit } from './rate-limit.ts';

export interface HttpOptions {
  readonly userAgent: string;
  readonly allowLoopback: boolean;
  readonly rate: RateLimit;
  readonly now: () => number;
  /** Waits so many milliseconds; tests hand in one that only counts. */
  readonly wait?: (ms: number) => Promise<void>;
  readonly limits?: Partial<typeof defaults>;
}

export interface HttpAnswer {
  readonly status: number;
  readonly url: string;
  readonly mediaType: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly bytes: Uint8Array;
}

const defaults = {
  bytes: 60_000_000,
  headersMs: 30_000,
  bodyMs: 60_000,
  tries: 4,
  redirects: 4,
  longestWaitMs: 120_000,
};

export type HttpGet = (url: string) => Promise<HttpAnswer>;

/** A polite client: one host, one turn at a time; waits as it is told; bounded in size, time and redirects. */
export function openHttp(options: HttpOptions): HttpGet {
  const limits = { ...defaults, ...options.limits };
  const wait = options.wait ?? ((ms: number) => sleep(ms).then(() => undefined));
  const agent = new Agent({
    connect: { lookup: publicLookup(options.allowLoopback) },
    headersTimeout: limits.headersMs,
    bodyTimeout: limits.bodyMs,
  });
  const once = async (
    url: string,
    redirects: number,
  ): Promise<HttpAnswer | { retryMs: number; status: number }> => {
    const { host, hostname } = checkUrl(url, options.allowLoopback);
    await wait(options.rate.take(host, options.now()));
    const { statusCode, headers, body } = await request(url, {
      dispatcher: agent,
      headers: { 'user-agent': options.userAgent, accept: '*/*' },
    });
    const header = (name: string): string | null => [headers[name] ?? []].flat()[0] ?? null;
    if (statusCode === 429 || statusCode >= 500) {
      await body.dump();
      return { status: statusCode, retryMs: retryAfter(header('retry-after'), options.now()) };
    }
    const location = header('location');
    if (statusCode >= 300 && statusCode < 400 && location) {
      await body.dump();
      if (redirects >= limits.redirects) throw unavailable(url, 'too many redirects');
      const next = new URL(location, url);
      if (!sameSite(hostname, next.hostname)) throw unavailable(url, `a redirect to ${next.host}`);
      return once(next.href, redirects + 1);
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
  return async (url) => {
    let last = 'no answer';
    for (let attempt = 0; attempt < limits.tries; attempt++) {
      let retryMs = 0;
      try {
        const answer = await once(url, 0);
        if ('bytes' in answer) return answer;
        last = `status ${answer.status}`;
        retryMs = answer.retryMs;
      } catch (error) {
        if (error instanceof UserError) throw error;
        last = codeOf(error) || (error instanceof Error ? error.message : String(error));
      }
      // growing pauses; the host may ask for a longer one
      if (attempt + 1 < limits.tries)
        await wait(Math.min(Math.max(retryMs, 1000 * 2 ** attempt), limits.longestWaitMs));
    }
    throw unavailable(url, `${last}, after ${limits.tries} tries`);
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

function retryAfter(header: string | null, nowMs: number): number {
  if (header === null) return 0;
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - nowMs;
  return Number.isFinite(ms) ? Math.max(0, ms) : 0;
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

function unavailable(url: string, seen: string): UserError {
  return new UserError({
    code: 'source-unavailable',
    message: `Cannot fetch ${url}.`,
    seen,
    wanted: 'an answer from a public host',
    next: 'repeat the command later, or give the paper as a file',
  });
}
