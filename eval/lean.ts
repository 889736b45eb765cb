import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { confusion, type JudgedRow } from './lean/confusion.ts';
import { readIndex } from './lean/index-rows.ts';
import { withJudge } from './lean/with-judge.ts';
import { acceptedFiles } from './lean/mutants/accepted-files.ts';
import { generate, operators } from './lean/mutants/generate.ts';
import { mutantTable, type JudgedMutant } from './lean/mutants/mutant-table.ts';
import type { Measured, Options, Suite } from './suite.ts';

const defaultCount = 6000;
/** After which a file on which the kernel does not end is an error. */
const patienceSeconds = { row: 60, mutant: 60 };

/**
 * Lean exports with known verdicts, each judged in a thread of this process by the policy of its row, and what came
 * of them against what was expected. Options: `--only TEXT` (rows whose file has it); `--mutate` judges
 * mutants of the accepted files instead (`--seed N`, `--count N`, `--only OPERATOR`, `--store FILE` for
 * all of them, a JSON line each, `--keep DIR` for the texts of those wrongly judged).
 */
export const lean: Suite = async (dir, options) => {
  if (options.has('mutate')) return mutated(dir, options);
  const only = options.get('only') ?? '';
  const index = await readIndex(dir);
  return withJudge(patienceSeconds.row, async (judge) => {
    const rows: JudgedRow[] = [];
    for (const { file, expected, policy } of index) {
      if (!file.includes(only)) continue;
      const answer = await judge({ kind: 'row', path: join(dir, file), policy });
      rows.push({ file, expected, ...answer });
    }
    return confusion(rows, peakMb());
  });
};

async function mutated(dir: string, options: Options): Promise<Measured> {
  const sources = await acceptedFiles(dir);
  const seed = Number(options.get('seed') ?? 1);
  const count = Number(options.get('count') ?? defaultCount);
  const only = options.get('only');
  const from = operators.filter(({ name }) => only === undefined || name === only);
  const keep = options.get('keep');
  const judged = await withJudge(patienceSeconds.mutant, async (judge) => {
    const done: JudgedMutant[] = [];
    for (const { operator, cls, place, why, source, text } of generate(
      sources,
      seed,
      count,
      from,
    )) {
      const { name, lines } = source.file;
      const original = `${lines.join('\n')}\n`;
      const answer = await judge({ kind: 'mutant', cls, why, name, original, text });
      const one = { operator, cls, place, why, file: name, ...answer };
      done.push(one);
      if (keep !== undefined && (one.got === 'error' || one.harm?.isHarmless === false))
        await writeFile(join(keep, `${done.length}-${operator}.ndjson`), text);
    }
    return done;
  });
  const store = options.get('store');
  if (store !== undefined)
    await writeFile(store, judged.map((one) => `${JSON.stringify(one)}\n`).join(''));
  return mutantTable(judged, sources.length, seed, peakMb());
}

function peakMb(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}
