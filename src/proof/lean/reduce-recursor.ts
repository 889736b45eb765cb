import { majorIndex, type Constructor, type Recursor } from './declaration.ts';
import { kind } from './expressions.ts';
import type { Kernel } from './kernel.ts';
import { toConstructor } from './literals.ts';
import { isProposition } from './sorts.ts';
import { structureOf } from './structures.ts';
import { instantiateLevels } from './substitute.ts';

/** A recursor on a constructor becomes the rule's right side (iota); null where the major premise is none. */
export function reduceRecursor(k: Kernel, e: number): number | null {
  const { store } = k;
  const head = store.head(e);
  const recursor = k.constants.get(store.a(head));
  if (recursor?.kind !== 'rec') return null;
  const args = store.args(e);
  const at = majorIndex(recursor);
  const given = args[at];
  if (given === undefined) return null;
  const major = toMajor(k, recursor, given);
  const ctor = constructorOf(k, major);
  const rule = ctor ? recursor.rules.get(ctor.name) : undefined;
  const fields = store.args(major);
  if (!rule || rule.numFields > fields.length) return null;
  const levels = k.levels.listOf(store.b(head));
  if (levels.length !== recursor.levelParams.length) return null;
  const rhs = instantiateLevels(store, rule.rhs, recursor.levelParams, levels);
  const before = recursor.numParams + recursor.numMotives + recursor.numMinors;
  return store.apps(rhs, [
    ...args.slice(0, before),
    ...fields.slice(fields.length - rule.numFields),
    ...args.slice(at + 1),
  ]);
}

/** The major premise as a constructor, by what its type allows, by reduction, or by eta. */
function toMajor(k: Kernel, recursor: Recursor, given: number): number {
  const byType = recursor.k ? onlyConstructor(k, recursor, given) : null;
  const reduced = k.whnf(byType ?? given);
  const isText = k.store.strValue(reduced) !== null;
  const major = isText ? k.whnf(toConstructor(k, reduced)) : toConstructor(k, reduced);
  return constructorOf(k, major) ? major : etaExpanded(k, recursor, major);
}

function constructorOf(k: Kernel, e: number): Constructor | null {
  const head = k.store.head(e);
  const constant = k.store.kind(head) === kind.const ? k.constants.get(k.store.a(head)) : undefined;
  return constant?.kind === 'ctor' ? constant : null;
}

/** Rule K: any proof of a proposition with one constructor without fields is it, where the types are equal. */
function onlyConstructor(k: Kernel, recursor: Recursor, major: number): number | null {
  const { store } = k;
  const type = k.whnf(k.infer(major, false));
  const head = store.head(type);
  if (store.kind(head) !== kind.const || store.a(head) !== recursor.induct) return null;
  const induct = k.constants.get(recursor.induct);
  const [name] = induct?.kind === 'inductive' ? induct.ctors : [];
  if (name === undefined) return null;
  const made = store.apps(
    store.const(name, store.b(head)),
    store.args(type).slice(0, recursor.numParams),
  );
  return k.isDefEq(type, k.infer(made, false)) ? made : null;
}

/** Structure eta: a value of a structure that is no proof is its constructor of its projections. */
function etaExpanded(k: Kernel, recursor: Recursor, major: number): number {
  const { store } = k;
  const structure = structureOf(k, recursor.induct);
  if (!structure) return major;
  const type = k.whnf(k.infer(major, false));
  const head = store.head(type);
  if (store.kind(head) !== kind.const || store.a(head) !== recursor.induct) return major;
  if (isProposition(k, type)) return major;
  const params = store.args(type).slice(0, structure.ctor.numParams);
  const fields = Array.from({ length: structure.ctor.numFields }, (_, index) =>
    store.proj(recursor.induct, index, major),
  );
  return store.apps(store.const(structure.ctor.name, store.b(head)), [...params, ...fields]);
}
