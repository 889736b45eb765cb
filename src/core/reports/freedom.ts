import { readNumbers } from '../number/read-numbers.ts';
import type { Token } from '../number/token.ts';
import { findStatistics } from '../statistics/find-statistics.ts';
import type { StatisticalResult } from '../statistics/result.ts';
import type { ReportIdentity, ReportSentence } from './report-identity.ts';

/** Designs whose degrees of freedom do not follow from n alone. */
const otherDesign =
  /\b(?:welch|unequal variances?|mixed|multilevel|hierarchical|regress\w*|controll\w*|covari\w*|partial|exclu\w*|missing|outlier\w*|repeated|cluster\w*|ancova|satterthwaite|kenward)\b/iu;
const size = /\b(?<letter>[nN])\s*=\s*(?<n>\d{1,3}(?:,\d{3})+|\d+)(?![\d%]|\.\d)/dgu;
const cross = /\b(?<rows>\d)\s*[×x]\s*(?<columns>\d)\b(?!\s*[×x]\s*\d)/u;

/** Degrees of freedom beside the n that they follow from, printed in the same result. */
export function findFreedom(sentence: ReportSentence): ReportIdentity[] {
  const { words, range } = sentence;
  if (!/\b[nN]\s*=/.test(words) || otherDesign.test(words)) return [];
  const results = findStatistics(words);
  return results.flatMap((result, index) => {
    const next = results[index + 1]?.range.start ?? words.length;
    const from = result.range.start;
    const own = words.slice(from, Math.min(next, result.range.end + 15));
    const sizes = [...own.matchAll(size)];
    const [match] = sizes;
    const place = match?.indices?.groups?.['n']?.[0];
    const df = result.freedom.at(-1);
    if (!match || sizes.length > 1 || place === undefined || !df) return [];
    if (df.start === from + place) return [];
    const n = readNumbers(match.groups?.['n'] ?? '', range.start + from + place)[0];
    const target = readNumbers(words.slice(df.start, df.end), range.start + df.start)[0];
    if (!n || !target || target.decimals > 0) return [];
    const rule = ruleOf(result, Number(n.value), words);
    if (!rule) return [];
    const isMet = rule.values.includes(Number(target.value));
    const values = isMet ? [Number(target.value)] : rule.values;
    return [
      {
        check: 'S4',
        sentence: sentence.index,
        statement: range,
        operation: 'degrees-of-freedom',
        under: target,
        target: { ...target, hedge: 'none' },
        formula: rule.formula,
        inputs: inputsOf(n, result, range.start, words),
        basis: { kind: 'stated', words: 'The result prints its n.', range },
        readings: values.map((value) => ({ name: rule.formula, input: { degrees: value } })),
        doubt: rule.isSure
          ? null
          : 'A design with more groups, predictors or measures has other degrees of freedom.',
        decider: 'The design of the test.',
      } satisfies ReportIdentity,
    ];
  });
}

interface Rule {
  readonly formula: string;
  readonly values: readonly number[];
  /** False where another design would give other degrees of freedom. */
  readonly isSure: boolean;
}

function ruleOf({ type, df1 }: StatisticalResult, n: number, words: string): Rule | null {
  if (type === 'r') return { formula: 'n − 2', values: [n - 2], isSure: true };
  if (type === 't') return { formula: 'n − 1 or n − 2', values: [n - 1, n - 2], isSure: false };
  if (type === 'F' && df1 !== null && /^\d+$/.test(df1))
    return { formula: `n − ${df1} − 1`, values: [n - Number(df1) - 1], isSure: false };
  const { rows, columns } = cross.exec(words)?.groups ?? {};
  if (type !== 'Chi2' || rows === undefined || columns === undefined) return null;
  const degrees = (Number(rows) - 1) * (Number(columns) - 1);
  return { formula: `(${rows} − 1) × (${columns} − 1)`, values: [degrees], isSure: false };
}

function inputsOf(
  n: Token,
  { type, freedom }: StatisticalResult,
  offset: number,
  words: string,
): ReportIdentity['inputs'] {
  const [first] = freedom;
  const groups =
    type === 'F' && first
      ? readNumbers(words.slice(first.start, first.end), offset + first.start)
      : [];
  return [
    { name: 'n', token: n, cell: null },
    ...groups.map((token) => ({ name: 'first degrees of freedom', token, cell: null })),
  ];
}
