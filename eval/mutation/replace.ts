import type { Cell, Paper, Table } from '../../src/core/paper.ts';
import type { Range } from '../../src/core/span.ts';

/** The paper with other characters at one place: every range behind it moves, every range around it grows. */
export function replaceText(paper: Paper, at: Range, replacement: string): Paper {
  const text = paper.text.slice(0, at.start) + replacement + paper.text.slice(at.end);
  const by = replacement.length - (at.end - at.start);
  const move = (range: Range): Range =>
    range.end <= at.start
      ? range
      : {
          start: range.start >= at.end ? range.start + by : range.start,
          end: range.end >= at.end ? range.end + by : range.end,
        };
  const maybe = (range: Range | null): Range | null => range && move(range);
  const cell = (one: Cell): Cell => {
    if (!one.range || one.range.end <= at.start) return one;
    const range = move(one.range);
    return { ...one, range, text: text.slice(range.start, range.end) };
  };
  const ranged = <T extends { readonly range: Range }>(list: readonly T[]): T[] =>
    list.map((one) => ({ ...one, range: move(one.range) }));
  return {
    ...paper,
    text,
    title: maybe(paper.title),
    abstract: maybe(paper.abstract),
    sections: ranged(paper.sections),
    sentences: ranged(paper.sentences),
    tables: paper.tables.map((table) => ({
      ...table,
      caption: maybe(table.caption),
      notes: table.notes.map(move),
      range: move(table.range),
      cells: table.cells.map(cell),
    })),
    figures: paper.figures.map((figure) => ({ ...figure, caption: move(figure.caption) })),
    equations: ranged(paper.equations),
    listings: paper.listings.map((one) => ({
      ...one,
      range: move(one.range),
      caption: maybe(one.caption),
    })),
    references: ranged(paper.references),
    citations: ranged(paper.citations),
  };
}

/** Where a place of the first paper lies after such a replacement. */
export function moved(place: number, at: Range, replacement: string): number {
  return place >= at.end ? place + replacement.length - (at.end - at.start) : place;
}

/** The paper with some cells of one table made bold or plain. */
export function setBold(paper: Paper, table: number, bold: (cell: Cell) => boolean): Paper {
  const change = (one: Table): Table => ({
    ...one,
    cells: one.cells.map((cell) => ({ ...cell, bold: bold(cell) })),
  });
  return {
    ...paper,
    tables: paper.tables.map((one, index) => (index === table ? change(one) : one)),
  };
}
