import { createHash } from 'node:crypto';
import { Agent, request } from 'undici';
import type { Deposition, DepositArchive, DepositMetadata } from '../core/deposit.ts';
import { UserError } from '../core/errors.ts';
import { codeOf } from './disk.ts';
import { isLoopback, publicLookup } from './public-address.ts';

export interface ZenodoOptions {
  /** Address of the archive, without a slash at its end. */
  readonly base: string;
  /** Sent to that host alone, and told to nobody. */
  readonly token: string;
  readonly userAgent: string;
  readonly allowLoopback: boolean;
  /** Waits so many milliseconds. */
  readonly wait: (ms: number) => Promise<void>;
}

type Method = 'GET' | 'POST' | 'PUT';

const mostAnswer = 5_000_000;
const mostPages = 50;
const pageSize = 100;
const tries = 4;

/** Zenodo's deposition API. What may be repeated is, with pauses; what may not is left to the next run. */
export function openZenodo(options: ZenodoOptions): DepositArchive {
  const { base, allowLoopback, wait } = options;
  const agent = new Agent({
    connect: { lookup: publicLookup(allowLoopback) },
    headersTimeout: 60_000,
    bodyTimeout: 60_000,
  });
  const ask = async (
    method: Method,
    url: string,
    body: { readonly type: string; readonly bytes: Uint8Array } | null,
  ): Promise<Answered> => {
    assertOwn(url, base, allowLoopback);
    const repeats = method === 'POST' ? 1 : tries;
    let last = 'no answer';
    for (let attempt = 0; attempt < repeats; attempt++) {
      if (attempt > 0) await wait(1000 * 2 ** attempt);
      try {
        const answer = await once(method, url, body, options, agent);
        if (answer.status < 500 && answer.status !== 429) return answer;
        last = `status ${answer.status}`;
      } catch (error) {
        if (error instanceof UserError) throw error;
        last = codeOf(error) || (error instanceof Error ? error.message : String(error));
      }
    }
    throw unavailable(method, url, last);
  };
  const send = async (method: Method, url: string, value: unknown): Promise<Deposition> => {
    const bytes = Buffer.from(JSON.stringify(value));
    const answer = await ask(method, url, { type: 'application/json', bytes });
    return depositionOf(answer, method, url);
  };
  const depositions = `${base}/api/deposit/depositions`;
  return {
    create: (metadata: DepositMetadata) => send('POST', depositions, { metadata }),
    get: async (id) => {
      const answer = await ask('GET', `${depositions}/${id}`, null);
      if (answer.status === 404 || answer.status === 410) return null;
      return depositionOf(answer, 'GET', `${depositions}/${id}`);
    },
    list: async () => {
      const found: Deposition[] = [];
      for (let page = 1; page <= mostPages; page++) {
        const url = `${depositions}?size=${pageSize}&page=${page}`;
        const { value, status } = await ask('GET', url, null);
        if (status !== 200 || !Array.isArray(value)) throw refused('GET', url, status, value);
        found.push(...value.map(parseDeposition));
        if (value.length < pageSize) break;
      }
      return found;
    },
    describe: (id, metadata) => send('PUT', `${depositions}/${id}`, { metadata }),
    upload: async ({ bucket }, name, bytes) => {
      const url = `${bucket ?? ''}/${encodeURIComponent(name)}`;
      const answer = await ask('PUT', url, { type: 'application/octet-stream', bytes });
      const md5 = `md5:${createHash('md5').update(bytes).digest('hex')}`;
      if (answer.status >= 300 || textIn(answer.value, 'checksum') !== md5)
        throw refused('PUT', url, answer.status, answer.value);
    },
    publish: async (id) => {
      const url = `${depositions}/${id}/actions/publish`;
      return depositionOf(await ask('POST', url, null), 'POST', url);
    },
  };
}

interface Answered {
  readonly status: number;
  readonly value: unknown;
}

async function once(
  method: Method,
  url: string,
  body: { readonly type: string; readonly bytes: Uint8Array } | null,
  { token, userAgent }: ZenodoOptions,
  dispatcher: Agent,
): Promise<Answered> {
  const answer = await request(url, {
    method,
    dispatcher,
    signal: AbortSignal.timeout(600_000),
    headers: {
      authorization: `Bearer ${token}`,
      'user-agent': userAgent,
      accept: 'application/json',
      ...(body ? { 'content-type': body.type } : {}),
    },
    ...(body ? { body: body.bytes } : {}),
  });
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > mostAnswer) throw unavailable(method, url, 'an answer that is too large');
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  return { status: answer.statusCode, value: text === '' ? null : readJson(text) };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // what is no JSON is told by its status
  }
}

/** The token goes to the archive's own host, whatever an answer names. */
function assertOwn(url: string, base: string, allowLoopback: boolean): void {
  const asked = URL.canParse(url) ? new URL(url) : null;
  const isOwn = asked !== null && asked.host === new URL(base).host;
  const isSafe =
    asked?.protocol === 'https:' || (allowLoopback && isLoopback(asked?.hostname ?? ''));
  if (!isOwn || !isSafe) throw unavailable('PUT', url, 'an address of another host');
}

function depositionOf({ status, value }: Answered, method: Method, url: string): Deposition {
  if (status >= 300) throw refused(method, url, status, value);
  return parseDeposition(value);
}

type Fields = Readonly<Record<string, unknown>>;

/** A deposition in an answer: bytes from outside. */
function parseDeposition(value: unknown): Deposition {
  const deposition = fieldsIn(value);
  const [metadata, links] = [fieldsIn(deposition['metadata']), fieldsIn(deposition['links'])];
  const id = deposition['id'];
  if (typeof id !== 'number' || !Number.isSafeInteger(id))
    throw unavailable('GET', 'the archive', 'a deposit without an id');
  const isPublished = deposition['submitted'] === true;
  const doi = textIn(deposition, 'doi') ?? textIn(metadata, 'doi');
  const files = Array.isArray(deposition['files']) ? deposition['files'] : [];
  const keywords = Array.isArray(metadata['keywords']) ? metadata['keywords'] : [];
  return {
    id,
    isPublished,
    doi: isPublished && doi !== null && /^10\.\d{4,9}\/\S{1,200}$/.test(doi) ? doi : null,
    page: textIn(links, 'html') ?? '',
    bucket: textIn(links, 'bucket'),
    files: files.map((file: unknown) => ({
      name: textIn(file, 'filename') ?? '',
      md5: (textIn(file, 'checksum') ?? '').replace(/^md5:/, ''),
    })),
    keywords: keywords.filter((word) => typeof word === 'string'),
  };
}

function fieldsIn(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function textIn(value: unknown, name: string): string | null {
  const found = fieldsIn(value)[name];
  return typeof found === 'string' && found !== '' ? found : null;
}

function refused(method: Method, url: string, status: number, value: unknown): UserError {
  const message = textIn(value, 'message')?.slice(0, 300);
  return unavailable(method, url, `status ${status}${message ? `: ${message}` : ''}`, status);
}

function unavailable(method: Method, url: string, seen: string, status = 0): UserError {
  return new UserError({
    code: 'source-unavailable',
    message: `Cannot deposit: the archive did not take ${method} ${url.split('?')[0]}.`,
    seen,
    wanted: 'an answer that it was done',
    next:
      status === 401 || status === 403
        ? 'put a token with the scopes deposit:write and deposit:actions into TRUTH_ENGINE_ZENODO_TOKEN'
        : 'repeat the command; it goes on where it was stopped',
  });
}
