import { mkdir, writeFile } from 'node:fs/promises';
import { logisticLogit, logitOf, sigmoid, type Logistic } from '../src/ground/pair/ensemble.ts';
import { prepareAbstract } from '../src/ground/pair/prepare.ts';
import type { Features } from '../src/ground/pair/sentence-features.ts';
import { styleFeatures } from '../src/ground/pair/style-features.ts';
import { verdictFeatures } from '../src/ground/pair/verdict-features.ts';
import { weigh, type VerdictModel } from '../src/ground/pair/weigh.ts';
import { scoreVerdicts } from '../eval/score-verdicts.ts';
import { fitEnsemble, rounded, type NamedRow } from './fit/ensemble.ts';
import { fitLogistic } from './fit/logistic.ts';
import { seeded } from './fit/random.ts';
import type { Training } from './main.ts';
import { verdictCard } from './pair-cards.ts';
import { chancesOf, crossed, sentenceModels, type Crossed } from './pair-evidence.ts';
import {
  citedExamples,
  folds,
  readPairData,
  toExample,
  type Example,
  type PairData,
} from './pair-examples.ts';
import { enoughNames, isForContradiction } from './pair-names.ts';
import { changes, perturbClaim } from './perturb-claim.ts';

const penalty = 60;
const boosting = {
  trees: 150,
  depth: 3,
  rate: 0.05,
  penalty: 3,
  least: 5,
  rows: 0.7,
  features: 0.4,
  seed: 1,
};
/** How much an example counts that is made by rule, against one that people labelled. */
const weights = { strange: 0.3, twin: 0.4, title: 0.3, citing: 0.3 };
const mostTitles = 900;

/** An example as the verdict is fitted on it. */
export interface VerdictExample {
  readonly example: Example;
  readonly features: Features;
}

/** Fits whether an abstract decides, whether it decides against the claim, and how far each can be believed. */
export const trainVerdict: Training = async (benchmarks) => {
  const data = await readPairData(benchmarks);
  const cited = citedExamples(data);
  const sentence = sentenceModels(cited);
  const read = (example: Example): VerdictExample => readWith(example, sentence);
  const real = cited.map(read);
  const strange = strangeExamples(cited, data).map(read);
  const twins = cited.flatMap((example) => twinsOf(example, data)).map(read);
  const titles = titleExamples(data, new Set(cited.map(({ id }) => id))).map(read);
  const citing = citingExamples(data).map(read);
  const enough = crossed((isKept) =>
    fitEnsemble(
      [...rowsOf(real, isKept, isEnough, 1), ...rowsOf(strange, isKept, isEnough, weights.strange)],
      enoughNames,
      penalty,
      boosting,
    ),
  );
  const names = Object.keys(real[0]?.features ?? {}).filter(isForContradiction);
  const contradicts = crossed((isKept) =>
    fitEnsemble(
      [
        ...rowsOf(real.filter(isDeciding), isKept, isAgainst, 1),
        ...rowsOf(twins, isKept, isAgainst, weights.twin),
        ...rowsOf(titles, isKept, isAgainst, weights.title),
      ],
      names,
      penalty,
      boosting,
    ),
  );
  const style = rounded(fitStyle(real, citing));
  const model: VerdictModel = {
    enough: enough.all,
    contradicts: contradicts.all,
    style,
    enoughCalibration: rounded(calibrateEnough(real, citing, enough, style)),
    contradictsCalibration: rounded(calibrateContradiction(real.filter(isDeciding), contradicts)),
  };
  const figures = scoreVerdicts(
    real.map(({ example, features }) => ({
      label: example.label,
      confidence: weigh(example.claim, features, {
        ...model,
        enough: enough.without(example.fold),
        contradicts: contradicts.without(example.fold),
      }),
    })),
  );
  await mkdir('models/pair-verdict', { recursive: true });
  await writeFile('models/pair-verdict/weights.json', `${JSON.stringify(model)}\n`);
  await writeFile('models/pair-verdict/README.md', verdictCard(figures, real.length));
  return [`cross-validated over ${real.length} pairs: ${JSON.stringify(figures)}`];
};

function readWith(example: Example, sentence: Crossed): VerdictExample {
  const chances = chancesOf(example.sentences, sentence.without(example.fold));
  const { claim, abstract, sentences } = example;
  return { example, features: verdictFeatures(claim, abstract, sentences, chances) };
}

function isEnough({ example }: VerdictExample): boolean {
  return example.label !== 'not-enough';
}

const isDeciding = isEnough;

