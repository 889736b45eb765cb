import type {
  CtorRecord,
  DeclarationRecord,
  Hints,
  InductiveRecord,
  RecursorRecord,
  TypeRecord,
  ValueRecord,
} from './declaration.ts';
import type { Ids } from './export-tables.ts';
import {
  toFields,
  toFlag,
  toIndex,
  toIndices,
  toList,
  toWord,
  wrong,
  type Fields,
} from './json-fields.ts';
import { bindersOf } from './read-expression.ts';
import { Declined } from './stop.ts';

const mostParams = 1000;
const common = ['name', 'levelParams', 'type'];

const readers: Readonly<Record<string, (value: unknown, ids: Ids) => DeclarationRecord>> = {
  axiom: (value, ids) => {
    const fields = toFields(value, 'An axiom', [...common, 'isUnsafe']);
    return {
      kind: 'axiom',
      ...toCommon(fields, ids),
      isUnsafe: toFlag(fields['isUnsafe'], 'isUnsafe'),
    };
  },
  def: (value, ids) => {
    const fields = toFields(value, 'A def', [...common, 'value', 'hints', 'safety'], ['all']);
    const safety = toWord(fields['safety'], 'safety', ['safe', 'unsafe', 'partial']);
    return toValue('def', fields, ids, { hints: toHints(fields['hints']), safety });
  },
  thm: (value, ids) => {
    const fields = toFields(value, 'A thm', [...common, 'value'], ['all']);
    return toValue('thm', fields, ids, { hints: 'opaque', safety: 'safe' });
  },
  opaque: (value, ids) => {
    const fields = toFields(value, 'An opaque', [...common, 'value', 'isUnsafe'], ['all']);
    const safety = toFlag(fields['isUnsafe'], 'isUnsafe') ? 'unsafe' : 'safe';
    return toValue('opaque', fields, ids, { hints: 'opaque', safety });
  },
  quot: (value, ids) => {
    const fields = toFields(value, 'A quot', [...common, 'kind']);
    const quotKind = toWord(fields['kind'], 'kind', ['type', 'ctor', 'lift', 'ind']);
    return { kind: 'quot', ...toCommon(fields, ids), quotKind };
  },
  inductive: toInductive,
};

/** True for a line that declares something. */
export function isDeclaration(record: Fields): boolean {
  const [key, ...more] = Object.keys(record);
  return key !== undefined && more.length === 0 && Object.hasOwn(readers, key);
}

/** A declaration as it stands in the file; only its form is looked at. */
export function readDeclaration(record: Fields, ids: Ids): DeclarationRecord {
  const [key = ''] = Object.keys(record);
  const reader = readers[key];
  if (!reader) throw wrong('A declaration', 'a known kind', record);
  return reader(record[key], ids);
}

function toCommon(
  fields: Fields,
  ids: Ids,
): Pick<ValueRecord, 'name' | 'levelParams' | 'type' | 'binders'> {
  const type = toIndex(fields['type'], 'A type');
  return {
    name: nameOf(fields['name'], ids),
    levelParams: paramsOf(fields['levelParams'], ids),
    type: ids.expressions.get(type),
    binders: bindersOf(type, ids),
  };
}

function toValue(
  kind: ValueRecord['kind'],
  fields: Fields,
  ids: Ids,
  { hints, safety }: Pick<ValueRecord, 'hints' | 'safety'>,
): ValueRecord {
  const value = ids.expressions.get(toIndex(fields['value'], 'A value'));
  return { kind, ...toCommon(fields, ids), value, hints, safety };
}

function toHints(value: unknown): Hints {
  if (value === 'abbrev' || value === 'opaque') return value;
  return toIndex(toFields(value, 'hints', ['regular'])['regular'], 'hints');
}

function toInductive(value: unknown, ids: Ids): InductiveRecord {
  const { types, ctors, recs } = toFields(value, 'An inductive', ['types', 'ctors', 'recs']);
  return {
    kind: 'inductive',
    types: toList(types, 'types').map((one) => toType(one, ids)),
    ctors: toList(ctors, 'ctors').map((one) => toCtor(one, ids)),
    recs: toList(recs, 'recs').map((one) => toRecursor(one, ids)),
  };
}

function toType(value: unknown, ids: Ids): TypeRecord {
  const counts = ['numParams', 'numIndices', 'numNested'] as const;
  const flags = ['isRec', 'isReflexive', 'isUnsafe'] as const;
  const fields = toFields(value, 'A type', [...common, ...counts, ...flags, 'ctors', 'all']);
  const [numParams = 0, numIndices = 0, numNested = 0] = counts.map((key) =>
    toIndex(fields[key], key),
  );
  const [isRec = false, isReflexive = false, isUnsafe = false] = flags.map((key) =>
    toFlag(fields[key], key),
  );
  return {
    ...toCommon(fields, ids),
    ...{ numParams, numIndices, numNested, isRec, isReflexive, isUnsafe },
    ctors: namesOf(fields['ctors'], ids),
    all: namesOf(fields['all'], ids),
  };
}

function toCtor(value: unknown, ids: Ids): CtorRecord {
  const counts = ['cidx', 'numParams', 'numFields'] as const;
  const fields = toFields(value, 'A ctor', [...common, ...counts, 'induct', 'isUnsafe']);
  const [cidx = 0, numParams = 0, numFields = 0] = counts.map((key) => toIndex(fields[key], key));
  return {
    ...toCommon(fields, ids),
    ...{ cidx, numParams, numFields },
    induct: nameOf(fields['induct'], ids),
    isUnsafe: toFlag(fields['isUnsafe'], 'isUnsafe'),
  };
}

function toRecursor(value: unknown, ids: Ids): RecursorRecord {
  const counts = ['numParams', 'numIndices', 'numMotives', 'numMinors'] as const;
  const fields = toFields(value, 'A rec', [...common, ...counts, 'all', 'k', 'isUnsafe', 'rules']);
  const [numParams = 0, numIndices = 0, numMotives = 0, numMinors = 0] = counts.map((key) =>
    toIndex(fields[key], key),
  );
  return {
    ...toCommon(fields, ids),
    ...{ numParams, numIndices, numMotives, numMinors },
    all: namesOf(fields['all'], ids),
    k: toFlag(fields['k'], 'k'),
    isUnsafe: toFlag(fields['isUnsafe'], 'isUnsafe'),
    rules: toList(fields['rules'], 'rules').map((one) => {
      const rule = toFields(one, 'A rule', ['ctor', 'nfields', 'rhs']);
      return {
        ctor: nameOf(rule['ctor'], ids),
        numFields: toIndex(rule['nfields'], 'nfields'),
        rhs: ids.expressions.get(toIndex(rule['rhs'], 'rhs')),
      };
    }),
  };
}

function paramsOf(value: unknown, ids: Ids): number[] {
  const params = namesOf(value, ids);
  if (params.length > mostParams)
    throw new Declined('size', `A declaration has over ${mostParams} universe parameters.`);
  return params;
}

function nameOf(value: unknown, ids: Ids): number {
  return ids.names.get(toIndex(value, 'A name'));
}

function namesOf(value: unknown, ids: Ids): number[] {
  return toIndices(value, 'Names').map((name) => ids.names.get(name));
}
