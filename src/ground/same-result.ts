import { isFrameWord } from './frame-words.ts';
import { isNegator } from './negation-change.ts';
import { areOpposites, isDirection, pullTogether } from './opposites.ts';
import { rarity, type Pool } from './pool.ts';
import { weightOf } from './rank.ts';
import { isNumber, saysSame } from './same-number.ts';
import { isQualifier } from './word-change.ts';
import { toWords, type Word } from './words.ts';

/** From this share of the claim's weight on, whatever the order, sentence and claim tell one result. */
const enough = 0.8;
const nearlyAll = 0.9;
const fewestWords = 3;
/** A paper that names a thing so often, and says once that it brings it, speaks of itself by that name. */
const ownShare = 0.03;
const ownLeast = 5;
const bringing = new Set('introduce introduces propose proposes present presents construct build develop release called our'.split(' ')); // prettier-ignore
/** "We introduce a new model called X", "we propose a new architecture, the X". */
const bringReach = 3;

/** Words that set two things against one another: their order is what they say. */
const comparing = new Set(
  'than over unlike versus vs against compared outperform beat surpass exceed behind ahead lag trail respectively'.split(' '),
); // prettier-ignore
/** Words that any telling of a result may have or lack. */
const tellingWords = new Set(
  'reach reaches reached reaching get gets got yield yields yielded give gives gave establish establishes established record records score scores scored result results set sets test dataset datasets corpus task tasks model models system systems value consist consists contain contains comprise comprises build builds built construct constructs constructed include includes'.split(
    ' ',
  ),
);
const selfWords = new Set('we our us this proposed it'.split(' '));

/**
 * True when a sentence tells the claim's result with its parts in another order: "On X, the model
 * reaches 28.4" and "It scores 28.4 on X". Each number must stand nearer to the claim's words than any other of
 * its kind; comparisons, negations and names that the sentence lacks are left to others.
 */
export function tellsSameResult(
  claim: readonly Word[],
  source: readonly Word[],
  document: number,
  pool: Pool,
): boolean {
  const content = claim.filter(isTold);
  const numbers = claim.filter(({ number }) => number !== null);
  if (numbers.length === 0 || content.length < fewestWords) return false;
  if ([...claim, ...source].some(isNegator) || claim.some(setsAgainst)) return false;
  if (source.some(({ lower }) => lower === 'respectively')) return false;
  if (speaksOfTheOther(claim, source)) return false;
  if (!sameDirections(claim, source)) return false;
  const matched = new Set(claim.filter((word) => isIn(word, source)));
  const speaksOfItself = source.some(({ lower }) => selfWords.has(lower));
  const own = (word: Word): boolean =>
    speaksOfItself && isName(word) && isOwnName(word, document, pool);
  const lacking = claim.filter((word) => !matched.has(word) && !own(word));
  if (lacking.some((word) => isName(word) || isNumber(word) || isQualifier(word))) return false;
  const weight = (words: Iterable<Word>): number =>
    [...words].reduce((sum, word) => sum + weightOf(word, pool), 0);
  const counted = claim.filter((word) => isTold(word) && !own(word));
  if (weight(counted.filter((word) => matched.has(word))) < enough * weight(counted)) return false;
  return numbers.every((word) => isBound(word, claim, source, pool));
}

/** True when nearly all words of the claim stand in the sentence, in whatever order. */
export function hasItsWords(claim: readonly Word[], source: readonly Word[], pool: Pool): boolean {
  const content = claim.filter(({ lower }) => !isFrameWord(lower));
  const weight = (words: readonly Word[]): number =>
    words.reduce((sum, word) => sum + weightOf(word, pool), 0);
  const found = weight(content.filter((word) => isIn(word, source)));
  return content.length >= fewestWords && found >= nearlyAll * weight(content);
}

function isTold({ lower }: Word): boolean {
  return !isFrameWord(lower) && !tellingWords.has(lower);
}

/** True for a word that compares. */
export function setsAgainst({ lower, key }: Word): boolean {
  return comparing.has(lower) || comparing.has(key);
}

/** True where a name of the claim stands in the sentence only behind what compares: "…, improving over SGC". */
function speaksOfTheOther(claim: readonly Word[], source: readonly Word[]): boolean {
  const cut = source.findIndex(setsAgainst);
  if (cut < 0) return false;
  return claim.some(
    (word) =>
      isName(word) &&
      source.some(({ key }, at) => key === word.key && at > cut) &&
      !source.some(({ key }, at) => key === word.key && at < cut),
  );
}

