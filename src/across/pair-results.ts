import type { Pair, Result } from './compared-result.ts';
import { judgePair, protocolOf, type Judged } from './judge-pair.ts';

/** Results of one method on one data set beyond which a paper's are not held against another's one by one. */
const mostOfOne = 60;

interface Held extends Pick<Judged, 'differs' | 'unknown'> {
  readonly a: Result;
  readonly b: Result;
  /** Roughly: it decides only which of several equally near ones is taken. */
  readonly apart: number;
}

/**
 * Pairs of results of one method on one data set in two papers: each with the one of the other paper
 * whose protocol is nearest to its own, and every two that differ in nothing known.
 */
export function pairResults(results: readonly Result[]): Pair[] {
  const groups = Map.groupBy(
    results,
    (one) => `${one.method.key} ${partValue(one, 'dataset') ?? ''}`,
  );
  return [...groups.values()].flatMap((group) => {
    const papers = [...Map.groupBy(group, ({ paper }) => paper).values()];
    return papers.flatMap((ours, index) =>
      papers
        .slice(index + 1)
        .flatMap((theirs) => nearest(ours.slice(0, mostOfOne), theirs.slice(0, mostOfOne))),
    );
  });
}

function nearest(ours: readonly Result[], theirs: readonly Result[]): Pair[] {
  const held = ours.flatMap((a) =>
    theirs.flatMap((b): Held[] =>
      isCopyOfThird(a, b) || isCopyOfThird(b, a) || hasNoMetric(a, b)
        ? []
        : [{ a, b, ...protocolOf(a, b), apart: Math.abs(Number(a.value) - Number(b.value)) }],
    ),
  );
  const best = new Map<Result, Held>();
  for (const one of held)
    for (const side of [one.a, one.b]) {
      const known = best.get(side);
      if (!known || isNearer(one, known)) best.set(side, one);
    }
  return held
    .filter((one) => (best.get(one.a) === one && best.get(one.b) === one) || isAlike(one))
    .map(({ a, b }) => ({ ...judgePair(a, b), a: a.id, b: b.id }));
}

/** A copy is held against the paper that it copies; against others it would count that paper twice. */
function isCopyOfThird(one: Result, other: Result): boolean {
  const source = one.quotes?.paper ?? null;
  return source !== null && source !== other.paper;
}

/** Of two numbers whose metric nobody states nothing can be said: counts and sizes stand in tables, too. */
function hasNoMetric(a: Result, b: Result): boolean {
  return partValue(a, 'metric') === null && partValue(b, 'metric') === null;
}

/** Under one protocol as far as it is known, and each the only such number of its paper. */
function isAlike({ a, b, differs, unknown }: Held): boolean {
  return differs.length === 0 && unknown.length === 0 && a.others === 0 && b.others === 0;
}

function isNearer(one: Held, other: Held): boolean {
  return (
    (one.differs.length - other.differs.length ||
      one.unknown.length - other.unknown.length ||
      one.apart - other.apart) < 0
  );
}

function partValue({ parts }: Result, name: string): string | null {
  return parts.find(({ part }) => part === name)?.value ?? null;
}
