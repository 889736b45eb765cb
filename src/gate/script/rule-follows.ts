import { meets, point, type Interval } from '../../core/interval.ts';
import type { ScriptResult } from '../../core/io.ts';
import { plainDecimal } from '../../core/number/decimal.ts';
import type { RuleResult } from '../../core/script-check.ts';
import { redrawCount, valueOf, type Inputs, type Trials } from './trials.ts';

const mostInside = 0.05 * redrawCount;
const fewestFinite = 0.9 * redrawCount;

/** Rule 5: other inputs give other results, and without an input there is no result that is the claim. */
export function ruleFollows(
  trials: Trials,
  results: readonly ScriptResult[],
  claimed: readonly Interval[],
): RuleResult {
  const isInside = (value: number | null): boolean =>
    value !== null && claimed.some((one) => meets(point(plainDecimal(value)), one));
  const drawn = trials.redraws.map((call) => valueOf(results, call));
  const inside = drawn.filter(isInside).length;
  const finite = drawn.filter((value) => value !== null).length;
  const blind = trials.missing
    .filter(({ call }) => isInside(valueOf(results, call)))
    .map(({ name }) => `“${name}”`);
  const faults = [
    ...(inside > mostInside
      ? [`${inside} of ${redrawCount} redraws of the inputs still give the claim`]
      : []),
    ...(finite < fewestFinite
      ? [`only ${finite} of ${redrawCount} redraws of the inputs give a number at all`]
      : []),
    ...(blind.length > 0 ? [`it gives the claim without its input ${blind.join(', ')}`] : []),
  ];
  return {
    rule: 5,
    met: faults.length === 0,
    words:
      faults.length === 0
        ? `The result follows the inputs: ${inside} of ${redrawCount} redraws give the claim, and none of ${trials.missing.length} runs without an input does.`
        : `The result does not follow the inputs: ${faults.join('; ')}.`,
    details: [
      ...trials.redraws.map(
        (call, index) =>
          `redraw ${index + 1}: ${shown(trials.calls[call]?.inputs ?? {})} gives ${brief(drawn[index] ?? null)}${isInside(drawn[index] ?? null) ? ', inside the claim' : ''}`,
      ),
      ...trials.missing.map(
        ({ name, call }) => `without ${name}: ${brief(valueOf(results, call))}`,
      ),
    ],
  };
}

function shown(inputs: Inputs): string {
  return Object.entries(inputs)
    .map(([name, value]) =>
      typeof value === 'number' ? `${name} ${brief(value)}` : `${name} ${value.length} rows`,
    )
    .join(', ');
}

function brief(value: number | null): string {
  return value === null ? 'no number' : String(Number(value.toPrecision(5)));
}
