import type { Operation } from '../../core/claim.ts';
import { headerOperation, isBesideSpread } from '../../core/header-operation.ts';
import type { Paper } from '../../core/paper.ts';
import type { Range } from '../../core/span.ts';
import type { Lines } from './lines.ts';

/** The running text of a paper, for rules that its words state. */
export interface PaperWords {
  readonly text: string;
  readonly paper: Paper;
}

/** A place of a table that may hold aggregates, and the lines in which it does. */
export interface Target {
  readonly at: number;
  readonly lines: readonly number[];
  /** What names it, as "The header "Avg." names the average"; null when nothing does. */
  readonly words: string | null;
}

const called: Partial<Record<Operation, string>> = {
  mean: 'average',
  sum: 'total',
  'geometric-mean': 'geometric mean',
  'harmonic-mean': 'harmonic mean',
};

/** Places that a header or the caption calls an aggregate of this kind. */
export function namedTargets(lines: Lines, { paper }: PaperWords, operation: Operation): Target[] {
  const word = called[operation] ?? operation;
  const byHeader = lines.places.flatMap((at): Target[] => {
    const named = lines.across.filter(
      (across) =>
        lines.number(at, across) !== null &&
        lines.names(at, across).some((name) => headerOperation(name) === operation) &&
        !(lines.line === 'row' && isBesideSpread(lines.reading.table, across, at)),
    );
    const [first] = named;
    if (first === undefined) return [];
    const header = nameOf(lines, at, first);
    return [{ at, lines: named, words: `The header "${header}" names the ${word}` }];
  });
  const place = placeInCaption(lines, textOf(paper, lines.reading.table.caption), word);
  if (place === null || byHeader.some(({ at }) => at === place)) return byHeader;
  return [
    ...byHeader,
    {
      at: place,
      lines: lines.across.filter((across) => lines.number(place, across) !== null),
      words: `The caption names the ${word}`,
    },
  ];
}

/** The last of a place's headers. */
export function nameOf(lines: Lines, at: number, across: number): string {
  return lines.names(at, across).at(-1) ?? '';
}

/** The text of a range; empty where there is none. */
export function textOf(paper: Paper, range: Range | null): string {
  return range ? paper.text.slice(range.start, range.end) : '';
}

/** "The last row is the average of …": the place that the caption speaks of. */
function placeInCaption({ line, places }: Lines, caption: string, word: string): number | null {
  const what = line === 'row' ? 'column' : 'row';
  const found = new RegExp(
    `\\b(last|final|bottom|rightmost|first|top)\\s+${what}\\b[^.;]{0,60}\\b${word}s?\\b|\\b${word}s?\\b[^.;]{0,60}\\bin the (last|final|bottom|rightmost|first|top)\\s+${what}\\b`,
    'i',
  ).exec(caption);
  if (!found) return null;
  return /first|top/i.test(found[1] ?? found[2] ?? '')
    ? (places[0] ?? null)
    : (places.at(-1) ?? null);
}
