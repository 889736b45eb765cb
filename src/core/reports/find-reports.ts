import type { Paper } from '../paper.ts';
import { findDescriptives } from './descriptives.ts';
import { findFreedom } from './freedom.ts';
import { findIntervals } from './intervals.ts';
import { findShares } from './shares.ts';
import type { ReportIdentity } from './report-identity.ts';

const silent = new Set(['related', 'references', 'acknowledgements']);

/** What the sentences of a paper report with enough beside it to be re-computed: means and SDs, intervals, df. */
export function findReports(paper: Paper): ReportIdentity[] {
  return paper.sentences.flatMap(({ range, section }, index) => {
    const role = section === null ? null : paper.sections[section]?.role;
    if (role && silent.has(role)) return [];
    const words = paper.text.slice(range.start, range.end);
    if (!/[=%]|\bCI\b|confidence interval/i.test(words)) return [];
    const first = paper.sentences[index - 2] ?? paper.sentences[index - 1];
    const before = first ? paper.text.slice(first.range.start, range.start) : '';
    const sentence = { index, range, words, before };
    return [
      ...findDescriptives(sentence),
      ...findIntervals(sentence),
      ...findFreedom(sentence),
      ...findShares(sentence),
    ];
  });
}
