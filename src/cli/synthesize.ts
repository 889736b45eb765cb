import { basename, dirname, resolve } from 'node:path';
import { UserError } from '../core/errors.ts';
import { sha256 } from '../core/hash.ts';
import { canonicalJson } from '../core/json.ts';
import type { PaperManifest, Synthesis } from '../core/records/generated/types.ts';
import type { Source } from '../core/source.ts';
import { parseQuestion, type AskedPaper, type AskedQuestion } from '../ingest/question.ts';
import { readManifest } from '../io/catch-up.ts';
import { readTextFile } from '../io/text-file.ts';
import { slugOf } from '../record/slug.ts';
import type { SynthesisPaper } from '../record/synthesis-claims.ts';
import { renderSynthesisScreen } from '../render/synthesis-screen.ts';
import { storeRecord } from '../store-record.ts';
import {
  screenedKeys,
  searchSection,
  type NotRetrieved,
  type ScreenedQuestion,
} from '../search-section.ts';
import { synthesize, synthesisSlug } from '../synthesize.ts';
import { parseArguments } from './arguments.ts';
import { exitCode, exitCodeOf } from './exit-code.ts';
import { exitCodesHelp } from './help.ts';
import { progressLine } from './progress.ts';
import { recordPages } from './record-pages.ts';
import { assertAnswerable, isNotRetrieved, placeOf, screenQuestion } from './screen-question.ts';
import { openSession, timeOf, type Session } from './session.ts';
import { openFreshIndex, showEntry } from './show-entry.ts';
import type { Streams } from './streams.ts';
import { sourceOf, verifyPaper } from './verify-paper.ts';

export const help = `Answers a question from several papers: verifies those that are new, holds your claims
against them, and writes report and record.

Usage: truth-engine synthesize <question.yaml> [options]

  <question.yaml>      question, papers (arxiv or file) or a search with your decisions,
                       your claims with citations
  --library <folder>   where results go (TRUTH_ENGINE_LIBRARY, default ./truth-library)
  --key-file <path>    the signing key (TRUTH_ENGINE_KEY_FILE; TRUTH_ENGINE_KEY holds it)
  --now <time>         the time to write into records, such as 2026-07-02T09:14:00Z
  --json               print the record's manifest
  --no-color, --debug, --help

Nothing is published: truth-engine publish does that. docs/question.md has every field
and a question to start from.

Example: truth-engine synthesize question.yaml

${exitCodesHelp}`;

const mostBytes = 1_000_000;

/** Runs `truth-engine synthesize`. */
export async function run(args: string[], streams: Streams): Promise<number> {
  const { values, positionals } = parseArguments(
    args,
    { now: { type: 'string' }, 'key-file': { type: 'string' } },
    'synthesize',
  );
  const [path] = positionals;
  if (values.help || path === undefined) {
    (values.help ? streams.out : streams.err)(help);
    return values.help ? exitCode.nothingContradicted : exitCode.caller;
  }
  const file = resolve(streams.cwd, path);
  const question = await readTextFile(file, mostBytes, 'synthesize');
  const asked = parseQuestion(question, basename(file));
  const session = await openSession(values, streams, 'synthesize');
  try {
    const screened = await screenQuestion(asked, basename(file), session);
    const { papers, missing } = await readPapers(asked, screened, dirname(file), session);
    assertAnswerable(asked, papers, missing, basename(file));
    const keys = papers.map(({ key }) => key);
    const found = searchSection(asked, screened, keys, missing);
    return await synthesizeAndStore(asked, question, papers, found, session);
  } finally {
    await session.close();
  }
}

interface ReadPapers {
  readonly papers: readonly SynthesisPaper[];
  readonly missing: readonly NotRetrieved[];
}

/** Each paper verified: from the library where its very bytes were verified before, else now. */
async function readPapers(
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
      missing.push({ key, why: error.seen ?? error.message });
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
  const manifest = work ? await readManifest(work.manifest, library.objects) : null;
  return manifest?.engine.version === engine.version ? manifest : null;
}

async function synthesizeAndStore(
  asked: AskedQuestion,
  question: string,
  papers: readonly SynthesisPaper[],
  found: NonNullable<Synthesis['search']> | null,
  session: Session,
): Promise<number> {
  const { streams, library, now, json, engine } = session;
  const progress = progressLine(streams, json);
  const index = await openFreshIndex(library);
  const slug = synthesisSlug(asked);
  const made = synthesize(asked, papers, {
    engine: { version: engine.version, nodeMajor: engine.nodeMajor },
    now,
    found,
    id: index.works(slug).find((work) => work.slug === slug)?.record ?? null,
    isTaken: (id) => index.records.get(id) !== null,
    progress: progress.tell,
  });
  index.close();
  progress.done();
  const { manifest, text } = made;
  const { index: place } = await storeRecord(
    { kind: 'synthesis', manifest, text, question, event: null, time: timeOf(session) },
    recordPages(manifest, session, null),
    library,
  );
  const card = await showEntry(place, library);
  if (json) streams.out(`${JSON.stringify(manifest)}\n`);
  else
    streams.out(
      `\n${renderSynthesisScreen(manifest, {
        colour: streams.colour,
        columns: streams.columns,
        unicode: true,
        openPath: card.replace(/card\.html$/, 'report.html'),
      })}`,
    );
  return exitCodeOf([manifest.coverage]);
}

/** A … Z, AA, AB … */
function labelOf(index: number): string {
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
