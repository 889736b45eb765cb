import type { GroundingState } from '../core/claim.ts';
import { agreeingWords } from './agreeing-words.ts';
import type { Difference } from './difference.ts';
import { directionChange, mixesSenses, turnsTwice } from './direction-change.ts';
import { isFrameWord } from './frame-words.ts';
import { isMoreBetter } from './more-is-better.ts';
import type { Gap } from './align.ts';
import { nameChange } from './name-change.ts';
import { isNegator, negationChange } from './negation-change.ts';
import { numberChange } from './number-change.ts';
import { changesNumberOrder } from './number-order.ts';
import { isDirection } from './opposites.ts';
import { isNumber } from './same-number.ts';
import type { Pool } from './pool.ts';
import { weightOf, type Candidate } from './rank.ts';
import { addedQualifier, wordChange } from './word-change.ts';
import type { Word } from './words.ts';

/** What the best sentence says of the claim. */
export interface Judgement {
  readonly state: GroundingState;
  readonly differs: Difference['differs'] | null;
  readonly words: Difference['words'] | null;
  readonly reason: string;
  /** True where a rule objects to "supported": no other reading of the sentence may say so. */
  readonly objects: boolean;
}

/** From this share of the claim's weight on, claim and sentence speak of the same. */
const enough = 0.8;
/** A number that stands beside nothing of the source is held against the claim only where all else is the same. */
const nearlyAll = 0.9;
/** Below this share, the sentence is about something else. */
const tooLittle = 0.65;
/** Words between the shared ones may weigh as much as these: beyond, the likeness is by chance. */
const maxScatter = 1;
/** Fewer content words stand in many a sentence. */
const fewest = 3;
/** No rule reads a longer stretch: nothing in it stands at the same place any more. */
const maxGap = 60;

/** Holds a claim against its best sentence. Only a likeness that is close enough is judged. */
export function judge(
  claim: readonly Word[],
  { alignment, scatter, words }: Candidate,
  pool: Pool,
  cut: boolean,
): Judgement {
  const gaps = alignment.gaps.filter(({ claim }) => claim.length <= maxGap);
  const agreeing = agreeingWords(gaps);
  const shared = claim.map((word, at) => alignment.shared[at] === true || agreeing.has(word));
  const content = claim.map(({ lower }) => !isFrameWord(lower));
  const found = content.filter((is, at) => is && shared[at]).length;
  const whole = content.filter(Boolean).length;
  const counted = `${found} of ${whole} content words of the claim stand in this sentence`;
  if (whole === 0) return because('not-found', 'The claim has no content words.');
  if (whole < fewest) return because('unsure', 'The claim has too few words to be told apart.');
  const difference =
    numberChange(gaps, cut) ??
    directionChange(gaps, isMoreBetter(claim)) ??
    negationChange(gaps, cut);
  const coverage = coverageOf(claim, shared, pool, () => true);
  const rest = coverageOf(
    claim,
    shared,
    pool,
    (word) => !isRuled(word) && word.text !== difference?.words.claim,
  );
  const isScattered = scatter > maxScatter;
  if (rest < tooLittle || (isScattered && coverage < enough))
    return because(
      'not-found',
      `No sentence says it: the nearest has ${found} of ${whole} of its content words.`,
    );
  if (isScattered) return because('unsure', `${counted}, but between many others.`);
  if (difference?.differs !== 'number' && turnsTwice(gaps))
    return because('unsure', 'Claim and source say it with opposite words, one with a negation.');
  const needed = difference?.differs === 'number' && !difference.words.source ? nearlyAll : enough;
  // A sentence without any number says nothing of one.
  if (difference?.differs === 'number' && !difference.words.source && !words.some(isNumber))
    return objecting(difference.reason);
  const added = cut ? undefined : claim.find((word, at) => word.number && !shared[at]);
  if (difference && difference.differs !== 'number' && added)
    return because('unsure', `${difference.reason} But it has no ${added.text} there.`);
  if (difference?.differs === 'negation' && correctsItself(claim))
    return because('unsure', 'The claim says what is not so and what is instead.');
  if (difference && rest >= needed) return { state: 'contradicted', ...difference, objects: true };
  if (difference) return because('unsure', `${difference.reason} But only ${counted}.`);
  if (mixesSenses(gaps))
    return because('unsure', 'Claim and source differ in more or less, better or worse.');
  if (coverage < enough) return because('unsure', `Only ${counted}, too few to decide.`);
  if (changesNumberOrder(claim, gaps))
    return objecting('The source has the numbers of the claim in another order.');
  if (skipsRival(claim, gaps))
    return objecting('The source has another such number between these words.');
  if (added) return objecting(`The claim prints ${added.text}; the sentence has no number there.`);
  const way = claim.find((word, at) => !shared[at] && isDirection(word.key));
  if (way) return objecting(`The claim says "${way.text}", which the sentence does not there.`);
  const qualifier = addedQualifier(claim, shared);
  if (qualifier !== null)
    return objecting(`The claim says "${qualifier}", which the sentence does not.`);
  const names = nameChange(gaps) ?? wordChange(gaps, agreeing);
  if (names)
    return objecting(
      `The source says "${names.source}" where the claim says "${names.claim}".`,
      names,
    );
  const numbers = claim.some(({ number }) => number) ? ', with the same numbers' : '';
  return because('supported', `${counted}${numbers}.`);
}

function because(
  state: GroundingState,
  reason: string,
  words: Difference['words'] | null = null,
): Judgement {
  return { state, differs: null, words, reason, objects: false };
}

/** Left open for a reason that speaks against the claim. */
function objecting(reason: string, words: Difference['words'] | null = null): Judgement {
  return { ...because('unsure', reason, words), objects: true };
}

/** "not on recurrence, but solely on attention": the negation is of what the claim rejects. */
function correctsItself(claim: readonly Word[]): boolean {
  return claim.some(
    (word, at) =>
      isNegator(word) &&
      claim.slice(at + 1, at + 7).some(({ lower }) => /^(?:but|rather|instead)$/.test(lower)),
  );
}

/** True when the source prints, amid the words they share, a number like one of the claim that the claim leaves out. */
function skipsRival(claim: readonly Word[], gaps: readonly Gap[]): boolean {
  const own = claim.flatMap(({ number }) => (number && number.decimals > 0 ? [number] : []));
  return gaps.some(
    ({ before, after, source }) =>
      before &&
      after &&
      source.some(({ number }) =>
        own.some((one) => number !== null && number.decimals > 0 && one.unit === number.unit),
      ),
  );
}

/** Share of the claim's weight that the sentence has; missing words count only where `counts` says so. */
function coverageOf(
  claim: readonly Word[],
  shared: readonly boolean[],
  pool: Pool,
  counts: (word: Word) => boolean,
): number {
  let [part, total] = [0, 0];
  for (const [at, word] of claim.entries()) {
    if (!shared[at] && !counts(word)) continue;
    const weight = weightOf(word, pool);
    total += weight;
    if (shared[at]) part += weight;
  }
  return total === 0 ? 0 : part / total;
}

/** Words that a rule looks at. */
function isRuled(word: Word): boolean {
  return isNumber(word) || isDirection(word.key) || isNegator(word);
}
