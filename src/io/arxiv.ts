import { join } from 'node:path';
import { UserError } from '../core/errors.ts';
import { parseSha256, sha256 } from '../core/hash.ts';
import type { Archive, ObjectStore, Retrieved } from '../core/io.ts';
import { canonicalJson } from '../core/json.ts';
import { parseCanonical, parseRetrieval } from '../core/records/parse-record.ts';
import type { Retrieval } from '../core/records/generated/types.ts';
import { disk, writeWhole } from './disk.ts';
import { openHttp, type HttpAnswer, type HttpOptions } from './http.ts';
import { openRateLimit } from './rate-limit.ts';

const dayMs = 86_400_000;

/** What arXiv's terms ask for: one request at a time, three seconds apart. */
const apartMs = 3000;

/**
 * arXiv over HTTP for one library: polite over all its processes, every answer stored with its
 * retrieval. A pinned version's text is asked for once; an answer of the API once a day.
 */
export function openArchive(
  library: string,
  objects: ObjectStore,
  env: Readonly<Record<string, string | undefined>>,
  now: () => Date,
  http: Pick<HttpOptions, 'wait' | 'limits'> = {},
): Archive {
  const api = env['TRUTH_ENGINE_ARXIV_API'] ?? 'https://export.arxiv.org/api/query';
  const site = (env['TRUTH_ENGINE_ARXIV'] ?? 'https://arxiv.org').replace(/\/+$/, '');
  const get = openHttp({
    userAgent:
      env['TRUTH_ENGINE_USER_AGENT'] ??
      'truth-engine/0.1 (https://www.npmjs.com/package/truth-engine)',
    allowLoopback: env['TRUTH_ENGINE_ALLOW_LOOPBACK'] === '1',
    rate: openRateLimit(join(library, 'var', 'rate.sqlite'), apartMs),
    now: () => now().valueOf(),
    ...http,
  });
  const store = async (answer: HttpAnswer): Promise<Retrieved> => {
    const record: Retrieval = parseRetrieval({
      schema: 'retrieval-v1',
      url: answer.url,
      status: answer.status,
      media_type: answer.mediaType.slice(0, 200),
      retrieved_at: now().toISOString(),
      bytes: answer.bytes.length,
      sha256: await objects.put(answer.bytes),
      etag: answer.etag?.slice(0, 500) ?? null,
      last_modified: answer.lastModified?.slice(0, 200) ?? null,
    });
    const retrieval = await objects.put(canonicalJson(record));
    return { url: answer.url, bytes: answer.bytes, retrieval };
  };
  const ask = async (url: string, freshMs: number): Promise<Retrieved | null> => {
    const pointer = join(library, 'var', 'http', `${sha256(url)}.json`);
    const kept = await fromCache(pointer, objects, freshMs, now().valueOf());
    if (kept) return kept;
    const answer = await get(url);
    if (answer.status === 404 || answer.status === 410) return null;
    if (answer.status !== 200 && !(answer.status === 400 && url.startsWith(api)))
      throw unexpected(url, answer.status);
    const stored = await store(answer);
    await writeWhole(disk, pointer, Buffer.from(JSON.stringify({ retrieval: stored.retrieval })));
    return stored;
  };
  return {
    metadata: async (id) => {
      const url = `${api}?id_list=${encodeURIComponent(id)}&max_results=1`;
      const answer = await ask(url, dayMs);
      if (!answer) throw unexpected(url, 404);
      return answer;
    },
    html: (id) => ask(`${site}/html/${id}`, Infinity),
    pdf: (id) => ask(`${site}/pdf/${id}`, Infinity),
  };
}

/** An answer that was stored before and is fresh enough; null when there is none. */
async function fromCache(
  pointer: string,
  objects: ObjectStore,
  freshMs: number,
  nowMs: number,
): Promise<Retrieved | null> {
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
    if (!record || !body || nowMs - Date.parse(record.retrieved_at) > freshMs) return null;
    return { url: record.url, bytes: body, retrieval };
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
