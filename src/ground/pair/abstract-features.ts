import { withAbbreviations } from './abbreviations.ts';
import type { Lexicon } from './lexicon.ts';
import { overlapOf } from './overlap.ts';
import { cosine, type PairText } from './pair-text.ts';
import type { PreparedAbstract } from './prepare.ts';
import { sentenceFeatures, type Features } from './sentence-features.ts';

/** Features of each sentence of an abstract beside a claim, in order. */
export function abstractFeatures(
  claim: PairText,
  abstract: PreparedAbstract,
  lexicon: Lexicon,
): Features[] {
  const { title, sentences, sections, roles, abbreviations } = abstract;
  const keys = sentences.map((sentence) => withAbbreviations(sentence.keys, abbreviations));
  const own = sentences.map((sentence, at) =>
    sentenceFeatures(claim, sentence, keys[at] ?? new Set(), lexicon),
  );
  const all = new Set(keys.flatMap((set) => [...set]));
  const scores = bm25(claim, sentences, keys);
  const most = Math.max(...scores, 1e-9);
  const best = Math.max(...own.map(({ soft = 0 }) => soft), 1e-9);
  const whole = share(claim, all);
  const inTitle = overlapOf(claim, title, withAbbreviations(title.keys, abbreviations), lexicon);
  const last = Math.max(1, sentences.length - 1);
  return own.map((features, at) => {
    const before = keys[at - 1] ?? new Set();
    const after = keys[at + 1] ?? new Set();
    const others = new Set(keys.flatMap((set, other) => (other === at ? [] : [...set])));
    const score = scores[at] ?? 0;
    const rival = Math.max(0, ...scores.filter((_, other) => other !== at));
    return {
      ...features,
      bm25: score / Math.max(1, claim.weight),
      bm25OfBest: score / most,
      bm25Lead: (score - rival) / most,
      rank: 1 / (1 + scores.filter((other) => other > score).length),
      softOfBest: (features['soft'] ?? 0) / best,
      withBefore: share(claim, new Set([...(keys[at] ?? []), ...before])),
      besideBefore: share(claim, before),
      besideAfter: share(claim, after),
      onlyHere: whole - share(claim, others),
      whole,
      inTitle: inTitle.soft,
      place: at / last,
      isFirst: at === 0 ? 1 : 0,
      isLast: at === sentences.length - 1 ? 1 : 0,
      fromEnd: Math.min(5, sentences.length - 1 - at),
      sentences: Math.log(sentences.length),
      isAim: sections[at] === 'aim' ? 1 : 0,
      isMethods: sections[at] === 'methods' ? 1 : 0,
      isResults: sections[at] === 'results' ? 1 : 0,
      isConclusion: sections[at] === 'conclusion' ? 1 : 0,
      ...againstOthers(features, own, at),
      likeTitle: cosine(title.vector, sentences[at]?.vector ?? title.vector),
      roleAim: roles[at]?.[0] ?? 0,
      roleMethods: roles[at]?.[1] ?? 0,
      roleResults: roles[at]?.[2] ?? 0,
      roleConclusion: roles[at]?.[3] ?? 0,
      conclusionBefore: roles[at - 1]?.[3] ?? 0,
      isStructured: sections.some((section) => section !== 'none') ? 1 : 0,
    };
  });
}

const compared = [
  'exact',
  'soft',
  'likeness',
  'inOrder',
  'end',
  'start',
  'ofSentence',
  'agree',
  'bigrams',
] as const;

/** How far a sentence leads the best of the others, and the share of the others that are before it. */
function againstOthers(features: Features, all: readonly Features[], at: number): Features {
  return Object.fromEntries(
    compared.flatMap((name) => {
      const value = features[name] ?? 0;
      const others = all.flatMap((other, i) => (i === at ? [] : [other[name] ?? 0]));
      const before = others.filter((other) => other > value).length;
      return [
        [`${name}Lead`, value - Math.max(-1, ...others)],
        [`${name}Rank`, before / all.length],
      ];
    }),
  );
}

function share(claim: PairText, keys: ReadonlySet<string>): number {
  if (claim.weight === 0) return 0;
  const sum = claim.content.reduce((all, { key, rarity }) => all + (keys.has(key) ? rarity : 0), 0);
  return sum / claim.weight;
}

const [k1, b] = [1.2, 0.5];

/** BM25 of each sentence among those of its abstract, with rarities of many abstracts. */
function bm25(
  claim: PairText,
  sentences: readonly PairText[],
  keys: readonly ReadonlySet<string>[],
): number[] {
  const mean = sentences.reduce((sum, { words }) => sum + words.length, 0) / sentences.length;
  return sentences.map(({ words }, at) => {
    const norm = k1 * (1 - b + (b * words.length) / Math.max(1, mean));
    return claim.content.reduce((sum, { key, rarity }) => {
      const times = words.filter((word) => word.key === key).length || (keys[at]?.has(key) ? 1 : 0);
      return sum + (rarity * times * (k1 + 1)) / (times + norm);
    }, 0);
  });
}
