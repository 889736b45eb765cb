import { studentWithin } from './student.ts';

/** One study's estimate and the square of its standard error. */
export interface StudyEstimate {
  readonly value: number;
  readonly variance: number;
}

/** What studies give together when each measures an effect of its own around a common mean. */
export interface RandomEffects {
  readonly studies: number;
  /** Mean and its standard error at the REML τ². */
  readonly mean: number;
  readonly standardError: number;
  /** 95% by Hartung, Knapp, Sidik and Jonkman, with k − 1 degrees of freedom. */
  readonly confidence: Ends;
  /** 95% of the effects of further studies (Higgins, Thompson and Spiegelhalter), with k − 2 degrees of freedom. */
  readonly prediction: Ends;
  readonly tau2: { readonly dersimonianLaird: number; readonly reml: number };
  /** Cochran's Q, and the share of it beyond chance, from 0 to 1. */
  readonly q: number;
  readonly i2: number;
  /** Shares of the mean, which add up to 1. */
  readonly weights: readonly number[];
}

interface Ends {
  readonly low: number;
  readonly high: number;
}

const mostSteps = 1000;
const close = 1e-12;

/** Random-effects meta-analysis of at least three estimates. Throws a RangeError for fewer, or a variance that is not positive. */
export function randomEffects(studies: readonly StudyEstimate[]): RandomEffects {
  const k = studies.length;
  if (k < 3 || studies.some(({ variance }) => !(variance > 0)))
    throw new RangeError(`Cannot put ${k} estimates together: three with a spread are needed`);
  const fixed = weigh(studies, 0);
  const q = squares(studies, fixed);
  const tau2 = {
    dersimonianLaird: Math.max(0, (q - (k - 1)) / (fixed.sum - fixed.sum2 / fixed.sum)),
    reml: restrictedLikelihood(studies),
  };
  const { weights, sum, mean } = weigh(studies, tau2.reml);
  const adjusted = Math.sqrt(squares(studies, { weights, mean }) / (k - 1) / sum);
  return {
    studies: k,
    mean,
    standardError: Math.sqrt(1 / sum),
    confidence: around(mean, studentWithin(0.95, k - 1) * adjusted),
    prediction: around(mean, studentWithin(0.95, k - 2) * Math.sqrt(tau2.reml + 1 / sum)),
    tau2,
    q,
    i2: q > 0 ? Math.max(0, (q - (k - 1)) / q) : 0,
    weights: weights.map((weight) => weight / sum),
  };
}

/** τ² by restricted maximum likelihood: Fisher scoring from 0 up, never below it. */
function restrictedLikelihood(studies: readonly StudyEstimate[]): number {
  let tau2 = 0;
  for (let step = 0; step < mostSteps; step++) {
    const { weights, sum, sum2, mean } = weigh(studies, tau2);
    const sum3 = weights.reduce((all, weight) => all + weight ** 3, 0);
    const trace = sum - sum2 / sum;
    const information = sum2 - (2 * sum3) / sum + (sum2 / sum) ** 2;
    const score =
      studies.reduce(
        (all, { value }, index) => all + ((weights[index] ?? 0) * (value - mean)) ** 2,
        0,
      ) - trace;
    const next = Math.max(0, tau2 + score / information);
    if (Math.abs(next - tau2) <= close * (1 + tau2)) return next;
    tau2 = next;
  }
  return tau2;
}

interface Weighed {
  readonly weights: readonly number[];
  readonly mean: number;
}

function weigh(
  studies: readonly StudyEstimate[],
  tau2: number,
): Weighed & { readonly sum: number; readonly sum2: number } {
  const weights = studies.map(({ variance }) => 1 / (variance + tau2));
  const sum = weights.reduce((a, b) => a + b, 0);
  const sum2 = weights.reduce((a, b) => a + b * b, 0);
  const mean =
    studies.reduce((all, { value }, index) => all + (weights[index] ?? 0) * value, 0) / sum;
  return { weights, sum, sum2, mean };
}

function squares(studies: readonly StudyEstimate[], { weights, mean }: Weighed): number {
  return studies.reduce(
    (all, { value }, index) => all + (weights[index] ?? 0) * (value - mean) ** 2,
    0,
  );
}

function around(middle: number, half: number): Ends {
  return { low: middle - half, high: middle + half };
}
