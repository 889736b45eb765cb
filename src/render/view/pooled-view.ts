import type { Comparison } from '../../core/records/generated/types.ts';
import { showNumber } from '../../core/show.ts';
import { standardErrorOf } from '../../core/standard-error.ts';
import { randomEffects, type RandomEffects } from '../../core/statistics/random-effects.ts';
import { oneLine } from '../plain-text.ts';
import type { Pair, Result } from '../compare-words.ts';

/** Estimates of one method under one protocol in three papers or more, put together. */
export interface Pooled {
  readonly name: string;
  readonly effects: RandomEffects;
  readonly words: string;
  /** Ends of a step finer than any that was printed. */
  readonly step: string;
}

/** What of a plot's results can be put together: one method, one known protocol, three papers' own estimates with a spread. */
export function pooledOf(group: readonly Result[], pairs: Comparison['pairs']): Pooled[] {
  const own = group.filter((one) => one.quotes === null && standardErrorOf(one) !== null);
  return [...Map.groupBy(own, ({ method }) => method.key).values()].flatMap((results) => {
    const [first] = results;
    const members = results.filter((one) => one === first || isUnderOne(first, one, pairs));
    if (!first || new Set(members.map(({ paper }) => paper)).size < 3) return [];
    return [pool(members, first)];
  });
}

function isUnderOne(a: Result | undefined, b: Result, pairs: readonly Pair[]): boolean {
  return pairs.some(
    ({ kind, a: one, b: other }) =>
      (kind === 'agreement' || kind === 'conflict') &&
      ((one === a?.id && other === b.id) || (one === b.id && other === a?.id)),
  );
}

function pool(members: readonly Result[], { method, step }: Result): Pooled {
  const effects = randomEffects(
    members.map((one) => ({
      value: Number(one.value),
      variance: (standardErrorOf(one) ?? 0) ** 2,
    })),
  );
  const { mean, confidence, prediction, tau2, q, i2, studies, weights } = effects;
  const say = (value: number): string => showNumber(value.toFixed(6), step);
  const shares = members.map(
    ({ paper }, index) => `${paper} ${Math.round((weights[index] ?? 0) * 100)}`,
  );
  return {
    name: `${oneLine(method.name)}, ${studies} papers together`,
    effects,
    step,
    words: [
      `Random effects over ${studies} estimates: mean ${say(mean)}, 95% interval ${say(confidence.low)} to ${say(confidence.high)} (Hartung–Knapp).`,
      `A further study’s effect is expected within ${say(prediction.low)} to ${say(prediction.high)} (95% prediction interval, ${studies} estimates).`,
      `Heterogeneity: τ² ${tau2.reml.toFixed(3)} (REML), ${tau2.dersimonianLaird.toFixed(3)} (DerSimonian–Laird); Q ${q.toFixed(2)} on ${studies - 1} degrees of freedom; I² ${i2.toFixed(2)} of 1.`,
      `Weights of 100: ${shares.join(', ')}.`,
    ].join(' '),
  };
}
