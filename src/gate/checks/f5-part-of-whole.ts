import { intervalOf } from '../interval-of.ts';
import type { BoundNumber } from '../../core/identity.ts';
import type { Interval } from '../../core/interval.ts';
import { read, shareOf, sub, sum } from '../../core/interval-arithmetic.ts';
import type { TableIdentity } from '../../core/table-identity.ts';
import type { TableReading } from '../../core/table-reading.ts';
import { numberAt } from '../../core/table-reading.ts';
import { bound, countEnds, endsOf, printed } from '../bound.ts';
import type { Check } from '../context.ts';
import { establish, isEstablished, type Ranked } from '../establish.ts';
import { bothWays, linesOf, type Lines } from '../tables/lines.ts';
import { nameOf } from '../tables/targets.ts';

/** F5: a percentage beside its count, of a whole in the table; parts that make a hundred. */
export const f5: Check = {
  id: 'F5',
  title: 'part of a whole',
  kind: 'recomputation',
  script: `(input, { interval: { read, shareOf, sub, sum, write } }) =>
  write(input.parts
    ? sub(read(['100', '100']), sum(input.parts.map(read)))
    : shareOf(read(input.part), read(input.whole)))`,
  inTables: (tables) =>
    tables.flatMap((reading) => [
      ...sharesIn(reading),
      ...bothWays(reading).flatMap((lines) => hundredsAlong(lines)),
    ]),
};

/** A count and the percentage that stands with it. */
interface Share {
  readonly count: BoundNumber;
  readonly percent: BoundNumber;
}

/** Where the whole of a share stands, the same for all shares of a table. */
interface Rule {
  readonly name: string;
  readonly whole: (share: Share) => BoundNumber | null;
}

function sharesIn(reading: TableReading): TableIdentity[] {
  const shares = [...inParentheses(reading), ...besideCounts(reading)];
  if (shares.length < 3) return [];
  const rules = rulesOf(reading).filter((rule) => mightHold(rule, shares));
  const { best } = establish(
    rules,
    (rule) =>
      shares.flatMap(({ count, percent }) => {
        const whole = rule.whole({ count, percent });
        return whole ? [{ target: percent.token, inputs: [count, whole] }] : [];
      }),
    compute,
  );
  if (!best || !isEstablished(best)) return [];
  return shares.flatMap((share) => toIdentity(share, best, shares));
}

function toIdentity(
  { count, percent }: Share,
  best: Ranked<Rule>,
  shares: readonly Share[],
): TableIdentity[] {
  const whole = best.rule.whole({ count, percent });
  if (!whole || !percent.cell || !compute([count, whole])) return [];
  const otherWholes = isNear(count, percent, whole)
    ? []
    : shares
        .flatMap(({ count: other }) =>
          other.token.start !== count.token.start && isNear(count, percent, other) ? [other] : [],
        )
        .slice(0, 1);
  return [
    {
      check: 'F5',
      cell: percent.cell,
      operation: 'share',
      target: percent.token,
      formula: `${printed(count.token)} / ${printed(whole.token)}`,
      inputs: [count, whole],
      basis: { kind: 'established', agreeing: best.agreeing, of: best.of },
      readings: [whole, ...otherWholes].map((one) => ({
        name: one === whole ? `share of ${best.rule.name}` : `share of ${printed(one.token)}`,
        input: { part: countEnds(count.token), whole: countEnds(one.token) },
      })),
      doubt: null,
      decider: 'The whole that the percentage is a part of.',
    },
  ];
}

/** The percentage is about that of this whole, by plain numbers. */
function isNear(count: BoundNumber, percent: BoundNumber, whole: BoundNumber): boolean {
  const given = (100 * Number(count.token.value)) / Number(whole.token.value);
  return Math.abs(given - Number(percent.token.value)) <= Number(percent.token.step);
}

/** "28.9M (35.6%)": the percentage stands behind its count. */
function inParentheses({ numbers, index }: TableReading): Share[] {
  return [...numbers].flatMap(([cell, { main, inParentheses: inside }]): Share[] => {
    const isPercent = inside !== null && !inside.signed && Number(inside.value) <= 100;
    if (
      !isPercent ||
      main.unit !== null ||
      (!isCount(main.value, main.step) && inside.unit !== '%')
    )
      return [];
    const at = { table: index, row: cell.row, column: cell.column };
    return [{ count: bound('count', main, at), percent: bound('percentage', inside, at) }];
  });
}

