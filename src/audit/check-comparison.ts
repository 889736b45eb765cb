import { judgePair } from '../across/judge-pair.ts';
import { canonicalJson } from '../core/json.ts';
import type { Comparison, PaperManifest, Synthesis } from '../core/records/generated/types.ts';
import { groupsOf } from '../record/synthesis-groups.ts';

/** What a synthesis says of its papers' results, against what follows from the results that it quotes. */
export function checkComparison({ synthesis, claims }: PaperManifest): string[] {
  const groups = synthesis?.groups ?? [];
  const comparison = synthesis?.comparison ?? null;
  // records of earlier versions group by a word of the metric and say no basis
  const isGrouped = comparison !== null || groups.some(({ basis }) => basis !== undefined);
  const isSame =
    !isGrouped || canonicalJson(groups) === canonicalJson(groupsOf(claims, comparison));
  return [
    ...(isSame ? [] : ['Its groups of claims do not follow from claims and comparison.']),
    ...(synthesis && comparison ? pairFaults(synthesis, comparison) : []),
  ];
}

function pairFaults({ papers }: Synthesis, { results, pairs, counts }: Comparison): string[] {
  const byId = new Map(results.map((result) => [result.id, result]));
  const textOf = new Map(papers.map(({ label, text_sha256: text }) => [label, text]));
  const strange = results.filter(({ paper, span }) => textOf.get(paper) !== span.document);
  const wrong = pairs.filter(({ a, b, ...judged }) => {
    const [first, second] = [byId.get(a), byId.get(b)];
    return !first || !second || canonicalJson(judgePair(first, second)) !== canonicalJson(judged);
  });
  const listed = (
    ['agreement', 'conflict', 'quoted', 'misquoted', 'comparable_if', 'not_comparable'] as const
  ).reduce((sum, kind) => sum + counts[kind], 0);
  const say = (isSo: boolean, words: string): string[] => (isSo ? [words] : []);
  return [
    ...say(
      strange.length > 0,
      'A result that it compares is not quoted from the paper that it names.',
    ),
    ...say(
      wrong.length > 0,
      `${wrong.length} comparisons do not follow from the two results that they name.`,
    ),
    ...say(
      listed - counts.unlisted !== pairs.length,
      'Its counts of comparisons are not those of its pairs.',
    ),
  ];
}
