import type { StudyEstimate } from '../../src/core/statistics/random-effects.ts';

/** Cases and others among the vaccinated, then among controls: the BCG trials of Colditz et al. (1994), an example of many textbooks. */
const trials = [
  [4, 119, 11, 128],
  [6, 300, 29, 274],
  [3, 228, 11, 209],
  [62, 13536, 248, 12619],
  [33, 5036, 47, 5761],
  [180, 1361, 372, 1079],
  [8, 2537, 10, 619],
  [505, 87886, 499, 87892],
  [29, 7470, 45, 7232],
  [17, 1699, 65, 1600],
  [186, 50448, 141, 27197],
  [5, 2493, 3, 2338],
  [27, 16886, 29, 17825],
] as const;

/** Log risk ratios with their variances. */
export const vaccineTrials: readonly StudyEstimate[] = trials.map(([a, b, c, d]) => ({
  value: Math.log((a * (c + d)) / (c * (a + b))),
  variance: 1 / a - 1 / (a + b) + 1 / c - 1 / (c + d),
}));
