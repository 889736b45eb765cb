import { idOf, type Ids, type Tables } from './export-tables.ts';
import { binderForm, kind } from './expressions.ts';
import { toFields, toIndex, toIndices, toText, toWord, wrong, type Fields } from './json-fields.ts';
import { Declined } from './stop.ts';

const mostDigits = 100_000;
const forms = ['default', 'implicit', 'strictImplicit', 'instImplicit'] as const;

type Reader = (value: unknown, ids: Ids, tables: Tables, id: number) => number;

/** A line with an expression. */
export function readExpression(record: Fields, ids: Ids, tables: Tables): void {
  const id = idOf(record, 'ie');
  const [name, ...more] = Object.keys(record).filter((key) => key !== 'ie');
  const reader = name !== undefined && Object.hasOwn(readers, name) ? readers[name] : undefined;
  if (name === undefined || !reader || more.length > 0)
    throw wrong('An expression', `one of ${Object.keys(readers).join(', ')}`, record);
  ids.expressions.set(id, reader(record[name], ids, tables, id));
}

const readers: Readonly<Record<string, Reader>> = {
  bvar: (value, _, { store }) => store.bvar(toIndex(value, 'A bound variable')),
  sort: (value, ids, { store }) => store.sort(ids.levels.get(toIndex(value, 'A level'))),
  const: (value, ids, { store, levels }) => {
    const { name, us } = toFields(value, 'A constant', ['name', 'us']);
    const list = toIndices(us, 'Levels').map((level) => ids.levels.get(level));
    return store.const(ids.names.get(toIndex(name, 'A name')), levels.list(list));
  },
  app: (value, ids, { store }) => {
    const { fn, arg } = toFields(value, 'An application', ['fn', 'arg']);
    return store.app(expression(fn, ids), expression(arg, ids));
  },
  lam: (value, ids, tables) => readBinding(kind.lam, value, ids, tables).e,
  forallE: (value, ids, tables, id) => {
    const { e, binder, body } = readBinding(kind.pi, value, ids, tables);
    ids.pis.set(id, { binder, body });
    return e;
  },
  letE: (value, ids, { store }) => {
    const keys = ['name', 'type', 'value', 'body'];
    const { name, type, value: given, body } = toFields(value, 'A let', keys, ['nondep']);
    const binder = ids.names.get(toIndex(name, 'A name')) * 4;
    return store.let(binder, expression(type, ids), expression(given, ids), expression(body, ids));
  },
  proj: (value, ids, { store }) => {
    const { typeName, idx, struct } = toFields(value, 'A projection', [
      'typeName',
      'idx',
      'struct',
    ]);
    const structure = ids.names.get(toIndex(typeName, 'A name'));
    return store.proj(structure, toIndex(idx, 'A field'), expression(struct, ids));
  },
  natVal: (value, _, { store }) => {
    const digits = toText(value, 'A number');
    if (!/^\d+$/.test(digits)) throw wrong('A number', 'decimal digits', value);
    if (digits.length > mostDigits)
      throw new Declined('size', `A number has over ${mostDigits} digits.`);
    return store.nat(BigInt(digits));
  },
  strVal: (value, _, { store }) => store.str(toText(value, 'A text')),
  // what is noted beside a term is no part of it
  mdata: (value, ids) => expression(toFields(value, 'mdata', ['expr'], ['data'])['expr'], ids),
};

const binderKeys = ['name', 'type', 'body', 'binderInfo'];

function readBinding(of: 5 | 6, value: unknown, ids: Ids, { store }: Tables): Pi {
  const { name, type, body, binderInfo } = toFields(value, 'A binder', binderKeys);
  const form = binderForm[toWord(binderInfo, 'binderInfo', forms)];
  const binder = ids.names.get(toIndex(name, 'A name')) * 4 + form;
  const bodyId = toIndex(body, 'An expression');
  const e = store.binding(of, binder, expression(type, ids), ids.expressions.get(bodyId));
  return { e, binder, body: bodyId };
}

interface Pi {
  readonly e: number;
  readonly binder: number;
  /** The id of the body in the file. */
  readonly body: number;
}

/** Binders of a pi and of those behind it, as the file writes them. */
export function bindersOf(id: number, { pis }: Ids): number[] {
  const binders: number[] = [];
  for (let pi = pis.get(id); pi; pi = pis.get(pi.body)) binders.push(pi.binder);
  return binders;
}

function expression(value: unknown, ids: Ids): number {
  return ids.expressions.get(toIndex(value, 'An expression'));
}
