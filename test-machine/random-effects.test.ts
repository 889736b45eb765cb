import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { randomEffects, type StudyEstimate } from '../src/core/statistics/random-effects.ts';
import { vaccineTrials } from '../test/support/vaccine-trials.ts';

const hasMetafor = spawnSync('Rscript', ['-e', 'library(metafor)']).status === 0;

/** Estimates with more and less between them than chance, few and many; made by a generator that always gives the same. */
const sets: readonly (readonly StudyEstimate[])[] = [
  vaccineTrials,
  ...[3, 4, 6, 10, 25].flatMap((k, seed) =>
    [0.2, 3].map((between) =>
      Array.from({ length: k }, (_, index) => ({
        value: 70 + between * wave(seed * 31 + index),
        variance: 0.05 + 0.4 * wave(seed * 17 + index * 3) ** 2,
      })),
    ),
  ),
];

function wave(at: number): number {
  return (((at * 7919 + 104729) % 1009) / 1009) * 2 - 1;
}

test(
  'randomEffects() agrees with metafor',
  { skip: !hasMetafor && 'r-cran-metafor is not there' },
  () => {
    for (const [place, studies] of sets.entries()) {
      const script = `
suppressMessages(library(metafor))
yi <- c(${studies.map(({ value }) => value).join()})
vi <- c(${studies.map(({ variance }) => variance).join()})
precise <- list(threshold=1e-13, maxiter=10000)
m <- rma(yi, vi, method="REML", control=precise)
k <- rma(yi, vi, method="REML", test="knha", control=precise)
d <- rma(yi, vi, method="DL")
half <- qt(.975, m$k - 2) * sqrt(m$tau2 + m$se^2)
cat(sprintf("%.12f", c(m$b, m$se, m$tau2, d$tau2, m$QE, d$I2 / 100, k$ci.lb, k$ci.ub, m$b - half, m$b + half)))`;
      const wanted = execFileSync('Rscript', ['-e', script], { encoding: 'utf8' })
        .trim()
        .split(/\s+/)
        .map(Number);
      const { mean, standardError, tau2, q, i2, confidence, prediction } = randomEffects(studies);
      const seen = [
        mean,
        standardError,
        tau2.reml,
        tau2.dersimonianLaird,
        q,
        i2,
        confidence.low,
        confidence.high,
        prediction.low,
        prediction.high,
      ];
      for (const [index, value] of seen.entries())
        assert.ok(
          Math.abs(value - (wanted[index] ?? NaN)) <= 1e-6 * (1 + Math.abs(value)),
          `set ${place}, figure ${index}: ${value}, metafor ${wanted[index]}`,
        );
    }
  },
);
