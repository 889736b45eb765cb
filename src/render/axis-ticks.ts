import Fraction from 'fraction.js';

export interface AxisTicks {
  readonly minor: readonly Fraction[];
  readonly labelled: readonly Fraction[];
  /** Distance of two labels as a decimal: its digits are the digits to print. */
  readonly labelStep: string;
}

/** A tick each unit (none above thirty) and at most six labels, none within 4% of an edge. */
export function axisTicks(low: Fraction, high: Fraction, step: string): AxisTicks {
  const unit = new Fraction(step);
  const edge = high.sub(low).mul('0.04');
  const [from, to] = [low.add(edge), high.sub(edge)];
  const labelStep = labelStepOf(from, to, unit);
  const units = high.sub(low).div(unit);
  return {
    minor: units.compare(mostMinor) > 0 ? [] : multiples(low, high, unit),
    labelled: multiples(from, to, labelStep),
    labelStep: labelStep.toString(12),
  };
}

const mostMinor = 30;
const mostLabels = 6;

function labelStepOf(from: Fraction, to: Fraction, unit: Fraction): Fraction {
  let tens = unit;
  for (;;) {
    for (const factor of [1, 2, 5]) {
      const step = tens.mul(factor);
      if (countOf(from, to, step) <= mostLabels) return step;
    }
    tens = tens.mul(10);
  }
}

function countOf(from: Fraction, to: Fraction, step: Fraction): number {
  return to.div(step).floor().sub(from.div(step).ceil()).add(1).valueOf();
}

function multiples(from: Fraction, to: Fraction, step: Fraction): Fraction[] {
  const found: Fraction[] = [];
  for (let at = from.div(step).ceil(); at.mul(step).compare(to) <= 0; at = at.add(1))
    found.push(at.mul(step));
  return found;
}
