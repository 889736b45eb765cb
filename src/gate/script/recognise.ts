import type { ScriptResult } from '../../core/io.ts';
import { operations, type NamedOperation } from './operations.ts';
import { valueOf, type Trials } from './trials.ts';

/** As printed, as a share, in per cent; and a loss printed as a positive number. */
const factors = [1, 100, 0.01, -1, -100, -0.01];

/**
 * The operations that a script computes, told from what it gives: on the real inputs and on every redraw it
 * equals one way of the operation, exactly or rounded to the claim's last digit. What it looks like is no matter.
 */
export function recognise(
  trials: Trials,
  results: readonly ScriptResult[],
  names: readonly string[],
  step: number,
): NamedOperation[] {
  const rows = [0, ...trials.redraws].flatMap((call) => {
    const given = valueOf(results, call);
    const inputs = names.map((name) => trials.calls[call]?.[name] ?? NaN);
    return given === null ? [] : [{ given, inputs }];
  });
  if (rows.length < 0.9 * trials.redraws.length || valueOf(results, 0) === null) return [];
  return operations.filter((operation) => {
    const wanted = rows.map(({ inputs }) => operation.of(inputs));
    const ways = wanted[0]?.length ?? 0;
    return Array.from({ length: ways }, (_, way) => way).some((way) =>
      factors.some((factor) =>
        rows.every(({ given }, row) => equals(given, (wanted[row]?.[way] ?? NaN) * factor, step)),
      ),
    );
  });
}

function equals(given: number, wanted: number, step: number): boolean {
  const fine = 1e-9 * Math.max(1, Math.abs(wanted));
  if (Math.abs(given - wanted) <= fine) return true;
  const units = given / step;
  const isRounded = Math.abs(units - Math.round(units)) <= 1e-6;
  return isRounded && Math.abs(given - wanted) <= step / 2 + fine;
}
