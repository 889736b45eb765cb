import type { Line } from './lines.ts';

/** A column of type on a page. */
export interface TypeColumn {
  readonly left: number;
  readonly right: number;
}

/** What holds for most of a paper: size of its type, height from line to line, columns of each page. */
export interface Layout {
  readonly body: number;
  readonly leading: number;
  readonly columnOf: (line: Line) => TypeColumn;
}

/** Measures a paper's lines. */
export function layoutOf(lines: readonly Line[]): Layout {
  const body = mostOf(lines.map(({ size, text }) => [Math.round(size * 2) / 2, text.length])) ?? 10;
  const gaps = lines.flatMap((line, index): [number, number][] => {
    const before = lines[index - 1];
    const gap = before && before.page === line.page ? before.y - line.y : 0;
    const usual = gap > 0.8 * body && gap < 2.5 * body && Math.abs(line.size - body) < 0.5;
    return usual ? [[Math.round(gap * 4) / 4, 1]] : [];
  });
  const pages = new Map<number, TypeColumn[]>();
  for (const [page, own] of Map.groupBy(lines, (line) => line.page))
    pages.set(page, columnsOf(own, body));
  return {
    body,
    leading: mostOf(gaps) ?? 1.2 * body,
    columnOf: (line) => nearest(pages.get(line.page) ?? [], line),
  };
}

/** Edges that several long lines of body type share. */
function columnsOf(lines: readonly Line[], body: number): TypeColumn[] {
  const long = lines.filter(({ size, text }) => Math.abs(size - body) < 0.6 && text.length > 25);
  const groups = Map.groupBy(long, ({ left }) => Math.round(left / 2));
  const found: TypeColumn[] = [];
  for (const [, own] of [...groups].sort((a, b) => b[1].length - a[1].length || a[0] - b[0])) {
    if (own.length < 3) break;
    const left = Math.min(...own.map((line) => line.left));
    const rights = own.map((line) => line.right).sort((a, b) => a - b);
    const right = rights[Math.floor(0.7 * rights.length)] ?? left;
    const inside = found.some((one) => left > one.left - 8 && left < one.right - 20);
    const around = found.some((one) => one.left > left && one.left < right - 20);
    if (!inside && !around) found.push({ left, right });
  }
  return found;
}

function nearest(columns: readonly TypeColumn[], line: Line): TypeColumn {
  const holding = columns.filter(({ left, right }) => line.left > left - 12 && line.left < right);
  const found = holding.toSorted((a, b) => b.left - a.left)[0];
  return found ?? { left: line.left, right: line.right };
}

/** The value with the most weight. */
function mostOf(values: readonly (readonly [number, number])[]): number | null {
  const sums = new Map<number, number>();
  for (const [value, weight] of values) sums.set(value, (sums.get(value) ?? 0) + weight);
  return [...sums].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? null;
}
