import { writeFile } from 'node:fs/promises';
import { sha256 } from '../src/core/hash.ts';
import { openSandbox } from '../src/io/sandbox.ts';
import { openJudged, type Alarm } from './mutation/alarms.ts';
import { enumerate } from './mutation/enumerate.ts';
import { inProcessSandbox } from './mutation/in-process.ts';
import { writeListing } from './mutation/listings.ts';
import { runPaper, type Caps, type PaperRun } from './mutation/paper-run.ts';
import { bestFiles, openPapers } from './mutation/papers.ts';
import { summarise } from './mutation/summary.ts';
import type { Suite } from './suite.ts';

/**
 * Section 8 of the numeric-checks specification: what the engine notices when one number of a paper is
 * changed. Identities come from an enumerator and detectability from a solver that share no code with
 * the engine. Options: `--half tune|report|all` (default report; papers are halved by a hash of their
 * id), `--paper ID`, `--list` (writes the listings and stops), `--parsed DIR` (keeps parsed papers
 * there), `--sandbox` (the real sandbox and a few mutants a paper), `--mutants N` of an identity, `--store FILE`
 * (every mutant, a JSON line each).
 */
export const mutation: Suite = async (dir, options) => {
  const half = options.get('half') ?? 'report';
  const only = options.get('paper');
  const files = (await bestFiles(dir)).filter(({ id }) =>
    only === undefined ? half === 'all' || options.has('list') || halfOf(id) === half : id === only,
  );
  const read = openPapers(dir, options.get('parsed') ?? null);
  const isReal = options.has('sandbox');
  const sandbox = isReal ? openSandbox() : inProcessSandbox();
  const caps: Caps = {
    perIdentity: Number(options.get('mutants') ?? (isReal ? 1 : 6)),
    perPaper: isReal ? 10 : 400,
    placebos: isReal ? 1 : 8,
  };
  const runs: PaperRun[] = [];
  let unread = 0;
  for (const file of files) {
    const paper = await read(file);
    if (!paper) unread += 1;
    else if (options.has('list')) await list(paper.id, enumerate(paper.paper));
    else runs.push(await runPaper(paper, caps, sandbox));
  }
  await sandbox.close();
  const alarmOf = await openJudged();
  const alarms: Alarm[] = runs.flatMap(({ id, judged }) =>
    judged.filter(({ verdict }) => verdict === 'inconsistent').map((one) => alarmOf(id, one)),
  );
  const store = options.get('store');
  if (store !== undefined) await writeFile(store, mutantLines(runs));
  return summarise(runs, alarms, { half: only === undefined ? half : 'one paper', unread });
};

/** Every mutant on a line: paper, place, old and new characters, operator, and what came of it. */
function mutantLines(runs: readonly PaperRun[]): string {
  return runs
    .flatMap(({ id, tried }) => tried.map((one) => `${JSON.stringify({ paper: id, ...one })}\n`))
    .join('');
}

async function list(id: string, listed: ReturnType<typeof enumerate>): Promise<void> {
  if (listed.length > 0) await writeListing(id, listed);
}

/** By a hash of the id, so that a paper stays in its half whatever else is in the folder. */
function halfOf(id: string): 'tune' | 'report' {
  return parseInt(sha256(`half ${id}`).slice(0, 2), 16) % 2 === 0 ? 'tune' : 'report';
}
