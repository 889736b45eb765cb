import type { Operation, Quantity, Role } from '../core/claim.ts';
import { endsInLabel } from '../core/number/label.ts';
import { readNumbers } from '../core/number/read-numbers.ts';
import type { Token } from '../core/number/token.ts';
import type { Paper, Sentence } from '../core/paper.ts';
import { tableNumbers } from '../core/table-number.ts';
import { overlaps, type Range } from '../core/span.ts';
import { findStatistics } from '../core/statistics/find-statistics.ts';
import type { StatisticalResult } from '../core/statistics/result.ts';
import { areAllOneTailed } from '../core/statistics/tails.ts';
import { resultScores, resultThreshold } from './result-sentences.ts';
import { sentenceOperations, directionOf } from './operation-words.ts';
import { isLabelNumber, isResultNumber } from './quantity-words.ts';

/** A claim before it has its number in the order of the text. */
export interface Found {
  readonly role: Role;
  readonly statement: Range;
  readonly sentence: number | null;
  readonly quantity: Quantity | null;
  readonly statistic: StatisticalResult | null;
}

const silent = new Set(['related', 'references', 'acknowledgements']);
const result =
  /\b(?:achiev|outperform|improv|increas|decreas|reduc|gain|obtain|reach|yield|drop|declin|higher|lower|better|worse|best|surpass|exceed|scor|perform|attain|boost|rais|fell|fall|rise|rose|differ|significant|compar|average|accura|total|correct|show|find|found|report|observ|had|have|has|was|were|is|are)/i;
/** A sentence that far below the threshold still claims the numbers that its words derive or that a table prints. */
const slack = 2;

/** Claims of running text: one a number under test, and outcomes without numbers. `own`: each sentence is a claim. */
export function findSentenceClaims(paper: Paper, own = false): Found[] {
  const document: DocumentWords = {
    inTables: numbersInTables(paper),
    allOneTailed: areAllOneTailed(paper.text),
  };
  const scores = own ? null : resultScores(paper);
  return paper.sentences.flatMap((sentence, index) => {
    const role = sentence.section === null ? null : paper.sections[sentence.section]?.role;
    if (role && silent.has(role) && sentence.place !== 'abstract') return [];
    const above = scores ? (scores[index] ?? 0) - resultThreshold : 1;
    return claimsOf(paper.text, sentence, index, document, above);
  });
}

/** What a sentence is read by that stands elsewhere in its document. */
interface DocumentWords {
  readonly inTables: ReadonlySet<string>;
  readonly allOneTailed: boolean;
}

function claimsOf(
  text: string,
  sentence: Sentence,
  index: number,
  { inTables, allOneTailed }: DocumentWords,
  above: number,
): Found[] {
  const { start, end } = sentence.range;
  const words = text.slice(start, end);
  const base = { statement: sentence.range, sentence: index };
  const statistics = findStatistics(words, allOneTailed).map((found) => shifted(found, start));
  const found: Found[] = statistics.map((statistic) => significanceClaim(base, text, statistic));
  const states = above > 0;
  const mayState = above > -slack && (result.test(words) || /\d\s*\\?%/.test(words));
  if (!states && !mayState) return found;
  const tokens = readNumbers(words, start).filter(
    (token) => !statistics.some(({ range }) => overlaps(range, token)),
  );
  for (const token of tokens) {
    const claim = quantityClaim(base, text, sentence.range, token, tokens, inTables, states);
    if (claim) found.push(claim);
  }
  if (found.length === 0 && states)
    found.push({ ...base, role: 'statement', quantity: null, statistic: null });
  return found;
}

