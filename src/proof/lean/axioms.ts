import { piOver } from './binders.ts';
import type { Constant } from './declaration.ts';
import type { Kernel } from './kernel.ts';
import { arrow } from './literals.ts';
import { isEqKnown } from './quotient.ts';

/** Lean's three axioms; everything that is named like one of them is held against its real type. */
export const standardAxioms = ['propext', 'Quot.sound', 'Classical.choice'] as const;

/** True where an axiom of one of these names is the library's own, with what its type speaks of. */
export function isStandardAxiom(k: Kernel, axiom: Constant): boolean {
  const make = typesOf[k.names.show(axiom.name)];
  const [param] = axiom.levelParams;
  const wanted = make?.(k, param === undefined ? 0 : k.levels.param(param)) ?? null;
  return (
    axiom.kind === 'axiom' &&
    wanted !== null &&
    axiom.levelParams.length === wanted.levelParams &&
    axiom.type === wanted.type
  );
}

interface Wanted {
  readonly levelParams: number;
  readonly type: number;
}

/** The type at the universe u; null where what it speaks of is not the library's own. */
const typesOf: Readonly<Record<string, (k: Kernel, u: number) => Wanted | null>> = {
  // ∀ {a b : Prop}, (a ↔ b) → a = b
  propext: (k) => {
    const { store, levels, known } = k;
    const prop = store.sort(0);
    const [a, b] = [k.local(0, prop), k.local(0, prop)];
    const one = levels.list([levels.succ(0)]);
    const iff = store.apps(store.const(k.names.of('Iff'), 0), [a, b]);
    const same = store.apps(store.const(known.eq, one), [prop, a, b]);
    if (!isEqKnown(k) || !isIffKnown(k)) return null;
    return { levelParams: 0, type: piOver(k, [a, b], arrow(k, iff, same)) };
  },
  // ∀ {α : Sort u} {r : α → α → Prop} {a b : α}, r a b → Quot.mk r a = Quot.mk r b
  'Quot.sound': (k, u) => {
    const { store, levels, known } = k;
    const at = levels.list([u]);
    const alpha = k.local(0, store.sort(u));
    const r = k.local(0, arrow(k, alpha, arrow(k, alpha, store.sort(0))));
    const [a, b] = [k.local(0, alpha), k.local(0, alpha)];
    const quotient = store.apps(store.const(known.quot, at), [alpha, r]);
    const mk = (x: number): number => store.apps(store.const(known.quotMk, at), [alpha, r, x]);
    const same = store.apps(store.const(known.eq, at), [quotient, mk(a), mk(b)]);
    if (!isEqKnown(k) || k.constants.get(known.quotMk)?.kind !== 'quot') return null;
    const type = piOver(k, [alpha, r, a, b], arrow(k, store.apps(r, [a, b]), same));
    return { levelParams: 1, type };
  },
  // {α : Sort u} → Nonempty α → α
  'Classical.choice': (k, u) => {
    const { store, levels } = k;
    const alpha = k.local(0, store.sort(u));
    const nonempty = store.app(store.const(k.names.of('Nonempty'), levels.list([u])), alpha);
    if (!isNonemptyKnown(k)) return null;
    return { levelParams: 1, type: piOver(k, [alpha], arrow(k, nonempty, alpha)) };
  },
};

/** `Iff (a b : Prop) : Prop` of the one constructor `intro (mp : a → b) (mpr : b → a)`. */
function isIffKnown(k: Kernel): boolean {
  const { store } = k;
  const prop = store.sort(0);
  const [a, b] = [k.local(0, prop), k.local(0, prop)];
  const iff = store.apps(store.const(k.names.of('Iff'), 0), [a, b]);
  const intro = piOver(k, [a, b], arrow(k, arrow(k, a, b), arrow(k, arrow(k, b, a), iff)));
  return isInductive(k, 'Iff', arrow(k, prop, arrow(k, prop, prop)), 'Iff.intro', intro);
}

/** `Nonempty (α : Sort u) : Prop` of the one constructor `intro (val : α)`. */
function isNonemptyKnown(k: Kernel): boolean {
  const { store, levels } = k;
  const [param] = k.constants.get(k.names.of('Nonempty'))?.levelParams ?? [];
  if (param === undefined) return false;
  const u = levels.param(param);
  const alpha = k.local(0, store.sort(u));
  const nonempty = store.app(store.const(k.names.of('Nonempty'), levels.list([u])), alpha);
  return isInductive(
    k,
    'Nonempty',
    arrow(k, store.sort(u), store.sort(0)),
    'Nonempty.intro',
    piOver(k, [alpha], arrow(k, alpha, nonempty)),
  );
}

function isInductive(
  k: Kernel,
  name: string,
  type: number,
  ctorName: string,
  ctorType: number,
): boolean {
  const inductive = k.constants.get(k.names.of(name));
  const ctor = k.constants.get(k.names.of(ctorName));
  return (
    inductive?.kind === 'inductive' &&
    ctor?.kind === 'ctor' &&
    inductive.ctors.length === 1 &&
    inductive.ctors[0] === ctor.name &&
    inductive.type === type &&
    ctor.type === ctorType
  );
}
