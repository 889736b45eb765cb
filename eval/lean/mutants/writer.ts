import type { Editor } from './editor.ts';

/** Writes terms of ours as records before a line; each call gives the id of what it wrote. */
export interface Writer {
  readonly prop: () => number;
  readonly bvar: (index: number) => number;
  readonly natural: (value: number) => number;
  /** With as many levels as said, all of them the one of `Type`'s inhabitants' sort, 1. */
  readonly constant: (name: string, levels?: number) => number;
  readonly app: (fn: number, ...args: readonly number[]) => number;
  readonly lam: (type: number, body: number) => number;
  readonly pi: (type: number, body: number) => number;
  /** Every proposition. */
  readonly absurd: () => number;
  /** Of two things of a type in the lowest universe. */
  readonly equation: (type: number, left: number, right: number) => number;
  readonly reflexivity: (type: number, of: number) => number;
  readonly theorem: (name: string, type: number, value: number) => void;
}

export function writer(editor: Editor, line: number): Writer {
  const known = new Map([...editor.file.names].map(([id, name]) => [name, id]));
  const nameOf = (name: string): number => {
    const id = known.get(name) ?? editor.addName(line, name);
    known.set(name, id);
    return id;
  };
  const expr = (kind: string, body: Parameters<Editor['addExpr']>[2]): number =>
    editor.addExpr(line, kind, body);
  const binder = (kind: string, type: number, body: number): number =>
    expr(kind, { binderInfo: 'default', name: 0, type, body });
  const write: Writer = {
    prop: () => expr('sort', 0),
    bvar: (index) => expr('bvar', index),
    natural: (value) => expr('natVal', String(value)),
    constant: (name, levels = 0) => {
      const one = levels > 0 ? editor.addLevel(line, 'succ', 0) : 0;
      return expr('const', { name: nameOf(name), us: Array.from({ length: levels }, () => one) });
    },
    app: (fn, ...args) => args.reduce((inner, arg) => expr('app', { fn: inner, arg }), fn),
    lam: (type, body) => binder('lam', type, body),
    pi: (type, body) => binder('forallE', type, body),
    absurd: () => write.pi(write.prop(), write.bvar(0)),
    equation: (type, left, right) => write.app(write.constant('Eq', 1), type, left, right),
    reflexivity: (type, of) => write.app(write.constant('Eq.refl', 1), type, of),
    theorem: (name, type, value) => {
      const id = nameOf(name);
      editor.insert(line, { thm: { all: [id], levelParams: [], name: id, type, value } });
    },
  };
  return write;
}
