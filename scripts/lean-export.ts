/** A universe level: a number, a parameter's name, or the level that `imax` and `succ` make. */
export type Level = number | string | { readonly succ: Level };

/** A term with named binders; a variable is a text, bound by the nearest binder of that name. */
export type Term =
  | string
  | { readonly sort: Level }
  | { readonly constant: string; readonly levels: readonly Level[] }
  | { readonly head: Term; readonly argument: Term }
  | {
      readonly bind: 'lam' | 'forallE';
      readonly name: string;
      readonly implicit: boolean;
      readonly type: Term;
      readonly body: Term;
    };

/** A constant at some levels. */
export function constant(name: string, ...levels: Level[]): Term {
  return { constant: name, levels };
}

/** A function applied to its arguments. */
export function apply(head: Term, ...given: Term[]): Term {
  return given.reduce<Term>((made, argument) => ({ head: made, argument }), head);
}

/** A binder: `['n', type]`; a name in braces is implicit. */
export type Binder = readonly [name: string, type: Term];

/** A function of the binders, outermost first. */
export function lam(binders: readonly Binder[], body: Term): Term {
  return bind('lam', binders, body);
}

/** A type that depends on the binders, outermost first. */
export function pi(binders: readonly Binder[], body: Term): Term {
  return bind('forallE', binders, body);
}

function bind(kind: 'lam' | 'forallE', binders: readonly Binder[], body: Term): Term {
  return binders.reduceRight<Term>(
    (inner, [name, type]) => ({
      bind: kind,
      name: name.replace(/[{}]/g, ''),
      implicit: name.startsWith('{'),
      type,
      body: inner,
    }),
    body,
  );
}

/** Writes a Lean 4 export, NDJSON 3.1: each name, level and expression once, before what uses it. */
export class ExportWriter {
  readonly #lines: string[] = [];
  readonly #ids = new Map<string, number>();
  readonly #next: Record<string, number> = { in: 1, il: 1, ie: 0 };

  constructor() {
    this.#put({
      meta: {
        exporter: { name: 'truth-engine-example', version: '1' },
        format: { version: '3.1.0' },
        lean: { githash: '0'.repeat(40), version: '4.27.0' },
      },
    });
  }

  /** Any declaration: `axiom`, `def`, `thm`, `inductive`, with ids in it. */
  declare(record: object): void {
    this.#put(record);
  }

  /** The file. */
  text(): string {
    return `${this.#lines.join('\n')}\n`;
  }

  name(name: string): number {
    const parts = name.split('.');
    const last = parts.pop() ?? '';
    const pre = parts.length === 0 ? 0 : this.name(parts.join('.'));
    return this.#once('in', { str: { pre, str: last } });
  }

  level(level: Level): number {
    if (level === 0) return 0;
    if (typeof level === 'string') return this.#once('il', { param: this.name(level) });
    const below = typeof level === 'number' ? level - 1 : level.succ;
    return this.#once('il', { succ: this.level(below) });
  }

  term(term: Term, bound: readonly string[] = []): number {
    if (typeof term === 'string') {
      const bvar = bound.toReversed().indexOf(term);
      if (bvar < 0) throw new Error(`No binder is named ${term}`);
      return this.#once('ie', { bvar });
    }
    if ('sort' in term) return this.#once('ie', { sort: this.level(term.sort) });
    if ('constant' in term)
      return this.#once('ie', {
        const: {
          name: this.name(term.constant),
          us: term.levels.map((level) => this.level(level)),
        },
      });
    if ('head' in term)
      return this.#once('ie', {
        app: { arg: this.term(term.argument, bound), fn: this.term(term.head, bound) },
      });
    const type = this.term(term.type, bound);
    const body = this.term(term.body, [...bound, term.name]);
    const binderInfo = term.implicit ? 'implicit' : 'default';
    return this.#once('ie', {
      [term.bind]: { binderInfo, body, name: this.name(term.name), type },
    });
  }

  #once(kind: 'in' | 'il' | 'ie', record: object): number {
    const key = kind + JSON.stringify(record);
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#next[kind] ?? 0;
    this.#next[kind] = id + 1;
    this.#ids.set(key, id);
    this.#put({ [kind]: id, ...record });
    return id;
  }

  #put(record: object): void {
    this.#lines.push(JSON.stringify(record));
  }
}
