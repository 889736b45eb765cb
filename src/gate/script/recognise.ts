import type { ScriptResult } from '../../core/io.ts';
import { dataOperations } from './data-operations.ts';
import type { Row } from './data-table.ts';
import type { NamedOperation } from './named-operation.ts';
import { operations } from './operations.ts';
import type { SeedSpread } from './seed-spread.ts';
import { valueOf, type Inputs, type Trials } from './trials.ts';

/** As printed, as a share, in per cent; and a loss printed as a positive number. */
const factors = [1, 100, 0.01, -1, -100, -0.01];

/** An operation that a script computes, and the columns and groups of its data that it is computed over. */
export interface Computed {
  readonly operation: NamedOperation;
  readonly operands: readonly string[];
}

export interface RecogniseOptions {
  /** Worth of the claim's last digit: results may be rounded to it. */
  readonly step: number;
  /** What a script that draws random numbers gives over its seeds; null for others. */
  readonly seeds: SeedSpread | null;
}

/** Rounded as the claim is printed, or up to three digits finer. */
const roundings = [1, 0.1, 0.01, 0.001];

/** Relative spread over seeds above which a random result is told from no other. */
const noisiest = 0.02;

/**
 * The operations that a script computes, told from what it gives: on the real inputs, beside them and on every redraw
 * it equals one way of the operation, exactly or rounded to the claim's last digit or finer. What it looks like is no matter.
 */
export function recognise(
  trials: Trials,
  results: readonly ScriptResult[],
  options: RecogniseOptions,
): Computed[] {
  const near = trials.ladders.flatMap(({ up, down }) => [...up, ...down]);
  const rows = [0, ...trials.redraws, ...near].flatMap((call) => {
    const given = valueOf(results, call);
    const inputs = trials.calls[call]?.inputs;
    return given === null || !inputs ? [] : [{ given, inputs }];
  });
  const first = rows[0];
  const { seeds, step } = options;
  const noise = seeds ? seeds.sd / Math.abs(seeds.mean) : 0;
  if (!first || rows.length < 0.9 * trials.redraws.length || valueOf(results, 0) === null)
    return [];
  if (noise > noisiest) return [];
  const isCentred = (wanted: number): boolean =>
    !seeds || Math.abs(seeds.mean - wanted) <= (4 * seeds.sd) / Math.sqrt(seeds.values.length);
  return candidatesOf(first.inputs).filter(({ of }) => {
    const wanted = of(first.inputs);
    const centred = factors.filter((factor) => isCentred(wanted * factor));
    return isComputed(rows, of, { factors: centred, step, noise });
  });
}

interface Given {
  readonly given: number;
  readonly inputs: Inputs;
}

/**
 * True where one factor fits every row that the operation has a value on; on a few redraws a group of the data may be
 * empty. It ends at the first row that no factor fits, which most operations meet at once.
 */
function isComputed(
  rows: readonly Given[],
  of: (inputs: Inputs) => number,
  { factors, step, noise }: { factors: readonly number[]; step: number; noise: number },
): boolean {
  let fitting = factors;
  let without = 0;
  for (const { given, inputs } of rows) {
    const wanted = of(inputs);
    if (!Number.isFinite(wanted)) without += 1;
    else fitting = fitting.filter((factor) => equals(given, wanted * factor, step, noise));
    if (fitting.length === 0 || without > 0.1 * rows.length) return false;
  }
  return true;
}

interface Candidate extends Computed {
  readonly of: (inputs: Inputs) => number;
}

/** Over numbers alone, or over the rows of one data file. */
function candidatesOf(inputs: Inputs): Candidate[] {
  const names = Object.keys(inputs);
  const data = names.filter((name) => typeof inputs[name] === 'object');
  const [only] = data;
  if (only === undefined)
    return operations.flatMap((operation) => {
      const numbers = (given: Inputs): number[] => names.map((name) => Number(given[name]));
      return operation.of(numbers(inputs)).map((_, way) => ({
        operation,
        operands: [],
        of: (given: Inputs) => operation.of(numbers(given))[way] ?? NaN,
      }));
    });
  if (data.length > 1 || names.length > 1) return [];
  return dataOperations(rowsOf(inputs, only)).map(({ operation, operands, of }) => ({
    operation,
    operands,
    of: (given: Inputs) => of(rowsOf(given, only)),
  }));
}

function rowsOf(inputs: Inputs, name: string): readonly Row[] {
  const value = inputs[name];
  return typeof value === 'object' ? value : [];
}

function equals(given: number, wanted: number, step: number, noise: number): boolean {
  const fine = Math.max(1e-9 * Math.max(1, Math.abs(wanted)), 6 * noise * Math.abs(wanted));
  if (Math.abs(given - wanted) <= fine) return true;
  return roundings.some((part) => {
    const grid = step * part;
    const units = given / grid;
    const isRounded = Math.abs(units - Math.round(units)) <= 1e-6;
    return isRounded && Math.abs(given - wanted) <= grid / 2 + fine;
  });
}
