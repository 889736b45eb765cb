import sentenceWeights from '../../../models/evidence-sentence/weights.json' with { type: 'json' };
import verdictWeights from '../../../models/pair-verdict/weights.json' with { type: 'json' };
import { sha256, type Sha256 } from '../../core/hash.ts';
import { canonicalJson } from '../../core/json.ts';
import type { Leaning, LeaningLabel } from '../../core/leaning.ts';
import type { Library } from '../ground-own-claim.ts';
import { assertedFrom, assess } from '../pair/assess.ts';
import type { Confidence } from '../pair/weigh.ts';
import { nearest, sentencesOf } from './nearest.ts';
import { vetoOf } from './veto.ts';

/** What the figures are true on. */
const calibration = {
  on: 'SciFact pairs (a claim and an abstract that it cites)',
  pairs: verdictWeights.calibratedOn,
};
/** Sentences of an abstract that are read; few have more. */
const abstractLength = 30;

/**
 * The engine's own leaning: a claim beside the abstract of the paper and the sentences nearest to the claim with what
 * stands beside them. Null where the paper has no such sentence.
 */
export function pairLeaning(claim: string, paper: number, library: Library): Leaning | null {
  const source = library.papers[paper];
  const sentences = sentencesOf(source);
  const read = sentencesToRead(claim, paper, library);
  if (!source || read.length === 0) return null;
  const { title, text } = source;
  const { sentence, confidence } = assess(
    claim,
    read.map((index) => sentences[index] ?? ''),
    title ? text.slice(title.start, title.end) : '',
  );
  const label = labelOf(confidence);
  const index = sentence === null ? undefined : read[sentence];
  const range = index === undefined ? null : (source.sentences[index]?.range ?? null);
  const words = index === undefined ? [] : [sentences[index] ?? ''];
  return {
    by: { name: 'pair-verdict', sha256: hashOfWeights() },
    label,
    calibrated: { ...rounded(confidence), ...calibration },
    range,
    vetoed: label === 'supported' ? vetoOf(claim, words, library.pool) : null,
  };
}

/** In the order of the paper. */
function sentencesToRead(claim: string, paper: number, library: Library): number[] {
  const all = library.papers[paper]?.sentences ?? [];
  const abstract = [...all.keys()].filter((index) => all[index]?.place === 'abstract');
  const near = nearest(claim, paper, library).flatMap((index) => [index - 1, index, index + 1]);
  return [...new Set([...abstract.slice(0, abstractLength), ...near])]
    .filter((index) => all[index] !== undefined)
    .sort((a, b) => a - b);
}

/** Nothing is said below the confidence that was measured. */
function labelOf({ supported, contradicted }: Confidence): LeaningLabel {
  if (supported >= assertedFrom) return 'supported';
  return contradicted >= assertedFrom ? 'contradicted' : 'unknown';
}

function rounded({ supported, contradicted, unknown }: Confidence): Confidence {
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  return {
    supported: round(supported),
    contradicted: round(contradicted),
    unknown: round(unknown),
  };
}

let hash: Sha256 | null = null;

/** Of both files of weights, in canonical JSON, one after the other. */
function hashOfWeights(): Sha256 {
  hash ??= sha256(canonicalJson(sentenceWeights) + canonicalJson(verdictWeights));
  return hash;
}
