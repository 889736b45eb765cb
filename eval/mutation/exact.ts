/** An exact fraction; the denominator is positive. Arithmetic of this suite's own, apart from the engine's. */
export interface Exact {
  readonly n: bigint;
  readonly d: bigint;
}

/** Two ends, both inside. */
export interface Bounds {
  readonly low: Exact;
  readonly high: Exact;
}

/** The fraction n / d. */
export function exact(n: bigint | number, d: bigint | number = 1): Exact {
  const [top, bottom] = [BigInt(n), BigInt(d)];
  return bottom < 0n ? { n: -top, d: -bottom } : { n: top, d: bottom };
}

/** a + b */
export function plus(a: Exact, b: Exact): Exact {
  return a.d === b.d ? { n: a.n + b.n, d: a.d } : { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
}

/** a - b */
export function minus(a: Exact, b: Exact): Exact {
  return plus(a, { n: -b.n, d: b.d });
}

/** a × b */
export function times(a: Exact, b: Exact): Exact {
  return { n: a.n * b.n, d: a.d * b.d };
}

/** a ÷ b; b is not zero. */
export function over(a: Exact, b: Exact): Exact {
  return exact(a.n * b.d, a.d * b.n);
}

/** Negative, zero or positive, as a is below, equal to or above b. */
export function compare(a: Exact, b: Exact): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The sum of all. */
export function total(list: readonly Exact[]): Exact {
  return list.reduce(plus, exact(0));
}

/** True when the two share a value; touching ends count. */
export function touch(a: Bounds, b: Bounds): boolean {
  return compare(a.low, b.high) <= 0 && compare(b.low, a.high) <= 0;
}

/** Near enough for a first look. */
export function toNumber({ n, d }: Exact): number {
  return Number(n) / Number(d);
}
