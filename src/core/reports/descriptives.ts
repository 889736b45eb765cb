import type { Scale } from '../statistics/grim.ts';
import { meanReadings, sdReadings } from './granular-readings.ts';
import type { ReportIdentity, ReportSentence } from './report-identity.ts';
import { numberAs, tokenIn } from './token-in.ts';

const pattern = new RegExp(
  `\\b(?:M|[Mm]eans?)\\s*=\\s*${numberAs('mean')}\\s*(?:points?)?\\s*[,;(]\\s*(?:SD|S\\.D\\.|sd)\\s*=\\s*${numberAs('sd')}(?![\\d%]|\\.\\d)(?<behind>[^()]{0,20})`,
  'dgu',
);
const sizes = /\b[nN]s?\s*=\s*(?<n>\d{1,3}(?:,\d{3})+|\d+)(?![\d%]|\.\d)/dgu;
/** Means of several answers, of adjusted or of measured values are no totals of whole numbers over n. */
const notWhole =
  /\b(?:averag|composite|index|aggregat|across (?:trials|items|blocks)|items?\b|scores? were|weighted|imput|adjusted|marginal|standardi[sz]ed|z-score|log|transform|difference|change|ms\b|seconds?|minutes?|years?|cm\b|kg\b|euro|dollars?|percent|proportion|response times?|reaction times?|latenc)|[%$€£°]|α\s*=/iu;
/** Said before of the same answers: several of them were put together. */
const severalAnswers =
  /\b(?:averag|composite|aggregat|mean of|(?:two|three|four|five|six|seven|eight|nine|ten|\d+)[- ](?:items?|questions|statements)|cronbach|subscales?)/iu;
const scaleWords = [
  /\b(?:from|of)?\s*(?<least>\d)\s*(?:\([^()]{1,40}\))?\s*(?:to|–|-|through)\s*(?<most>\d{1,2})\s*(?:\([^()]{1,40}\))?\s*(?:[- ]point\s*)?(?:Likert|rating|response)?[- ]?scale/iu,
  /\bscale\b[^.]{0,40}?\b(?:from|of|ranging from)\s*(?<least>\d)\b[^.]{0,40}?\bto\s*(?<most>\d{1,2})\b/iu,
  /\(?(?<least>\d)\s*=\s*[^.=;,]{2,60}[;,]\s*(?<most>\d{1,2})\s*=\s*[^.=;,)]{2,60}\)?/iu,
];
const points =
  /\b(?<points>\d{1,2}|five|seven|four|six|nine|ten)[- ]point\s+(?:Likert|rating|response)?[- ]?(?:type\s+)?scale/iu;
const counted =
  /\bnumber of (?:children|siblings|errors|mistakes|correct|items recalled|words|trials|choices|days)\b/iu;
const pointWords: Readonly<Record<string, number>> = {
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  nine: 9,
  ten: 10,
};

/** Means and SDs of whole-number answers whose n and kind stand in their own sentence. */
export function findDescriptives(sentence: ReportSentence): ReportIdentity[] {
  const { words, before } = sentence;
  if (notWhole.test(words) || severalAnswers.test(before)) return [];
  const scale = scaleOf(words);
  const isCount = counted.test(words);
  if (!scale && !isCount) return [];
  const all = [...words.matchAll(sizes)];
  const found = [...words.matchAll(pattern)];
  return found.flatMap((match) => {
    const size = sizeOf(match, all, found.length);
    const n = size && tokenIn(sentence, size, 'n');
    const mean = tokenIn(sentence, match, 'mean');
    const sd = tokenIn(sentence, match, 'sd');
    if (!n || !mean || !sd || Number(n.value) < 2 || Number(n.value) > 100_000) return [];
    if (mean.decimals === 0 || sd.decimals === 0 || sd.value.startsWith('-')) return [];
    const print = { n: Number(n.value), items: 1, scale: scale ?? { least: 0, most: 10_000 } };
    const base = {
      check: 'S2',
      sentence: sentence.index,
      statement: sentence.range,
      operation: 'granular',
      basis: {
        kind: 'stated',
        words: scale
          ? 'The sentence states the scale of the answers.'
          : 'The sentence says that what was averaged are counts.',
        range: sentence.range,
      },
      doubt: null,
      decider: 'The answers themselves, or how many of them each mean is of.',
    } as const;
    const size1 = { name: 'n', token: n, cell: null };
    return [
      {
        ...base,
        under: mean,
        target: mean,
        formula: `a whole number / ${n.raw}`,
        inputs: [size1],
        readings: meanReadings(mean, print),
      },
      {
        ...base,
        under: sd,
        target: sd,
        formula: `the SD of ${n.raw} whole numbers with a mean of ${mean.raw}`,
        inputs: [size1, { name: 'mean', token: mean, cell: null }],
        readings: sdReadings(mean, sd, print),
      },
    ].filter(({ readings }) => readings.length > 0);
  });
}

function scaleOf(words: string): Scale | null {
  for (const form of scaleWords) {
    const { least, most } = form.exec(words)?.groups ?? {};
    if (
      least !== undefined &&
      most !== undefined &&
      Number(most) - Number(least) >= 1 &&
      Number(least) <= 1
    )
      return { least: Number(least), most: Number(most) };
  }
  const named = points.exec(words)?.groups?.['points'];
  const count = named === undefined ? 0 : (pointWords[named.toLowerCase()] ?? Number(named));
  return count >= 3 ? { least: 0, most: count } : null;
}

/** The n right behind this very mean, or the only one of a sentence with one mean. */
function sizeOf(
  match: RegExpMatchArray,
  all: readonly RegExpMatchArray[],
  means: number,
): RegExpMatchArray | null {
  const end = (match.index ?? 0) + match[0].length;
  const start = end - (match.groups?.['behind'] ?? '').length;
  const behind = all.find(({ index = 0 }) => index >= start && index <= end);
  if (behind) return behind;
  return means === 1 && all.length === 1 ? (all[0] ?? null) : null;
}
