import type { Range } from '../core/span.ts';
import type { Grid } from './grid.ts';

/** A cell that prints a value, not a name that holds a digit. */
export function isValue(text: string): boolean {
  return (
    /^[\s(~∼≈<>≤≥±+−–*†‡_^$-]*(?:\d{1,3}(?:,\d{3})+|\d*\.?\d+)(?:\s?[%KMBkx×]|\s?\\%)?(?![\p{L}\d-])/u.test(
      text,
    ) &&
    !/^(?:19|20)\d\d[a-z]?$/.test(text.trim()) &&
    !/\d\s*[<>≤≥=]\s*\p{L}/u.test(text)
  );
}

/** How many leading rows name columns: those the source marks, then those without a value. */
export function countHeaderRows(
  { cells, places }: Grid,
  marked: number,
  rules: readonly number[],
): number {
  const values = places.map(
    (line) => distinct(line).filter((index) => isValue(cells[index]?.draft.text ?? '')).length,
  );
  const firstWithValues = values.findIndex((count) => count > 0);
  if (marked > 0) return Math.min(extended(marked, values, places, rules), places.length);
  if (firstWithValues === -1) return Math.min(1, places.length);
  const ruled = rules.find((rule) => rule > 0 && rule <= 3);
  const topIsNames = cells[places[0]?.[0] ?? -1]?.draft.text === '' || firstWithValues > 0;
  if (firstWithValues === 0) return ruled === 1 && topIsNames ? 1 : 0;
  const upToRule = ruled !== undefined && ruled <= firstWithValues ? ruled : firstWithValues;
  const headings = groupHeadings(places, upToRule, firstWithValues);
  return headings ? upToRule : firstWithValues;
}

/** How many leading columns name rows: up to the first in which most body cells are values. */
export function countHeaderColumns(grid: Grid, headerRows: number): number {
  const width = grid.places[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, column) => bodyTexts(grid, headerRows, column));
  const firstValues = columns.findIndex(areValues);
  if (firstValues === -1) return Math.min(1, width);
  if (firstValues > 0) return firstValues;
  const numbered = columns.findIndex((texts) => !texts.every(isCount));
  const named = columns[numbered] ?? [];
  if (numbered > 0 && numbered <= 3 && named.length > 0 && !areValues(named))
    return firstFrom(columns, numbered, areValues);
  if (grid.cells[grid.places[0]?.[0] ?? -1]?.draft.text === '' && headerRows > 0) return 1;
  return isCounter(columns[0] ?? []) ? 1 : 0;
}

/** Words of a column's body cells, without empty ones and rows that are one cell. */
function bodyTexts({ cells, places }: Grid, headerRows: number, column: number): string[] {
  return places.slice(headerRows).flatMap((line) => {
    const text = cells[line[column] ?? -1]?.draft.text ?? '';
    return text === '' || distinct(line).length === 1 ? [] : [text];
  });
}

function areValues(texts: readonly string[]): boolean {
  return texts.length > 0 && texts.filter(isValue).length >= texts.length / 2;
}

/** A whole number that counts or numbers something: "6", "12.". */
function isCount(text: string): boolean {
  return /^\d{1,4}\.?$/.test(text);
}

/** The first place from `start` on that is wanted, else the end. */
function firstFrom<T>(list: readonly T[], start: number, wanted: (one: T) => boolean): number {
  const found = list.findIndex((one, index) => index >= start && wanted(one));
  return found === -1 ? start + 1 : found;
}

/**
 * Runs of rows below the header that name the columns anew, as in tables stacked in one: only where
 * the table begins with a title over its whole width and names below it, and the run is built alike.
 */
export function findInnerHeaders({ cells, places }: Grid, headerRows: number): Range[] {
  const isTitle = (row: number): boolean =>
    distinct(places[row] ?? []).length === 1 &&
    (cells[places[row]?.[0] ?? -1]?.draft.text ?? '') !== '';
  const isNames = (row: number): boolean => {
    const own = distinct(places[row] ?? []).map((index) => cells[index]?.draft.text ?? '');
    return own.filter((text) => text !== '').length > 1 && !own.some(isValue);
  };
  if (headerRows < 2 || !isTitle(0)) return [];
  return places.flatMap((_, row) => {
    if (row < headerRows || !isTitle(row)) return [];
    const end = row + headerRows;
    const rows = Array.from({ length: headerRows - 1 }, (__, index) => row + 1 + index);
    return end < places.length && rows.every(isNames) ? [{ start: row, end }] : [];
  });
}

/** A first column of whole numbers beside others names its rows: 1, 2, 5, 10. */
function isCounter(texts: readonly string[]): boolean {
  return (
    texts.length >= 2 &&
    texts.every((text) => /^\d{1,4}$/.test(text)) &&
    new Set(texts).size === texts.length
  );
}

/** A second header line below the marked one: no values, and no rule or group heading between; a title over the whole width may be ruled off. */
function extended(
  marked: number,
  values: readonly number[],
  places: Grid['places'],
  rules: readonly number[],
): number {
  let rows = marked;
  const onlyTitle = groupHeadings(places, 0, marked);
  while (
    values[rows] === 0 &&
    (!rules.includes(rows) || (onlyTitle && rows === marked)) &&
    distinct(places[rows] ?? []).length > 1 &&
    rows < marked + 2
  )
    rows += 1;
  return rows < places.length ? rows : marked;
}

/** True when every row between is one text over the whole width: headings of groups, not of columns. */
function groupHeadings(places: Grid['places'], from: number, to: number): boolean {
  return from < to && places.slice(from, to).every((line) => distinct(line).length === 1);
}

function distinct(line: readonly number[]): number[] {
  return [...new Set(line)];
}
