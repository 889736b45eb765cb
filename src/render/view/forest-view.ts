import Fraction from 'fraction.js';
import { rational } from '../../core/interval.ts';
import type { Comparison } from '../../core/records/generated/types.ts';
import { standardErrorOf } from '../../core/standard-error.ts';
import { showInterval, showNumber } from '../../core/show.ts';
import { partOf, valueWords, type Result } from '../compare-words.ts';
import { forestAxis, forestPooled, forestRow, forestScale, type Estimate } from '../forest-svg.ts';
import type { Html } from '../html.ts';
import { oneLine } from '../plain-text.ts';
import { counted } from '../words.ts';
import { pooledOf, type Pooled } from './pooled-view.ts';

/** One data set and metric: a row for each result, with its drawing. */
export interface ForestView {
  readonly title: string;
  readonly better: string;
  readonly rows: readonly {
    readonly name: string;
    readonly setting: string;
    readonly value: string;
    readonly interval: string;
    readonly plot: Html;
  }[];
  /** Estimates of several papers put together. */
  readonly together: readonly {
    readonly name: string;
    readonly value: string;
    readonly interval: string;
    readonly plot: Html;
  }[];
  readonly axis: Html;
  readonly more: string | null;
  /** Why nothing is put together, or what was. */
  readonly pooled: string;
}

const mostRows = 14;

/** A forest plot for each data set and metric that at least two results share; the one with most results first. */
export function forestViews({ results, pairs }: Comparison): ForestView[] {
  const groups = Map.groupBy(
    results.filter((one) => partOf(one, 'metric') !== null),
    (one) =>
      ['dataset', 'version', 'metric'].map((name) => partOf(one, name)?.value ?? '').join('|'),
  );
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .toSorted((a, b) => b.length - a.length)
    .map((group) => forestView(group, pairs));
}

function forestView(group: readonly Result[], pairs: Comparison['pairs']): ForestView {
  const together = pooledOf(group, pairs);
  const sorted = group.toSorted((a, b) =>
    a.method.key < b.method.key ? -1 : a.method.key > b.method.key ? 1 : 0,
  );
  const shown = sorted.slice(0, mostRows);
  const [first] = shown;
  const estimates = shown.map(estimateOf);
  const scale = forestScale([...estimates, ...together.map(pooledEstimate)], first?.step ?? '1');
  const name = (part: string): string => (first && partOf(first, part)?.span.quote.trim()) ?? '';
  return {
    title: [name('dataset'), name('version'), name('metric')].filter(Boolean).join(', '),
    better:
      first?.better === 'lower'
        ? 'lower is better'
        : first?.better === 'higher'
          ? 'higher is better'
          : 'which way is better is not known',
    rows: shown.flatMap((one, index) => {
      const estimate = estimates[index];
      if (!estimate) return [];
      return [
        {
          name: `${oneLine(one.method.name)} (${one.paper})`,
          setting: settingOf(one),
          value: valueWords(one),
          interval: showInterval(estimate, one.step),
          plot: forestRow(estimate, scale),
        },
      ];
    }),
    axis: forestAxis(scale),
    more: sorted.length > mostRows ? `${sorted.length - mostRows} more rows are not drawn.` : null,
    together: together.map((one) => ({
      name: one.name,
      value: showNumber(one.effects.mean.toFixed(6), one.step),
      interval: showInterval(pooledEstimate(one), one.step),
      plot: forestPooled(pooledEstimate(one), endsOf(one.effects.prediction), scale),
    })),
    pooled: together.length > 0 ? together.map(({ words }) => words).join(' ') : notPooled(group),
  };
}

/** The estimate with its spread where it prints one, else with its printed precision. */
function estimateOf(one: Result): Estimate {
  const { spread, value, low, high } = one;
  const middle = new Fraction(value);
  const ends = spread
    ? { low: rational(middle.sub(spread.value)), high: rational(middle.add(spread.value)) }
    : { low, high };
  return {
    value,
    ...ends,
    words: `${oneLine(one.method.name)}, paper ${one.paper}: ${valueWords(one)}, ${showInterval(ends, one.step)}`,
  };
}

function settingOf(one: Result): string {
  const known = one.parts.filter(
    ({ part }) => !['dataset', 'version', 'metric', 'unit', 'task'].includes(part),
  );
  const words = [...new Set(known.map(({ span }) => oneLine(span.quote.trim())))];
  return words.length > 0 ? words.join(', ') : 'not stated';
}

function pooledEstimate({ name, effects, step }: Pooled): Estimate {
  const ends = endsOf(effects.confidence);
  return {
    value: effects.mean.toFixed(6),
    ...ends,
    words: `${name}: ${showNumber(effects.mean.toFixed(6), step)}, ${showInterval(ends, step)}`,
  };
}

function endsOf({ low, high }: { readonly low: number; readonly high: number }) {
  return { low: low.toFixed(6), high: high.toFixed(6) };
}

function notPooled(group: readonly Result[]): string {
  const spreads = group.filter(
    (one) => one.quotes === null && standardErrorOf(one) !== null,
  ).length;
  return `Not pooled: ${spreads === 0 ? 'no result prints a spread and says' : `${counted(spreads, 'result')} ${spreads === 1 ? 'prints' : 'print'} a spread and ${spreads === 1 ? 'says' : 'say'}`} what it is; three papers’ under one protocol are needed.`;
}
