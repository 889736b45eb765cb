import { sha256 } from '../src/core/hash.ts';
import type { Paper } from '../src/core/paper.ts';
import { isSpanOf, toSpan, type Range } from '../src/core/span.ts';

/** Every range of a paper as a span, through JSON and back, read again. */
export function rereadSpans(paper: Paper): { spans: number; bad: number } {
  const document = sha256(paper.text);
  const ranges: Range[] = [
    ...[paper.title, paper.abstract].flatMap((range) => range ?? []),
    ...paper.sections.map(({ range }) => range),
    ...paper.sentences.map(({ range }) => range),
    ...paper.tables.flatMap(({ range, caption, notes, cells }) => [
      range,
      ...(caption ? [caption] : []),
      ...notes,
      ...cells.flatMap((cell) => cell.range ?? []),
    ]),
    ...paper.figures.map(({ caption }) => caption),
    ...paper.equations.map(({ range }) => range),
    ...paper.listings.map(({ range }) => range),
    ...paper.references.map(({ range }) => range),
    ...paper.citations.map(({ range }) => range),
  ];
  const text = JSON.parse(JSON.stringify(paper.text)) as string;
  const bad = ranges.filter(
    (range) =>
      !isSpanOf(
        text,
        document,
        JSON.parse(JSON.stringify(toSpan(paper.text, document, range))) as ReturnType<
          typeof toSpan
        >,
      ),
  ).length;
  return { spans: ranges.length, bad };
}
