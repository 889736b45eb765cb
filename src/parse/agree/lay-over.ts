/** A grid of printed strings. */
export type TextGrid = readonly (readonly string[])[];

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Where a place of one grid stands in another; null where there is no such row or column. */
export interface Overlay {
  there(place: Place): Place | null;
  back(place: Place): Place | null;
}

/**
 * One grid laid over another: rows and columns without a word, which only make space, are left out
 * of both; then the shift under which most of the given places agree.
 */
export function layOver(
  here: TextGrid,
  there: TextGrid,
  places: readonly Place[],
  same: (here: string, there: string) => boolean,
): Overlay {
  const [ours, theirs] = [filled(here), filled(there)];
  const map = (from: Filled, to: Filled, { row, column }: Place, shift: Shift): Place | null => {
    const [line, place] = [from.rows.indexOf(row), from.columns.indexOf(column)];
    const found = { row: to.rows[line + shift.rows], column: to.columns[place + shift.columns] };
    return line === -1 || place === -1 || found.row === undefined || found.column === undefined
      ? null
      : { row: found.row, column: found.column };
  };
  const score = (shift: Shift): number =>
    places.filter((place) => {
      const found = map(ours, theirs, place, shift);
      return found !== null && same(textAt(here, place), textAt(there, found));
    }).length;
  const shift = best(score);
  return {
    there: (place) => map(ours, theirs, place, shift),
    back: (place) => map(theirs, ours, place, { rows: -shift.rows, columns: -shift.columns }),
  };
}

/** What a grid prints at a place. */
export function textAt(grid: TextGrid, { row, column }: Place): string {
  return grid[row]?.[column] ?? '';
}

interface Shift {
  readonly rows: number;
  readonly columns: number;
}

interface Filled {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

function best(score: (shift: Shift) => number): Shift {
  let found = { rows: 0, columns: 0, score: score({ rows: 0, columns: 0 }) };
  for (let rows = -3; rows <= 3; rows++)
    for (let columns = -2; columns <= 2; columns++) {
      const here = score({ rows, columns });
      if (here > found.score) found = { rows, columns, score: here };
    }
  return found;
}

function filled(grid: TextGrid): Filled {
  const says = (text: string | undefined): boolean => (text ?? '').trim() !== '';
  return {
    rows: grid.flatMap((line, row) => (line.some(says) ? [row] : [])),
    columns: (grid[0] ?? []).flatMap((_, column) =>
      grid.some((line) => says(line[column])) ? [column] : [],
    ),
  };
}
