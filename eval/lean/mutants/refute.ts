import { differ, type Level } from './level.ts';
import {
  binderOf,
  constOf,
  instantiate,
  instantiateLevels,
  lift,
  sortOf,
  spineOf,
  type Term,
} from './term.ts';

/** What a name is declared as, for types that can be read off without reduction. */
export interface Signature {
  readonly levelParams: readonly string[];
  readonly type: Term;
  /** A type former of an inductive declaration: it never unfolds, and is equal to no other. */
  readonly isInductive: boolean;
}

export type Signatures = ReadonlyMap<string, Signature>;

/** Types of the variables that binders around a place bind, innermost last, each in its own context. */
export type Context = readonly Term[];

/** Steps that one question may take: a term is a graph, and its tree can be huge. */
export interface Fuel {
  left: number;
}

/**
 * A term's type as far as it can be read off without unfolding anything; null where that does not say.
 * Where it says something and the term has a type at all, that type is equal to what it says.
 */
export function typeOf(
  term: Term,
  context: Context,
  signatures: Signatures,
  fuel: Fuel,
): Term | null {
  if (--fuel.left < 0) return null;
  const inner = (one: Term, around: Context = context): Term | null =>
    typeOf(one, around, signatures, fuel);
  switch (term.kind) {
    case 'bvar': {
      const type = context.at(-1 - term.index);
      return type && term.index < context.length ? lift(type, term.index + 1) : null;
    }
    case 'sort':
      return sortOf(term.level && { kind: 'succ', of: term.level });
    case 'const': {
      const declared = signatures.get(term.name);
      if (declared?.levelParams.length !== term.us.length) return null;
      const given = new Map<string, Level>();
      for (const [index, name] of declared.levelParams.entries()) {
        const level = term.us[index];
        if (level) given.set(name, level);
      }
      return instantiateLevels(declared.type, given);
    }
    case 'app': {
      const fn = inner(term.fn);
      const pi = fn && toPi(fn);
      return pi ? instantiate(pi.body, term.arg) : null;
    }
    case 'lam': {
      const body = inner(term.body, [...context, term.type]);
      return body && binderOf('forallE', term.type, body);
    }
    case 'forallE': {
      const domain = inner(term.type);
      const codomain = inner(term.body, [...context, term.type]);
      const [left, right] = [levelOf(domain), levelOf(codomain)];
      if (right?.kind === 'zero') return sortOf(right);
      return sortOf(left && right ? { kind: 'imax', left, right } : null);
    }
    case 'letE':
      return inner(instantiate(term.body, term.value));
    case 'natVal':
      return constOf('Nat', []);
    case 'strVal':
      return constOf('String', []);
    default:
      return null;
  }
}

/** The function type that a type is, where it shows; null where it does not. */
export function toPi(type: Term): { readonly type: Term; readonly body: Term } | null {
  const { head, args } = spineOf(type);
  return head.kind === 'forallE' && args.length === 0 ? head : null;
}

/** The level of a type that is a sort, where it shows. */
export function levelOf(type: Term | null): Level | null {
  const head = type && spineOf(type).head;
  return head?.kind === 'sort' ? head.level : null;
}

type Rigid = 'sort' | 'function type' | 'inductive type' | 'type variable';

/** What a type is by its head, where no rule of reduction can change it; null where one might. */
export function rigidKind(type: Term, signatures: Signatures): Rigid | null {
  const { head } = spineOf(type);
  if (head.kind === 'sort') return 'sort';
  if (head.kind === 'forallE') return 'function type';
  if (head.kind === 'bvar') return 'type variable';
  if (head.kind !== 'const') return null;
  return signatures.get(head.name)?.isInductive ? 'inductive type' : null;
}

/**
 * Whether two types are certainly not equal by definition: their heads show it, or parts that any
 * equality would have to make equal. `false` says nothing. Variables must be bound by binders, not lets.
 */
export function certainlyDiffer(a: Term, b: Term, signatures: Signatures, fuel: Fuel): boolean {
  if (--fuel.left < 0 || a === b) return false;
  const [kind, other] = [rigidKind(a, signatures), rigidKind(b, signatures)];
  if (kind === null || other === null) return false;
  if (kind !== other) return true;
  const [left, right] = [spineOf(a), spineOf(b)];
  const [head, second] = [left.head, right.head];
  if (head.kind === 'sort' && second.kind === 'sort')
    return head.level !== null && second.level !== null && differ(head.level, second.level);
  if (head.kind === 'forallE' && second.kind === 'forallE')
    return (
      certainlyDiffer(head.type, second.type, signatures, fuel) ||
      certainlyDiffer(head.body, second.body, signatures, fuel)
    );
  if (head.kind === 'bvar' && second.kind === 'bvar')
    return head.index !== second.index || left.args.length !== right.args.length;
  if (head.kind !== 'const' || second.kind !== 'const') return false;
  if (head.name !== second.name || left.args.length !== right.args.length) return true;
  return (
    head.us.some((level, index) => {
      const matching = second.us[index];
      return matching !== undefined && differ(level, matching);
    }) ||
    left.args.some((arg, index) => {
      const matching = right.args[index];
      return matching !== undefined && argumentsDiffer(arg, matching, signatures, fuel);
    })
  );
}

/** As types, where both certainly are types, and as literals; a variable may stand for a proof. */
function argumentsDiffer(a: Term, b: Term, signatures: Signatures, fuel: Fuel): boolean {
  if (a.kind === 'natVal' && b.kind === 'natVal') return BigInt(a.value) !== BigInt(b.value);
  if (a.kind === 'strVal' && b.kind === 'strVal') return a.value !== b.value;
  const isType = (one: Term): boolean => {
    const kind = rigidKind(one, signatures);
    return kind !== null && kind !== 'type variable';
  };
  return isType(a) && isType(b) && certainlyDiffer(a, b, signatures, fuel);
}