function isAgainst({ example }: VerdictExample): boolean {
  return example.label === 'contradict';
}

function rowsOf(
  examples: readonly VerdictExample[],
  isKept: (fold: number) => boolean,
  isYes: (one: VerdictExample) => boolean,
  weight: number,
): NamedRow[] {
  return examples
    .filter(({ example }) => isKept(example.fold))
    .map((one) => ({ features: one.features, isYes: isYes(one), weight }));
}

/** Each claim beside an abstract that another claim cites. */
function strangeExamples(cited: ReturnType<typeof citedExamples>, data: PairData): Example[] {
  const random = seeded(5);
  return cited.flatMap(({ claim, of, fold }) => {
    const other = cited[Math.floor(random() * cited.length)];
    if (!other || of.cited.includes(other.id)) return [];
    return [toExample(claim.text, other.abstract, 'not-enough', fold, data)];
  });
}

/** A deciding abstract beside the claim turned into its contrary. */
function twinsOf({ claim, abstract, label, fold }: Example, data: PairData): Example[] {
  if (label === 'not-enough') return [];
  const turned = label === 'support' ? 'contradict' : 'support';
  return changes.flatMap((change) => {
    const twin = perturbClaim(claim.text, change);
    // Another wrong number is still wrong.
    if (twin === null || (change === 'number' && label === 'contradict')) return [];
    return [toExample(twin, abstract, turned, fold, data)];
  });
}

/** Titles that say what was found, as claims beside their abstract, and turned into their contrary. */
function titleExamples(data: PairData, cited: ReadonlySet<string>): Example[] {
  const examples: Example[] = [];
  let taken = 0;
  for (const { id, title, sentences } of data.corpus.values()) {
    if (cited.has(id) || /[?:]/.test(title) || sentences.length < 4) continue;
    const claim = `${title.replace(/\.$/, '')}.`;
    const negated = perturbClaim(claim, 'negation');
    if (negated === null || taken === mostTitles) continue;
    const abstract = prepareAbstract(sentences, '', data.language);
    const fold = taken++ % folds;
    const turned = perturbClaim(claim, 'direction');
    examples.push(toExample(claim, abstract, 'support', fold, data));
    for (const twin of [negated, turned])
      if (twin !== null) examples.push(toExample(twin, abstract, 'contradict', fold, data));
  }
  return examples;
}

/** Sentences that cite; whether rightly is not asked, so that "support" only means that the source speaks of it. */
function citingExamples(data: PairData): Example[] {
  return data.citing.map(({ text, sentences, isRelevant }, at) =>
    toExample(
      text,
      prepareAbstract(sentences, '', data.language),
      isRelevant ? 'support' : 'not-enough',
      at % folds,
      data,
    ),
  );
}

function fitStyle(claims: readonly VerdictExample[], citing: readonly VerdictExample[]): Logistic {
  const row =
    (weight: number, isYes: boolean) =>
    ({ example }: VerdictExample) => ({
      values: styleFeatures(example.claim),
      isYes,
      weight,
    });
  return fitLogistic(
    [...claims.map(row(1, false)), ...citing.map(row(claims.length / citing.length, true))],
    10,
  );
}

/**
 * Laboratory claims get the frequencies of the cited pairs; for running text, citing sentences say how much the logit is
 * worth, weighted so that a source speaks of a sentence as often as not: the true share is not known there.
 */
function calibrateEnough(
  real: readonly VerdictExample[],
  citing: readonly VerdictExample[],
  enough: Crossed,
  style: Logistic,
): Logistic {
  const values = ({ example, features }: VerdictExample): number[] => {
    const logit = logitOf(enough.without(example.fold), features);
    const running = sigmoid(logisticLogit(style, styleFeatures(example.claim)));
    return [logit, running, logit * running];
  };
  const relevant = citing.filter(isEnough).length;
  const half = (weights.citing * citing.length) / 2;
  return fitLogistic(
    [
      ...real.map((one) => ({ values: values(one), isYes: isEnough(one), weight: 1 })),
      ...citing.map((one) => ({
        values: values(one),
        isYes: isEnough(one),
        weight: half / (isEnough(one) ? relevant : citing.length - relevant),
      })),
    ],
    1,
  );
}

function calibrateContradiction(
  deciding: readonly VerdictExample[],
  contradicts: Crossed,
): Logistic {
  return fitLogistic(
    deciding.map((one) => ({
      values: [logitOf(contradicts.without(one.example.fold), one.features)],
      isYes: isAgainst(one),
      weight: 1,
    })),
    1,
  );
}
