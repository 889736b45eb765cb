import type { Checker } from '../checker.ts';
import type { Constructor, InductiveRecord, InductiveType, Recursor } from '../declaration.ts';
import { sortOf } from '../sorts.ts';
import { Rejection } from '../stop.ts';
import { assertCounts, assertRecord } from './assert-record.ts';
import { assertRecursors, elimParam } from './assert-recursors.ts';
import type { Block, CheckedBlock } from './block.ts';
import { assertParams, checkCtors } from './check-ctors.ts';
import { checkTypes } from './check-types.ts';
import { eliminatesToPropOnly } from './elimination.ts';
import { mentions } from './mentions.ts';
import { restoreNested, unnest, type Templates } from './nested.ts';
import { makeRecursors, type MadeRecursor } from './recursors.ts';
import { applyPi, openPi } from './telescope.ts';

/**
 * Checks a mutual block and adds its types, constructors and recursors. Recursors are made anew; what the file says of
 * them, and every number and flag beside, is compared and never used.
 */
export function addInductive(k: Checker, record: InductiveRecord): void {
  const block = assertRecord(k, record);
  const added = k.declare(block.levelParams, () => {
    const checked = checkTypes(k, block);
    for (const type of toTypes(k, checked)) k.constants.set(type.name, type);
    // as they stand: what an auxiliary type leaves out of them must have a type too
    for (const ctor of block.types.flatMap(({ ctors }) => ctors)) {
      sortOf(k, ctor.type, true);
      assertParams(k, checked, ctor);
    }
    const { block: whole, templates } = unnest(k, block, checked.params);
    const unnested = withIndices(k, checked, whole);
    const types = toTypes(k, unnested);
    for (const type of types) k.constants.set(type.name, type);
    checkCtors(k, unnested);
    const numNested = whole.types.length - block.types.length;
    const ctors = toCtors(k, checked);
    for (const ctor of ctors) k.constants.set(ctor.name, ctor);
    const recursors = toRecursors(k, record, unnested, templates);
    for (const type of whole.types.slice(block.types.length)) k.constants.delete(type.name);
    const own = types.slice(0, block.types.length);
    assertCounts(record, own, ctors, numNested);
    return [
      ...own.map((type) => ({ ...type, all: block.types.map(({ name }) => name) })),
      ...ctors,
      ...recursors,
    ];
  });
  for (const constant of added) k.constants.set(constant.name, constant);
}

/**
 * The block with its auxiliary types: their indices, too, are counted, and they live in the block's sort, for a nested
 * use inside of a proposition would be taken apart into data.
 */
function withIndices(k: Checker, checked: CheckedBlock, whole: Block): CheckedBlock {
  const numIndices = whole.types.map(({ type }) => {
    const { locals, rest } = openPi(k, applyPi(k, type, checked.params));
    const sort = k.store.sort(checked.resultLevel);
    if (!k.isDefEq(rest, sort))
      throw new Rejection('A nested use must live in the same sort as the types of its block.', {
        expected: sort,
        inferred: rest,
      });
    return locals.length;
  });
  return { ...checked, types: whole.types, numIndices };
}

function toTypes(k: Checker, block: CheckedBlock): InductiveType[] {
  const names = new Set(block.types.map(({ name }) => name));
  const fields = block.types
    .flatMap(({ ctors }) => ctors)
    .flatMap(({ type }) => openPi(k, applyPi(k, type, block.params)).locals);
  const isRec = fields.some((field) => mentions(k.store, k.typeOfLocal(field), names));
  return block.types.map(({ name, type, ctors }, at) => ({
    kind: 'inductive',
    name,
    type,
    levelParams: block.levelParams,
    numParams: block.numParams,
    numIndices: block.numIndices[at] ?? 0,
    ctors: ctors.map((ctor) => ctor.name),
    all: [...names],
    isRec,
  }));
}

function toCtors(k: Checker, block: CheckedBlock): Constructor[] {
  return block.types.flatMap(({ name: induct, ctors }) =>
    ctors.map(({ name, type }, index) => ({
      kind: 'ctor',
      name,
      type,
      induct,
      index,
      levelParams: block.levelParams,
      numParams: block.numParams,
      numFields: openPi(k, applyPi(k, type, block.params)).locals.length,
    })),
  );
}

/** The block's recursors as they follow from it, held against those of the file, whose terms outlive the check. */
function toRecursors(
  k: Checker,
  record: InductiveRecord,
  block: CheckedBlock,
  templates: Templates,
): Recursor[] {
  const { levels } = k;
  const elim = eliminatesToPropOnly(k, block) ? null : elimParam(k, record);
  const levelParams = elim === null ? block.levelParams : [elim, ...block.levelParams];
  k.levelParams = new Set(levelParams);
  const own = record.types.length;
  const first = block.types[0]?.name ?? 0;
  const names = block.types.map(({ name }, at) =>
    at < own ? k.names.add(name, 'rec') : k.names.add(first, `rec_${at - own + 1}`),
  );
  const made = makeRecursors(k, block, {
    names,
    elimLevel: elim === null ? 0 : levels.param(elim),
    list: levels.list(levelParams.map((param) => levels.param(param))),
  }).map((recursor) => restored(k, recursor, templates, block.numParams));
  const [only, ...others] = block.types;
  const isProp = levels.simplify(block.resultLevel) === 0;
  const hasK =
    isProp && others.length === 0 && only?.ctors.length === 1 && made[0]?.rules[0]?.numFields === 0;
  const counts = {
    levelParams,
    numParams: block.numParams,
    numMotives: block.types.length,
    numMinors: block.types.flatMap(({ ctors }) => ctors).length,
    k: hasK,
  };
  const recursors = made.map(({ type, rules }, at) => ({
    kind: 'rec' as const,
    name: names[at] ?? 0,
    type,
    induct: inductOf(k, block.types[at]?.name ?? 0, templates),
    numIndices: block.numIndices[at] ?? 0,
    rules: new Map(rules.map((rule) => [rule.ctor, rule])),
    ...counts,
  }));
  for (const recursor of recursors) k.constants.set(recursor.name, recursor);
  return assertRecursors(k, record, recursors);
}

/** The type that an auxiliary one stands for. */
function inductOf(k: Checker, name: number, templates: Templates): number {
  const template = templates.get(name);
  return template === undefined ? name : k.store.a(k.store.head(template));
}

function restored(
  k: Checker,
  { type, rules }: MadeRecursor,
  templates: Templates,
  numParams: number,
): MadeRecursor {
  if (templates.size === 0) return { type, rules };
  return {
    type: restoreNested(k, type, templates, numParams),
    rules: rules.map(({ ctor, numFields, rhs }) => ({
      ctor: inductOf(k, ctor, templates),
      numFields,
      rhs: restoreNested(k, rhs, templates, numParams),
    })),
  };
}
