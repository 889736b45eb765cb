import type { Entailed, Entailment, Ranker } from '../../core/io.ts';
import type { Leaning } from '../../core/leaning.ts';
import { overlaps, type Range } from '../../core/span.ts';
import type { Library } from '../ground-own-claim.ts';
import { nearest, nearestOfTwo } from './nearest.ts';
import { passagesOf } from './passages.ts';
import { vetoOf } from './veto.ts';

/** Fewer words stand anywhere and show nothing. */
const fewestWords = 3;

/**
 * What an operator's model makes of a claim beside passages of a paper. Its quotation must stand there character by
 * character, else the reply is dropped. It has no measured error rate, so that it carries no figures.
 */
export async function entailedLeaning(
  claim: string,
  paper: number,
  library: Library,
  { entailment, ranker }: { readonly entailment: Entailment; readonly ranker: Ranker | null },
): Promise<Leaning | null> {
  const source = library.papers[paper];
  if (!source) return null;
  const near = ranker
    ? await nearestOfTwo(claim, paper, library, ranker)
    : nearest(claim, paper, library);
  const passages = passagesOf(source, near);
  if (passages.length === 0) return null;
  const shown = passages.map(({ start, end }) => source.text.slice(start, end));
  const said = await entailment.judge(claim, shown);
  const silent = { by: entailment.by, label: 'unknown', calibrated: null, range: null } as const;
  if (said.dropped !== null) return { ...silent, vetoed: `Its reply was dropped: ${said.dropped}` };
  if (said.label === 'unknown') return { ...silent, vetoed: null };
  const range = placeOf(said, shown, passages);
  if (!range)
    return {
      ...silent,
      vetoed: 'Its reply was dropped: its quotation stands in no passage that it was shown.',
    };
  // Whole sentences: a quotation may leave out the "not" before it.
  const sentences = source.sentences
    .filter((one) => overlaps(one.range, range))
    .map((one) => source.text.slice(one.range.start, one.range.end));
  return {
    by: entailment.by,
    label: said.label,
    calibrated: null,
    range,
    vetoed: said.label === 'supported' ? vetoOf(claim, sentences, library.pool) : null,
  };
}

/** Where the quotation stands in the paper; null where it does not. */
function placeOf(
  { quote }: Entailed,
  shown: readonly string[],
  passages: readonly Range[],
): Range | null {
  if (quote === null || quote.trim().split(/\s+/).length < fewestWords) return null;
  const index = shown.findIndex((text) => text.includes(quote));
  const [text, passage] = [shown[index], passages[index]];
  if (text === undefined || !passage) return null;
  const start = passage.start + text.indexOf(quote);
  return { start, end: start + quote.length };
}
