import Fraction from 'fraction.js';
import { toArxivWork } from '../core/doi.ts';
import { printedInterval, rational } from '../core/interval.ts';
import type { Token } from '../core/number/token.ts';
import type { Reference } from '../core/paper.ts';
import { toSpan, type Range, type Span } from '../core/span.ts';
import type { ComparedPaper } from './compared-paper.ts';
import { partOf, type Draft } from './draft.ts';
import type { Result } from './compared-result.ts';
import { metricOf } from '../core/result-words/metric-words.ts';

/** A paper's results as the record tells them, each number once; without a data set nothing can be compared. */
export function toResults(
  drafts: readonly Draft[],
  own: ComparedPaper,
  papers: readonly ComparedPaper[],
): Result[] {
  const { paper, textHash, label } = own;
  const spanOf = (range: Range): Span => toSpan(paper.text, textHash, range);
  const results = drafts
    .filter(({ parts }) => partOf(parts, 'dataset') !== null)
    .map((draft): Result => {
      const unit = partOf(draft.parts, 'unit')?.value ?? null;
      const scale = scaleOf(draft.token, unit);
      const value = new Fraction(draft.token.value).mul(scale);
      const step = new Fraction(draft.token.step).mul(scale);
      const { low, high } = printedInterval(rational(value), rational(step));
      const metric = partOf(draft.parts, 'metric');
      return {
        id: '',
        paper: label,
        method: {
          name: draft.method.name.text.slice(0, 400),
          key: draft.method.key,
          span: spanOf(draft.method.name.range),
        },
        parts: draft.parts
          .map(({ part, value, range }) => ({
            part,
            value: value.slice(0, 400),
            span: spanOf(range),
          }))
          .sort((a, b) => (a.part < b.part ? -1 : 1)),
        raw: draft.token.raw.slice(0, 100),
        value: decimal(value),
        low: low ?? rational(value),
        high: high ?? rational(value),
        step: decimal(step),
        spread: draft.spread && {
          value: decimal(new Fraction(draft.spread.value).mul(scale)),
          kind: draft.spread.kind,
          span: spanOf(draft.spread.range),
        },
        n:
          draft.n && draft.n.value >= 1
            ? { value: draft.n.value, span: spanOf(draft.n.range) }
            : null,
        better: (metric && metricOf(metric.value)?.better) ?? null,
        quotes: draft.cites && {
          paper: workOf(paper.references[draft.cites.reference], own, papers),
          span: spanOf(draft.cites.range),
        },
        span: spanOf(draft.range),
        place: draft.place,
        reading: draft.reading,
        others: 0,
      };
    });
  return withOthers(results);
}

/** Each number of a protocol once; how many other numbers stand under the very same one is told with it. */
function withOthers(results: readonly Result[]): Result[] {
  return [...Map.groupBy(results, protocolKey).values()]
    .flatMap((group) => {
      const values = [...Map.groupBy(group, ({ value, step }) => `${value} ${step}`).values()];
      return values.flatMap(([first]) => (first ? [{ ...first, others: values.length - 1 }] : []));
    })
    .sort((a, b) => a.span.start - b.span.start);
}

/** Method and protocol in one text. */
function protocolKey({ method, parts }: Pick<Result, 'method' | 'parts'>): string {
  return [method.key, ...parts.map(({ part, value }) => `${part}=${value}`)].join('|');
}

/** Shares printed as 0.846 are told of 100, as others print them. */
function scaleOf({ value, decimals, unit }: Token, told: string | null): number {
  const isShare =
    told === 'of 100' && unit !== '%' && decimals >= 2 && Math.abs(Number(value)) <= 1;
  return isShare ? 100 : 1;
}

/** The label of the paper that a reference names; null for a work outside of the comparison, or the paper itself. */
function workOf(
  reference: Reference | undefined,
  own: ComparedPaper,
  papers: readonly ComparedPaper[],
): string | null {
  const fields = reference?.fields;
  if (!fields) return null;
  const plain = (text: string | null): string =>
    (text ?? '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const arxiv = fields.arxivId === null ? null : toArxivWork(fields.arxivId);
  const found = papers.find(
    (one) =>
      one !== own &&
      ((arxiv !== null && one.arxivId !== null && toArxivWork(one.arxivId) === arxiv) ||
        (fields.doi !== null && fields.doi.toLowerCase() === one.doi?.toLowerCase()) ||
        (plain(one.title).length > 12 && plain(fields.title) === plain(one.title))),
  );
  return found?.label ?? null;
}

function decimal(value: Fraction): string {
  const text = value.toString(15);
  return text.includes('.') && !text.includes('(') ? text.replace(/\.?0+$/, '') : text;
}
