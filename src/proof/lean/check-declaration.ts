import { assertHasType } from './binders.ts';
import type { Checker } from './checker.ts';
import type { AxiomRecord, DeclarationRecord, QuotRecord, ValueRecord } from './declaration.ts';
import { addInductive } from './inductive/add-inductive.ts';
import { firstTwice } from './inductive/assert-record.ts';
import { assertQuotient } from './quotient.ts';
import { isProposition, sortOf } from './sorts.ts';
import { Rejection } from './stop.ts';

/** Checks a declaration and adds it to the constants; a rejection where it does not hold. */
export function checkDeclaration(k: Checker, record: DeclarationRecord): void {
  noteBinders(k, record);
  switch (record.kind) {
    case 'axiom':
      return addAxiom(k, record);
    case 'quot':
      return addQuot(k, record);
    case 'inductive':
      return addInductive(k, record);
    default:
      return addValue(k, record);
  }
}

function noteBinders(k: Checker, record: DeclarationRecord): void {
  const declared =
    record.kind === 'inductive' ? [...record.types, ...record.ctors, ...record.recs] : [record];
  for (const { name, binders } of declared) k.binders.set(name, binders);
}

/** Rejects a name that is taken, a parameter that is listed twice, and a type that is none. */
function assertHeader(
  k: Checker,
  { name, levelParams, type }: { name: number; levelParams: readonly number[]; type: number },
): void {
  if (k.constants.has(name)) throw new Rejection('This name is declared twice.');
  const twice = firstTwice(levelParams);
  if (twice !== undefined)
    throw new Rejection(`The universe parameter ${k.names.show(twice)} is listed twice.`);
  if (k.store.loose(type) > 0) throw new Rejection('A bound variable of the type has no binder.');
  sortOf(k, type, true);
}

function addAxiom(k: Checker, record: AxiomRecord): void {
  if (record.isUnsafe) throw unsafe();
  k.declare(record.levelParams, () => assertHeader(k, record));
  const { name, levelParams, type } = record;
  k.constants.set(name, { kind: 'axiom', name, levelParams, type });
}

function addQuot(k: Checker, record: QuotRecord): void {
  k.declare(record.levelParams, () => {
    assertHeader(k, record);
    assertQuotient(k, record);
  });
  const { name, levelParams, type, quotKind } = record;
  k.constants.set(name, { kind: 'quot', name, levelParams, type, quotKind });
}

function addValue(k: Checker, record: ValueRecord): void {
  if (record.safety !== 'safe') throw unsafe();
  k.declare(record.levelParams, () => {
    assertHeader(k, record);
    if (record.kind === 'thm' && !isProposition(k, record.type))
      throw new Rejection('A theorem’s type must be a proposition.', {
        expected: k.store.sort(0),
        inferred: k.whnf(k.infer(record.type, false)),
      });
    if (k.store.loose(record.value) > 0)
      throw new Rejection('A bound variable of the value has no binder.');
    assertHasType(k, record.value, record.type);
  });
  const { kind, name, levelParams, type, value, hints } = record;
  k.constants.set(
    name,
    kind === 'opaque'
      ? { kind, name, levelParams, type, value }
      : { kind, name, levelParams, type, value, hints },
  );
}

function unsafe(): Rejection {
  return new Rejection('Unsafe and partial declarations prove nothing.');
}
