import type { Constructor, CtorRecord, InductiveRecord, InductiveType } from '../declaration.ts';
import type { Kernel } from '../kernel.ts';
import { Rejection } from '../stop.ts';
import type { Block } from './block.ts';

/** Rejects a record whose parts do not belong together; gives the block without what can be worked out. */
export function assertRecord(k: Kernel, { types, ctors, recs }: InductiveRecord): Block {
  const [first] = types;
  if (!first) throw new Rejection('An inductive block has no type.');
  if ([...types, ...ctors, ...recs].some(({ isUnsafe }) => isUnsafe))
    throw new Rejection('Unsafe and partial declarations prove nothing.');
  const names = [...types, ...ctors, ...recs].map(({ name }) => name);
  const taken = names.find((name) => k.constants.has(name)) ?? firstTwice(names);
  if (taken !== undefined)
    throw new Rejection(`The name ${k.names.show(taken)} is declared twice.`);
  const { levelParams, numParams } = first;
  const twice = firstTwice(levelParams);
  if (twice !== undefined)
    throw new Rejection(`The universe parameter ${k.names.show(twice)} is listed twice.`);
  for (const { levelParams: own, name } of [...types, ...ctors])
    if (!isSameList(own, levelParams))
      throw new Rejection(`${k.names.show(name)} has other universe parameters than its block.`);
  if (types.some((type) => type.numParams !== numParams))
    throw new Rejection('The types of a block have different numbers of parameters.');
  const all = types.map(({ name }) => name);
  const other = [...types, ...recs].find((one) => !isSameList(one.all, all));
  if (other)
    throw new Rejection(`${k.names.show(other.name)} lists other types than its block has.`);
  if (types.flatMap((type) => type.ctors).length !== ctors.length)
    throw new Rejection('The types list other constructors than the block has.');
  const byName = new Map(ctors.map((ctor) => [ctor.name, ctor]));
  return {
    levelParams,
    numParams,
    types: types.map((type) => ({
      name: type.name,
      type: closed(k, type.type),
      ctors: type.ctors.map((name, index) => {
        const ctor = byName.get(name);
        if (!ctor || ctor.induct !== type.name || ctor.cidx !== index)
          throw new Rejection(
            `${k.names.show(name)} is no constructor of ${k.names.show(type.name)} at place ${index}.`,
          );
        return { name, type: closed(k, ctor.type) };
      }),
    })),
  };
}

/** Rejects a record whose numbers are not those that follow from the block. */
export function assertCounts(
  { types, ctors }: InductiveRecord,
  wantedTypes: readonly InductiveType[],
  wantedCtors: readonly Constructor[],
  numNested: number,
): void {
  const typesFit = types.every((type, at) => {
    const wanted = wantedTypes[at];
    return type.numIndices === wanted?.numIndices && type.isRec === wanted.isRec;
  });
  if (!typesFit || types.some((type) => type.numNested !== numNested))
    throw new Rejection('What the block says of its indices or its recursion is not so.');
  const byName = new Map(wantedCtors.map((ctor) => [ctor.name, ctor]));
  const fits = (ctor: CtorRecord): boolean => {
    const wanted = byName.get(ctor.name);
    return ctor.numParams === wanted?.numParams && ctor.numFields === wanted.numFields;
  };
  if (!ctors.every(fits))
    throw new Rejection('A constructor’s numbers of parameters or fields are not so.');
}

function closed(k: Kernel, e: number): number {
  if (k.store.loose(e) > 0) throw new Rejection('A bound variable of the type has no binder.');
  return e;
}

/** The first that is listed before. */
export function firstTwice(names: readonly number[]): number | undefined {
  const seen = new Set<number>();
  return names.find((name) => seen.size === seen.add(name).size);
}

/** True for lists of the same numbers in the same order. */
export function isSameList(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}
