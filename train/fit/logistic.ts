import { Matrix, solve } from 'ml-matrix';
import { sigmoid, type Logistic } from '../../src/ground/pair/ensemble.ts';
import type { Row } from './rows.ts';

const steps = 12;

/** Logistic regression with a ridge of `penalty` on standardised features, by Newton's method. */
export function fitLogistic(rows: readonly Row[], penalty: number): Logistic {
  const width = rows[0]?.values.length ?? 0;
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  const means = columnMeans(rows, width, total, (value) => value);
  const scales = columnMeans(rows, width, total, (value, f) => (value - (means[f] ?? 0)) ** 2).map(
    (variance) => (variance < 1e-12 ? 1 : Math.sqrt(variance)),
  );
  const standard = rows.map(({ values }) => [
    1,
    ...values.map((value, f) => (value - (means[f] ?? 0)) / (scales[f] ?? 1)),
  ]);
  let found = Array.from({ length: width + 1 }, () => 0);
  for (let step = 0; step < steps; step++) found = newtonStep(rows, standard, found, penalty);
  const [bias = 0, ...weights] = found;
  return { bias, weights, means, scales };
}

function newtonStep(
  rows: readonly Row[],
  standard: readonly (readonly number[])[],
  now: readonly number[],
  penalty: number,
): number[] {
  const size = now.length;
  const gradient = new Float64Array(size);
  const hessian = new Float64Array(size * size);
  for (const [index, { isYes, weight }] of rows.entries()) {
    const values = standard[index] ?? [];
    const p = sigmoid(values.reduce((sum, value, f) => sum + value * (now[f] ?? 0), 0));
    const curve = weight * Math.max(p * (1 - p), 1e-6);
    for (let f = 0; f < size; f++) {
      const value = values[f] ?? 0;
      gradient[f] = (gradient[f] ?? 0) + weight * (p - (isYes ? 1 : 0)) * value;
      for (let g = 0; g <= f; g++)
        hessian[f * size + g] = (hessian[f * size + g] ?? 0) + curve * value * (values[g] ?? 0);
    }
  }
  const square = Matrix.zeros(size, size);
  for (let f = 0; f < size; f++)
    for (let g = 0; g <= f; g++) {
      const ridge = f === g ? (f === 0 ? 1e-6 : penalty) : 0;
      square.set(f, g, (hessian[f * size + g] ?? 0) + ridge);
      square.set(g, f, (hessian[f * size + g] ?? 0) + ridge);
    }
  const slope = now.map((value, f) => (gradient[f] ?? 0) + (f === 0 ? 1e-6 : penalty) * value);
  const change = solve(square, Matrix.columnVector(slope)).to1DArray();
  return now.map((value, f) => value - (change[f] ?? 0));
}

function columnMeans(
  rows: readonly Row[],
  width: number,
  total: number,
  of: (value: number, f: number) => number,
): number[] {
  return Array.from(
    { length: width },
    (_, f) =>
      rows.reduce((sum, { values, weight }) => sum + weight * of(values[f] ?? 0, f), 0) / total,
  );
}
