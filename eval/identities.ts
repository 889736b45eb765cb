import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { printedInterval } from '../src/core/interval.ts';
import type { Json } from '../src/core/json.ts';
import { readNumbers } from '../src/core/number/read-numbers.ts';
import { agrees } from '../src/core/verdict.ts';
import { parseEnds } from '../src/gate/run-identity.ts';
import { openSandbox } from '../src/io/sandbox.ts';
import { share, type Suite } from './suite.ts';

interface Row {
  readonly table: string;
  readonly row: string;
  readonly kind: string;
  readonly inputs: readonly string[];
  readonly reported: string;
  readonly weights: readonly number[] | null;
  readonly consistent: boolean;
}

const head =
  '(input, { interval: { read, write, mean, weightedMean, sum, sub, scale, relativeChange, harmonic, div } })';

/** The formula of each kind, as a script of the catalogue has it. */
const scripts: Readonly<Record<string, string>> = {
  mean: `${head} => write(mean(input.terms.map(read)))`,
  wmean: `${head} => write(weightedMean(input.terms.map(read), input.weights))`,
  sum: `${head} => write(sum(input.terms.map(read)))`,
  diff: `${head} => write(sub(read(input.terms[0]), read(input.terms[1])))`,
  pct: `${head} => write(scale(div(read(input.terms[0]), read(input.terms[1])), '100'))`,
  rel: `${head} => write(scale(relativeChange(read(input.terms[0]), read(input.terms[1])), '100'))`,
  f1: `${head} => write(harmonic(read(input.terms[0]), read(input.terms[1])))`,
};

/** Identities with a known formula: does the interval rule give the verdict that a person gave? */
export const identities: Suite = async (dir) => {
  const rows = JSON.parse(await readFile(join(dir, 'ml-identities.json'), 'utf8')) as Row[];
  const sandbox = openSandbox();
  const [missed, alarms]: [string[], string[]] = [[], []];
  for (const row of rows) {
    const { result } = await sandbox.run({ script: scripts[row.kind] ?? '', input: inputOf(row) });
    const computed = result.kind === 'value' ? parseEnds(result.output) : null;
    const claimed = readNumbers(row.reported)[0];
    const consistent =
      computed !== null && claimed !== undefined && agrees({ ...claimed, hedge: 'none' }, computed);
    if (consistent && !row.consistent) missed.push(`${row.table}, ${row.row}`);
    if (!consistent && row.consistent)
      alarms.push(
        `${row.table}, ${row.row} (${row.kind} ${row.inputs.join(' ')} -> ${row.reported})`,
      );
  }
  await sandbox.close();
  const agree = rows.length - missed.length - alarms.length;
  return {
    lines: [
      `agree  ${share(agree, rows.length)}`,
      ...missed.map((one) => `  missed: ${one}`),
      ...alarms.map((one) => `  false alarm: ${one}`),
    ],
    figures: {
      n: rows.length,
      agree,
      missed_inconsistent: missed.length,
      false_inconsistent: alarms.length,
    },
  };
};

/** Whole numbers count things and are exact in sums and shares of counts. */
function inputOf({ kind, inputs, weights }: Row): Json {
  const exact = kind === 'pct' || kind === 'sum';
  const terms = inputs.map((text): [string, string] => {
    const token = readNumbers(text)[0];
    if (!token) throw new Error(`No number in ${text}`);
    const { low, high } = printedInterval(
      token.value,
      exact && token.decimals === 0 ? '0' : token.step,
    );
    return [low ?? '', high ?? ''];
  });
  return { terms, weights: (weights ?? []).map(String) };
}
