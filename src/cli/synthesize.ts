import { basename, dirname, resolve } from 'node:path';
import type { Readers } from '../ground/leaning/lean.ts';
import { parseQuestion, type AskedQuestion } from '../ingest/question.ts';
import { readTextFile } from '../io/text-file.ts';
import type { SynthesisPaper } from '../record/synthesis-claims.ts';
import { renderSynthesisScreen } from '../render/synthesis-screen.ts';
import { searchSection } from '../search-section.ts';
import { storeRecord } from '../store-record.ts';
import { synthesize, synthesisSlug, type SynthesizeOptions } from '../synthesize.ts';
import { parseArguments } from './arguments.ts';
import { exitCode, exitCodeOf } from './exit-code.ts';
import { exitCodesHelp } from './help.ts';
import { progressLine } from './progress.ts';
import { readPapers } from './question-papers.ts';
import { recordPages } from './record-pages.ts';
import { assertAnswerable, screenQuestion } from './screen-question.ts';
import { readerOptions, readersHelp, readersOf } from './readers.ts';
import { openSession, timeOf, type Session } from './session.ts';
import { openFreshIndex, showEntry } from './show-entry.ts';
import type { Streams } from './streams.ts';

export const help = `Answers a question from several papers: verifies those that are new, holds your claims
against them, and writes report and record.

Usage: truth-engine synthesize <question.yaml> [options]

  <question.yaml>      question, papers (arxiv or file) or a search with your decisions,
                       your claims with citations
  --library <folder>   where results go (TRUTH_ENGINE_LIBRARY, default ./truth-library)
  --key-file <path>    the signing key (TRUTH_ENGINE_KEY_FILE; TRUTH_ENGINE_KEY holds it)
  --now <time>         the time to write into records, such as 2026-07-02T09:14:00Z
${readersHelp}
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
    { now: { type: 'string' }, 'key-file': { type: 'string' }, ...readerOptions },
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
    const { folder } = session.library;
    const readers = await readersOf(values, streams, { folder, offline: false });
    const screened = await screenQuestion(asked, basename(file), session);
    const { papers, missing } = await readPapers(asked, screened, dirname(file), session);
    assertAnswerable(asked, papers, missing, basename(file));
    const keys = papers.map(({ key }) => key);
    const found = searchSection(asked, screened, keys, missing);
    return await synthesizeAndStore(asked, question, papers, { found, readers }, session);
  } finally {
    await session.close();
  }
}

async function synthesizeAndStore(
  asked: AskedQuestion,
  question: string,
  papers: readonly SynthesisPaper[],
  { found, readers }: Pick<SynthesizeOptions, 'found'> & { readonly readers: Readers },
  session: Session,
): Promise<number> {
  const { streams, library, now, json, engine } = session;
  const progress = progressLine(streams, json);
  const index = await openFreshIndex(library);
  const slug = synthesisSlug(asked);
  const made = await synthesize(asked, papers, {
    engine: { version: engine.version, nodeMajor: engine.nodeMajor },
    now,
    found,
    readers,
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
