import type { InductiveRecord, Recursor, RecursorRecord } from '../declaration.ts';
import type { Kernel } from '../kernel.ts';
import { Rejection } from '../stop.ts';
import { isSameList } from './assert-record.ts';

/** The name that the file gives the universe into which its recursors take values apart. */
export function elimParam(k: Kernel, { types, recs }: InductiveRecord): number {
  const [param] = recs[0]?.levelParams ?? [];
  if (param === undefined || types[0]?.levelParams.includes(param))
    throw new Rejection(
      `The recursor of ${k.names.show(types[0]?.name ?? 0)} lacks its own universe parameter.`,
    );
  return param;
}

/**
 * Rejects recursors of the file that are not exactly the made ones; gives those with the file's own terms, which are
 * the same ones.
 */
export function assertRecursors(
  k: Kernel,
  { recs }: InductiveRecord,
  made: readonly Recursor[],
): Recursor[] {
  if (recs.length !== made.length)
    throw new Rejection(`The block has ${recs.length} recursors; ${made.length} follow from it.`);
  return made.map((wanted) => {
    const given = recs.find(({ name }) => name === wanted.name);
    if (!given) throw new Rejection(`The recursor ${k.names.show(wanted.name)} is missing.`);
    assertRecursor(k, given, wanted);
    return {
      ...wanted,
      type: given.type,
      rules: new Map(given.rules.map((rule) => [rule.ctor, rule])),
    };
  });
}

function assertRecursor(k: Kernel, given: RecursorRecord, wanted: Recursor): void {
  const shown = k.names.show(wanted.name);
  if (!isSameList(given.levelParams, wanted.levelParams))
    throw new Rejection(`${shown} has other universe parameters than follow from its block.`);
  if (!isSame(k, given.type, wanted.type))
    throw new Rejection(`${shown} has another type than follows from its block.`, {
      expected: wanted.type,
      inferred: given.type,
    });
  const counts = ['numParams', 'numIndices', 'numMotives', 'numMinors', 'k'] as const;
  const wrong = counts.find((count) => given[count] !== wanted[count]);
  if (wrong)
    throw new Rejection(
      `${shown} says ${wrong} ${String(given[wrong])}; ${String(wanted[wrong])} follows from its block.`,
    );
  const rules = [...wanted.rules.values()];
  if (given.rules.length !== rules.length)
    throw new Rejection(`${shown} has ${given.rules.length} rules, not ${rules.length}.`);
  given.rules.forEach((rule, at) => {
    const follows = rules[at];
    if (rule.ctor !== follows?.ctor || rule.numFields !== follows.numFields)
      throw new Rejection(`Rule ${at + 1} of ${shown} is for another constructor or fields.`);
    if (!isSame(k, rule.rhs, follows.rhs))
      throw new Rejection(`Rule ${at + 1} of ${shown} has another right side than follows.`, {
        expected: follows.rhs,
        inferred: rule.rhs,
      });
  });
}

/** The same term, or one that is equal by definition: exporters leave annotations such as `outParam` out. */
function isSame(k: Kernel, given: number, wanted: number): boolean {
  if (given === wanted) return true;
  if (k.store.loose(given) > 0) return false;
  const types = [given, wanted].map((e) => k.infer(e, true));
  return k.isDefEq(types[0] ?? given, types[1] ?? wanted) && k.isDefEq(given, wanted);
}
