import { join } from 'node:path';
import { UserError } from '../core/errors.ts';
import { parseSha256, sha256 } from '../core/hash.ts';
import type { ObjectStore, Retrieved, Web } from '../core/io.ts';
import { canonicalJson } from '../core/json.ts';
import { parseCanonical, parseRetrieval } from '../core/records/parse-record.ts';
import type { Retrieval } from '../core/records/generated/types.ts';
import { disk, writeWhole } from './disk.ts';
import { openHttp, type HttpAnswer, type HttpOptions } from './http.ts';
import { withLock } from './lock.ts';
import { openRateLimit } from './rate-limit.ts';
import { allowsLoopback, serviceOf, userAgentOf } from './services.ts';

export interface WebOptions {
  readonly library: string;
  readonly objects: ObjectStore;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  readonly jitter?: (() => number) | undefined;
  readonly wait?: HttpOptions['wait'];
  readonly signal?: HttpOptions['signal'];
  readonly limits?: HttpOptions['limits'];
}

/** An answer that was stored before. */
interface Stored {
  readonly record: Retrieval;
  readonly answer: Retrieved;
}

/** How long one process waits for another that is asking the same operator. */
const longestTurnMs = 600_000;

/**
 * The services over HTTP for one library. Every answer is an object, its retrieval record another, and a small file in
 * `var/` points from the URL to it: written last, so that a process that dies has either all of an answer or none.
 */
export function openWeb({ library, objects, env, now, ...http }: WebOptions): Web {
  const get = openHttp({
    userAgent: userAgentOf(env),
    allowLoopback: allowsLoopback(env),
    rate: openRateLimit(join(library, 'var', 'rate.sqlite')),
    alone: (turns, work) =>
      withLock(join(library, 'var', `turn-${turns}.lock`), work, longestTurnMs),
    now: () => now().valueOf(),
    ...http,
    jitter: http.jitter ?? Math.random,
  });

  const store = async (answer: HttpAnswer, before: Stored | null): Promise<Retrieved> => {
    // A 304 has no body: what was stored before still holds, and the new record says since when.
    const bytes = answer.status === 304 && before ? before.answer.bytes : answer.bytes;
    const record: Retrieval = parseRetrieval({
      schema: 'retrieval-v1',
      url: answer.url,
      status: answer.status,
      media_type: (answer.mediaType || (before?.record.media_type ?? '')).slice(0, 200),
      retrieved_at: now().toISOString(),
      bytes: bytes.length,
      sha256: await objects.put(bytes),
      etag: (answer.etag ?? before?.record.etag)?.slice(0, 500) ?? null,
      last_modified: (answer.lastModified ?? before?.record.last_modified)?.slice(0, 200) ?? null,
    });
    const retrieval = await objects.put(canonicalJson(record));
    return { url: answer.url, bytes, retrieval, at: record.retrieved_at };
  };

  return {
    ask: async (name, path, { freshMs = Infinity, scope = '', also = [] } = {}) => {
      const service = serviceOf(name, env);
      const url = service.base + path;
      const pointer = pointerOf(library, url, scope);
      const before = await readStored(pointer, objects);
      if (before && now().valueOf() - Date.parse(before.record.retrieved_at) <= freshMs)
        return before.answer;
      const answer = await get(
        url,
        service,
        before && { etag: before.record.etag, lastModified: before.record.last_modified },
      );
      if ([404, 410].includes(answer.status) && !also.includes(answer.status)) return null;
      const isAnswer =
        answer.status === 200 ||
        also.includes(answer.status) ||
        (answer.status === 304 && before !== null);
      if (!isAnswer) throw unexpected(url, answer.status);
      const stored = await store(answer, answer.status === 304 ? before : null);
      await writeWhole(disk, pointer, Buffer.from(JSON.stringify({ retrieval: stored.retrieval })));
      return stored;
    },
  };
}

/** The file that points to the answer of a URL. */
export function pointerOf(library: string, url: string, scope: string): string {
  return join(library, 'var', 'http', `${sha256(scope === '' ? url : `${scope}\n${url}`)}.json`);
}

async function readStored(pointer: string, objects: ObjectStore): Promise<Stored | null> {
  const bytes = await disk.read(pointer);
  if (!bytes) return null;
  try {
    const named: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    const retrieval = parseSha256(
      typeof named === 'object' && named !== null && 'retrieval' in named ? named.retrieval : null,
    );
    const text = await objects.get(retrieval);
    const record = text && parseCanonical(Buffer.from(text).toString('utf8'), parseRetrieval);
    const body = record && (await objects.get(parseSha256(record.sha256)));
    if (!record || !body) return null;
    return { record, answer: { url: record.url, bytes: body, retrieval, at: record.retrieved_at } };
  } catch {
    return null; // a cache that cannot be read is no cache
  }
}

function unexpected(url: string, status: number): UserError {
  return new UserError({
    code: 'source-unavailable',
    message: `Cannot fetch ${url}.`,
    seen: `status ${status}`,
    wanted: 'status 200',
    next: 'repeat the command later, or give the paper as a file',
  });
}
