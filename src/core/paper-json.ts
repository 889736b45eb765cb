import { parseSha256 } from './hash.ts';
import type { Cell, Paper } from './paper.ts';
import type { Range } from './span.ts';

/**
 * Reads a paper that another process made. Every range must lie in the text and every cell's words
 * must be those of its range, so that nothing downstream asks again. Throws a TypeError otherwise.
 */
export function parsePaperJson(value: unknown): Paper {
  const paper = value as Paper;
  if (typeof paper?.text !== 'string') throw new TypeError('Cannot read a paper without text');
  parseSha256(paper.source);
  const ranges: (Range | null)[] = [
    paper.title,
    paper.abstract,
    ...list(paper.sections).map(({ range }) => range),
    ...list(paper.sentences).map(({ range }) => range),
    ...list(paper.figures).map(({ caption }) => caption),
    ...list(paper.equations).map(({ range }) => range),
    ...list(paper.listings).flatMap(({ range, caption }) => [range, caption]),
    ...list(paper.references).map(({ range }) => range),
    ...list(paper.citations).map(({ range }) => range),
    ...list(paper.tables).flatMap(({ range, caption, notes }) => [range, caption, ...notes]),
  ];
  for (const range of ranges) if (range !== null) assertRange(range, paper.text.length);
  for (const { references, missing } of paper.citations) {
    list(missing);
    if (list(references).some((index) => !paper.references[index]))
      throw new TypeError('Cannot read a paper that cites what it does not list');
  }
  for (const table of paper.tables) {
    for (const cell of list(table.cells)) assertCell(cell, paper.text);
    list(table.innerHeaders);
    const width = table.grid[0]?.length ?? 0;
    for (const line of table.grid)
      if (line.length !== width || line.some((index) => !table.cells[index]))
        throw new TypeError('Cannot read a table whose grid is not rectangular');
  }
  if (paper.doi !== null && typeof paper.doi !== 'string')
    throw new TypeError('Cannot read a paper whose DOI is no text');
  list(paper.problems);
  list(paper.hidden);
  list(paper.authors);
  return paper;
}

function list<T>(value: readonly T[]): readonly T[] {
  if (!Array.isArray(value)) throw new TypeError('Cannot read a paper that lacks a list');
  return value;
}

function assertRange({ start, end }: Range, length: number): void {
  const whole = Number.isInteger(start) && Number.isInteger(end);
  if (!whole || start < 0 || start >= end || end > length)
    throw new TypeError(
      `Cannot read a paper whose range ${start}..${end} is not in its text of ${length}`,
    );
}

function assertCell({ range, text }: Cell, paper: string): void {
  if (range === null ? text !== '' : paper.slice(range.start, range.end) !== text)
    throw new TypeError('Cannot read a table whose cell is not at its place');
  if (range) assertRange(range, paper.length);
}