function isIn(word: Word, source: readonly Word[]): boolean {
  return source.some((other) =>
    word.number ? isNumber(other) && saysSame(word, other) : other.key === word.key,
  );
}

/** Every way that the claim goes, the sentence goes too, and none against it. */
function sameDirections(claim: readonly Word[], source: readonly Word[]): boolean {
  const theirs = source.filter(({ key }) => isDirection(key));
  return claim
    .filter(({ key }) => isDirection(key))
    .every(
      ({ key }) =>
        theirs.some((other) => pullTogether(key, other.key)) &&
        !theirs.some((other) => areOpposites(key, other.key)),
    );
}

/** Capitals inside, or a digit: "BLEU", "ResNet-50", "SQuAD". */
function isName({ text, number, lower }: Word): boolean {
  return number === null && !isFrameWord(lower) && /\p{Lu}/u.test(text) && text !== lower;
}

function isOwnName({ key }: Word, document: number, pool: Pool): boolean {
  const postings = pool.postings.get(key) ?? new Int32Array();
  const sentences = pool.documents[document] ?? [];
  const naming: string[] = [];
  for (let at = 0; at < postings.length; at += 2) {
    const place = pool.places[postings[at] ?? -1];
    if (place?.document === document) naming.push(sentences[place.sentence] ?? '');
  }
  if (naming.length < ownLeast || naming.length < ownShare * sentences.length) return false;
  return naming.some((sentence) => {
    const words = toWords(sentence);
    return words.some(
      (word, at) =>
        word.key === key &&
        words.slice(Math.max(0, at - bringReach), at).some(({ lower }) => bringing.has(lower)),
    );
  });
}

/** Of the sentence's numbers of its kind, the claim's is the one that stands nearest to the claim's own words. */
function isBound(
  number: Word,
  claim: readonly Word[],
  source: readonly Word[],
  pool: Pool,
): boolean {
  const kind = source.filter((other) => isOfKind(number, claim, other, source));
  const rivals = kind.filter((other) => !saysSame(number, other));
  if (rivals.length === 0) return true;
  if (source.some(setsAgainst)) return false; // whose the numbers are is what the comparison says
  const near = (other: Word): number => nearness(number, other, claim, source, pool);
  const best = Math.max(...kind.filter((other) => saysSame(number, other)).map(near));
  return rivals.every((rival) => near(rival) < best);
}

/** Both whole or both not, in units that do not differ, and both amounts or both changes "by" so much. */
function isOfKind(a: Word, claim: readonly Word[], b: Word, source: readonly Word[]): boolean {
  if (!a.number || !b.number) return false;
  const units = [a.number.unit, b.number.unit].filter((unit) => unit !== null);
  return (
    a.number.decimals > 0 === b.number.decimals > 0 &&
    new Set(units).size < 2 &&
    isChange(a, claim) === isChange(b, source)
  );
}

/** "by more than 2.0", "5.1 points". */
function isChange(word: Word, words: readonly Word[]): boolean {
  const at = words.indexOf(word);
  return (
    words.slice(Math.max(0, at - 3), at).some(({ lower }) => lower === 'by') ||
    /^points?$/.test(words[at + 1]?.lower ?? '') ||
    word.number?.unit === 'points'
  );
}

/** How close the words around one number of the claim stand to a number of the sentence; rare words count most. */
function nearness(
  number: Word,
  candidate: Word,
  claim: readonly Word[],
  source: readonly Word[],
  pool: Pool,
): number {
  const [at, there] = [claim.indexOf(number), source.indexOf(candidate)];
  return claim.reduce((sum, word, index) => {
    if (word.number !== null || isFrameWord(word.lower)) return sum;
    const distances = source.flatMap((other, place) =>
      other.key === word.key ? distance(place, there, source) : [],
    );
    if (distances.length === 0) return sum;
    const apart = (1 + Math.abs(index - at)) * (1 + Math.min(...distances));
    return sum + rarity(word.key, pool) / apart;
  }, 0);
}

/** A word that opens the next part of a list stands for so many. */
const partWeight = 6;

function distance(a: number, b: number, source: readonly Word[]): number {
  const between = source.slice(Math.min(a, b) + 1, Math.max(a, b));
  const parts = between.filter(({ lower }) => /^(?:and|while|whereas|but|or)$/.test(lower)).length;
  return Math.abs(a - b) + partWeight * parts;
}
