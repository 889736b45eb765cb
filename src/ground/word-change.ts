import type { Gap } from './align.ts';
import { isFrameWord } from './frame-words.ts';
import { isNumber } from './same-number.ts';
import type { Word } from './words.ts';

/** Longer stretches are re-worded rather than exchanged. */
const mostWords = 2;

/** Words that tell one thing from its like: a sentence that lacks the claim's speaks of another, or of all of them. */
const qualifiers = new Set(
  'base big large small tiny mini medium single ensemble dev development validation test train training zero few full half only solely exclusively never always all every left right first second last best worst original multilingual monolingual cased uncased'.split(
    ' ',
  ),
);

/** True for a word that narrows what a claim speaks of. */
export function isQualifier({ lower }: Word): boolean {
  return qualifiers.has(lower);
}

/** A content word of the claim for which the source has another at the same place, or null. */
export function wordChange(
  gaps: readonly Gap[],
  agreeing: ReadonlySet<Word>,
): { claim: string; source: string } | null {
  for (const { claim, source, before, after } of gaps) {
    if (!after || (!before && claim.length === 0)) continue;
    const own = claim.filter((word) => isContent(word) && !agreeing.has(word));
    const theirs = source.filter(isContent);
    const isExchange =
      own.length > 0 &&
      own.length <= mostWords &&
      theirs.length > 0 &&
      theirs.length <= mostWords &&
      !own.some(({ key }) => theirs.some((word) => word.key === key));
    const [a, b] = [own[0], theirs[0]];
    if (isExchange && a && b) return { claim: a.text, source: b.text };
  }
  return null;
}

/** A word of the claim that narrows what it speaks of and that the source sentence lacks there, or null. */
export function addedQualifier(claim: readonly Word[], shared: readonly boolean[]): string | null {
  return claim.find((word, at) => isQualifier(word) && !shared[at])?.text ?? null;
}

function isContent(word: Word): boolean {
  return !isFrameWord(word.lower) && !isNumber(word);
}
