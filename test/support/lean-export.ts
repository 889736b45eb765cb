import type { Level, Name, Term } from './lean-terms.ts';

export interface Declared {
  readonly levels?: readonly Name[];
}

/** Writes exports of lean4export, format 3.1, from terms: whatever a forger could write. */
export class LeanExport {
  readonly #lines: string[] = [
    JSON.stringify({ meta: { format: { version: '3.1.0' }, exporter: { name: 'test' } } }),
  ];
  readonly #ids = {
    in: new Map([['', 0]]),
    il: new Map([['0', 0]]),
    ie: new Map<string, number>(),
  };

  axiom(name: Name, type: Term, { levels = [] }: Declared = {}): this {
    return this.declare('axiom', { ...this.header(name, levels, type), isUnsafe: false });
  }

  def(
    name: Name,
    type: Term,
    value: Term,
    {
      levels = [],
      hints = 'abbrev',
    }: Declared & { readonly hints?: 'abbrev' | 'opaque' | { readonly regular: number } } = {},
  ): this {
    const fields = { ...this.header(name, levels, type), value: this.term(value) };
    return this.declare('def', { ...fields, hints, safety: 'safe', all: [] });
  }

  thm(name: Name, type: Term, value: Term, { levels = [] }: Declared = {}): this {
    return this.declare('thm', {
      ...this.header(name, levels, type),
      value: this.term(value),
      all: [],
    });
  }

  opaque(name: Name, type: Term, value: Term, { levels = [] }: Declared = {}): this {
    const fields = { ...this.header(name, levels, type), value: this.term(value) };
    return this.declare('opaque', { ...fields, isUnsafe: false, all: [] });
  }

  quot(name: Name, kind: string, type: Term, { levels = [] }: Declared = {}): this {
    return this.declare('quot', { ...this.header(name, levels, type), kind });
  }

  /** A declaration as it stands in the file. */
  declare(kind: string, fields: unknown): this {
    return this.line({ [kind]: fields });
  }

  /** Any line. */
  line(record: unknown): this {
    this.#lines.push(typeof record === 'string' ? record : JSON.stringify(record));
    return this;
  }

  header(
    name: Name,
    levels: readonly Name[],
    type: Term,
  ): { name: number; levelParams: number[]; type: number } {
    return {
      name: this.name(name),
      levelParams: levels.map((level) => this.name(level)),
      type: this.term(type),
    };
  }

  /** The id of a name, which is written where it is new. */
  name(name: Name): number {
    const parts = typeof name === 'string' ? (name === '' ? [] : name.split('.')) : name;
    return parts.reduce(
      (pre: number, part) =>
        this.#id(
          'in',
          typeof part === 'number' ? { num: { pre, i: part } } : { str: { pre, str: part } },
        ),
      0,
    );
  }

  level(level: Level): number {
    if (level === 0) return 0;
    if (typeof level === 'number') return this.#id('il', { succ: this.level(level - 1) });
    if (typeof level === 'string') return this.#id('il', { param: this.name(level) });
    if ('succ' in level) return this.#id('il', { succ: this.level(level.succ) });
    const [kind, [a, b]] =
      'max' in level ? (['max', level.max] as const) : (['imax', level.imax] as const);
    return this.#id('il', { [kind]: [this.level(a), this.level(b)] });
  }

  /** The id of a term under binders of these names, the innermost last. */
  term(term: Term, scope: readonly string[] = []): number {
    if ('var' in term) {
      const at = scope.lastIndexOf(term.var);
      if (at < 0) throw new Error(`The test has no variable ${term.var} here.`);
      return this.#id('ie', { bvar: scope.length - 1 - at });
    }
    if ('bvar' in term) return this.#id('ie', { bvar: term.bvar });
    if ('sort' in term) return this.#id('ie', { sort: this.level(term.sort) });
    if ('const' in term) {
      const us = term.levels.map((level) => this.level(level));
      return this.#id('ie', { const: { name: this.name(term.const), us } });
    }
    if ('fn' in term) {
      const fn = this.term(term.fn, scope);
      return this.#id('ie', { app: { fn, arg: this.term(term.arg, scope) } });
    }
    if ('bind' in term) {
      const type = this.term(term.type, scope);
      const body = this.term(term.body, [...scope, term.name]);
      const binder = { name: this.name([term.name]), type, body, binderInfo: 'default' };
      return this.#id('ie', { [term.bind]: binder });
    }
    if ('let' in term) {
      const [type, value] = [this.term(term.type, scope), this.term(term.value, scope)];
      const body = this.term(term.body, [...scope, term.let]);
      return this.#id('ie', {
        letE: { name: this.name([term.let]), type, value, body, nondep: false },
      });
    }
    if ('proj' in term) {
      const struct = this.term(term.of, scope);
      return this.#id('ie', { proj: { typeName: this.name(term.proj), idx: term.index, struct } });
    }
    return this.#id('ie', 'nat' in term ? { natVal: term.nat } : { strVal: term.str });
  }

  text(): string {
    return `${this.#lines.join('\n')}\n`;
  }

  chunks(): Uint8Array[] {
    return [new TextEncoder().encode(this.text())];
  }

  #id(table: 'in' | 'il' | 'ie', fields: object): number {
    const ids = this.#ids[table];
    const key = JSON.stringify(fields);
    const known = ids.get(key);
    if (known !== undefined) return known;
    const id = ids.size;
    ids.set(key, id);
    this.line({ [table]: id, ...fields });
    return id;
  }
}
