import { resolve } from 'node:path';
import { UserError } from '../core/errors.ts';
import { sha256 } from '../core/hash.ts';
import { canonicalJson } from '../core/json.ts';
import type { PaperManifest } from '../core/records/generated/types.ts';
import type { Source } from '../core/source.ts';
import type { AskedQuestion } from '../ingest/question.ts';
import type { AskedPaper } from '../ingest/question-search.ts';
import { readManifest } from '../io/catch-up.ts';
import { slugOf } from '../record/slug.ts';
import type { SynthesisPaper } from '../record/synthesis-claims.ts';
import { screenedKeys, type NotRetrieved, type ScreenedQuestion } from '../search-section.ts';
import { progressLine } from './progress.ts';
import { isNotRetrieved, placeOf } from './screen-question.ts';
import type { Session } from './session.ts';
import { openFreshIndex } from './show-entry.ts';
import { sourceOf, verifyPaper } from './verify-paper.ts';

/** The papers of a question, and the included ones that could not be had. */
export interface ReadPapers {
  readonly papers: readonly SynthesisPaper[];
  readonly missing: readonly NotRetrieved[];
}

/** Each paper verified: from the library where its very bytes were verified before, else now. */
export async function readPapers(
  asked: AskedQuestion,
  screened: ScreenedQuestion | null,
  folder: string,
  session: Session,
): Promise<ReadPapers> {
  const papers: SynthesisPaper[] = [];
  const missing: NotRetrieved[] = [];
  const fromSearch = screenedKeys(asked);
  let known = 0;
  for (const { key, from } of asked.papers) {
    if (session.streams.signal.aborted) throw stopped(papers.length, asked.papers.length);
    const name = nameOf(from, screened, folder);
    if (name === null) {
      missing.push({ key, why: 'It is not on arXiv, and no file was given.' });
      continue;
    }
    try {
      const source = await sourceOf(name, session);
      assertNew(source, key, papers);
      const before = await verifiedBefore(slugOf(source), source.sha256, session);
      const manifest = before ?? (await verifyPaper(source, name, session)).manifest;
      const paper = await session.io.reader.read(source.bytes, source.mediaType);
      assertOther(manifest, key, papers);
      if (before) known += 1;
      papers.push({
        label: labelOf(papers.length),
        key,
        manifest,
        manifestHash: sha256(canonicalJson(manifest)),
        textHash: sha256(paper.text),
        paper,
      });
    } catch (error) {
      if (!isNotRetrieved(error, fromSearch.has(key))) throw error;
      missing.push({ key, why: error.message });
    }
  }
  const progress = progressLine(session.streams, session.json);
  progress.tell(
    'Papers',
    `${papers.length} of ${asked.papers.length} verified (${known} from the library, ${papers.length - known} new)`,
  );
  progress.done();
  return { papers, missing };
}

/** An arXiv id or a path; null for a work that a search found and that is nowhere to be had. */
function nameOf(
  from: AskedPaper['from'],
  screened: ScreenedQuestion | null,
  folder: string,
): string | null {
  if (from.kind === 'arxiv') return from.id;
  return from.kind === 'file' ? resolve(folder, from.path) : placeOf(from.paper, screened);
}

/** One paper named twice would corroborate itself. */
function assertNew({ sha256: hash }: Source, key: string, papers: readonly SynthesisPaper[]): void {
  const same = papers.find(({ manifest }) =>
    manifest.provenance.sources.some((source) => source.sha256 === hash),
  );
  if (same) throw twice(key, same.key, 'the same bytes');
}

/** So would its HTML and its PDF, or two of its versions. */
function assertOther(
  { work }: PaperManifest,
  key: string,
  papers: readonly SynthesisPaper[],
): void {
  const plain = (text: string | null | undefined): string =>
    (text ?? '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const same = papers.find(
    ({ manifest: other }) =>
      (work.arxiv_id !== null && work.arxiv_id === other.work.arxiv_id) ||
      (plain(work.title).length > 20 && plain(work.title) === plain(other.work.title)),
  );
  if (same) throw twice(key, same.key, 'the same arXiv id or title');
}

function twice(key: string, other: string, seen: string): UserError {
  return new UserError({
    code: 'bad-question',
    message: `Cannot use ${key} and ${other} as two papers: they are one.`,
    seen,
    wanted: 'each paper once, in one format and version',
    next: 'take one of them out of the question',
  });
}

/** What this engine found in these bytes before, or null. */
async function verifiedBefore(
  slug: string,
  source: string,
  { library, engine }: Session,
): Promise<PaperManifest | null> {
  const index = await openFreshIndex(library);
  const work = index.works(slug).find((one) => one.slug === slug && one.source === source);
  index.close();
  const manifest = work ? await readManifest(work.manifest, library) : null;
  return manifest?.engine.version === engine.version ? manifest : null;
}

/** The label of the paper at a place: A … Z, AA, AB … */
export function labelOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : labelOf(Math.floor(index / 26) - 1) + letter;
}

function stopped(done: number, of: number): UserError {
  return new UserError({
    code: 'interrupted',
    message: `Stopped. ${done} of ${of} papers are stored; repeat the command to go on.`,
    next: 'repeat the command',
  });
}