/** A column of percentages beside the column of their counts. */
function besideCounts(reading: TableReading): Share[] {
  const lines = linesOf(reading, 'row');
  return lines.across.flatMap((across) =>
    lines.places.flatMap((place): Share[] => {
      const percent = lines.bound(place, across);
      const count = lines.bound(place - 1, across);
      const isPercent =
        percent !== null &&
        (percent.token.unit === '%' ||
          /%|percent|share|proportion/i.test(nameOf(lines, place, across)));
      return isPercent &&
        count &&
        count.token.unit === null &&
        isCount(count.token.value, count.token.step)
        ? [{ count, percent }]
        : [];
    }),
  );
}

function isCount(value: string, step: string): boolean {
  return Number(step) >= 1 && Number(value) >= 0;
}

function rulesOf(reading: TableReading): Rule[] {
  const rows = linesOf(reading, 'row').across;
  const columns = linesOf(reading, 'row').places;
  const at = (row: number, column: number, name: string): BoundNumber | null => {
    const number = numberAt(reading, row, column);
    return number ? bound(name, number.main, { table: reading.index, row, column }) : null;
  };
  return [
    ...rows.map((row): Rule => {
      const name =
        linesOf(reading, 'column')
          .names(row, columns[0] ?? 0)
          .at(-1) ?? `row ${row + 1}`;
      return {
        name: `"${name}"`,
        whole: ({ count }) => (count.cell ? at(row, count.cell.column, name) : null),
      };
    }),
    ...columns.map((column): Rule => {
      const name =
        linesOf(reading, 'row')
          .names(column, rows[0] ?? 0)
          .at(-1) ?? `column ${column + 1}`;
      return {
        name: `"${name}"`,
        whole: ({ count }) => (count.cell ? at(count.cell.row, column, name) : null),
      };
    }),
  ];
}

/** A cheap look before exact numbers: most shares are near the percentage that is printed. */
function mightHold(rule: Rule, shares: readonly Share[]): boolean {
  let near = 0;
  let tried = 0;
  for (const share of shares) {
    const whole = rule.whole(share);
    if (!whole || whole.token.start === share.count.token.start) continue;
    tried += 1;
    const given = (100 * Number(share.count.token.value)) / Number(whole.token.value);
    const slack = Number(share.percent.token.step) + Math.abs(given) * 0.1;
    if (Math.abs(given - Number(share.percent.token.value)) <= slack) near += 1;
  }
  return tried >= 3 && near >= 0.7 * tried;
}

function compute(inputs: readonly BoundNumber[]): Interval | null {
  const [part, whole] = inputs.map(({ token }) => read(countEnds(token)));
  if (!part || !whole || whole.low.compare(0) <= 0 || part.low.compare(whole.high) > 0) return null;
  if (inputs[0]?.token.start === inputs[1]?.token.start) return null;
  return intervalOf(shareOf(part, whole));
}

/** Neighbours that are all percentages and make a hundred in line after line. */
function hundredsAlong(lines: Lines): TableIdentity[] {
  return runsOf(lines).flatMap((run) => {
    const full = lines.across.flatMap((across) => {
      const parts = run.map((place) => lines.bound(place, across));
      const last = parts.at(-1);
      return parts.every((part) => part !== null) && last
        ? [{ last, parts: parts.slice(0, -1) }]
        : [];
    });
    const { best } = establish(
      [run],
      () => full.map(({ last, parts }) => ({ target: last.token, inputs: parts })),
      rest,
    );
    if (!best || !isEstablished(best)) return [];
    return full.flatMap(({ last, parts }): TableIdentity[] =>
      last.cell
        ? [
            {
              check: 'F5',
              cell: last.cell,
              operation: 'share',
              target: last.token,
              formula: `100 − ${parts.map(({ token }) => printed(token)).join(' − ')}`,
              inputs: parts,
              basis: { kind: 'established', agreeing: best.agreeing, of: best.of },
              readings: [
                {
                  name: 'what the other parts leave',
                  input: { parts: parts.map(({ token }) => endsOf(token)) },
                },
              ],
              doubt: null,
              decider: 'Whether the parts are all of one whole.',
            },
          ]
        : [],
    );
  });
}

/** Longest runs of neighbouring places that hold percentages, by unit or name. */
function runsOf(lines: Lines): number[][] {
  const first = lines.across[0] ?? 0;
  const runs: number[][] = [];
  let previous: number | null = null;
  for (const place of lines.places) {
    const isPercent =
      /%|percent/i.test(nameOf(lines, place, first)) ||
      lines.across.every((across) => lines.number(place, across)?.main.unit === '%');
    if (isPercent && previous === place - 1) runs.at(-1)?.push(place);
    else if (isPercent) runs.push([place]);
    previous = isPercent ? place : null;
  }
  return runs.filter((run) => run.length >= 2);
}

function rest(parts: readonly BoundNumber[]): Interval | null {
  if (parts.length === 0) return null;
  return intervalOf(sub(read(['100', '100']), sum(parts.map(({ token }) => read(endsOf(token))))));
}
