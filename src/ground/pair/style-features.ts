import { isFrameWord } from '../frame-words.ts';
import type { PairText } from './pair-text.ts';

const modals = /\b(?:can|may|could|might|will|should)\b/i;
const persons = /\b(?:people|you|your|they|we|many|some|our)\b/i;

/** How a claim is written, whatever it says: a bare laboratory claim, or a sentence of running text. */
export function styleFeatures({ text, words, content, effects }: PairText): number[] {
  const n = Math.max(1, content.length);
  const frame = words.filter(({ lower }) => isFrameWord(lower)).length;
  return [
    Math.log1p(words.length),
    content.reduce((sum, { rarity }) => sum + rarity, 0) / n,
    frame / Math.max(1, words.length),
    /[,;:"]/.test(text) ? 1 : 0,
    modals.test(text) ? 1 : 0,
    persons.test(text) ? 1 : 0,
    effects.length / n,
  ];
}
