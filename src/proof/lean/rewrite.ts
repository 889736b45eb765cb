import { kind, mostExpressions, type ExpressionStore } from './expressions.ts';
import { Declined } from './stop.ts';

/** Gives what stands for `e` under `depth` binders, or -1 where its parts are to be looked at. */
export type Visit = (e: number, depth: number) => number;

/** What is kept of one term at most: real ones need some ten thousands. */
const mostParts = 2 ** 21;

/**
 * Rebuilds an expression bottom up, each node once for each depth at which it is met, on a stack of its own: no input
 * makes the host's stack grow. Where binders do not matter, `under` is 0 and each node is met once.
 */
export function rewrite(
  store: ExpressionStore,
  root: number,
  visit: Visit,
  under: 0 | 1 = 1,
): number {
  const early = visit(root, 0);
  if (early >= 0) return early;
  const done = new Map<number, number>();
  const work = [root];
  const depths = [0];
  const { budget } = store.levels;
  while (work.length > 0) {
    budget.spend(1);
    if (done.size > mostParts)
      throw new Declined('size', `A term of over ${mostParts} parts is rewritten.`);
    const e = work[work.length - 1] ?? 0;
    const depth = depths[depths.length - 1] ?? 0;
    const below = depth + under;
    const part = missingPart(store, e, { depth, below }, done, visit);
    if (part) {
      work.push(part.e);
      depths.push(part.depth);
    } else {
      done.set(depth * mostExpressions + e, rebuilt(store, e, { depth, below }, done));
      work.pop();
      depths.pop();
    }
  }
  return done.get(root) ?? root;
}

type Done = Map<number, number>;

/** Where a node stands, and where what it binds does. */
interface Depths {
  readonly depth: number;
  readonly below: number;
}

/** The first part whose result is not known yet; parts that the visit decides are noted on the way. */
function missingPart(
  store: ExpressionStore,
  e: number,
  { depth, below }: Depths,
  done: Done,
  visit: Visit,
): { e: number; depth: number } | null {
  const isMissing = (part: number, at: number): boolean => {
    const key = at * mostExpressions + part;
    if (done.has(key)) return false;
    const value = visit(part, at);
    if (value >= 0) done.set(key, value);
    return value < 0;
  };
  const [a, b, c] = [store.a(e), store.b(e), store.c(e)];
  switch (store.kind(e)) {
    case kind.app:
      if (isMissing(a, depth)) return { e: a, depth };
      return isMissing(b, depth) ? { e: b, depth } : null;
    case kind.lam:
    case kind.pi:
      if (isMissing(a, depth)) return { e: a, depth };
      return isMissing(b, below) ? { e: b, depth: below } : null;
    case kind.let:
      if (isMissing(a, depth)) return { e: a, depth };
      if (isMissing(b, depth)) return { e: b, depth };
      return isMissing(c, below) ? { e: c, depth: below } : null;
    case kind.proj:
      return isMissing(c, depth) ? { e: c, depth } : null;
    default:
      return null;
  }
}

function rebuilt(store: ExpressionStore, e: number, { depth, below }: Depths, done: Done): number {
  const at = (part: number, under: number): number =>
    done.get(under * mostExpressions + part) ?? part;
  const [a, b, c] = [store.a(e), store.b(e), store.c(e)];
  switch (store.kind(e)) {
    case kind.app:
      return store.app(at(a, depth), at(b, depth));
    case kind.lam:
      return store.binding(kind.lam, store.binder(e), at(a, depth), at(b, below));
    case kind.pi:
      return store.binding(kind.pi, store.binder(e), at(a, depth), at(b, below));
    case kind.let:
      return store.let(store.binder(e), at(a, depth), at(b, depth), at(c, below));
    case kind.proj:
      return store.proj(a, b, at(c, depth));
    default:
      return e;
  }
}
