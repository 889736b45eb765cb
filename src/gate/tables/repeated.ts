import type { BoundNumber } from '../../core/identity.ts';
import { meets, printedInterval } from '../../core/interval.ts';
import type { Token } from '../../core/number/token.ts';
import type { TableIdentity } from '../../core/table-identity.ts';
import type { TableReading } from '../../core/table-reading.ts';
import { endsOf } from '../bound.ts';
import { isEstablished } from '../establish.ts';
import { seriesOf, type Series } from './series.ts';

/** More than a paper repeats; a longer list is data printed twice. */
const mostRepeated = 400;

/** Series of two tables that print the same numbers under the same names; where they part, neither need be wrong. */
export function findRepeated(tables: readonly TableReading[]): TableIdentity[] {
  const series = tables.slice(0, 40).map((reading) => seriesOf(reading));
  const found = new Map<number, TableIdentity>();
  for (const [index, later] of series.entries())
    for (const earlier of series.slice(0, index))
      for (const one of later)
        for (const other of earlier)
          for (const identity of found.size < mostRepeated ? repeatedIn(one, other) : [])
            if (!found.has(identity.target.start)) found.set(identity.target.start, identity);
  return [...found.values()];
}

interface Match {
  readonly target: BoundNumber;
  readonly other: BoundNumber;
  readonly same: boolean;
}

function repeatedIn(later: Series, earlier: Series): TableIdentity[] {
  const matches: Match[] = [];
  let apart = 0;
  for (const [key, target] of later.numbers) {
    const other = earlier.numbers.get(key);
    if (!other) continue;
    const same = isSame(target.token, other.token);
    matches.push({ target, other, same });
    if (!same) apart += 1;
    if (apart > 0.4 * later.numbers.size) return [];
  }
  const same = matches.filter((match) => match.same);
  if (same.length < 3 || same.length < 0.6 * matches.length || chanceOf(same) > 1e-5) return [];
  return matches.flatMap(({ target, other, same: agrees }): TableIdentity[] =>
    target.cell
      ? [
          {
            check: 'F18',
            cell: target.cell,
            operation: null,
            target: target.token,
            formula: `the same number in ${earlier.label}`,
            inputs: [{ ...other, name: earlier.label }],
            basis: isEstablished({ agreeing: same.length, of: matches.length })
              ? { kind: 'established', agreeing: same.length, of: matches.length }
              : { kind: 'supposed', why: 'The two tables print most of these numbers alike.' },
            readings: [
              { name: 'the cell of the other table', input: { cell: endsOf(other.token) } },
            ],
            doubt: agrees ? null : 'The two tables may show different settings here.',
            decider: 'Whether the two tables report the same experiment.',
          },
        ]
      : [],
  );
}

/** One may be a rounding of the other. */
function isSame(a: Token, b: Token): boolean {
  if (a.value === b.value) return true;
  const [x, y] = [Number(a.value), Number(b.value)];
  if (x === 0 || y === 0) return false;
  // far apart by any reckoning: no need of exact ends
  if (Math.abs(x - y) > 0.51 * (Number(a.step) + Number(b.step))) return false;
  return meets(printedInterval(a.value, a.step), printedInterval(b.value, b.step));
}

/** Chance that numbers spread as these would be alike by themselves; equal numbers tell nothing. */
function chanceOf(matches: readonly Match[]): number {
  const values = matches.map(({ target }) => Number(target.token.value));
  if (new Set(values).size < 3) return 1;
  const range = Math.max(...values) - Math.min(...values);
  return matches.reduce(
    (chance, { target, other }) =>
      chance *
      Math.min(1, (Number(target.token.step) + Number(other.token.step)) / Math.max(range, 1e-9)),
    1,
  );
}
