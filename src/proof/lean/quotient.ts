import { piOver } from './binders.ts';
import type { QuotKind, QuotRecord } from './declaration.ts';
import type { Kernel } from './kernel.ts';
import { arrow } from './literals.ts';
import { Rejection } from './stop.ts';

const order = ['type', 'ctor', 'lift', 'ind'] as const;

/** Quotients are no axioms: their four constants have these names and types and no other (Lean's `quot.cpp`). */
export function assertQuotient(k: Kernel, { name, levelParams, type, quotKind }: QuotRecord): void {
  const nameOf = (of: QuotKind): number =>
    ({ type: k.known.quot, ctor: k.known.quotMk, lift: k.known.quotLift, ind: k.known.quotInd })[
      of
    ];
  if (name !== nameOf(quotKind))
    throw new Rejection(`This part of the quotient is named ${k.names.show(nameOf(quotKind))}.`);
  const before = order.slice(0, quotKind === 'type' ? 0 : quotKind === 'ctor' ? 1 : 2);
  const missing = before.find((of) => k.constants.get(nameOf(of))?.kind !== 'quot');
  if (missing) throw new Rejection(`${k.names.show(nameOf(missing))} is not declared before.`);
  if (quotKind === 'lift' && !isEqKnown(k))
    throw new Rejection('Eq is not declared before as in Lean’s library.');
  const [u, v] = levelParams.map((param) => k.levels.param(param));
  const count = quotKind === 'lift' ? 2 : 1;
  if (u === undefined || levelParams.length !== count)
    throw new Rejection(`It has ${count} universe parameters, not ${levelParams.length}.`);
  const expected = typeOf(k, quotKind, u, v ?? 0);
  if (type !== expected)
    throw new Rejection('This part of the quotient has another type.', {
      expected,
      inferred: type,
    });
}

function typeOf(k: Kernel, of: QuotKind, u: number, v: number): number {
  const { store, known, levels } = k;
  const [prop, at] = [store.sort(0), levels.list([u])];
  const alpha = k.local(0, store.sort(u));
  const r = k.local(0, arrow(k, alpha, arrow(k, alpha, prop)));
  const [a, b] = [k.local(0, alpha), k.local(0, alpha)];
  const quotient = store.apps(store.const(known.quot, at), [alpha, r]);
  const made = store.apps(store.const(known.quotMk, at), [alpha, r, a]);
  if (of === 'type') return piOver(k, [alpha, r], store.sort(u));
  if (of === 'ctor') return piOver(k, [alpha, r, a], quotient);
  if (of === 'lift') {
    const beta = k.local(0, store.sort(v));
    const f = k.local(0, arrow(k, alpha, beta));
    const equal = store.apps(store.const(known.eq, levels.list([v])), [
      beta,
      store.app(f, a),
      store.app(f, b),
    ]);
    const respects = piOver(k, [a, b], arrow(k, store.apps(r, [a, b]), equal));
    return piOver(k, [alpha, r, beta, f], arrow(k, respects, arrow(k, quotient, beta)));
  }
  const motive = k.local(0, arrow(k, quotient, prop));
  const all = piOver(k, [a], store.app(motive, made));
  const q = k.local(0, quotient);
  return piOver(k, [alpha, r, motive], arrow(k, all, piOver(k, [q], store.app(motive, q))));
}

/** True where `Eq` is the inductive proposition of `Eq.refl`. */
export function isEqKnown(k: Kernel): boolean {
  const { store, known, levels } = k;
  const eq = k.constants.get(known.eq);
  const refl = k.constants.get(known.eqRefl);
  if (eq?.kind !== 'inductive' || refl?.kind !== 'ctor' || eq.ctors.length !== 1) return false;
  const [param] = eq.levelParams;
  if (param === undefined || eq.levelParams.length !== 1 || refl.levelParams[0] !== param)
    return false;
  const u = levels.param(param);
  const alpha = k.local(0, store.sort(u));
  const a = k.local(0, alpha);
  const same = store.apps(store.const(known.eq, levels.list([u])), [alpha, a, a]);
  return (
    refl.induct === known.eq &&
    eq.type === piOver(k, [alpha], arrow(k, alpha, arrow(k, alpha, store.sort(0)))) &&
    refl.type === piOver(k, [alpha, a], same)
  );
}
