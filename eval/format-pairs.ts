import { comparePapers } from '../src/parse/agree/compare-papers.ts';
import { plainPrint } from '../src/parse/agree/plain-number.ts';
import type { Paper } from '../src/core/paper.ts';
import type { ReadFile } from './corpus.ts';

/** One file of a paper held against another of the same paper. */
export interface FormatPair {
  readonly id: string;
  readonly format: string;
  readonly against: string;
  /** Share of the other's sentences that it has, and of its own that the other has. */
  readonly sentences: number;
  readonly sentencesPrecision: number;
  /** True for less than half of the paper, such as one page of it: listed, and left out of the means. */
  readonly partial: boolean;
  /** F1 of the numbers in readable tables; null where the other has none. */
  readonly cellsF1: number | null;
  readonly differences: readonly string[];
}

/** What a format is held against, the best first. */
const yardsticks = [/^(?:latex|eprint)/, /^html/];

/** Each file that is not the yardstick of its paper, against it; a made file against what it was made from. */
export function formatPairs(reads: readonly ReadFile[]): FormatPair[] {
  return [...Map.groupBy(reads, ({ file }) => file.id)].flatMap(([id, files]) => {
    const yardstick = yardsticks
      .map((format) => files.find(({ file }) => format.test(file.format)))
      .find((found) => found !== undefined);
    return files
      .filter((one) => yardstick && one !== yardstick && !/^latex/.test(one.file.format))
      .flatMap((one) => (yardstick ? [pairOf(id, one, yardstick)] : []));
  });
}

function pairOf(id: string, one: ReadFile, other: ReadFile): FormatPair {
  const { sentences, differences } = comparePapers(one.paper, other.paper);
  const back = comparePapers(other.paper, one.paper).sentences;
  const share = ({ aligned, ours }: typeof back): number => (ours === 0 ? 0 : aligned / ours);
  const said = (paper: Paper, { start, end }: { start: number; end: number }): string =>
    paper.text.slice(start, end).slice(0, 120);
  return {
    id,
    format: one.file.format,
    against: other.file.format,
    sentences: share(back),
    sentencesPrecision: share(sentences),
    partial: 2 * sentences.ours < back.ours,
    cellsF1:
      other.paper.tables.length > 0 ? f1(numbersOf(one.paper), numbersOf(other.paper)) : null,
    differences: differences.map(
      ({ place, ours, theirs }) =>
        `${id} ${one.file.format}: ${place}: ${said(one.paper, ours)} | ${said(other.paper, theirs)}`,
    ),
  };
}

/** The mean of a figure over pairs that have it, to three places; null where none has. */
export function meanOf(
  pairs: readonly FormatPair[],
  figure: (pair: FormatPair) => number | null,
): number | null {
  const values = pairs.flatMap((pair) => figure(pair) ?? []);
  return values.length === 0
    ? null
    : Math.round((1000 * values.reduce((a, b) => a + b, 0)) / values.length) / 1000;
}

/** Numbers of readable tables, as a bag. */
function numbersOf({ tables }: Paper): Map<string, number> {
  const bag = new Map<string, number>();
  for (const { cells, unreadable } of tables)
    for (const { text } of unreadable === null ? cells : [])
      if (/\d/.test(text)) bag.set(plainPrint(text), (bag.get(plainPrint(text)) ?? 0) + 1);
  return bag;
}

function f1(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const total = (bag: ReadonlyMap<string, number>): number =>
    [...bag.values()].reduce((x, y) => x + y, 0);
  const common = [...a].reduce((sum, [key, times]) => sum + Math.min(times, b.get(key) ?? 0), 0);
  return total(a) + total(b) === 0 ? 1 : (2 * common) / (total(a) + total(b));
}
