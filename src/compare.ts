import { comparePapers } from './across/compare-papers.ts';
import type { ComparedPaper } from './across/compared-paper.ts';
import type { Comparison } from './core/records/generated/types.ts';
import type { SynthesisPaper } from './record/synthesis-claims.ts';

/** What the papers of a synthesis say to each other's results; null where no two have one in common. */
export function compareSynthesis(papers: readonly SynthesisPaper[]): Comparison | null {
  return comparePapers(papers.map(toCompared));
}

function toCompared({ label, manifest: { work }, paper, textHash }: SynthesisPaper): ComparedPaper {
  return {
    label,
    title: work.title ?? work.slug,
    arxivId: work.arxiv_id,
    doi: work.doi,
    paper,
    textHash,
  };
}
