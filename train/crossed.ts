import type { Ensemble } from '../src/ground/pair/ensemble.ts';

/** Parts of a training set for cross-validation. */
export const folds = 5;

/** A model for each fold that has seen none of its abstracts, and one that has seen all. */
export interface Crossed {
  readonly all: Ensemble;
  readonly without: (fold: number) => Ensemble;
}

/** Fits once without each fold, and once with all. */
export function crossed(fit: (isKept: (fold: number) => boolean) => Ensemble): Crossed {
  const each = Array.from({ length: folds }, (_, left) => fit((fold) => fold !== left));
  const all = fit(() => true);
  return { all, without: (fold) => each[fold] ?? all };
}
