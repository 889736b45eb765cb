import type { Tried } from './try-mutants.ts';

/** Counts of mutants; what the engine said is counted of the detectable ones. */
export interface Tally {
  readonly mutants: number;
  readonly detectable: number;
  readonly detected: number;
  readonly inconsistent: number;
  readonly indeterminate: number;
  readonly gone: number;
  readonly localised: number;
  readonly detection: number | null;
  readonly interval: readonly [number, number] | null;
}

/** Counts with the share of detectable mutants that were detected and its Wilson 95% interval. */
export function tallyOf(tried: readonly Tried[]): Tally {
  const detectable = tried.filter((one) => one.detectable);
  const count = (now: Tried['now']): number => detectable.filter((one) => one.now === now).length;
  const inconsistent = count('inconsistent');
  const detected = detectable.length - count('consistent');
  return {
    mutants: tried.length,
    detectable: detectable.length,
    detected,
    inconsistent,
    indeterminate: count('indeterminate'),
    gone: count('gone'),
    localised: detectable.filter(({ now, localised }) => now === 'inconsistent' && localised)
      .length,
    detection: ratio(detected, detectable.length),
    interval: wilson(detected, detectable.length),
  };
}

/** Counts by what a name is taken from. */
export function tallyBy(
  tried: readonly Tried[],
  name: (one: Tried) => string,
): Record<string, Tally> {
  const names = [...new Set(tried.map(name))].sort(
    (a, b) => a.length - b.length || (a < b ? -1 : 1),
  );
  return Object.fromEntries(
    names.map((one) => [one, tallyOf(tried.filter((other) => name(other) === one))]),
  );
}

/** Part of whole to four decimals; null of nothing. */
export function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((10_000 * part) / whole) / 10_000;
}

/** Wilson's 95% interval of a share; null of nothing. */
export function wilson(part: number, whole: number): [number, number] | null {
  if (whole === 0) return null;
  const z = 1.959964;
  const p = part / whole;
  const centre = p + (z * z) / (2 * whole);
  const half = z * Math.sqrt((p * (1 - p)) / whole + (z * z) / (4 * whole * whole));
  const round = (value: number): number => Math.round(10_000 * value) / 10_000;
  const scale = 1 + (z * z) / whole;
  return [round(Math.max(0, (centre - half) / scale)), round(Math.min(1, (centre + half) / scale))];
}
