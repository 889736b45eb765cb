import type { Comparison } from '../core/records/generated/types.ts';
import { readTables } from '../core/table-reading.ts';
import type { ComparedPaper } from './compared-paper.ts';
import type { Pair, Result } from './compared-result.ts';
import { paperWide } from './paper-wide.ts';
import { pairResults } from './pair-results.ts';
import { resultsOfSentences } from './sentence-results.ts';
import { resultsOfTable } from './table-results.ts';
import { toResults } from './to-results.ts';

/** Pairs that a record lists; all are counted. What a reader must see comes first. */
const mostPairs = 300;
const order: readonly Pair['kind'][] = [
  'conflict',
  'misquoted',
  'agreement',
  'quoted',
  'comparable_if',
  'not_comparable',
];

/**
 * Holds the results of several papers against each other: of one method, on one data set, and under one
 * protocol or not at all. Null where no two papers have a result of the same method on the same data set.
 */
export function comparePapers(papers: readonly ComparedPaper[]): Comparison | null {
  const read = papers.map((one) => {
    const wide = paperWide(one.paper);
    const inTables = readTables(one.paper).flatMap((table) => resultsOfTable(wide, table));
    return toResults([...inTables, ...resultsOfSentences(wide)], one, papers);
  });
  const results = read.flat().map((one, index) => ({ ...one, id: `r${index + 1}` }));
  const pairs = pairResults(results);
  if (pairs.length === 0) return null;
  const listed = order
    .flatMap((kind) => pairs.filter((pair) => pair.kind === kind))
    .slice(0, mostPairs);
  const count = (kind: Pair['kind']): number => pairs.filter((pair) => pair.kind === kind).length;
  const compared = new Set(pairs.flatMap(({ a, b }) => [a, b]));
  return {
    schema: 'comparison-v1',
    papers: papers.map(({ label, title, textHash }) => ({
      label,
      title: title.slice(0, 20_000),
      text_sha256: textHash,
      read: results.filter(({ paper }) => paper === label).length,
      compared: results.filter(({ paper, id }) => paper === label && compared.has(id)).length,
    })),
    ...renumbered(results, listed),
    counts: {
      agreement: count('agreement'),
      conflict: count('conflict'),
      quoted: count('quoted'),
      misquoted: count('misquoted'),
      comparable_if: count('comparable_if'),
      not_comparable: count('not_comparable'),
      unlisted: pairs.length - listed.length,
    },
  };
}

/** The results that a listed pair names, numbered in the order of papers and text. */
function renumbered(
  results: readonly Result[],
  pairs: readonly Pair[],
): Pick<Comparison, 'results' | 'pairs'> {
  const used = new Set(pairs.flatMap(({ a, b }) => [a, b]));
  const kept = results.filter(({ id }) => used.has(id));
  const ids = new Map(kept.map(({ id }, index) => [id, `r${index + 1}`]));
  const idOf = (id: string): string => ids.get(id) ?? id;
  return {
    results: kept.map((one) => ({ ...one, id: idOf(one.id) })),
    pairs: pairs.map((pair) => ({ ...pair, a: idOf(pair.a), b: idOf(pair.b) })),
  };
}
