import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RecordedWorks } from './recorded-works.ts';

/** A server on this machine that answers as the databases do, with works that they once gave. */
export interface ReplayServer {
  /** The addresses of its services: nothing else tells the engine that this is no live run. */
  readonly env: Readonly<Record<string, string>>;
  /** Paths with queries, in the order in which they were asked and answered with 200. */
  readonly asked: readonly string[];
  readonly close: () => void;
}

export interface ReplayOptions {
  /** Works of each database; the recorded ones are served again under other ids when they are fewer. */
  readonly total: number;
  /** Records of one OAI page. */
  readonly oaiPage: number;
  /** Answers otherwise, by returning true. `count` counts all requests. */
  readonly instead?: (path: string, response: ServerResponse, count: number) => boolean;
  /** Told before each answer. */
  readonly onRequest?: (path: string) => void;
  readonly delayMs?: number;
}

/** Starts it on a free port. */
export async function replayServer(
  works: RecordedWorks,
  options: ReplayOptions,
): Promise<ReplayServer> {
  const asked: string[] = [];
  let count = 0;
  const answer = ({ url = '/' }: IncomingMessage, response: ServerResponse): void => {
    count += 1;
    options.onRequest?.(url);
    if (options.instead?.(url, response, count)) return;
    const body = bodyOf(new URL(url, 'http://localhost'), works, options);
    if (body === null) return void response.writeHead(404).end();
    asked.push(url);
    response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(body);
  };
  const server = createServer((request, response) => {
    if (options.delayMs === undefined) answer(request, response);
    else setTimeout(() => answer(request, response), options.delayMs);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    env: {
      TRUTH_ENGINE_ALLOW_LOOPBACK: '1',
      TRUTH_ENGINE_ARXIV_API: `${base}/arxiv-api`,
      TRUTH_ENGINE_ARXIV: `${base}/arxiv`,
      TRUTH_ENGINE_ARXIV_OAI: `${base}/oai`,
      TRUTH_ENGINE_OPENALEX: `${base}/openalex`,
      TRUTH_ENGINE_CROSSREF: `${base}/crossref`,
      TRUTH_ENGINE_SEMANTIC_SCHOLAR: `${base}/s2`,
      TRUTH_ENGINE_DATACITE: `${base}/datacite`,
    },
    asked,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function bodyOf(url: URL, works: RecordedWorks, { total, oaiPage }: ReplayOptions): string | null {
  const number = (name: string): number => Number(url.searchParams.get(name) ?? 0);
  const slice = <T>(list: readonly T[], start: number, size: number): { one: T; place: number }[] =>
    Array.from({ length: Math.max(0, Math.min(size, total - start)) }, (_, index) => {
      const place = start + index;
      const one = list[place % list.length];
      if (one === undefined) throw new Error('nothing was recorded of this database');
      return { one, place: Math.floor(place / list.length) };
    });
  switch (url.pathname) {
    case '/arxiv-api': {
      const entries = slice(works.arxiv, number('start'), number('max_results')).map(
        ({ one, place }) => variantOfEntry(one, place),
      );
      return `<feed xmlns="http://www.w3.org/2005/Atom"><totalResults>${total}</totalResults>${entries.join('')}</feed>`;
    }
    case '/openalex/works': {
      const size = number('per-page');
      const results = slice(works.openalex, (number('page') - 1) * size, size);
      return JSON.stringify({ meta: { count: total }, results: results.map(variantOf) });
    }
    case '/crossref/works': {
      const items = slice(works.crossref, number('offset'), number('rows')).map(variantOf);
      return JSON.stringify({ status: 'ok', message: { 'total-results': total, items } });
    }
    case '/s2/paper/search': {
      const data = slice(works.semanticScholar, number('offset'), number('limit')).map(variantOf);
      return JSON.stringify({ total, offset: number('offset'), data });
    }
    case '/datacite/dois': {
      const size = number('page[size]');
      const data = slice(works.datacite, (number('page[number]') - 1) * size, size);
      return JSON.stringify({ data: data.map(variantOf), meta: { total } });
    }
    case '/oai':
      return oaiAnswer(url.searchParams, works, total, oaiPage);
    default:
      return null;
  }
}

/** The same work under another id and title, so that a list is as long as it has to be. */
function variantOf({ one, place }: { one: object; place: number }): object {
  if (place === 0) return one;
  const text = JSON.stringify(one)
    .replace(/("(?:DOI|doi|id|paperId|ArXiv)":")([^"]*)"/g, `$1$2.${place}"`)
    .replace(/("title":\[?")/g, `$1Part ${place}: `);
  return JSON.parse(text) as object;
}

function variantOfEntry(entry: string, place: number): string {
  if (place === 0) return entry;
  return entry
    .replace(
      /arxiv\.org\/abs\/[^<"]*?v(\d+)/g,
      (_, version: string) =>
        `arxiv.org/abs/99${String(place).padStart(2, '0')}.${String(hashOf(entry)).padStart(5, '0')}v${version}`,
    )
    .replace('<title>', `<title>Part ${place}: `)
    .replace(/<arxiv:doi>[^<]*<\/arxiv:doi>/g, '');
}

function hashOf(text: string): number {
  let hash = 7;
  for (const sign of text) hash = (hash * 31 + (sign.codePointAt(0) ?? 0)) % 99991;
  return hash;
}

/** A list of records, every tenth of them deleted, in pages with tokens. */
function oaiAnswer(
  parameters: URLSearchParams,
  works: RecordedWorks,
  total: number,
  size: number,
): string {
  const envelope = (body: string): string =>
    `<?xml version="1.0"?><OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><responseDate>2026-07-02T09:14:00Z</responseDate>${body}</OAI-PMH>`;
  if (parameters.get('from') === '2026-07-02')
    return envelope('<error code="noRecordsMatch">nothing new</error>');
  const start = Number(parameters.get('resumptionToken')?.split('|')[1] ?? 0);
  const records = Array.from({ length: Math.max(0, Math.min(size, total - start)) }, (_, index) =>
    oaiRecord(works.oai, start + index),
  );
  const next = start + size;
  const token =
    next < total
      ? `<resumptionToken completeListSize="${total}" cursor="${start}">list|${next}</resumptionToken>`
      : '<resumptionToken/>';
  return envelope(`<ListRecords>${records.join('')}${token}</ListRecords>`);
}

function oaiRecord(recorded: readonly string[], place: number): string {
  const record = (recorded[place % recorded.length] ?? '').replace(
    /<(identifier|id)>([^<]*)</g,
    (_, name: string, id: string) => `<${name}>${id}${place < recorded.length ? '' : `.${place}`}<`,
  );
  return place % 10 === 9
    ? record
        .replace('<header>', '<header status="deleted">')
        .replace(/<metadata>[\s\S]*<\/metadata>/, '')
    : record;
}
