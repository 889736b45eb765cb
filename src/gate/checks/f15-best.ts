import type { CellRef, GroundedClaim } from '../../core/claim.ts';
import type { BoundNumber, Identity } from '../../core/identity.ts';
import type { Token } from '../../core/number/token.ts';
import type { TableReading } from '../../core/table-reading.ts';
import { numberAt } from '../../core/table-reading.ts';
import { rowPath } from '../../core/table.ts';
import { bound, type Check, type Context } from '../context.ts';
import { betterIn, type Better } from '../directions.ts';

/** F15: a cell marked as the best of its column is one; ties at the printed precision are no fault. */
export const f15: Check = {
  id: 'F15',
  title: 'best of its group',
  kind: 'copy',
  script: `(input, { Fraction }) => {
  const values = input.others.map((value) => new Fraction(value));
  const pick = input.better === 'higher'
    ? (a, b) => (a.compare(b) >= 0 ? a : b)
    : (a, b) => (a.compare(b) <= 0 ? a : b);
  const extreme = values.reduce(pick).toFraction();
  return input.better === 'higher' ? [extreme, null] : [null, extreme];
}`,
  derive,
};

function derive(claim: GroundedClaim, context: Context): Identity[] {
  const { cell, quantity } = claim;
  const reading = cell ? context.tables[cell.table] : undefined;
  if (!cell || !reading || !quantity || claim.role !== 'mark') return [];
  const better = betterIn(reading, cell.row, cell.column) ?? majorityOf(reading, context);
  if (!better) return [];
  const possible = groupsOf(reading, cell).filter((group) => group.length >= 1);
  const held = possible.find((group) => isExtreme(quantity.token, group, better));
  const groups = held ? [held] : possible;
  if (groups.length === 0) return [];
  const stated = captionStates(reading, context);
  return [
    {
      check: 'F15',
      claim: claim.id,
      target: quantity.token,
      formula: better === 'higher' ? 'the largest of its group' : 'the smallest of its group',
      inputs: groups[0] ?? [],
      basis: stated
        ? {
            kind: 'stated',
            words: 'The caption says that bold marks the best.',
            range: reading.table.caption,
          }
        : { kind: 'supposed', why: 'No words say what bold stands for.' },
      readings: groups.map((group) => ({
        name: group === possible[0] ? 'best of its column' : 'best between two rules or headings',
        input: { better, others: group.map(({ token }) => token.value) },
      })),
      doubt: null,
      decider: 'What bold stands for, and which rows are compared.',
    },
  ];
}

/** Which group the mark is of shows by where it holds; one that holds nowhere is tried in all. */
function isExtreme(marked: Token, group: readonly BoundNumber[], better: Better): boolean {
  const value = Number(marked.value);
  return group.every(({ token }) =>
    better === 'higher' ? value >= Number(token.value) : value <= Number(token.value),
  );
}

/** The whole column first, then only the rows between the rules or headings around the cell. */
function groupsOf(reading: TableReading, cell: CellRef): BoundNumber[][] {
  const { headerRows, grid, rules } = reading.table;
  const rows = grid.map((_, row) => row).slice(headerRows);
  const whole = rows.flatMap((row) => other(reading, cell, row));
  const starts = [...rules, ...rows.filter((row) => isHeading(reading, row))].sort((a, b) => a - b);
  const from = Math.max(headerRows, ...starts.filter((start) => start <= cell.row));
  const to = Math.min(grid.length, ...starts.filter((start) => start > cell.row));
  if (from === headerRows && to === grid.length) return [whole];
  return [
    whole,
    rows.filter((row) => row >= from && row < to).flatMap((row) => other(reading, cell, row)),
  ];
}

function other(reading: TableReading, cell: CellRef, row: number): BoundNumber[] {
  const number = numberAt(reading, row, cell.column);
  if (
    !number ||
    row === cell.row ||
    /\b(?:oracle|human|upper bound)\b/i.test(rowPath(reading.table, row).join(' '))
  )
    return [];
  return [bound(rowPath(reading.table, row).at(-1) ?? '', number.main, { ...cell, row })];
}

function isHeading(reading: TableReading, row: number): boolean {
  const places = new Set(reading.table.grid[row]);
  return places.size === 1 && (reading.table.grid[row]?.length ?? 0) > 1;
}

/** The direction in which most of the table's marks are extreme; null when neither wins clearly. */
function majorityOf(reading: TableReading, context: Context): Better | null {
  const marks = context.claims.filter(
    ({ role, cell }) => role === 'mark' && cell?.table === reading.index,
  );
  const count = (better: Better): number =>
    marks.filter(({ cell, quantity }) => {
      const group = cell ? (groupsOf(reading, cell)[0] ?? []) : [];
      return quantity !== null && group.length > 0 && isExtreme(quantity.token, group, better);
    }).length;
  const [up, down] = [count('higher'), count('lower')];
  if (up >= 0.8 * marks.length && up > down) return 'higher';
  return down >= 0.8 * marks.length && down > up ? 'lower' : null;
}

function captionStates({ table }: TableReading, { paper }: Context): boolean {
  const caption = table.caption ? paper.text.slice(table.caption.start, table.caption.end) : '';
  return (
    /\b(?:best|highest|lowest|top)\b[^.;]{0,60}\bbold|\bbold[^.;]{0,60}\b(?:best|highest|lowest|top)\b/i.test(
      caption,
    ) && !/signific/i.test(caption)
  );
}
