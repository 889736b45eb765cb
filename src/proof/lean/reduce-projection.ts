import { kind } from './expressions.ts';
import type { Kernel } from './kernel.ts';
import { toConstructor } from './literals.ts';

/** The field itself, where the subject turns out to be its structure's constructor; else null. */
export function reduceProjection(k: Kernel, e: number, cheap: boolean): number | null {
  const { store } = k;
  const subject = cheap ? k.whnfCore(store.c(e), true) : k.whnf(store.c(e));
  return fieldOf(
    k,
    e,
    store.strValue(subject) === null ? subject : k.whnf(toConstructor(k, subject)),
  );
}

function fieldOf(k: Kernel, e: number, subject: number): number | null {
  const { store } = k;
  const head = store.head(subject);
  const ctor = store.kind(head) === kind.const ? k.constants.get(store.a(head)) : undefined;
  if (ctor?.kind !== 'ctor' || ctor.induct !== store.a(e)) return null;
  return store.args(subject)[ctor.numParams + store.b(e)] ?? null;
}
