import type { Grid } from './grid.ts';

/** A cell that prints a value, not a name that holds a digit. */
export function isValue(text: string): boolean {
  return (
    /^[\s(~≈<>≤≥±+−–*†‡_^$-]*(?:\d{1,3}(?:,\d{3})+|\d*\.?\d+)(?:\s?[%KMBkx×]|\s?\\%)?(?![\p{L}-])/u.test(
      text,
    ) && !/^(?:19|20)\d\d[a-z]?$/.test(text.trim())
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
export function countHeaderColumns({ cells, places }: Grid, headerRows: number): number {
  const width = places[0]?.length ?? 0;
  const body = places.slice(headerRows);
  for (let column = 0; column < width; column++) {
    const texts = body.flatMap((line) => {
      const text = cells[line[column] ?? -1]?.draft.text ?? '';
      return text === '' || distinct(line).length === 1 ? [] : [text];
    });
    const values = texts.filter(isValue).length;
    if (texts.length > 0 && values >= texts.length / 2) {
      if (column > 0) return column;
      return cells[places[0]?.[0] ?? -1]?.draft.text === '' && headerRows > 0
        ? 1
        : isCounter(texts)
          ? 1
          : 0;
    }
  }
  return Math.min(1, width);
}

/** A first column of whole numbers beside others names its rows: 1, 2, 5, 10. */
function isCounter(texts: readonly string[]): boolean {
  return (
    texts.length >= 2 &&
    texts.every((text) => /^\d{1,4}$/.test(text)) &&
    new Set(texts).size === texts.length
  );
}

/** A second header line below the marked one: no values, and no rule or group heading between. */
function extended(
  marked: number,
  values: readonly number[],
  places: Grid['places'],
  rules: readonly number[],
): number {
  let rows = marked;
  while (
    values[rows] === 0 &&
    !rules.includes(rows) &&
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
