import { align } from '../align.ts';
import { agreeingWords } from '../agreeing-words.ts';
import { directionChange, mixesSenses, turnsTwice } from '../direction-change.ts';
import { isNegator, negationChange } from '../negation-change.ts';
import { nameChange } from '../name-change.ts';
import { numberChange } from '../number-change.ts';
import { withAbbreviations } from './abbreviations.ts';
import { matchEffects } from './effect-match.ts';
import { senseOf, type Effect } from './effect-words.ts';
import { matchNumbers } from './number-match.ts';
import type { PairText } from './pair-text.ts';
import type { PreparedAbstract } from './prepare.ts';
import { countCues } from './sentence-cues.ts';
import type { Features } from './sentence-features.ts';

/** So many of the likeliest sentences are read for the verdict. */
const read = 3;

/** What the likeliest evidence says of a claim. `sentences` are the features, `chances` the probabilities of each sentence. */
export function verdictFeatures(
  claim: PairText,
  abstract: PreparedAbstract,
  sentences: readonly Features[],
  chances: readonly number[],
): Features {
  const order = [...chances.keys()].sort((a, b) => (chances[b] ?? 0) - (chances[a] ?? 0) || a - b);
  const top = order.slice(0, read);
  const [first = 0] = top;
  const best = sentences[first] ?? {};
  const texts = top.flatMap((at) => abstract.sentences[at] ?? []);
  const mean = (name: string): number => {
    const all = top.reduce((sum, at) => sum + (chances[at] ?? 0), 0);
    const sum = top.reduce(
      (part, at) => part + (chances[at] ?? 0) * (sentences[at]?.[name] ?? 0),
      0,
    );
    return all === 0 ? 0 : sum / all;
  };
  const most = (name: string): number =>
    Math.max(...sentences.map((features) => features[name] ?? 0), 0);
  const keys = new Set(
    texts.flatMap((text) => [...withAbbreviations(text.keys, abstract.abbreviations)]),
  );
  const together = claim.content.reduce(
    (sum, { key, rarity }) => sum + (keys.has(key) ? rarity : 0),
    0,
  );
  const every = abstract.sentences.map((sentence) => matchNumbers(claim, sentence));
  const firstText = texts[0];
  return {
    chance1: chances[order[0] ?? -1] ?? 0,
    chance2: chances[order[1] ?? -1] ?? 0,
    chance3: chances[order[2] ?? -1] ?? 0,
    chances: chances.reduce((sum, chance) => sum + chance, 0),
    ...pick(best, [
      'exact',
      'soft',
      'names',
      'namesMissing',
      'start',
      'end',
      'rarestShared',
      'rarestMissing',
      'ofSentence',
      'bigrams',
      'inOrder',
      'likeness',
      'numbersSame',
      'numbersMissing',
      'numbersPrinted',
      'agree',
      'oppose',
      'strongest',
      'repeated',
      'turned',
      'negations',
      'statistics',
      'compares',
      'hedges',
      'concludes',
      'finds',
      'aims',
      'methods',
      'whole',
      'inTitle',
      'claimWords',
      'words',
      'sentences',
      'place',
      'roleConclusion',
      'roleResults',
      'roleMethods',
      'roleAim',
      'bm25',
      'softLead',
    ]),
    exactMost: most('exact'),
    softMost: most('soft'),
    likenessMost: most('likeness'),
    bigramsMost: most('bigrams'),
    inOrderMost: most('inOrder'),
    together: claim.weight === 0 ? 0 : together / claim.weight,
    agreeMean: mean('agree'),
    opposeMean: mean('oppose'),
    strongestMean: mean('strongest'),
    repeatedMean: mean('repeated'),
    turnedMean: mean('turned'),
    negationsMean: mean('negations'),
    agreeShare: (mean('agree') - mean('oppose')) / (mean('agree') + mean('oppose') + 0.5),
    numbersAnywhere: Math.max(0, ...every.map(({ same }) => same)),
    ...effectsOfTitle(claim, abstract.title),
    ...claimFeatures(claim),
    ...effectCounts('top', firstText ?? claim, firstText !== undefined),
    ...(firstText ? ruleFeatures(claim, firstText) : noRules),
  };
}

function pick(features: Features, names: readonly string[]): Features {
  return Object.fromEntries(names.map((name) => [name, features[name] ?? 0]));
}

function effectsOfTitle(claim: PairText, title: PairText): Features {
  const { agree, oppose, strongest } = matchEffects(claim, title);
  return { titleAgree: agree, titleOppose: oppose, titleStrongest: strongest };
}

function claimFeatures(claim: PairText): Features {
  const { compares, hedges } = countCues(claim.text);
  const negations = claim.words.filter(isNegator).length;
  return {
    claimNegations: negations,
    claimCompares: compares,
    claimHedges: hedges,
    claimNumbers: claim.content.filter(({ isNumber }) => isNumber).length,
    claimNames: claim.content.filter(({ isName }) => isName).length,
    ...effectCounts('claim', claim, true),
  };
}

const senses: readonly Effect[] = ['more', 'less', 'same', 'linked'];

function effectCounts(of: string, { effects }: PairText, isThere: boolean): Features {
  return Object.fromEntries(
    senses.map((sense) => [
      `${of}-${sense}`,
      isThere ? effects.filter((effect) => senseOf(effect) === sense).length : 0,
    ]),
  );
}

const noRules: Features = {
  number: 0,
  direction: 0,
  negation: 0,
  name: 0,
  mixed: 0,
  twice: 0,
  agreeing: 0,
  parity: 0,
};

/** What the rules for near-verbatim claims find between a claim and its likeliest sentence. */
function ruleFeatures(claim: PairText, sentence: PairText): Features {
  const weights = new Map(claim.content.map(({ key, rarity }) => [key, rarity]));
  const { gaps } = align(
    claim.words,
    sentence.words,
    claim.words.map(({ key }) => weights.get(key) ?? 0.2),
    false,
  );
  const own = claim.words.filter(isNegator).length;
  const theirs = sentence.words.filter(isNegator).length;
  return {
    number: numberChange(gaps, false) ? 1 : 0,
    direction: directionChange(gaps, false) ? 1 : 0,
    negation: negationChange(gaps, false) ? 1 : 0,
    name: nameChange(gaps) ? 1 : 0,
    mixed: mixesSenses(gaps) ? 1 : 0,
    twice: turnsTwice(gaps) ? 1 : 0,
    agreeing: agreeingWords(gaps).size,
    parity: (own + theirs) % 2,
  };
}
