import { idOf, type Ids, type Tables } from './export-tables.ts';
import { toFields, toIndex, toIndices, toText, wrong, type Fields } from './json-fields.ts';

const mostNumber = 2 ** 53;

/** A line with a name: a prefix and one more part. */
export function readName(record: Fields, { names: ids }: Ids, { names }: Tables): void {
  const id = idOf(record, 'in');
  const { str, num } = toFields(record, 'A name', ['in'], ['str', 'num']);
  if ((str === undefined) === (num === undefined)) throw wrong('A name', '"str" or "num"', record);
  if (str !== undefined) {
    const { pre, str: part } = toFields(str, 'A name', ['pre', 'str']);
    ids.set(id, names.add(ids.get(toIndex(pre, 'A prefix')), toText(part, 'A part of a name')));
    return;
  }
  const { pre, i } = toFields(num, 'A name', ['pre', 'i']);
  const part = toIndex(i, 'A numeric part', mostNumber);
  ids.set(id, names.add(ids.get(toIndex(pre, 'A prefix')), part));
}

/** A line with a universe level. */
export function readLevel(record: Fields, ids: Ids, { levels }: Tables): void {
  const id = idOf(record, 'il');
  const { succ, max, imax, param } = toFields(
    record,
    'A level',
    ['il'],
    ['succ', 'max', 'imax', 'param'],
  );
  if (Object.keys(record).length !== 2) throw wrong('A level', 'one of its kinds', record);
  const pair = (value: unknown): [number, number] => {
    const [a, b, ...more] = toIndices(value, 'A level').map((one) => ids.levels.get(one));
    if (a === undefined || b === undefined || more.length > 0)
      throw wrong('A level', 'two levels', value);
    return [a, b];
  };
  ids.levels.set(
    id,
    succ !== undefined
      ? levels.succ(ids.levels.get(toIndex(succ, 'A level')))
      : max !== undefined
        ? levels.max(...pair(max))
        : imax !== undefined
          ? levels.imax(...pair(imax))
          : levels.param(ids.names.get(toIndex(param, 'A parameter'))),
  );
}
