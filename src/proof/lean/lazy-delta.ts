import { deltaOf, unfold } from './constants.ts';
import type { Hints } from './declaration.ts';
import { areArgumentsEqual, areListsEqual } from './def-eq-lists.ts';
import { kind, mostExpressions } from './expressions.ts';
import type { Kernel } from './kernel.ts';
import { isNatKnown } from './literals.ts';
import { quickly } from './quickly.ts';
import { reduceNat } from './reduce-nat.ts';
import { reduceProjection } from './reduce-projection.ts';

/**
 * Unfolds the definitions at the heads of two terms, the higher one first, until they are told equal or different or
 * none is left; then both are given back.
 */
export function reduceDelta(k: Kernel, a: number, b: number): boolean | [number, number] {
  const { store } = k;
  let [x, y] = [a, b];
  for (;;) {
    k.step();
    const byOffset = areOffsetsEqual(k, x, y);
    if (byOffset !== null) return byOffset;
    if (!store.hasFvar(x) && !store.hasFvar(y)) {
      const left = reduceNat(k, x);
      if (left !== null) return k.isDefEq(left, y);
      const right = reduceNat(k, y);
      if (right !== null) return k.isDefEq(x, right);
    }
    const [left, right] = [deltaOf(k, x), deltaOf(k, y)];
    if (!left && !right) return [x, y];
    const order = left && right ? compareHints(left.hints, right.hints) : 0;
    if (left && right && order === 0) {
      if (left === right && typeof left.hints === 'number' && areSameCall(k, x, y)) return true;
      [x, y] = [core(k, unfold(k, x) ?? x), core(k, unfold(k, y) ?? y)];
    } else if (left && (!right || order > 0)) {
      const other = right ? null : unfoldProjection(k, y);
      if (other === null) x = core(k, unfold(k, x) ?? x);
      else y = other;
    } else {
      const other = left ? null : unfoldProjection(k, x);
      if (other === null) y = core(k, unfold(k, y) ?? y);
      else x = other;
    }
    const quick = quickly(k, x, y);
    if (quick !== null) return quick;
  }
}

function core(k: Kernel, e: number): number {
  return k.whnfCore(e, true);
}

/** A projection that was left as it stands, reduced after all. */
function unfoldProjection(k: Kernel, e: number): number | null {
  const { store } = k;
  const head = store.head(e);
  if (store.kind(head) !== kind.proj) return null;
  const reduced = reduceProjection(k, head, false);
  return reduced === null ? null : core(k, store.apps(reduced, store.args(e)));
}

/** Above 0 where the first is unfolded first. */
function compareHints(a: Hints, b: Hints): number {
  const [x, y] = [rank(a), rank(b)];
  return x === y ? 0 : x > y ? 1 : -1;
}

function rank(hints: Hints): number {
  if (hints === 'opaque') return -1;
  return hints === 'abbrev' ? Infinity : hints;
}

/** The same definition on equal arguments; a pair that failed is not tried again. */
function areSameCall(k: Kernel, a: number, b: number): boolean {
  const { store } = k;
  if (store.kind(a) !== kind.app || store.kind(b) !== kind.app) return false;
  const pair = a * mostExpressions + b;
  if (k.caches.unequal.has(pair)) return false;
  const areEqual =
    areListsEqual(k, store.b(store.head(a)), store.b(store.head(b))) &&
    areArgumentsEqual(k, store.args(a), store.args(b));
  if (!areEqual) k.caches.unequal.add(pair);
  return areEqual;
}

/** Numbers that are told by what stands under their successors; null where one is no successor. */
function areOffsetsEqual(k: Kernel, a: number, b: number): boolean | null {
  const { store } = k;
  if (isZero(k, a) && isZero(k, b)) return true;
  if (store.kind(a) === kind.nat && store.kind(b) === kind.nat) return a === b;
  const [x, y] = [under(k, a), under(k, b)];
  return x === null || y === null ? null : k.isDefEq(x, y);
}

function isZero(k: Kernel, e: number): boolean {
  const { store, known } = k;
  if (store.natValue(e) === 0n) return true;
  return store.kind(e) === kind.const && store.a(e) === known.natZero && isNatKnown(k);
}

function under(k: Kernel, e: number): number | null {
  const { store, known } = k;
  const value = store.natValue(e);
  if (value !== null) return value > 0n ? store.nat(value - 1n) : null;
  if (store.kind(e) !== kind.app) return null;
  const fn = store.a(e);
  const isSucc = store.kind(fn) === kind.const && store.a(fn) === known.natSucc;
  return isSucc && isNatKnown(k) ? store.b(e) : null;
}
