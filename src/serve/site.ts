import { outcomes, type Outcome } from '../core/outcome.ts';
import type { RecordFilter } from '../core/record-store.ts';
import { parseCanonical, parseLogEntry } from '../core/records/parse-record.ts';
import { parseCheckpoint, type Checkpoint } from '../core/log/checkpoint.ts';
import { verifyInclusion } from '../core/log/merkle.ts';
import type { Prover } from '../core/log/prover.ts';
import type { SiteStore } from '../core/site-store.ts';
import { renderClaimsPage, claimsName } from '../render/site/claims-page.ts';
import { renderAtom, renderJsonFeed } from '../render/site/feeds.ts';
import { renderIndexPage, staticName } from '../render/site/index-page.ts';
import { logName, renderEntryPage, renderLogPage } from '../render/site/log-pages.ts';
import type { SiteParts } from '../render/site/site-page.ts';
import { renderStatusPage } from '../render/site/status-page.ts';
import { signOf } from '../render/outcome-groups.ts';
import { recordPage, recordPaths } from './record-site.ts';
import { html, type SitePage } from './site-page-types.ts';

export interface SiteOptions extends SiteParts {
  /** Where the site stands, with its last slash: feeds need whole addresses. */
  readonly base: string;
}

/** A site over a library: the same pages for a server and for an export. */
export interface Site {
  /** Null when there is no such page. */
  page(path: string, query?: IndexQuery): Promise<SitePage | null>;
  /** Every path of an export. */
  paths(): Promise<string[]>;
}

export interface IndexQuery extends RecordFilter {
  readonly page?: number;
}

const pageSize = 50;
const feedSize = 50;

/** Builds the site from a store; reads and renders, and decides nothing. */
export function openSite(store: SiteStore, options: SiteOptions): Site {
  const page = async (path: string, query: IndexQuery = {}): Promise<SitePage | null> => {
    if (path.startsWith('r/')) return recordPage(path.slice(2), store, options);
    if (path.startsWith('log/')) return logPage(path.slice(4), store, options);
    if (path === 'index.html') return html(indexPage(query, store, options));
    const listed = options.isStatic ? /^records-([2-9]|[1-9]\d{1,5})\.html$/.exec(path) : null;
    if (listed)
      return pageWithin(Number(listed[1]), store.records.count({}))
        ? html(indexPage({ page: Number(listed[1]) }, store, options))
        : null;
    if (/^claims[a-z-]*\d*\.html$/.test(path)) return claimsPage(path, store, options);
    if (path === 'status.html')
      return html(renderStatusPage(store.records.events(null, 500), options));
    if (path === 'feed.atom' || path === 'feed.json') return feed(path, store, options);
    if (path === 'style.css')
      return { type: 'text/css; charset=utf-8', body: options.templates[path] ?? '' };
    if (path === 'runner.html') return runnerPage(options.templates[path] ?? '');
    if (['page.js', 'run.js', 'run-numeric.js'].includes(path))
      return { type: 'text/javascript; charset=utf-8', body: options.templates[path] ?? '' };
    const file = await store.publicFile(path);
    return (
      file && {
        type:
          path === 'checkpoint' || path.endsWith('.json')
            ? 'text/plain; charset=utf-8'
            : 'application/octet-stream',
        body: file,
      }
    );
  };
  return { page, paths: () => allPaths(store) };
}

/** The frame in which a reader's browser runs a check: its own policy, no origin wherever it is opened, framed by this site only. */
function runnerPage(text: string): SitePage {
  const own = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text)?.[1] ?? '';
  return { ...html(text), policy: `${own}; frame-ancestors 'self'; sandbox allow-scripts` };
}

function indexPage(
  { page = 1, ...filter }: IndexQuery,
  store: SiteStore,
  options: SiteOptions,
): string {
  const { records } = store;
  const count = records.count(filter);
  const help = count > 0 ? [] : helpFor(filter, store);
  return renderIndexPage(
    {
      filter,
      page,
      pageSize,
      count,
      records: records.list(filter, pageSize, (page - 1) * pageSize),
      areas: records.areas(),
      help,
    },
    options,
  );
}

/** What would find something where this finds nothing: one filter less, or a word less. */
function helpFor(filter: RecordFilter, { records }: SiteStore) {
  const { words, area, gate } = filter;
  const parts = (words ?? '').split(/\s+/).filter(Boolean);
  const tries: { filter: RecordFilter; words: string }[] = [
    ...(area
      ? [{ filter: { ...filter, area: undefined }, words: `without the area ${area}` }]
      : []),
    ...(gate
      ? [
          {
            filter: { ...filter, gate: undefined },
            words: `without the gate ${gate.toLowerCase()}`,
          },
        ]
      : []),
    ...(parts.length > 1
      ? parts.slice(0, 8).map((left) => {
          const rest = parts.filter((word) => word !== left).join(' ');
          return { filter: { ...filter, words: rest }, words: `match “${rest}”` };
        })
      : []),
  ];
  return tries.flatMap((one) => {
    const count = records.count(one.filter);
    return count > 0 ? [{ ...one, count, words: `${count} ${one.words}` }] : [];
  });
}

