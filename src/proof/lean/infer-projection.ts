import { constantOf, instantiateConstant } from './constants.ts';
import { kind } from './expressions.ts';
import type { Kernel } from './kernel.ts';
import { isProposition } from './sorts.ts';
import { Rejection } from './stop.ts';
import { instantiate } from './substitute.ts';

/** The type of a structure's field; nothing but proofs comes out of a proposition. */
export function inferProjection(k: Kernel, e: number, check: boolean): number {
  const { store } = k;
  const [structure, index, subject] = [store.a(e), store.b(e), store.c(e)];
  const subjectType = k.whnf(k.infer(subject, check));
  const head = store.head(subjectType);
  const args = store.args(subjectType);
  const type =
    store.kind(head) === kind.const && store.a(head) === structure ? constantOf(k, head) : null;
  const [ctorName, ...others] = type?.kind === 'inductive' ? type.ctors : [];
  if (type?.kind !== 'inductive' || ctorName === undefined || others.length > 0)
    throw new Rejection(
      `A projection out of ${k.names.show(structure)} needs a value of that type, which has one constructor.`,
      { inferred: subjectType },
    );
  if (args.length !== type.numParams + type.numIndices)
    throw new Rejection('A projection out of a type that is not fully applied.', {
      inferred: subjectType,
    });
  let at = instantiateConstant(k, store.const(ctorName, store.b(head)));
  for (const param of args.slice(0, type.numParams))
    at = instantiate(store, bodyOf(k, at), [param]);
  const isProp = isProposition(k, subjectType);
  for (let field = 0; field < index; field += 1) {
    const pi = k.whnf(at);
    const body = bodyOf(k, pi);
    if (isProp && store.loose(body) > 0 && !isProposition(k, store.a(pi))) throw outOfProof(e);
    at = instantiate(store, body, [store.proj(structure, field, subject)]);
  }
  const pi = k.whnf(at);
  bodyOf(k, pi);
  if (isProp && !isProposition(k, store.a(pi))) throw outOfProof(e);
  return store.a(pi);
}

function bodyOf(k: Kernel, e: number): number {
  const pi = k.whnf(e);
  if (k.store.kind(pi) === kind.pi) return k.store.b(pi);
  throw new Rejection('A projection counts more fields than the structure has.');
}

function outOfProof(e: number): Rejection {
  return new Rejection('A projection takes data out of a proof.', { inferred: e });
}
