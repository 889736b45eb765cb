import { areEtaEqual, areStructuresEqual, areUnitsEqual } from './eta.ts';
import { kind, mostExpressions } from './expressions.ts';
import { areArgumentsEqual, areListsEqual } from './def-eq-lists.ts';
import type { Kernel } from './kernel.ts';
import { reduceDelta } from './lazy-delta.ts';
import { toConstructor } from './literals.ts';
import { quickly } from './quickly.ts';
import { isProposition } from './sorts.ts';

/** True where the two terms are equal by definition (Carneiro 2019, section 2.4). Both have types. */
export function isDefEq(k: Kernel, a: number, b: number): boolean {
  if (a === b) return true;
  const { store, caches } = k;
  if (store.kind(a) === kind.sort && store.kind(b) === kind.sort) return quickly(k, a, b) === true;
  const [x, y] = [representative(k, a), representative(k, b)];
  if (x === y) return true;
  const pair = Math.min(a, b) * mostExpressions + Math.max(a, b);
  if (caches.different.has(pair)) return false;
  k.enter();
  const areEqual = quickly(k, a, b) ?? compare(k, a, b);
  k.leave();
  if (areEqual) join(k, a, b);
  else caches.different.add(pair);
  return areEqual;
}

/** Of the terms that were found equal to this one. */
function representative(k: Kernel, e: number): number {
  const { equal } = k.caches;
  let root = e;
  for (let next = equal.get(root); next !== undefined; next = equal.get(root)) root = next;
  if (root !== e) equal.set(e, root);
  return root;
}

function join(k: Kernel, a: number, b: number): void {
  const [x, y] = [representative(k, a), representative(k, b)];
  if (x !== y) k.caches.equal.set(x, y);
}

function compare(k: Kernel, a: number, b: number): boolean {
  const { store, known } = k;
  // a decision procedure that computes to true, in one go
  if (!store.hasFvar(a) && store.kind(b) === kind.const && store.a(b) === known.boolTrue)
    if (k.whnf(a) === b) return true;
  const [x, y] = [k.whnfCore(a, true), k.whnfCore(b, true)];
  if (x !== a || y !== b) {
    const quick = quickly(k, x, y);
    if (quick !== null) return quick;
  }
  const byProof = areProofsOfOne(k, x, y);
  if (byProof !== null) return byProof;
  const reduced = reduceDelta(k, x, y);
  return typeof reduced === 'boolean' ? reduced : compareReduced(k, ...reduced);
}

/** Proof irrelevance: null where the first is no proof. */
function areProofsOfOne(k: Kernel, a: number, b: number): boolean | null {
  const type = k.infer(a, false);
  if (!isProposition(k, type)) return null;
  return k.isDefEq(type, k.infer(b, false));
}

/** Two terms with no definition left to unfold at the head. */
function compareReduced(k: Kernel, a: number, b: number): boolean {
  const { store } = k;
  if (areHeadsEqual(k, a, b)) return true;
  if (store.kind(a) === kind.proj && store.kind(b) === kind.proj)
    if (store.a(a) === store.a(b) && store.b(a) === store.b(b) && k.isDefEq(store.c(a), store.c(b)))
      return true;
  const [x, y] = [k.whnfCore(a, false), k.whnfCore(b, false)];
  if (x !== a || y !== b) return k.isDefEq(x, y);
  if (store.kind(a) === kind.app && store.kind(b) === kind.app && areApplicationsEqual(k, a, b))
    return true;
  return (
    areEtaEqual(k, a, b) ||
    areStructuresEqual(k, a, b) ||
    areTextsEqual(k, a, b) ||
    areUnitsEqual(k, a, b)
  );
}

function areHeadsEqual(k: Kernel, a: number, b: number): boolean {
  const { store } = k;
  return (
    store.kind(a) === kind.const &&
    store.kind(b) === kind.const &&
    store.a(a) === store.a(b) &&
    areListsEqual(k, store.b(a), store.b(b))
  );
}

function areApplicationsEqual(k: Kernel, a: number, b: number): boolean {
  const { store } = k;
  const [x, y] = [store.args(a), store.args(b)];
  return (
    x.length === y.length && k.isDefEq(store.head(a), store.head(b)) && areArgumentsEqual(k, x, y)
  );
}

/** A text against the function that makes one. */
function areTextsEqual(k: Kernel, a: number, b: number): boolean {
  const { store } = k;
  const isText = (e: number): boolean => store.kind(e) === kind.str;
  if (isText(a) === isText(b)) return false;
  return k.isDefEq(toConstructor(k, a), toConstructor(k, b));
}
