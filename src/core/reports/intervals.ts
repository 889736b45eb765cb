import type { Identity } from '../identity.ts';
import { printedInterval } from '../interval.ts';
import type { Token } from '../number/token.ts';
import type { ReportIdentity, ReportSentence } from './report-identity.ts';
import { numberAs, tokenIn } from './token-in.ts';

/** The scale on which an estimate stands in the middle of its interval, by its name. */
const names = {
  ratio: 'a?OR|a?HR|a?RR|IRR|[Oo]dds ratio|[Hh]azard ratio|[Rr]isk ratio|[Rr]elative risk',
  correlation: 'r',
  plain: 'b|B|β|d|g|M_?\\(?[Dd]iff\\)?|[Mm]ean difference|[Dd]ifference|Δ|M',
} as const;

type Scale = keyof typeof names;

const named = Object.entries(names)
  .map(([scale, words]) => `(?<${scale}>${words})`)
  .join('|');
const gap =
  '(?:\\s*(?:ms|%|points?))?\\s*[,;]?\\s*(?:[,;]?\\s*SE\\s*=\\s*\\d*\\.?\\d+\\s*[,;]?\\s*)?[([]?\\s*';
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}_])(?:${named})\\s*(?:=|of|was|:)\\s*${numberAs('estimate')}(?![\\d]|\\.\\d)${gap}` +
    `95\\s?%\\s*(?:CI|confidence interval)s?\\s*(?:\\(CI\\))?\\s*(?:[=:]|of|from)?\\s*[[({]?\\s*` +
    `${numberAs('low')}\\s?%?\\s*(?:,|;|to|–|-)\\s*${numberAs('high')}(?![\\d]|\\.\\d)` +
    `(?:\\s*%?\\s*[\\])}]?\\s*[,;]?\\s*(?:with\\s+)?[pP]\\s*(?<comparator>[=<>])\\s*(?<p>0?\\.\\d+)(?![\\d]|\\.\\d))?`,
  'dgu',
);
/** Intervals and p-values that belong to other tests than one of the estimate at 5%. */
const otherTest =
  /\b(?:one[- ]?(?:tailed|sided)|bootstrap\w*|bonferroni|adjusted p|corrected|credible|bayes\w*|hpd|hdi|profile|wilson|percentile|permutation|equivalence|non-?inferiority|superiority|interactions?|trend|heterogeneity|mid-?point|chance)\b/iu;

/** Estimates with a 95% interval beside them, and the p-value behind it where one stands there. */
export function findIntervals(sentence: ReportSentence): ReportIdentity[] {
  return [...sentence.words.matchAll(pattern)].flatMap((match) => {
    const [estimate, low, high] = ['estimate', 'low', 'high'].map((name) =>
      tokenIn(sentence, match, name),
    );
    if (!estimate || !low || !high) return [];
    if (Number(low.value) >= Number(high.value)) return [];
    const scale = scaleOf(match);
    if (scale === 'ratio' && Number(low.value) <= 0) return [];
    if (scale === 'correlation' && [low, high].some(({ value }) => Math.abs(Number(value)) >= 1))
      return [];
    const base = baseOf(sentence, estimate, low, high);
    const ends = { scale, low: endsOf(low), high: endsOf(high) };
    const p = tokenIn(sentence, match, 'p');
    const isOfEstimate = match.groups?.['plain'] !== 'M' && !otherTest.test(sentence.words);
    return [
      {
        ...base,
        formula: `the middle of ${low.raw} and ${high.raw}${scale === 'plain' ? '' : ` as a ${scale}`}`,
        readings: [{ name: 'middle of the interval', input: { ...ends, of: 'middle' } }],
      },
      {
        ...base,
        formula: `between ${low.raw} and ${high.raw}`,
        readings: [{ name: 'inside the interval', input: { ...ends, of: 'inside' } }],
      },
      ...(p && isOfEstimate ? againstNull(base, ends, p, match.groups?.['comparator'] ?? '=') : []),
    ];
  });
}

function baseOf(sentence: ReportSentence, estimate: Token, low: Token, high: Token) {
  return {
    check: 'S3',
    sentence: sentence.index,
    statement: sentence.range,
    operation: 'interval',
    under: estimate,
    target: estimate,
    inputs: [
      { name: 'lower end', token: low, cell: null },
      { name: 'upper end', token: high, cell: null },
    ],
    basis: {
      kind: 'stated',
      words: 'The sentence prints the estimate with its 95% interval.',
      range: sentence.range,
    },
    doubt: null,
    decider: 'How the interval was made.',
  } as const satisfies Partial<ReportIdentity>;
}

/** p lies below .05 just when the null value lies outside the 95% interval; near .05 nothing follows. */
function againstNull(
  base: ReturnType<typeof baseOf>,
  ends: { readonly scale: Scale } & Readonly<Record<'low' | 'high', readonly [string, string]>>,
  p: Token,
  comparator: string,
): ReportIdentity[] {
  const value = Number(p.value);
  if (comparator === '=' && value > 0.04 && value < 0.06) return [];
  const hedge: Token['hedge'] = comparator === '<' ? 'under' : comparator === '>' ? 'over' : 'none';
  const none = ends.scale === 'ratio' ? '1' : '0';
  const inputs: Identity['inputs'] = [...base.inputs, { name: 'p', token: p, cell: null }];
  return [
    {
      ...base,
      inputs,
      target: { ...p, hedge },
      formula: `p below .05 if and only if ${none} is outside the interval`,
      readings: [{ name: `${none} against the interval`, input: { ...ends, of: 'p', null: none } }],
    },
  ];
}

function scaleOf({ groups }: RegExpMatchArray): Scale {
  if (groups?.['ratio']) return 'ratio';
  return groups?.['correlation'] ? 'correlation' : 'plain';
}

function endsOf({ value, step }: Token): [string, string] {
  const { low, high } = printedInterval(value, step);
  return [low ?? value, high ?? value];
}
