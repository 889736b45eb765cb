import { rational } from '../interval.ts';
import type { Identity } from '../identity.ts';
import type { Token } from '../number/token.ts';
import { decimalsOf } from '../number/decimal.ts';
import { countsOfPercent } from '../statistics/percent.ts';
import type { ReportIdentity, ReportSentence } from './report-identity.ts';
import { numberAs, tokenIn } from './token-in.ts';
import Fraction from 'fraction.js';

const things =
  'participants|subjects|patients|students|respondents|children|adults|women|men|girls|boys|people|persons|users|raters|annotators|teachers|workers|employees|volunteers|papers|studies|articles|abstracts|reviews|questions|items|sentences|documents|passages|images|videos|cases|trials|examples|instances|samples|pairs|queries|claims|responses|answers|errors|datasets|models|systems';
const whole = `${numberAs('whole')}(?![\\d%]|[.,]\\d)`;
const percent = `${numberAs('percent')}\\s?\\\\?%`;
/** "45 (37.5%) of 120": count and total. */
const countAndTotal = new RegExp(
  `(?<![\\d.,])${numberAs('count')}\\s*(?:(?:${things})\\s*)?\\(\\s*${percent}\\s*\\)\\s*(?:out\\s)?of\\s(?:the\\s|all\\s|our\\s)?${whole}`,
  'dgu',
);
/** "37.5% of the 120 participants": the total alone. */
const totalAlone = new RegExp(
  `(?<![\\d.,])${percent}\\s+(?:out\\s)?of\\s(?:the\\s|all\\s|our\\s|these\\s)*${whole}\\s+(?:[\\p{L}-]+\\s){0,2}(?:${things})\\b`,
  'dgu',
);
const hedged =
  /\b(?:about|around|roughly|nearly|almost|approximately|over|under|more than|less than|at least|at most|up to|only|top|first|last|random|sampled?)\s*$|[~≈<>≤≥]\s*$/iu;

/** Percentages whose total stands behind them, with or without the count. */
export function findShares(sentence: ReportSentence): ReportIdentity[] {
  const counted = [...sentence.words.matchAll(countAndTotal)].flatMap((match) => {
    const [part, total, target] = tokens(sentence, match, ['count', 'whole', 'percent']);
    if (!part || !total || !target || Number(part.value) > Number(total.value)) return [];
    return share(sentence, target, match[0], {
      formula: `${part.raw} / ${total.raw}`,
      inputs: [named('part', part), named('whole', total)],
      readings: [reading(Number(part.value), Number(total.value))],
      doubt: null,
    });
  });
  const alone = [...sentence.words.matchAll(totalAlone)].flatMap((match) => {
    const [total, target] = tokens(sentence, match, ['whole', 'percent']);
    if (!total || !target || Number(target.value) > 100) return [];
    if (hedged.test(sentence.words.slice(0, match.index))) return [];
    return share(sentence, target, match[0], {
      formula: `a whole number / ${total.raw}`,
      inputs: [named('whole', total)],
      readings: nearestCounts(target, Number(total.value)),
      doubt: isRound(target) ? 'A round percentage may have been meant and not counted.' : null,
    });
  });
  return [...counted, ...alone];
}

function share(
  { index, range }: ReportSentence,
  target: Token,
  printed: string,
  rest: Pick<Identity, 'formula' | 'inputs' | 'readings' | 'doubt'>,
): ReportIdentity[] {
  const percentage: Token = { ...target, unit: '%' };
  return [
    {
      check: 'F10',
      sentence: index,
      statement: range,
      operation: 'share',
      under: percentage,
      target: percentage,
      basis: { kind: 'stated', words: `The sentence prints "${printed}".`, range },
      decider: 'The count and the total that the percentage refers to.',
      ...rest,
    },
  ];
}

/** The count that gives the percentage, or where none does the counts either side of it. */
export function nearestCounts(target: Pick<Token, 'value'>, total: number): Identity['readings'] {
  const counts = countsOfPercent(target.value, total, 'up_or_down');
  if (counts) return [reading(counts.first, total)];
  const below = new Fraction(target.value).mul(total).div(100).floor().valueOf();
  return [below, below + 1].filter((count) => count <= total).map((count) => reading(count, total));
}

function reading(part: number, total: number): Identity['readings'][number] {
  const input = { part: rational(new Fraction(part)), whole: rational(new Fraction(total)) };
  return { name: `${part} of ${total}`, input };
}

function isRound({ value }: Token): boolean {
  return decimalsOf(value) === 0 && Number(value) % 5 === 0;
}

function named(name: string, token: Token): Identity['inputs'][number] {
  return { name, token, cell: null };
}

function tokens(
  sentence: ReportSentence,
  match: RegExpMatchArray,
  names: readonly string[],
): (Token | null)[] {
  return names.map((name) => {
    const token = tokenIn(sentence, match, name);
    const isCount = name !== 'percent';
    return token && isCount && (token.decimals > 0 || Number(token.value) < 1) ? null : token;
  });
}
