import type { BoundNumber } from '../../core/identity.ts';
import { readNumbers } from '../../core/number/read-numbers.ts';
import type { Token } from '../../core/number/token.ts';
import { nearestCounts } from '../../core/reports/shares.ts';
import { countsOfPercent } from '../../core/statistics/percent.ts';
import type { TableIdentity } from '../../core/table-identity.ts';
import type { TableReading } from '../../core/table-reading.ts';
import { bound, printed } from '../bound.ts';
import { isEstablished } from '../establish.ts';
import { linesOf } from './lines.ts';
import { textOf, type PaperWords } from './targets.ts';

const things =
  '(?:examples|samples|instances|questions|sentences|documents|images|items|queries|pairs|claims|utterances|cases|problems|papers|abstracts|records|points)';
const said: readonly RegExp[] = [
  new RegExp(
    `(?<![\\d,])(?<n>\\d[\\d,]{0,14}) (?:\\w+ )?${things} (?:(?:are|were|is) )?(?:\\w+ ){0,2}(?:for|in) (?:the )?(?:test|evaluat)`,
    'gi',
  ),
  /\btest(?:ing)? (?:set|split|data) (?:\w+ ){0,3}(?:of|with|contains?|has|comprises|includes|holds) (?<n>\d[\d,]{0,14})/gi,
  new RegExp(`(?<![\\d,])(?<n>\\d[\\d,]{0,14}) test(?:ing)? ${things}`, 'gi'),
];
const shares = /\b(?:acc(?:uracy)?|exact match|em|error rate|success rate|solve rate|pass)\b|%/i;

/** Chance beyond which so many percentages of one total are no accident. */
const mostChance = 1e-6;

/**
 * Accuracies of a table against the size of the test set that the text prints: each must be a whole
 * number of it. Only where far more of them are than chance would have; the others may be of another set.
 */
export function findOfTestSets(
  tables: readonly TableReading[],
  words: PaperWords,
): TableIdentity[] {
  const sizes = sizesIn(words.text);
  return tables.flatMap((reading) => {
    const cells = percentagesIn(reading, words);
    const [best] = sizes
      .map((size) => ({ size, ...countReached(cells, size) }))
      .filter(
        ({ reached, of, chance }) => reached >= 3 && reached >= 0.5 * of && chance < mostChance,
      )
      .sort((a, b) => a.chance - b.chance);
    return best ? cells.flatMap((cell) => toIdentity(cell, best)) : [];
  });
}

interface Reached {
  readonly size: Token;
  readonly reached: number;
  readonly of: number;
}

function sizesIn(text: string): Token[] {
  const found = said.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const printedSize = match.groups?.['n'] ?? '';
      const start = match.index + match[0].indexOf(printedSize);
      const [size] = readNumbers(printedSize, start);
      return size && Number(size.value) >= 10 && Number(size.value) <= 100_000 ? [size] : [];
    }),
  );
  const seen = new Set<string>();
  return found.filter(({ value }) => !seen.has(value) && seen.add(value));
}

/** Percentages with decimals in a table of shares. */
function percentagesIn(reading: TableReading, { paper }: PaperWords): BoundNumber[] {
  const lines = linesOf(reading, 'row');
  const caption = textOf(paper, reading.table.caption);
  return lines.across.flatMap((across) =>
    lines.places.flatMap((place) => {
      const cell = lines.bound(place, across);
      const names = [...lines.names(place, across), ...lines.lineNames(across), caption].join(' ');
      const isShare =
        cell !== null &&
        cell.token.decimals >= 1 &&
        (cell.token.unit === '%' || shares.test(names)) &&
        Number(cell.token.value) > 1 &&
        Number(cell.token.value) <= 100;
      return isShare ? [cell] : [];
    }),
  );
}

function countReached(
  cells: readonly BoundNumber[],
  { value }: Token,
): { reached: number; of: number; chance: number } {
  const total = Number(value);
  const telling = cells.filter(({ token }) => total < 0.5 * 10 ** (token.decimals + 2));
  const reached = telling.filter(({ token }) => isReached(token, total)).length;
  const least = Math.min(...telling.map(({ token }) => token.decimals), 9);
  const each = Math.min(1, (total + 1) / 10 ** (least + 2));
  return { reached, of: telling.length, chance: tail(reached, telling.length, each) };
}

function isReached({ value }: Token, total: number): boolean {
  return countsOfPercent(value, total, 'up_or_down') !== null;
}

/** A bound on the chance that so many of n succeed: choices times the chance of each. */
function tail(reached: number, of: number, each: number): number {
  let choices = 1;
  for (let index = 0; index < reached; index++) choices *= (of - index) / (index + 1);
  return choices * each ** reached;
}

function toIdentity({ token, cell }: BoundNumber, { size, reached, of }: Reached): TableIdentity[] {
  const proven = isEstablished({ agreeing: reached, of });
  if (!cell || Number(size.value) >= 0.5 * 10 ** (token.decimals + 2)) return [];
  return [
    {
      check: 'F10',
      cell,
      operation: 'share',
      target: { ...token, unit: '%' },
      formula: `a whole number / ${printed(size)}`,
      inputs: [bound('whole', size, null)],
      basis: proven
        ? { kind: 'established', agreeing: reached, of }
        : {
            kind: 'supposed',
            why: `Only ${reached} of ${of} percentages of the table are a whole number of ${printed(size)}; it may be of another test set.`,
          },
      readings: nearestCounts(token, Number(size.value)),
      doubt: null,
      decider: 'The size of the test set that the percentage is of.',
    },
  ];
}
