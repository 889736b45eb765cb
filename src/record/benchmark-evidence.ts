import Fraction from 'fraction.js';
import { decimalsOf } from '../core/number/decimal.ts';
import type {
  BenchmarkEvidence,
  Comparison,
  PaperManifest,
} from '../core/records/generated/types.ts';

type Result = Comparison['results'][number];
type Pair = Comparison['pairs'][number];

/** Scores that a record's papers print under one protocol, put side by side; and why the others are not. */
export function benchmarkEvidence({ work, synthesis }: PaperManifest): BenchmarkEvidence {
  const comparison = synthesis?.comparison;
  const pairs = comparison?.pairs ?? [];
  return {
    schema: 'benchmark-evidence-v1',
    schema_version: '1.0',
    contract_version: 'benchmark-evidence-v1',
    work: work.id ?? work.slug,
    clusters: comparison ? clustersOf(comparison) : [],
    copies: pairs.flatMap(({ kind, a, b }) =>
      kind === 'quoted' || kind === 'misquoted' ? { a, b, kind } : [],
    ),
    not_comparable: pairs.flatMap((pair) => {
      const because = becauseOf(pair);
      return because === null ? [] : { a: pair.a, b: pair.b, because };
    }),
    unlisted: comparison?.counts.unlisted ?? 0,
    limitations: limitationsOf(comparison),
  };
}

/** Results that are linked by pairs of one and the same protocol. */
function clustersOf({ results, pairs }: Comparison): BenchmarkEvidence['clusters'] {
  const same = pairs.filter(({ kind }) => kind === 'agreement' || kind === 'conflict');
  const cluster = new Map<string, string>();
  const rootOf = (id: string): string => {
    const above = cluster.get(id) ?? id;
    return above === id ? id : rootOf(above);
  };
  for (const { a, b } of same) cluster.set(rootOf(a), rootOf(b));
  const linked = new Set(same.flatMap(({ a, b }) => [a, b]));
  const members = Map.groupBy(
    results.filter(({ id }) => linked.has(id)),
    ({ id }) => rootOf(id),
  );
  return [...members.values()].flatMap((scores, index) => {
    const [first] = scores;
    return first ? clusterOf(`b${index + 1}`, first, scores, same) : [];
  });
}

function clusterOf(
  id: string,
  first: Result,
  scores: readonly Result[],
  pairs: readonly Pair[],
): BenchmarkEvidence['clusters'][number] {
  const held = new Set(scores.map((score) => score.id));
  const conflicts = pairs.filter(({ kind, a }) => kind === 'conflict' && held.has(a));
  const sorted = scores.toSorted((a, b) => new Fraction(a.value).compare(new Fraction(b.value)));
  const [least, greatest] = [sorted[0] ?? first, sorted.at(-1) ?? first];
  const spreads = scores.flatMap(({ spread }) => spread?.value ?? []);
  return {
    cluster_id: id,
    method: first.method.name,
    protocol: first.parts.map(({ part, value }) => ({ part, value })),
    scores: scores.map(({ id: result, paper, raw, value, low, high, spread, place, span }) => ({
      result,
      paper,
      raw,
      value,
      low,
      high,
      spread: spread?.value ?? null,
      place,
      span,
    })),
    range: {
      low: least.value,
      high: greatest.value,
      distance: distance(least.value, greatest.value),
    },
    spread: spreads.toSorted((a, b) => new Fraction(a).compare(new Fraction(b))).at(-1) ?? null,
    severity: conflicts.length > 0 ? 'CONFLICT' : 'NONE',
    conflicts: conflicts.map(({ a, b, apart }) => ({ a, b, apart })),
  };
}

function distance(low: string, high: string): string {
  const places = Math.max(decimalsOf(low), decimalsOf(high));
  return new Fraction(high).sub(new Fraction(low)).round(places).toString(places);
}

function becauseOf({ kind, differs, unknown }: Pair): string | null {
  if (kind === 'not_comparable') return `The papers state another ${differs.join(', ')}.`;
  if (kind !== 'comparable_if') return null;
  const parts = [...new Set(unknown.map(({ part }) => part))];
  return `Not stated: ${parts.join(', ')}.`;
}

function limitationsOf(comparison: Comparison | undefined): string[] {
  return [
    ...(comparison ? [] : ['This record holds no results of several papers against each other.']),
    'Scores are put together only where every part of the protocol is stated and the same.',
    'A score is what a paper prints; no experiment was run again.',
  ];
}
