import { compareEffects, type EffectWord } from './effect-words.ts';
import type { PairText } from './pair-text.ts';

/** Whether two sentences say that an effect goes the same way, by the effect words near what both speak of. */
export interface EffectMatch {
  /** Weight of pairs that go one way, and of pairs that go against each other. */
  readonly agree: number;
  readonly oppose: number;
  /** The heaviest pair, with its sign. */
  readonly strongest: number;
  /** Effects of the claim that stand in the sentence by the same word and sign. */
  readonly repeated: number;
  /** As `repeated`, with the other sign. */
  readonly turned: number;
}

/** Distances, in words, at which an effect counts for 1/e of what it counts beside its object. */
const nearInClaim = 4;
const nearInSentence = 6;

export function matchEffects(claim: PairText, sentence: PairText): EffectMatch {
  const anchors = anchorsOf(claim, sentence);
  let [agree, oppose, strongest, repeated, turned] = [0, 0, 0, 0, 0];
  for (const own of claim.effects)
    for (const other of sentence.effects) {
      const weight = nearness(own, other, anchors);
      const way = compareEffects(own, other);
      if (way > 0) agree += weight * way;
      else oppose -= weight * way;
      if (Math.abs(weight * way) > Math.abs(strongest)) strongest = weight * way;
      if (own.key !== other.key) continue;
      if (own.isNegated === other.isNegated) repeated += 1;
      else turned += 1;
    }
  return { agree, oppose, strongest, repeated, turned };
}

interface Anchor {
  readonly inClaim: number;
  readonly inSentence: readonly number[];
  readonly rarity: number;
}

/** Words that both have and that are no effects themselves. */
function anchorsOf(claim: PairText, sentence: PairText): Anchor[] {
  const isEffect = new Set(claim.effects.map(({ key }) => key));
  const places = new Map<string, number[]>();
  for (const [at, { key }] of sentence.words.entries())
    places.set(key, [...(places.get(key) ?? []), at]);
  return claim.content.flatMap(({ at, key, rarity }) => {
    const inSentence = places.get(key);
    return inSentence && !isEffect.has(key) ? [{ inClaim: at, inSentence, rarity }] : [];
  });
}

/** How near two effects stand to the word they share; the word's rarity counts. */
function nearness(own: EffectWord, other: EffectWord, anchors: readonly Anchor[]): number {
  let most = 0;
  for (const { inClaim, inSentence, rarity } of anchors)
    for (const at of inSentence) {
      const far =
        Math.abs(own.at - inClaim) / nearInClaim + Math.abs(other.at - at) / nearInSentence;
      most = Math.max(most, rarity * Math.exp(-far));
    }
  return most;
}
