import { mkdir, writeFile } from 'node:fs/promises';
import { logitOf, sigmoid, type Ensemble } from '../src/ground/pair/ensemble.ts';
import { findAbstracts, toAbstractPool } from '../src/ground/pair/find-abstracts.ts';
import type { SentenceWeights } from '../src/ground/pair/models.ts';
import type { PreparedAbstract } from '../src/ground/pair/prepare.ts';
import { choose, type Choice } from '../src/ground/pair/choose.ts';
import type { Features } from '../src/ground/pair/sentence-features.ts';
import { verdictFeatures } from '../src/ground/pair/verdict-features.ts';
import { crossed, type Crossed } from './crossed.ts';
import { fitEnsemble, round } from './fit/ensemble.ts';
import type { Training } from './main.ts';
import { evidenceCard } from './pair-cards.ts';
import {
  citedExamples,
  prepareById,
  readPairData,
  toExample,
  type Example,
  type PairData,
} from './pair-examples.ts';
import { relevanceNames } from './pair-names.ts';

const penalty = 100;
const boosting = {
  trees: 300,
  depth: 4,
  rate: 0.027,
  penalty: 2,
  least: 12,
  rows: 0.7,
  features: 0.3,
  seed: 1,
};
const relevanceBoosting = {
  ...boosting,
  trees: 100,
  depth: 3,
  rate: 0.06,
  least: 5,
  features: 0.5,
};
/** So many abstracts that search puts first are read again. */
export const depth = 20;

/** Fits the model that orders the sentences of an abstract, and the one that orders what search found. */
export const trainEvidence: Training = async (benchmarks) => {
  const data = await readPairData(benchmarks);
  const examples = citedExamples(data);
  const models = sentenceModels(examples);
  const deciding = examples.filter(({ label }) => label !== 'not-enough');
  const chosen = deciding.map((example) => ({
    chances: chancesOf(example.sentences, models.without(example.fold)),
    sets: example.sets,
  }));
  const takenFrom = bestOf(grid, (from) => selectionF1(chosen, from));
  const first = chosen.filter(({ chances, sets }) =>
    sets.some((set) => set.includes(chances.indexOf(Math.max(...chances)))),
  ).length;
  const found = foundExamples(data, models.without);
  const relevanceOf = relevanceModels(found);
  const scored = found.map((one) => ({
    ...one,
    chance: sigmoid(logitOf(relevanceOf.without(one.fold), one.features)),
  }));
  const decidable = deciding.length;
  const relevantFrom = bestOf(grid, (from) => {
    const said = scored.filter(({ chance }) => chance >= from);
    return (2 * said.filter(({ isYes }) => isYes).length) / (said.length + decidable);
  });
  const weights: SentenceWeights = {
    language: data.stored,
    sentence: models.all,
    takenFrom,
    relevance: relevanceOf.all,
    relevantFrom,
  };
  const figures = {
    first: first / deciding.length,
    selection: selectionF1(chosen, takenFrom),
    pairs: deciding.length,
    claims: data.claims.length,
  };
  await mkdir('models/evidence-sentence', { recursive: true });
  await writeFile('models/evidence-sentence/weights.json', `${JSON.stringify(weights)}\n`);
  await writeFile('models/evidence-sentence/README.md', evidenceCard(figures));
  return [
    `first hit ${figures.first.toFixed(3)}, selection F1 ${figures.selection.toFixed(3)} (cross-validated, ${deciding.length} pairs), taken from ${takenFrom}, relevant from ${relevantFrom}`,
  ];
};

const grid = Array.from({ length: 81 }, (_, at) => round(0.1 + at / 100));

export function sentenceModels(examples: readonly Example[]): Crossed {
  const names = Object.keys(examples[0]?.sentences[0] ?? {});
  return crossed((isKept) =>
    fitEnsemble(
      examples
        .filter(({ label, fold }) => label !== 'not-enough' && isKept(fold))
        .flatMap(({ sentences, sets }) =>
          sentences.map((features, at) => ({
            features,
            isYes: sets.some((set) => set.includes(at)),
            weight: 1,
          })),
        ),
      names,
      penalty,
      boosting,
    ),
  );
}

export function chancesOf(sentences: readonly Features[], model: Ensemble): number[] {
  return sentences.map((features) => sigmoid(logitOf(model, features)));
}

function selectionF1(
  pairs: readonly { readonly chances: readonly number[]; readonly sets: Choice }[],
  takenFrom: number,
): number {
  let [right, said, known] = [0, 0, 0];
  for (const { chances, sets } of pairs) {
    const chosen = choose(chances, takenFrom);
    said += chosen.length;
    known += new Set(sets.flat()).size;
    right += chosen.filter((at) =>
      sets.some((set) => set.includes(at) && set.every((one) => chosen.includes(one))),
    ).length;
  }
  return (2 * right) / (said + known);
}

function bestOf(values: readonly number[], score: (value: number) => number): number {
  const scores = values.map(score);
  return values[scores.indexOf(Math.max(...scores))] ?? 0.5;
}

interface FoundExample {
  readonly features: Features;
  readonly isYes: boolean;
  readonly fold: number;
}

/** Each claim beside what search finds for it in the whole corpus. */
function foundExamples(data: PairData, without: (fold: number) => Ensemble): FoundExample[] {
  const abstracts = [...data.corpus.values()];
  const pool = toAbstractPool(abstracts);
  const prepared = new Map<string, PreparedAbstract | null>();
  return data.claims.flatMap((claim) =>
    findAbstracts(claim.text, pool, depth).flatMap(({ index, features }) => {
      const id = abstracts[index]?.id ?? '';
      const abstract = prepared.get(id) ?? prepareById(id, data);
      prepared.set(id, abstract);
      if (!abstract) return [];
      const fold = data.foldOf.get(claim) ?? 0;
      const example = toExample(claim.text, abstract, 'not-enough', fold, data);
      const chances = chancesOf(example.sentences, without(fold));
      return [
        {
          features: {
            ...pick(verdictFeatures(example.claim, abstract, example.sentences, chances)),
            ...features,
          },
          isYes: claim.evidence.has(id),
          fold,
        },
      ];
    }),
  );
}

function pick(features: Features): Features {
  return Object.fromEntries(relevanceNames.map((name) => [name, features[name] ?? 0]));
}

function relevanceModels(found: readonly FoundExample[]): Crossed {
  const names = [...relevanceNames, 'searchScore', 'searchOfBest', 'searchLead', 'searchRank'];
  return crossed((isKept) =>
    fitEnsemble(
      found.filter(({ fold }) => isKept(fold)).map((one) => ({ ...one, weight: 1 })),
      names,
      30,
      relevanceBoosting,
    ),
  );
}
