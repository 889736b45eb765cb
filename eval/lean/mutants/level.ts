import { listAt } from './json-path.ts';
import type { Node } from './export-file.ts';

/** A universe level; a parameter by its name. */
export type Level =
  | { readonly kind: 'zero' }
  | { readonly kind: 'succ'; readonly of: Level }
  | { readonly kind: 'max' | 'imax'; readonly left: Level; readonly right: Level }
  | { readonly kind: 'param'; readonly name: string };

export const zero: Level = { kind: 'zero' };

/** The level of an id, by a look-up of records and of names; null where a record is missing. */
export function toLevel(
  id: number,
  recordOf: (id: number) => Node | undefined,
  nameOf: (id: number) => string,
): Level | null {
  const node = recordOf(id);
  if (!node) return null;
  if (node.kind === 'zero') return zero;
  if (node.kind === 'param') return { kind: 'param', name: nameOf(Number(node.body)) };
  const [first = NaN, second = NaN] =
    node.kind === 'succ' ? [Number(node.body)] : listAt(node.body).map(Number);
  const left = toLevel(first, recordOf, nameOf);
  if (!left) return null;
  if (node.kind === 'succ') return { kind: 'succ', of: left };
  const right = toLevel(second, recordOf, nameOf);
  if (!right || (node.kind !== 'max' && node.kind !== 'imax')) return null;
  return { kind: node.kind, left, right };
}

export function substituteLevel(level: Level, given: ReadonlyMap<string, Level>): Level {
  switch (level.kind) {
    case 'zero':
      return level;
    case 'param':
      return given.get(level.name) ?? level;
    case 'succ':
      return { kind: 'succ', of: substituteLevel(level.of, given) };
    default:
      return {
        kind: level.kind,
        left: substituteLevel(level.left, given),
        right: substituteLevel(level.right, given),
      };
  }
}

/** Values of a level at fixed assignments of its parameters: levels that differ here are not equal. */
export function sample(level: Level): number[] {
  return Array.from({ length: samples }, (_, turn) => evaluate(level, turn));
}

/** Whether two levels are certainly not equal. */
export function differ(a: Level, b: Level): boolean {
  const other = sample(b);
  return sample(a).some((value, turn) => value !== other[turn]);
}

const samples = 64;

function evaluate(level: Level, turn: number): number {
  switch (level.kind) {
    case 'zero':
      return 0;
    case 'param':
      return assigned(level.name, turn);
    case 'succ':
      return 1 + evaluate(level.of, turn);
    case 'max':
      return Math.max(evaluate(level.left, turn), evaluate(level.right, turn));
    default: {
      const right = evaluate(level.right, turn);
      return right === 0 ? 0 : Math.max(evaluate(level.left, turn), right);
    }
  }
}

/** A number from 0 to 4 that hangs on name and turn only; the first turn gives 0 to every name. */
function assigned(name: string, turn: number): number {
  let mixed = Math.imul(turn, 0x9e3779b1);
  for (const letter of name) mixed = Math.imul(mixed ^ (letter.codePointAt(0) ?? 0), 0x85ebca6b);
  return turn === 0 ? 0 : ((mixed ^ (mixed >>> 15)) >>> 0) % 5;
}
