/** Slope and intercept on the log-odds (Platt), and how far probabilities are from shares in ten bins. */
export interface Calibration {
  readonly slope: number;
  readonly intercept: number;
}

/** Newton steps on the logistic loss of two parameters; ends at four digits. */
export function fitCalibration(
  probabilities: readonly number[],
  truths: readonly boolean[],
): Calibration {
  const odds = probabilities.map((p) => Math.log((p + 1e-9) / (1 - p + 1e-9)));
  let [slope, intercept] = [1, 0];
  for (let round = 0; round < 20; round++) {
    let [g0, g1, h00, h01, h11] = [0, 0, 1e-9, 0, 1e-9];
    for (const [at, x] of odds.entries()) {
      const p = 1 / (1 + Math.exp(-(slope * x + intercept)));
      const miss = p - (truths[at] ? 1 : 0);
      const curve = p * (1 - p);
      g0 += miss;
      g1 += miss * x;
      h00 += curve;
      h01 += curve * x;
      h11 += curve * x * x;
    }
    const determinant = h00 * h11 - h01 * h01;
    intercept -= (h11 * g0 - h01 * g1) / determinant;
    slope -= (h00 * g1 - h01 * g0) / determinant;
  }
  return { slope: Number(slope.toFixed(4)), intercept: Number(intercept.toFixed(4)) };
}

/** Expected calibration error in ten bins of equal width. */
export function calibrationError(
  probabilities: readonly number[],
  truths: readonly boolean[],
): number {
  const bins = Array.from({ length: 10 }, () => ({ said: 0, true: 0 }));
  for (const [at, p] of probabilities.entries()) {
    const bin = bins[Math.min(9, Math.floor(p * 10))];
    if (!bin) continue;
    bin.said += p;
    bin.true += truths[at] ? 1 : 0;
  }
  return (
    bins.reduce((sum, bin) => sum + Math.abs(bin.said - bin.true), 0) /
    Math.max(1, probabilities.length)
  );
}