function quantityClaim(
  base: Pick<Found, 'statement' | 'sentence'>,
  text: string,
  range: Range,
  token: Token,
  all: readonly Token[],
  inTables: ReadonlySet<string>,
  states: boolean,
): Found | null {
  const before = text.slice(range.start, token.start);
  const after = text.slice(token.end, range.end);
  const isRepeated = isTelling(token) && inTables.has(plainValue(token));
  if (!isRepeated && isLabelNumber(token, before, after)) return null;
  if (isRepeated && endsInLabel(before)) return null;
  const operations = isShare(token, before, after)
    ? (['share'] as const)
    : isOperand(text, token, all)
      ? []
      : sentenceOperations(before, after, token.unit);
  const measured = isRepeated || (states && isResultNumber(token, before, after));
  if (operations.length === 0 && !measured) return null;
  return {
    ...base,
    role: operations.length > 0 ? 'derived' : 'measurement',
    quantity: toQuantity(token, operations, text.slice(range.start, range.end)),
    statistic: null,
  };
}

/** The numbers that tables print, by value. */
function numbersInTables(paper: Paper): ReadonlySet<string> {
  return new Set(
    paper.tables.flatMap((table) =>
      [...tableNumbers(table).values()].map(({ main }) => plainValue(main)),
    ),
  );
}

/** Three digits or more, and no year: such a number stands in a text and a table for one reason. */
function isTelling({ raw, value, decimals }: Token): boolean {
  const digits = value
    .replace(/^-?[0.]*/, '')
    .replace(/\D/g, '')
    .replace(/0+$/, '');
  return digits.length >= 3 && !(decimals === 0 && /^(?:1[89]|20)\d\d$/.test(raw));
}

function plainValue({ value }: Token): string {
  return value
    .replace(/^-/, '')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
}

function toQuantity(token: Token, operations: readonly Operation[], sentence: string): Quantity {
  return {
    token,
    operations,
    direction: directionOf(sentence),
  };
}

/** The claim that a printed p-value makes. */
export function significanceClaim(
  base: Pick<Found, 'statement' | 'sentence'>,
  text: string,
  statistic: StatisticalResult,
): Found {
  const printed = statistic.p;
  const raw = text.slice(printed.range.start, printed.range.end);
  const token: Token = {
    ...printed.range,
    raw,
    value: printed.value ?? '0.05',
    decimals: printed.decimals,
    step: printed.step,
    unit: null,
    hedge: 'none',
    signed: false,
    spread: null,
  };
  return {
    ...base,
    role: 'derived',
    quantity: {
      token,
      operations: ['significance'],
      direction: null,
    },
    statistic,
  };
}

/** "225 of 301 (74.75%)" or "74.75% (225/301)": the percentage is the claim. */
function isShare(token: Token, before: string, after: string): boolean {
  if (token.unit !== '%') return false;
  return (
    /\d[\d,]*\s*(?:of|out of|\/)\s*(?:the\s|all\s)?\d[\d,]*[^.;()]{0,60}\(\s*$/i.test(before) ||
    /^\s?\\?%\s*(?:of [\p{L} ]{1,40})?\(\s*\d[\d,]*\s*(?:of|out of|\/)\s*(?:the\s)?\d[\d,]*/iu.test(
      after,
    )
  );
}

/** "from 36.9 to 39.6", "39.6 against 36.9": operands of a comparison are measurements. */
function isOperand(text: string, token: Token, all: readonly Token[]): boolean {
  const before = text.slice(Math.max(0, token.start - 12), token.start);
  if (/\bfrom\s*\W?$/i.test(before)) return true;
  if (!/(?:\bto|→|->)\s*\W?$/i.test(before)) return false;
  const previous = all[all.indexOf(token) - 1];
  return (
    previous !== undefined &&
    /\bfrom\s*\W?$/i.test(text.slice(Math.max(0, previous.start - 12), previous.start))
  );
}

function shifted(found: StatisticalResult, by: number): StatisticalResult {
  const move = (range: Range): Range => ({ start: range.start + by, end: range.end + by });
  return {
    ...found,
    range: move(found.range),
    freedom: found.freedom.map(move),
    statistic: { ...found.statistic, range: move(found.statistic.range) },
    p: { ...found.p, range: move(found.p.range) },
  };
}
