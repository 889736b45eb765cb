import type { Paper } from '../core/paper.ts';
import { datasetsSaid } from '../core/result-words/dataset-words.ts';
import type { FoundPart } from '../core/result-words/found-part.ts';
import { namesOtherRegime } from '../core/result-words/setting-words.ts';
import { introductionsOf, type Introduced } from './surroundings.ts';

/** A paper with what is read of it once. */
export interface PaperWide extends Introduced {
  /** Keys of all data sets that its text calls so. */
  readonly sets: ReadonlySet<string>;
  /** The one way of training or prompting that it speaks of; null where there are several or none. */
  readonly regime: FoundPart | null;
}

/** Reads what holds of a whole paper. */
export function paperWide(paper: Paper): PaperWide {
  return {
    paper,
    introductions: introductionsOf(paper),
    sets: datasetsSaid(paper.text),
    regime: regimeOf(paper),
  };
}

/** What the authors say that they did to models, and in no table nor of others' work. */
const own =
  /\bwe (?:\w+ )?(?:(fine-?\s?tuned?)|trained?)\b|\b(?:is|are|was|were) (?:\w+ )?(?:(fine-?\s?tuned)|trained)\b/i;

/**
 * A paper whose authors say that they fine-tune or train, and that speaks neither of prompting nor of
 * frozen models nor of the other of the two, did all its results so.
 */
function regimeOf({ text, sentences }: Paper): FoundPart | null {
  if (namesOtherRegime(text) || /\bprompt(?:s|ed|ing)?\b/i.test(text)) return null;
  const found = sentences.flatMap(({ range, place }) => {
    const match = place === 'text' ? own.exec(text.slice(range.start, range.end)) : null;
    if (!match) return [];
    const start = range.start + match.index;
    const value = match[1] || match[2] ? 'fine-tuned' : 'trained';
    return [{ part: 'regime' as const, value, range: { start, end: start + match[0].length } }];
  });
  const [first] = found;
  return first && found.every(({ value }) => value === first.value) ? first : null;
}
