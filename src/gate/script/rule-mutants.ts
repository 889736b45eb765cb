import type { ScriptResult } from '../../core/io.ts';
import type { RuleResult } from '../../core/script-check.ts';
import { valueOf, type Trials } from './trials.ts';

const fewestLost = 0.8;
const mostUnended = 0.2;

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
  let unended = 0;
  const judged = trials.mutants.map(({ what, real, redraw }) => {
    const kind = results[real]?.kind;
    // A few may end by time or memory; a script whose mutants all do hides what they would give.
    if (
      (kind === 'timeout' || kind === 'memory') &&
      ++unended > mostUnended * trials.mutants.length
    )
      return { what, value: null, loses: false };
    const value = valueOf(results, real);
    const other = valueOf(results, redraw);
    const loses = value === null || !accepts(value) || (isKnown && !isNear(other, drawn));
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
  return (
    a !== null && b !== null && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))
  );
}
