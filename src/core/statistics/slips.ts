import { shiftPoint } from '../number/decimal.ts';
import type { PrintedP, StatisticalResult } from './result.ts';

/** A slip that would explain a p-value that does not follow: the result as it may have been meant. */
export interface Slip {
  readonly words: string;
  readonly meant: StatisticalResult;
}

/** Likely slips of one result, the likeliest first. None is a verdict. */
export function slipsOf(result: StatisticalResult): Slip[] {
  return [...ofTails(result), ...ofFreedom(result), ...ofStatistic(result), ...ofP(result)];
}

function ofTails(result: StatisticalResult): Slip[] {
  const { type, tails } = result;
  if (tails === 1)
    return [{ words: 'a two-tailed p called one-tailed', meant: { ...result, tails: 2 } }];
  return type === 't' || type === 'Z' || type === 'r'
    ? [{ words: 'a one-tailed p without saying so', meant: { ...result, tails: 1 } }]
    : [];
}

function ofFreedom(result: StatisticalResult): Slip[] {
  const { type, df1, df2 } = result;
  const slips: Slip[] = [];
  if (type === 'F' && df1 !== null && df2 !== null && df1 !== df2)
    slips.push({
      words: 'the two degrees of freedom exchanged',
      meant: { ...result, df1: df2, df2: df1 },
    });
  for (const name of ['df1', 'df2'] as const)
    for (const df of digitSwaps(result[name] ?? ''))
      slips.push({
        words: `${df} degrees of freedom printed as ${result[name]}`,
        meant: { ...result, [name]: df },
      });
  return slips;
}

function ofStatistic(result: StatisticalResult): Slip[] {
  const { statistic } = result;
  return [1, -1].map((places) => ({
    words: 'the decimal point of the statistic moved by one place',
    meant: {
      ...result,
      statistic: {
        ...statistic,
        value: shiftPoint(statistic.value, places),
        step: shiftPoint(statistic.step, places),
      },
    },
  }));
}

function ofP(result: StatisticalResult): Slip[] {
  const { p } = result;
  if (p.value === null) return [];
  const shifted = [1, -1].map((places) => ({
    words: 'the decimal point of p moved by one place',
    meant: { ...result, p: moved(p, p.value ?? '0', places) },
  }));
  if (p.value.startsWith('-'))
    shifted.push({
      words: 'a minus before p that does not belong there',
      meant: { ...result, p: { ...p, value: p.value.slice(1) } },
    });
  return shifted;
}

function moved(p: PrintedP, value: string, places: number): PrintedP {
  return { ...p, value: shiftPoint(value, places), step: shiftPoint(p.step, places) };
}

/** The number with each pair of unequal neighbours exchanged: 28 → 82. */
function digitSwaps(value: string): string[] {
  return [...value].slice(1).flatMap((digit, index) => {
    const before = value.charAt(index);
    if (!/\d/.test(digit) || !/\d/.test(before) || digit === before) return [];
    const swapped = value.slice(0, index) + digit + before + value.slice(index + 2);
    return /^0\d/.test(swapped) || Number(swapped) === 0 ? [] : [swapped];
  });
}
