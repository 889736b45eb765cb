import type { Row } from './data-table.ts';

/** How a column may be moved: numbers that measure are scaled, a few codes or words are drawn anew, names are left. */
type ColumnKind = 'measure' | 'code' | 'name';

const mostCodes = 12;

/** The rows with other numbers: a share of them, measures × [0.5, 2], codes and words in other shares. */
export function redrawRows(rows: readonly Row[], random: () => number): readonly Row[] {
  const share = 0.5 + random() / 2;
  const kept = rows.filter((_, index) => index < 3 || random() < share);
  const columns = columnsOf(rows).map(({ column, kind, values }) => {
    if (kind === 'measure') {
      const factor = between(random, Math.SQRT1_2, Math.SQRT2);
      return kept.map((row) =>
        scaled(row[column], factor * between(random, Math.SQRT1_2, Math.SQRT2)),
      );
    }
    return kind === 'code'
      ? drawCodes(values, kept.length, random)
      : kept.map((row) => row[column] ?? null);
  });
  return withColumns(kept, columns);
}

/** The rows moved in the five ways that rule 4 asks for. */
export function moveRows(rows: readonly Row[]): Readonly<Record<string, readonly Row[]>> {
  return {
    '+1 unit': mapNumbers(rows, (value) => value + 1),
    '+10%': mapNumbers(rows, (value) => value * 1.1),
    '×2': mapNumbers(rows, (value) => value * 2),
    'half of the rows': rows.slice(0, Math.ceil(rows.length / 2)),
    'codes and words exchanged': exchangeCodes(rows),
  };
}

/** Every measure a share more; null where the rows measure nothing. */
export function scaleRows(rows: readonly Row[], by: number): readonly Row[] | null {
  const measures = new Set(
    columnsOf(rows).flatMap(({ kind, column }) => (kind === 'measure' ? [column] : [])),
  );
  if (measures.size === 0) return null;
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([column, cell]) => [
        column,
        measures.has(column) ? scaled(cell, by) : cell,
      ]),
    ),
  );
}

/** The columns of rows, each with its kind and its different values in their order. */
export function columnsOf(
  rows: readonly Row[],
): readonly { column: string; kind: ColumnKind; values: readonly Row[string][] }[] {
  return Object.keys(rows[0] ?? {}).map((column) => {
    const values = [...new Set(rows.map((row) => row[column] ?? null))];
    const isFew = values.length <= mostCodes && values.length <= rows.length / 2;
    const numbers = values.filter((value) => value !== null);
    const isNumeric = numbers.length > 0 && numbers.every((value) => typeof value === 'number');
    const isWhole = isNumeric && numbers.every(Number.isInteger);
    const kind = isFew && (isWhole || !isNumeric) ? 'code' : isNumeric ? 'measure' : 'name';
    return { column, kind, values };
  });
}

function between(random: () => number, low: number, high: number): number {
  return low + (high - low) * random();
}

/** A zero has no factor and is drawn around itself. */
function scaled(cell: Row[string] | undefined, factor: number): Row[string] {
  if (typeof cell !== 'number') return cell ?? null;
  return cell === 0 ? factor - 1 : cell * factor;
}

/** Each code with a weight of its own, so that shares and means of codes move. */
function drawCodes(
  values: readonly Row[string][],
  count: number,
  random: () => number,
): Row[string][] {
  const weights = values.map(() => random() ** 2 + 0.15);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return Array.from({ length: count }, () => {
    let left = random() * total;
    const at = weights.findIndex((weight) => (left -= weight) <= 0);
    return values[Math.max(0, at)] ?? null;
  });
}

function withColumns(rows: readonly Row[], columns: readonly (readonly Row[string][])[]): Row[] {
  const names = Object.keys(rows[0] ?? {});
  return rows.map((_, row) =>
    Object.fromEntries(names.map((name, at) => [name, columns[at]?.[row] ?? null])),
  );
}

function mapNumbers(rows: readonly Row[], by: (value: number) => number): Row[] {
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([column, cell]) => [
        column,
        typeof cell === 'number' ? by(cell) : cell,
      ]),
    ),
  );
}

function exchangeCodes(rows: readonly Row[]): Row[] {
  const codes = new Map(
    columnsOf(rows).flatMap(({ column, kind, values }) =>
      kind === 'code' ? [[column, values] as const] : [],
    ),
  );
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([column, cell]) => {
        const values = codes.get(column);
        return [
          column,
          values ? (values[(values.indexOf(cell) + 1) % values.length] ?? null) : cell,
        ];
      }),
    ),
  );
}
