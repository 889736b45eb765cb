import { resolve } from 'node:path';
import { fallenWord } from '../core/standing.ts';
import { readTextFile } from '../io/text-file.ts';
import { renderWatchScreen, type Watched } from '../render/watch-screen.ts';
import { parseArguments } from './arguments.ts';
import { keepRegistry } from './ask-standing.ts';
import { exitCode } from './exit-code.ts';
import { progressLine } from './progress.ts';
import { withRecords, type RecordSession } from './record-session.ts';
import type { Streams } from './streams.ts';
import { watchSources } from './watch-sources.ts';

export const help = `Asks anew what became of sources: withdrawn, retracted, corrected, replaced.

Usage: truth-engine watch [<record>...] [options]

  <record>             record ids or names (default: every work of the library)
  --registry <file>    take up a file of Retraction Watch's open data first (.csv)
  --library <folder>   which library (TRUTH_ENGINE_LIBRARY, default ./truth-library)
  --key-file <path>    the signing key (TRUTH_ENGINE_KEY_FILE; TRUTH_ENGINE_KEY holds it)
  --now <time>         the time of what it writes
  --json               print what was asked, told and changed, a source a line

Asked are arXiv, Crossref (in both directions), OpenAlex and the registry. Where something
changed, each published record that rests on the source is corrected by itself: the event
names the claims to look at again, and nothing that rests on a fallen source stays
verified. Who cannot be asked is named; what they said before still counts.

Example: truth-engine watch --registry retraction_watch.csv

Exit codes: 0 every source stands · 1 one was withdrawn or retracted · 2 the caller's
mistake, or nobody could be asked · 3 our bug
`;

/** Largest registry file that is taken up, in bytes. */
const largestRegistry = 200_000_000;

/** Runs `truth-engine watch`. */
export async function run(args: string[], streams: Streams): Promise<number> {
  const { values, positionals } = parseArguments(
    args,
    { now: { type: 'string' }, 'key-file': { type: 'string' }, registry: { type: 'string' } },
    'watch',
  );
  if (values.help) {
    streams.out(help);
    return exitCode.nothingContradicted;
  }
  const { registry, json } = values;
  const watched = await withRecords(values, streams, 'watch', async (session) => {
    if (registry !== undefined) await takeUp(registry, session);
    return watchSources(positionals, session, progressLine(streams, json === true));
  });
  if (json) for (const one of watched) streams.out(`${JSON.stringify(one)}\n`);
  else {
    const { colour, columns } = streams;
    streams.out(renderWatchScreen(watched, { colour, columns, unicode: true }));
  }
  return codeOf(watched);
}

async function takeUp(path: string, { library, streams }: RecordSession): Promise<void> {
  const text = await readTextFile(resolve(streams.cwd, path), largestRegistry, 'watch');
  const rows = await keepRegistry(text, library);
  streams.err(`Registry   ${rows} rows\n`);
}

function codeOf(watched: readonly Watched[]): number {
  const questions = watched.flatMap(({ standing }) => standing.questions);
  if (questions.length > 0 && questions.every(({ answer }) => answer === 'could_not_ask'))
    return exitCode.caller;
  const fell = watched.some(({ standing }) => fallenWord(standing) !== null);
  return fell ? exitCode.contradicted : exitCode.nothingContradicted;
}
