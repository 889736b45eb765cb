import type { Node } from './export-file.ts';
import { listAt, numberAt } from './json-path.ts';
import { toLevel, type Level } from './level.ts';
import { appOf, binderOf, bvarOf, constOf, letOf, sortOf, type Term } from './term.ts';

/** Where records are looked up by id. */
export interface Records {
  readonly expr: (id: number) => Node | undefined;
  readonly level: (id: number) => Node | undefined;
  readonly name: (id: number) => string;
}

/** The term of an id; null where a record is missing or is none that terms have. Memo: by id. */
export function toTerm(id: number, records: Records, memo: Map<number, Term | null>): Term | null {
  const known = memo.get(id);
  if (known !== undefined) return known;
  const node = records.expr(id);
  const made = node ? fromNode(node, records, memo) : null;
  memo.set(id, made);
  return made;
}

function fromNode(node: Node, records: Records, memo: Map<number, Term | null>): Term | null {
  const { kind, body } = node;
  const child = (field: string): Term | null => toTerm(numberAt(body, field), records, memo);
  const level = (of: number): Level | null => toLevel(of, records.level, records.name);
  switch (kind) {
    case 'bvar':
      return bvarOf(Number(body));
    case 'sort': {
      const found = level(Number(body));
      return found && sortOf(found);
    }
    case 'const': {
      const us = listAt(body, 'us').map((one) => level(Number(one)));
      const known = us.filter((one) => one !== null);
      return known.length < us.length ? null : constOf(records.name(numberAt(body, 'name')), known);
    }
    case 'app': {
      const [fn, arg] = [child('fn'), child('arg')];
      return fn && arg && appOf(fn, arg);
    }
    case 'lam':
    case 'forallE': {
      const [type, inner] = [child('type'), child('body')];
      return type && inner && binderOf(kind, type, inner);
    }
    case 'letE': {
      const [type, value, inner] = [child('type'), child('value'), child('body')];
      return type && value && inner && letOf(type, value, inner);
    }
    case 'proj': {
      const struct = child('struct');
      const typeName = records.name(numberAt(body, 'typeName'));
      return struct && { kind, typeName, idx: numberAt(body, 'idx'), struct, range: struct.range };
    }
    case 'natVal':
    case 'strVal':
      return { kind, value: String(body), range: 0 };
    default:
      return null;
  }
}
