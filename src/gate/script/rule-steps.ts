import type { ScriptResult } from '../../core/io.ts';
import { meets, point, type Interval } from '../../core/interval.ts';
import { plainDecimal } from '../../core/number/decimal.ts';
import type { RuleResult } from '../../core/script-check.ts';
import { steps, valueOf, type Trials } from './trials.ts';

export interface StepContext {
  /** Worth of the claim's last digit. */
  readonly step: number;
  readonly accepted: Interval;
  /** Names of the operations that the script equals on every trial. */
  readonly known: readonly string[];
  /** Catalogue ids of these. */
  readonly formulas: readonly string[];
  /** The id that the header declares. */
  readonly declared: string | null;
  readonly drawsNumbers: boolean;
}

/** How much steeper than elsewhere a function may be between two trials before it is called a step. */
const steepest = 8;

/**
 * Rule 6: no step and no flat around the paper's numbers: the result a little beside them (1e-6 to 10%) moves as it
 * does further away, and does not come back to the claim. A declared catalogue formula is equalled on 50 redraws.
 */
export function ruleSteps(
  trials: Trials,
  results: readonly ScriptResult[],
  context: StepContext,
): RuleResult {
  const real = valueOf(results, 0);
  const lines = trials.ladders.flatMap(({ name, up, down }) =>
    [up, down].map((calls, side) => ({
      name: `“${name}” ${side === 0 ? 'more' : 'less'}`,
      values: calls.map((call) => valueOf(results, call)),
    })),
  );
  const faults =
    real === null
      ? ['the script gives no number']
      : [
          ...lines.flatMap(({ name, values }) => stepFault(name, [real, ...values], real, context)),
          ...flatFault(real, lines, trials, results, context),
          ...formulaFault(context),
        ];
  const [first] = faults;
  return {
    rule: 6,
    met: first === undefined,
    words: first
      ? `The result steps around the paper’s numbers: ${first}.`
      : `No step or flat within 1e-6 to 10% of the paper’s numbers, over ${lines.length * steps.length} runs${equalled(context)}.`,
    details: [
      ...faults,
      ...lines.map(
        ({ name, values }) =>
          `${name} by 1e-6, 0.1%, 1%, 3%, 10%: ${values.map((value) => (value === null ? 'none' : String(Number(value.toPrecision(8))))).join(', ')}`,
      ),
    ],
  };
}

/** One direction: an increment out of all proportion, or a way back to the claim after leaving it. */
function stepFault(
  name: string,
  values: readonly (number | null)[],
  real: number,
  { step, accepted, known, drawsNumbers }: StepContext,
): string[] {
  const at = [0, ...steps];
  const slack = values.every((value) => value === null || isOnGrid(value, step)) ? step : step / 10;
  const moves = values.slice(1).map((value, index) => {
    const before = values[index];
    const by = (at[index + 1] ?? 0) - (at[index] ?? 0);
    return value === null || before === null || before === undefined
      ? null
      : { size: Math.abs(value - before), by };
  });
  const isStep = moves.some((move, index) => {
    const others = moves.flatMap((other, place) =>
      place === index || !other ? [] : [other.size / other.by],
    );
    // A kink, as of a median, is no step: its slope is still in proportion to the result.
    const slope = Math.max(Math.abs(real), ...others.filter(Number.isFinite));
    return move !== null && move.size > steepest * slope * move.by + slack * 1.01;
  });
  if (isStep && !(drawsNumbers && known.length > 0)) return [`${name}, it jumps`];
  const inside = values.map(
    (value) => value !== null && meets(point(plainDecimal(value)), accepted),
  );
  const left = inside.indexOf(false);
  const isBack =
    known.length === 0 && inside[0] === true && left > 0 && inside.lastIndexOf(true) > left;
  return isBack ? [`${name}, it leaves the claim and comes back to it`] : [];
}

/** The same bits a thousandth beside the truth in every direction, though it moves further away and is not rounded. */
function flatFault(
  real: number,
  lines: readonly { readonly values: readonly (number | null)[] }[],
  { redraws }: Trials,
  results: readonly ScriptResult[],
  { step, drawsNumbers }: StepContext,
): string[] {
  // Data whose measures the script does not use stays as it is at any distance.
  const moving = lines.filter(({ values }) => values.some((value) => value !== real));
  if (moving.length === 0 || drawsNumbers) return [];
  const isRounded = redraws
    .map((call) => valueOf(results, call))
    .every((value) => value === null || isOnGrid(value, step));
  const isFlat = moving.every(({ values }) =>
    values.slice(0, 2).every((value) => value !== null && Object.is(value, real)),
  );
  const isMoved = redraws.some((call) => valueOf(results, call) !== real);
  return isFlat && isMoved && !isRounded
    ? ['it gives the same bits for inputs a thousandth beside the paper’s, and moves elsewhere']
    : [];
}

function formulaFault({ declared, formulas }: StepContext): string[] {
  return declared !== null && !formulas.includes(declared)
    ? [`its header says that it is ${declared}, which it does not equal on the redraws`]
    : [];
}

function equalled({ known, formulas }: StepContext): string {
  if (known.length === 0) return '';
  const ids = formulas.length > 0 ? ` (${formulas.join(', ')})` : '';
  return `; on the redraws it equals the ${known.join(' or ')}${ids}`;
}

function isOnGrid(value: number, step: number): boolean {
  const units = value / step;
  return Math.abs(units - Math.round(units)) <= 1e-6;
}
