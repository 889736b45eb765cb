/**
 * The t such that a Student variable with `df` degrees of freedom lies within ±t with probability
 * `within`. Arithmetic and square roots alone, so that every machine gives the same bits. Throws a
 * RangeError unless df is a whole number from 1 and `within` lies between 0 and 1.
 */
export function studentWithin(within: number, df: number): number {
  if (!Number.isInteger(df) || df < 1 || !(within > 0 && within < 1))
    throw new RangeError(`Cannot give a quantile of Student’s t for ${within} and ${df}`);
  let high = 1;
  while (probabilityWithin(high, df) < within) high *= 2;
  let low = 0;
  for (let step = 0; step < 200 && high - low > 1e-14 * high; step++) {
    const middle = (low + high) / 2;
    if (probabilityWithin(middle, df) < within) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Abramowitz and Stegun 26.7.3 (odd df) and 26.7.4 (even df): finite sums in the angle's sine and cosine. */
function probabilityWithin(t: number, df: number): number {
  const cosine2 = df / (df + t * t);
  const sine = t / Math.sqrt(df + t * t);
  if (df % 2 === 0) return sine * series(cosine2, df / 2, 1);
  const angle = arcTangent(t / Math.sqrt(df));
  const sum = df === 1 ? 0 : sine * Math.sqrt(cosine2) * series(cosine2, (df - 1) / 2, 2);
  return (2 / Math.PI) * (angle + sum);
}

/** 1 + first/(first+1) c + first(first+2)/((first+1)(first+3)) c² + …, so many terms. */
function series(c: number, terms: number, first: number): number {
  let term = 1;
  let sum = 1;
  for (let index = 1; index < terms; index++) {
    term *= (c * (first + 2 * index - 2)) / (first + 2 * index - 1);
    sum += term;
  }
  return sum;
}

/** By halving the angle until its Taylor series is short. */
function arcTangent(x: number): number {
  let small = x;
  for (let halving = 0; halving < 4; halving++) small /= 1 + Math.sqrt(1 + small * small);
  let term = small;
  let sum = small;
  for (let power = 3; power < 30; power += 2) {
    term *= -small * small;
    sum += term / power;
  }
  return 16 * sum;
}
