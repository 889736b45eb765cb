import exp from '@stdlib/math-base-special-exp';

const mostTerms = 1_000_000;
const tiny = 1e-300;

/** Regularised upper incomplete gamma function Q(a, x) for a large shape a: relative error below 1e-11. */
export function largeGammaTail(x: number, a: number): number {
  const term = poissonTerm(x, a);
  return x < a ? 1 - term * series(x, a) : term * a * fraction(x, a);
}

/** x^a e^-x / Γ(a + 1), in a form that loses no digits near x = a; Stirling's series for Γ. */
function poissonTerm(x: number, a: number): number {
  const apart = (x - a) / a;
  const half = apart / (2 + apart);
  const square = half * half;
  let sum = 0;
  let power = half * square;
  for (let odd = 3; odd < mostTerms; odd += 2) {
    const part = power / odd;
    sum += part;
    if (Math.abs(part) <= 1e-17 * Math.abs(sum)) break;
    power *= square;
  }
  const distance = a * (apart * half - 2 * sum); // a(μ - ln(1 + μ)) with μ = (x - a) / a
  const stirling = 1 / (12 * a) - 1 / (360 * a * a * a);
  return exp(-distance - stirling) / Math.sqrt(2 * Math.PI * a);
}

/** Σ x^k / ((a + 1) … (a + k)): DLMF 8.11.4. */
function series(x: number, a: number): number {
  let part = 1;
  let sum = 1;
  for (let k = 1; k < mostTerms && part > 1e-17 * sum; k++) {
    part *= x / (a + k);
    sum += part;
  }
  return sum;
}

/** Legendre's continued fraction for Γ(a, x) / (x^a e^-x), DLMF 8.9.2, by Lentz's method. */
function fraction(x: number, a: number): number {
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let h = d;
  for (let k = 1; k < mostTerms; k++) {
    const numerator = -k * (k - a);
    b += 2;
    d = 1 / nonZero(numerator * d + b);
    c = nonZero(b + numerator / c);
    const change = d * c;
    h *= change;
    if (Math.abs(change - 1) < 1e-16) break;
  }
  return h;
}

function nonZero(value: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}
