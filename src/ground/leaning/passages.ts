import type { Paper } from '../../core/paper.ts';
import type { Range } from '../../core/span.ts';

/** Characters of a passage; a longer one is cut at the end of a sentence. */
const maxLength = 2000;
const most = 6;

/** What a model is shown of a paper: the abstract, then each of the nearest sentences with those beside it. */
export function passagesOf({ sentences }: Paper, near: readonly number[]): Range[] {
  const abstract = [...sentences.keys()].filter((at) => sentences[at]?.place === 'abstract');
  const runs = [abstract, ...near.map((at) => [at - 1, at, at + 1])];
  const out: Range[] = [];
  for (const run of runs) {
    const passage = joined(run.flatMap((at) => sentences[at]?.range ?? []));
    if (passage && !out.some(({ start, end }) => start <= passage.start && passage.end <= end))
      out.push(passage);
  }
  return out.slice(0, most);
}

/** From the first sentence on as far as fits; null of none. */
function joined(ranges: readonly Range[]): Range | null {
  const [first] = ranges;
  if (!first) return null;
  const start = first.start;
  const end = ranges.findLast((range) => range.end - start <= maxLength)?.end;
  return { start, end: end ?? start + maxLength };
}
