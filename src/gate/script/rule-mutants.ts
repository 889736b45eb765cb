import type { ScriptResult } from '../../core/io.ts';
import type { RuleResult } from '../../core/script-check.ts';
import { valueOf, type Trials } from './trials.ts';

const fewestLost = 0.8;

/**
 * Rule 8: at least 80% of mutants of the script lose the verdict. One loses it when its result is not accepted, or
 * when the script is a known operation and its mutant on a redraw is not.
 */
export function ruleMutants(
  trials: Trials,
  results: readonly ScriptResult[],
  { accepts, isKnown }: { accepts: (value: number) => boolean; isKnown: boolean },
): RuleResult {
  const drawn = valueOf(results, trials.redraws[0]);
  // A child that died owes the rest: those mutants were not run, and nothing follows from that.
  const died = results.findIndex(({ kind }) => kind === 'memory');
  const wasRun = (call: number): boolean => died === -1 || call <= died;
  const judged = trials.mutants.map(({ what, real, redraw }) => {
    const value = valueOf(results, real);
    const other = valueOf(results, redraw);
    const loses =
      wasRun(real) &&
      (value === null || !accepts(value) || (isKnown && wasRun(redraw) && !isNear(other, drawn)));
    return { what, value, loses };
  });
  const lost = judged.filter(({ loses }) => loses).length;
  const met = judged.length > 0 && lost >= fewestLost * judged.length;
  return {
    rule: 8,
    met,
    words:
      judged.length === 0
        ? 'There is nothing in the script to change: it computes nothing.'
        : met
          ? `Of ${judged.length} mutants of the script ${lost} lose the verdict.`
          : `Of ${judged.length} mutants of the script only ${lost} lose the verdict: what it computes hardly matters to what it gives.`,
    details: judged.map(
      ({ what, value, loses }) =>
        `${what}: ${value === null ? 'no number' : Number(value.toPrecision(6))}, ${loses ? 'lost' : 'kept'}`,
    ),
  };
}

function isNear(a: number | null, b: number | null): boolean {
  return a !== null && b !== null && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}
