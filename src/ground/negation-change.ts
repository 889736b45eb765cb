import { stemmer } from 'stemmer';
import type { Gap } from './align.ts';
import type { Difference } from './difference.ts';
import { isFrameWord } from './frame-words.ts';
import type { Word } from './words.ts';

const negators = new Set(
  (
    'not no never neither nor none nobody nothing nowhere non without unable lack lacks lacked lacking ' +
    'absence absent hardly barely scarcely rarely seldom fail fails failed failing'
  ).split(' '),
);
const prefixed = /^(?:un|in|im|ir|il|dis|non)/;
/** Adjectives and what is made of them; keeps "prove" and "improve", "sight" and "insight" apart. */
const negatable =
  /(?:able|ible|ate|ent|ant|ive|ic|al|ar|ite|ous|ure|ect)(?:ly|ity|ness)?$|(?:abl|ibl|ence|ance|enc|anc)y?$/;
/** Words with such a prefix that negate nothing: "indifferent", "invaluable", "unless". */
const falseFriends = new Set(['different', 'differently', 'valuable', 'famous', 'less']);

/** True for a word that turns its sentence into the contrary. */
export function isNegator({ lower }: Word): boolean {
  return negators.has(lower);
}

/** A negation that only one of the two has, or null. */
export function negationChange(gaps: readonly Gap[], cut: boolean): Difference | null {
  return droppedOrAdded(gaps, cut) ?? prefixChange(gaps);
}

/** An odd number more on one side: two negations, or "cannot" for "is unable to", leave the sense as it was. */
function droppedOrAdded(gaps: readonly Gap[], cut: boolean): Difference | null {
  const claim = withoutPairs(gaps.flatMap((gap) => negatorsOf(gap, gap.claim)));
  const source = withoutPairs(gaps.flatMap((gap) => negatorsOf(gap, touching(gap, cut))));
  if (claim.length % 2 === source.length % 2) return null;
  const more = claim.length > source.length;
  const phrase = (more ? claim : source)[0] ?? '';
  return {
    differs: 'negation',
    words: more ? { claim: phrase, source: '' } : { claim: '', source: phrase },
    reason: more
      ? `The claim says "${phrase}"; the source says it without the negation.`
      : `The source says "${phrase}"; the claim says it without the negation.`,
  };
}

/** Of what the source says before or behind all that they share, only what touches it can turn the claim. */
function touching(gap: Gap, cut: boolean): readonly Word[] {
  const { source, before, after, claim } = gap;
  if (before && after) return source;
  if (!after) return cut || claim.length > 0 ? [] : source.slice(0, 1);
  const start = source.findLastIndex((word) => !isFrameWord(word.lower) && !isNegator(word));
  return source.slice(start + 1);
}

/** Each negator with the word it stands before; "no. 3" is a number's sign. */
function negatorsOf(gap: Gap, words: readonly Word[]): string[] {
  return words.flatMap((word, index) => {
    if (!isNegator(word)) return [];
    const next = words[index + 1] ?? gap.after;
    if (word.lower === 'no' && next?.number) return [];
    return [next ? `${word.text} ${next.text}` : word.text];
  });
}

/** "Neither … nor" is one negation. */
function withoutPairs(phrases: readonly string[]): readonly string[] {
  const isPaired = phrases.some((phrase) => /^neither\b/i.test(phrase));
  return isPaired ? phrases.filter((phrase) => !/^nor\b/i.test(phrase)) : phrases;
}

function prefixChange(gaps: readonly Gap[]): Difference | null {
  for (const { claim, source } of gaps)
    for (const a of claim) {
      const b = source.find(
        (word) => isNegated(a.lower, word.lower) || isNegated(word.lower, a.lower),
      );
      if (b)
        return {
          differs: 'negation',
          words: { claim: a.text, source: b.text },
          reason: `The source says "${b.text}"; the claim says "${a.text}".`,
        };
    }
  return null;
}

/** True when `long` is `short` with a prefix that negates it. */
function isNegated(long: string, short: string): boolean {
  const rest = long.replace(prefixed, '');
  return (
    rest !== long &&
    rest.length >= 4 &&
    stemmer(rest) === stemmer(short) &&
    !falseFriends.has(rest) &&
    (/^(?:un|non)/.test(long) || negatable.test(rest))
  );
}