function claimsPage(path: string, store: SiteStore, options: SiteOptions): SitePage | null {
  const match = /^claims(?:-([a-z]+))?(?:-(\d{1,6}))?\.html$/.exec(path);
  const outcome = outcomes.find((one) => signOf[one] === match?.[1]) ?? null;
  const page = Number(match?.[2] ?? 1);
  if (!match || (match[1] && outcome === null) || claimsName(outcome, page) !== path) return null;
  const counts = store.records.claimCounts();
  const count = outcome === null ? sum(counts) : (counts[outcome] ?? 0);
  if (!pageWithin(page, count)) return null;
  const claims = store.records.claims(outcome, pageSize, (page - 1) * pageSize);
  return html(renderClaimsPage({ outcome, page, pageSize, claims, counts }, options));
}

function feed(path: string, store: SiteStore, { base, origin }: SiteOptions): SitePage {
  const parts = { base, origin, events: store.records.events(null, feedSize) };
  return path === 'feed.atom'
    ? { type: 'application/atom+xml; charset=utf-8', body: renderAtom(parts) }
    : { type: 'application/feed+json; charset=utf-8', body: renderJsonFeed(parts) };
}

async function logPage(
  name: string,
  store: SiteStore,
  options: SiteOptions,
): Promise<SitePage | null> {
  const size = await store.log.size();
  const index = /^(0|[1-9]\d{0,9})\.html$/.exec(name)?.[1];
  if (index !== undefined) return entryPage(Number(index), size, store, options);
  const page = name === 'index.html' ? 1 : Number(/^entries-(\d{1,6})\.html$/.exec(name)?.[1] ?? 0);
  if (page < 1 || logName(page) !== name || !pageWithin(page, size)) return null;
  const end = size - (page - 1) * pageSize;
  const start = Math.max(0, end - pageSize);
  const entries: { index: number; entry: ReturnType<typeof parseLogEntry> }[] = [];
  for await (const text of store.log.entries(start, end))
    entries.push({ index: start + entries.length, entry: parseCanonical(text, parseLogEntry) });
  const checkpoint = await store.checkpoint();
  return html(
    renderLogPage(
      { size, checkpoint, key: store.key, page, pageSize, entries: entries.reverse() },
      options,
    ),
  );
}

async function entryPage(
  index: number,
  size: number,
  store: SiteStore,
  options: SiteOptions,
): Promise<SitePage | null> {
  const text = (await store.checkpoint()).split('\n\n')[0] ?? '';
  const signed = parseCheckpoint(`${text}\n`);
  const prover = await store.prover();
  if (!prover || index >= size || index >= prover.size) return null;
  const hex = (hash: Uint8Array): string => Buffer.from(hash).toString('hex');
  const proof = prover.proof(index);
  // Where an entry was written in between, the tree is newer than the checkpoint that was read.
  const isOlder = signed !== null && signed.size < prover.size;
  if (!isOlder && !leadsTo(signed, prover, index, proof))
    throw new Error(`The proof of entry ${index} does not lead to the signed root`);
  for await (const raw of store.log.entries(index, index + 1))
    return html(
      renderEntryPage(
        {
          index,
          size: prover.size,
          raw,
          entry: parseCanonical(raw, parseLogEntry),
          leaf: hex(prover.leaf(index)),
          proof: proof.map(hex),
          root: hex(prover.root),
        },
        options,
      ),
    );
  return null;
}

function leadsTo(
  signed: Checkpoint | null,
  prover: Prover,
  index: number,
  proof: readonly Uint8Array[],
): boolean {
  return (
    signed !== null && verifyInclusion(prover.leaf(index), index, signed.size, proof, signed.root)
  );
}

async function allPaths(store: SiteStore): Promise<string[]> {
  const { records, log } = store;
  const pages = (count: number): number[] =>
    Array.from({ length: Math.max(1, Math.ceil(count / pageSize)) }, (_, index) => index + 1);
  const counts = records.claimCounts();
  const size = await log.size();
  const ids = new Set(records.events(null, 1_000_000).map(({ record }) => record));
  const paths: string[] = [
    ...pages(records.count({})).map(staticName),
    ...pages(sum(counts)).map((page) => claimsName(null, page)),
    ...outcomes.flatMap((outcome: Outcome) =>
      pages(counts[outcome] ?? 0).map((page) => claimsName(outcome, page)),
    ),
    'status.html',
    'feed.atom',
    'feed.json',
    'style.css',
    'page.js',
    'run.js',
    'run-numeric.js',
    'runner.html',
    ...pages(size).map((page) => `log/${logName(page)}`),
    ...Array.from({ length: size }, (_, index) => `log/${index}.html`),
  ];
  for (const id of [...ids].sort()) paths.push(...(await recordPaths(id, store)));
  return [...paths, ...(await store.publicFiles())];
}

function pageWithin(page: number, count: number): boolean {
  return page >= 1 && (page === 1 || (page - 1) * pageSize < count);
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}
