import { parseCheckpoint, type Checkpoint } from '../../core/log/checkpoint.ts';
import { verifyInclusion } from '../../core/log/merkle.ts';
import type { Prover } from '../../core/log/prover.ts';
import type { SiteStore } from '../../core/site-store.ts';
import { parseCanonical, parseLogEntry } from '../../core/records/parse-record.ts';
import {
  logName,
  renderEntryPage,
  renderLogPage,
  type LogInputs,
} from '../../render/site/log-pages.ts';
import { html, type SitePage } from '../site-page-types.ts';
import { isPageOf, pageSize, pagesFor, type SiteRoom, type SiteSources } from '../site-room.ts';

/** The log: its newest entries, and a page an entry with its inclusion proof. */
export const logRoom: SiteRoom = {
  page: (path, _query, sources) =>
    path.startsWith('log/') ? logPage(path.slice(4), sources) : null,
  paths: async ({ store }) => {
    const size = await store.log.size();
    return [
      ...pagesFor(size).map((page) => `log/${logName(page)}`),
      ...Array.from({ length: size }, (_, index) => `log/${index}.html`),
    ];
  },
};

async function logPage(name: string, { store, options }: SiteSources): Promise<SitePage | null> {
  const size = await store.log.size();
  const index = /^(0|[1-9]\d{0,9})\.html$/.exec(name)?.[1];
  if (index !== undefined) return entryPage(Number(index), size, { store, options });
  const page = name === 'index.html' ? 1 : Number(/^entries-(\d{1,6})\.html$/.exec(name)?.[1] ?? 0);
  if (page < 1 || logName(page) !== name || !isPageOf(page, size)) return null;
  const end = size - (page - 1) * pageSize;
  const start = Math.max(0, end - pageSize);
  const entries: LogInputs['entries'][number][] = [];
  for await (const text of store.log.entries(start, end)) {
    const index = start + entries.length;
    const entry = parseCanonical(text, parseLogEntry);
    entries.push({ index, entry, event: store.records.event(index) });
  }
  const checkpoint = await store.checkpoint();
  const newest = await timeOf(size - 1, store);
  return html(
    renderLogPage(
      { size, checkpoint, key: store.key, page, pageSize, entries: entries.reverse(), newest },
      options,
    ),
  );
}

async function timeOf(index: number, store: SiteStore): Promise<string | null> {
  if (index < 0) return null;
  for await (const text of store.log.entries(index, index + 1))
    return parseCanonical(text, parseLogEntry).time;
  return null;
}

async function entryPage(
  index: number,
  size: number,
  { store, options }: SiteSources,
): Promise<SitePage | null> {
  const checkpoint = await store.checkpoint();
  const text = checkpoint.split('\n\n')[0] ?? '';
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
          checkpoint,
          key: store.key,
          event: store.records.event(index),
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
