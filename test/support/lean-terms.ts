/** A universe level: a number, a parameter by its name, or one built of others. */
export type Level =
  | number
  | string
  | { readonly succ: Level }
  | { readonly max: readonly [Level, Level] }
  | { readonly imax: readonly [Level, Level] };

/** A name: dotted text of plain parts, or its parts as they are. */
export type Name = string | readonly (string | number)[];

/** A term of a test, its bound variables by name; `bvar` writes one by its number, as a forger would. */
export type Term =
  | { readonly var: string }
  | { readonly bvar: number }
  | { readonly sort: Level }
  | { readonly const: Name; readonly levels: readonly Level[] }
  | { readonly fn: Term; readonly arg: Term }
  | {
      readonly bind: 'lam' | 'forallE';
      readonly name: string;
      readonly type: Term;
      readonly body: Term;
    }
  | { readonly let: string; readonly type: Term; readonly value: Term; readonly body: Term }
  | { readonly proj: Name; readonly index: number; readonly of: Term }
  | { readonly nat: string }
  | { readonly str: string };

/** A variable with its type. */
export type Binder = readonly [name: string, type: Term];

export const v = (name: string): Term => ({ var: name });
export const sort = (level: Level): Term => ({ sort: level });
export const prop = sort(0);
export const type = sort(1);
export const c = (name: Name, ...levels: readonly Level[]): Term => ({ const: name, levels });
export const app = (fn: Term, ...args: readonly Term[]): Term =>
  args.reduce((made: Term, arg) => ({ fn: made, arg }), fn);
export const nat = (value: bigint | number): Term => ({ nat: String(value) });
export const str = (value: string): Term => ({ str: value });
export const proj = (structure: Name, index: number, of: Term): Term => ({
  proj: structure,
  index,
  of,
});
export const letIn = (name: string, of: Term, value: Term, body: Term): Term => ({
  let: name,
  type: of,
  value,
  body,
});

export function pi(binders: readonly Binder[], body: Term): Term {
  return bound('forallE', binders, body);
}

export function lam(binders: readonly Binder[], body: Term): Term {
  return bound('lam', binders, body);
}

/** Functions without dependency, to the last of the terms. */
export function arrows(...terms: readonly Term[]): Term {
  return terms.reduceRight((to, from) => pi([['_', from]], to));
}

/** The term behind its pis, with these. */
export function telescope(term: Term): {
  readonly binders: readonly Binder[];
  readonly rest: Term;
} {
  const binders: Binder[] = [];
  let rest = term;
  while ('bind' in rest && rest.bind === 'forallE') {
    binders.push([rest.name, rest.type]);
    rest = rest.body;
  }
  return { binders, rest };
}

function bound(bind: 'lam' | 'forallE', binders: readonly Binder[], body: Term): Term {
  return binders.reduceRight(
    (made: Term, [name, of]) => ({ bind, name, type: of, body: made }),
    body,
  );
}
