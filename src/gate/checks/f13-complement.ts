import { intervalOf } from '../interval-of.ts';
import type { BoundNumber } from '../../core/identity.ts';
import type { Interval } from '../../core/interval.ts';
import { read, sub } from '../../core/interval-arithmetic.ts';
import type { TableIdentity } from '../../core/table-identity.ts';
import type { TableReading } from '../../core/table-reading.ts';
import { endsOf, printed } from '../bound.ts';
import type { Check } from '../context.ts';
import { basisOf, establish } from '../establish.ts';
import { bothWays, linesOf, type Lines } from '../tables/lines.ts';
import { nameOf } from '../tables/targets.ts';

/** F13: two shares that make one whole: an error and its accuracy, or how often each of a pair wins. */
export const f13: Check = {
  id: 'F13',
  title: 'complement of another share',
  kind: 'recomputation',
  script: `(input, { interval: { read, sub, write } }) =>
  write(sub(read([input.whole, input.whole]), read(input.other)))`,
  inTables: (tables) => tables.flatMap((reading) => [...pairwise(reading), ...opposites(reading)]),
};

interface Pair {
  readonly target: BoundNumber;
  readonly other: BoundNumber;
}

/** "A against B" and "B against A" of a table whose rows and columns have the same names. */
function pairwise(reading: TableReading): TableIdentity[] {
  const lines = linesOf(reading, 'row');
  const blocks = blocksOf(lines);
  const pairs = blocks.flatMap((rows): Pair[] => {
    const rowOf = new Map(rows.map((row) => [lines.lineNames(row).at(-1) ?? '', row]));
    return rows.flatMap((row) =>
      lines.places.flatMap((place): Pair[] => {
        const name = nameOf(lines, place, row);
        const mirror = rowOf.get(name);
        if (name === '' || mirror === undefined || mirror >= row) return [];
        const own = lines.lineNames(row).at(-1) ?? '';
        const opposite = lines.places.find((other) => nameOf(lines, other, mirror) === own);
        const target = lines.bound(place, row);
        const other = opposite === undefined ? null : lines.bound(opposite, mirror);
        return target && other ? [{ target, other }] : [];
      }),
    );
  });
  return identitiesOf(pairs, 'two of a pair make one whole', null);
}

const right = /^(?:acc(?:uracy|\.)?|success(?: rate)?|correct)$/i;
const wrong = /^(?:err(?:or|\.)?(?: rate)?|failure(?: rate)?|incorrect|wrong)$/i;

const neither =
  /^(?:no (?:answer|preference|decision)|unanswered|abstain\w*|ties?|draws?|unknown|unsure|undecided|skipped|other|none|n\/?a)\b/i;

/** An accuracy and an error rate side by side under the same headings. */
function opposites(reading: TableReading): TableIdentity[] {
  return bothWays(reading).flatMap((lines) => {
    const pairs = lines.across.flatMap((across) =>
      lines.places.flatMap((place): Pair[] => {
        if (!wrong.test(plain(nameOf(lines, place, across)))) return [];
        if (lines.places.some((one) => neither.test(plain(nameOf(lines, one, across))))) return [];
        const parent = lines.names(place, across).slice(0, -1).join(' / ');
        const other = lines.places.find(
          (one) =>
            right.test(plain(nameOf(lines, one, across))) &&
            lines.names(one, across).slice(0, -1).join(' / ') === parent,
        );
        const [target, found] = [
          lines.bound(place, across),
          other === undefined ? null : lines.bound(other, across),
        ];
        return target && found ? [{ target, other: found }] : [];
      }),
    );
    return identitiesOf(
      pairs,
      'what is not right is wrong',
      'The headers name a share and its complement.',
    );
  });
}

function identitiesOf(pairs: readonly Pair[], name: string, words: string | null): TableIdentity[] {
  const sure = mostlyShares(pairs);
  const { best } = establish(
    [sure],
    () => pairs.map(({ target, other }) => ({ target: target.token, inputs: [other] })),
    (inputs, total) => rest(total, inputs),
  );
  if (!best || (words === null && (best.agreeing < 3 || best.agreeing < 0.8 * best.of))) return [];
  return pairs.flatMap(({ target, other }): TableIdentity[] =>
    target.cell
      ? [
          {
            check: 'F13',
            cell: target.cell,
            operation: 'complement',
            target: target.token,
            formula: `${sure} − ${printed(other.token)}`,
            inputs: [other],
            basis: basisOf(
              best,
              words,
              'The table does not establish that the two make one whole.',
            ),
            readings: [{ name, input: { whole: sure, other: endsOf(other.token) } }],
            doubt: null,
            decider: 'Whether the two are shares of the same whole.',
          },
        ]
      : [],
  );
}

/** One, or a hundred: by what most of the numbers are. */
function mostlyShares(pairs: readonly Pair[]): '1' | '100' {
  const shares = pairs.filter(({ target, other }) => isShare(target) && isShare(other)).length;
  return shares >= 0.5 * pairs.length ? '1' : '100';
}

function isShare({ token }: BoundNumber): boolean {
  return token.unit === null && Math.abs(Number(token.value)) <= 1;
}

function rest(whole: string, [other]: readonly BoundNumber[]): Interval | null {
  if (!other) return null;
  return intervalOf(sub(read([whole, whole]), read(endsOf(other.token))));
}

/** Rows between headings: each block is a table of its own. */
function blocksOf(lines: Lines): number[][] {
  const blocks: number[][] = [];
  let previous = -2;
  for (const row of lines.across) {
    const first = lines.places[0] ?? 0;
    const cell = lines.cell(first, row);
    const isHeading = cell !== null && cell.columnSpan > 1 && lines.number(first, row) === null;
    if (isHeading || row !== previous + 1 || blocks.length === 0) blocks.push([]);
    if (!isHeading) blocks.at(-1)?.push(row);
    previous = row;
  }
  return blocks;
}

function plain(header: string): string {
  return header.replace(/\(%\)|%|[↑↓*†‡^_{}$]/g, '').trim();
}
