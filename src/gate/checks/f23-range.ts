import type { TableIdentity } from '../../core/table-identity.ts';
import type { TableReading } from '../../core/table-reading.ts';
import { bound } from '../bound.ts';
import type { Check } from '../context.ts';
import { linesOf, type Lines } from '../tables/lines.ts';

/** F23: a number that its kind cannot have, such as 75 among fractions. Only ever a fault. */
export const f23: Check = {
  id: 'F23',
  title: 'range of its kind',
  kind: 'copy',
  script: `(input) => [input.low, input.high]`,
  inTables: (tables) =>
    tables.flatMap((reading) => [
      ...amongFractions(linesOf(reading, 'column'), reading),
      ...beyondShares(linesOf(reading, 'row'), reading),
    ]),
};

/** A whole number in a column of fractions of one: a lost decimal point. */
function amongFractions(lines: Lines, reading: TableReading): TableIdentity[] {
  const rows = linesOf(reading, 'row');
  return lines.across.flatMap((column) => {
    const numbers = lines.places.flatMap((row) => lines.bound(row, column) ?? []);
    const fractions = numbers.filter(
      ({ token: { decimals, value, unit } }) =>
        decimals >= 2 && unit === null && Number(value) >= 0 && Number(value) <= 1,
    );
    const strange = numbers.filter(
      ({ token: { step, value, unit } }) =>
        step === '1' && unit === null && Number(value) > 1 && Number(value) <= 100,
    );
    if (fractions.length < 5 || fractions.length + strange.length < numbers.length) return [];
    if (strange.length > 0.2 * numbers.length) return [];
    return strange.flatMap((one) =>
      one.cell && isAmongFractions(rows, one.cell, column)
        ? [
            fault(reading, one.cell, one.token, ['0', '1'], {
              kind: 'established',
              agreeing: fractions.length,
              of: numbers.length,
            }),
          ]
        : [],
    );
  });
}

/** Its row holds fractions too: a row without any prints another kind of number, such as a count. */
function isAmongFractions(
  rows: Lines,
  { row }: NonNullable<TableIdentity['cell']>,
  column: number,
): boolean {
  return rows.places.some((place) => {
    const token = place === column ? null : rows.number(place, row)?.main;
    return token && token.decimals >= 2 && Number(token.value) >= 0 && Number(token.value) <= 1;
  });
}

const shares =
  /^(?:acc(?:uracy)?|prec(?:ision)?|rec(?:all)?|f-?1(?:[- ]score)?|auroc|em|exact match)\s*(?:\(%\)|%)?$/i;
const correlations = /^(?:pearson|spearman|kendall|correlation)\s*(?:r|ρ|τ)?$/i;

/** A score above all that it can be, by the name of its column. */
function beyondShares(lines: Lines, reading: TableReading): TableIdentity[] {
  return lines.places.flatMap((place) =>
    lines.across.flatMap((across): TableIdentity[] => {
      const number = lines.number(place, across)?.main;
      const name = lines.names(place, across).at(-1) ?? '';
      const limit: [string, string] | null = shares.test(name)
        ? ['0', '100']
        : correlations.test(name)
          ? ['-100', '100']
          : null;
      if (!number || !limit || number.signed !== number.value.startsWith('-')) return [];
      const isInside =
        Number(number.value) >= Number(limit[0]) && Number(number.value) <= Number(limit[1]);
      if (isInside) return [];
      return [
        fault(reading, lines.ref(place, across), number, limit, {
          kind: 'supposed',
          why: `The header "${name}" may name something else than a share.`,
        }),
      ];
    }),
  );
}

function fault(
  reading: TableReading,
  cell: TableIdentity['cell'],
  target: TableIdentity['target'],
  [low, high]: readonly [string, string],
  basis: TableIdentity['basis'],
): TableIdentity {
  return {
    check: 'F23',
    cell,
    operation: null,
    target,
    formula: `from ${low} to ${high}`,
    inputs: [bound(reading.table.label ?? 'table', target, cell)],
    basis,
    readings: [{ name: 'what such a number can be', input: { low, high } }],
    doubt: null,
    decider: 'What kind of number its column holds.',
  };
}
