import type { Level } from './level.ts';
import { substituteLevel } from './level.ts';

/** A kernel term without binder names and annotations; `range`: one more than its highest loose variable. */
export type Term = { readonly range: number } & (
  | { readonly kind: 'bvar'; readonly index: number }
  | { readonly kind: 'sort'; readonly level: Level | null }
  | { readonly kind: 'const'; readonly name: string; readonly us: readonly Level[] }
  | { readonly kind: 'app'; readonly fn: Term; readonly arg: Term }
  | { readonly kind: 'lam' | 'forallE'; readonly type: Term; readonly body: Term }
  | { readonly kind: 'letE'; readonly type: Term; readonly value: Term; readonly body: Term }
  | {
      readonly kind: 'proj';
      readonly typeName: string;
      readonly idx: number;
      readonly struct: Term;
    }
  | { readonly kind: 'natVal' | 'strVal'; readonly value: string }
);

/** A sort; of an unknown level where it is null. */
export function sortOf(level: Level | null): Term {
  return { kind: 'sort', level, range: 0 };
}

export function constOf(name: string, us: readonly Level[]): Term {
  return { kind: 'const', name, us, range: 0 };
}

export function bvarOf(index: number): Term {
  return { kind: 'bvar', index, range: index + 1 };
}

export function appOf(fn: Term, arg: Term): Term {
  return { kind: 'app', fn, arg, range: Math.max(fn.range, arg.range) };
}

export function binderOf(kind: 'lam' | 'forallE', type: Term, body: Term): Term {
  return { kind, type, body, range: Math.max(type.range, body.range - 1) };
}

export function letOf(type: Term, value: Term, body: Term): Term {
  const range = Math.max(type.range, value.range, body.range - 1);
  return { kind: 'letE', type, value, body, range };
}

/** A term with its loose variables renamed: what stands for each, by its index and the binders passed. */
function mapLoose(
  term: Term,
  passed: number,
  change: (index: number, passed: number) => Term,
): Term {
  if (term.range <= passed) return term;
  switch (term.kind) {
    case 'bvar':
      return change(term.index, passed);
    case 'app':
      return appOf(mapLoose(term.fn, passed, change), mapLoose(term.arg, passed, change));
    case 'lam':
    case 'forallE':
      return binderOf(
        term.kind,
        mapLoose(term.type, passed, change),
        mapLoose(term.body, passed + 1, change),
      );
    case 'letE':
      return letOf(
        mapLoose(term.type, passed, change),
        mapLoose(term.value, passed, change),
        mapLoose(term.body, passed + 1, change),
      );
    case 'proj': {
      const struct = mapLoose(term.struct, passed, change);
      return { ...term, struct, range: struct.range };
    }
    default:
      return term;
  }
}

/** The term as it stands under `by` binders more. */
export function lift(term: Term, by: number): Term {
  return by === 0 ? term : mapLoose(term, 0, (index) => bvarOf(index + by));
}

/** A binder's body with a term for its variable. */
export function instantiate(body: Term, value: Term): Term {
  return mapLoose(body, 0, (index, passed) =>
    index === passed ? lift(value, passed) : bvarOf(index - 1),
  );
}

/** A declared term with levels for its parameters. */
export function instantiateLevels(term: Term, given: ReadonlyMap<string, Level>): Term {
  if (given.size === 0) return term;
  const inner = (one: Term): Term => instantiateLevels(one, given);
  switch (term.kind) {
    case 'sort':
      return term.level ? sortOf(substituteLevel(term.level, given)) : term;
    case 'const':
      return constOf(
        term.name,
        term.us.map((level) => substituteLevel(level, given)),
      );
    case 'app':
      return appOf(inner(term.fn), inner(term.arg));
    case 'lam':
    case 'forallE':
      return binderOf(term.kind, inner(term.type), inner(term.body));
    case 'letE':
      return letOf(inner(term.type), inner(term.value), inner(term.body));
    case 'proj':
      return { ...term, struct: inner(term.struct) };
    default:
      return term;
  }
}

/** The head of an application and its arguments, after beta steps at the head. */
export function spineOf(term: Term): { readonly head: Term; readonly args: readonly Term[] } {
  const args: Term[] = [];
  let head = term;
  for (;;) {
    if (head.kind === 'app') {
      args.push(head.arg);
      head = head.fn;
      continue;
    }
    const last = args.at(-1);
    if (head.kind !== 'lam' || last === undefined) return { head, args: args.reverse() };
    args.pop();
    head = instantiate(head.body, last);
  }
}
