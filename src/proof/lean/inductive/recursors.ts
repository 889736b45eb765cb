import { lamOver, piOver } from '../binders.ts';
import type { RuleRecord } from '../declaration.ts';
import type { Kernel } from '../kernel.ts';
import type { BlockCtor, CheckedBlock } from './block.ts';
import { toOccurrence, toRecursiveField, type RecursiveField } from './occurrence.ts';
import { applyPi, openPi } from './telescope.ts';

/** A recursor as it follows from its block (Carneiro 2019, sections 2.6.3 and 2.6.5). */
export interface MadeRecursor {
  readonly type: number;
  readonly rules: readonly RuleRecord[];
}

/** Under which names and universes a block's recursors are made. */
export interface RecursorNames {
  /** By type of the block. */
  readonly names: readonly number[];
  /** The universe into which values are taken apart: a parameter, or zero. */
  readonly elimLevel: number;
  /** Levels of a recursor inside of its own rules. */
  readonly list: number;
}

interface Minor {
  readonly ctor: BlockCtor;
  readonly fields: readonly number[];
  readonly recursive: readonly RecursiveField[];
  readonly local: number;
}

/** The recursor of each type of a block. */
export function makeRecursors(
  k: Kernel,
  block: CheckedBlock,
  made: RecursorNames,
): readonly MadeRecursor[] {
  const { store } = k;
  const majors = block.types.map(({ name, type }) => {
    const { locals: indices } = openPi(k, applyPi(k, type, block.params));
    const applied = store.apps(store.const(name, block.list), [...block.params, ...indices]);
    return { indices, major: k.local(0, applied) };
  });
  const motives = majors.map(({ indices, major }) =>
    k.local(0, piOver(k, [...indices, major], store.sort(made.elimLevel))),
  );
  const minors = block.types.map(({ ctors }) =>
    ctors.map((ctor) => toMinor(k, block, motives, ctor)),
  );
  const before = [...block.params, ...motives, ...minors.flat().map(({ local }) => local)];
  return majors.map(({ indices, major }, type) => {
    const result = store.apps(motives[type] ?? 0, [...indices, major]);
    return {
      type: piOver(k, [...before, ...indices, major], result),
      rules: (minors[type] ?? []).map((minor) => toRule(k, minor, before, made)),
    };
  });
}

/** What a recursor asks for one constructor: the motive of what it makes, from its fields and their hypotheses. */
function toMinor(
  k: Kernel,
  block: CheckedBlock,
  motives: readonly number[],
  ctor: BlockCtor,
): Minor {
  const { store } = k;
  const { locals: fields, rest } = openPi(k, applyPi(k, ctor.type, block.params));
  const recursive = fields
    .map((field) => toRecursiveField(k, block, field))
    .filter((one) => one !== null);
  const hypotheses = recursive.map(({ field, locals, occurrence: { type, indices } }) => {
    const motive = store.apps(motives[type] ?? 0, [...indices, store.apps(field, locals)]);
    return k.local(k.binderOfLocal(field), piOver(k, locals, motive));
  });
  const occurrence = toOccurrence(k, block, rest);
  const value = store.apps(store.const(ctor.name, block.list), [...block.params, ...fields]);
  const result = store.apps(motives[occurrence?.type ?? 0] ?? 0, [
    ...(occurrence?.indices ?? []),
    value,
  ]);
  return {
    ctor,
    fields,
    recursive,
    local: k.local(0, piOver(k, [...fields, ...hypotheses], result)),
  };
}

/** The minor premise on the fields, and on the recursor of each recursive one. */
function toRule(
  k: Kernel,
  { ctor, fields, recursive, local }: Minor,
  before: readonly number[],
  { names, list }: RecursorNames,
): RuleRecord {
  const { store } = k;
  const calls = recursive.map(({ field, locals, occurrence: { type, indices } }) => {
    const call = store.apps(store.const(names[type] ?? 0, list), [...before, ...indices]);
    return lamOver(k, locals, store.app(call, store.apps(field, locals)));
  });
  const body = store.apps(local, [...fields, ...calls]);
  return {
    ctor: ctor.name,
    numFields: fields.length,
    rhs: lamOver(k, [...before, ...fields], body),
  };
}
