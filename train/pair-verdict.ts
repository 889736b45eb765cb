import { mkdir, writeFile } from 'node:fs/promises';
import { prepareAbstract } from '../src/ground/pair/prepare.ts';
import { verdictFeatures } from '../src/ground/pair/verdict-features.ts';
import { scoreVerdicts } from '../eval/score-verdicts.ts';
import { folds } from './crossed.ts';
import { fitVerdict, type VerdictExample } from './fit-verdict.ts';
import { seeded } from './fit/seeded.ts';
import type { Training } from './main.ts';
import type { Crossed } from './crossed.ts';
import { verdictCard } from './pair-cards.ts';
import { chancesOf, sentenceModels } from './pair-evidence.ts';
import {
  citedExamples,
  readPairData,
  toExample,
  type Example,
  type PairData,
} from './pair-examples.ts';
import { perturbClaim, type Change } from './perturb-claim.ts';

const mostTitles = 900;

/** Fits whether an abstract decides, whether it decides against the claim, and how far each can be believed. */
export const trainVerdict: Training = async (benchmarks) => {
  const data = await readPairData(benchmarks);
  const cited = citedExamples(data);
  const sentence = sentenceModels(cited);
  const read = (example: Example): VerdictExample => readWith(example, sentence);
  const real = cited.map(read);
  const strange = strangeExamples(cited, data).map(read);
  const twinsBy = (changed: readonly Change[]): VerdictExample[] =>
    cited.flatMap((example) => twinsOf(example, changed, data)).map(read);
  const titles = titleExamples(data, new Set(cited.map(({ id }) => id))).map(read);
  const citing = citingExamples(data).map(read);
  const { model, crossValidated } = fitVerdict({
    real,
    strange,
    twins: twinsBy(['direction', 'negation']),
    numberTwins: twinsBy(['number']),
    titles,
    citing,
  });
  const figures = scoreVerdicts(crossValidated);
  await mkdir('models/pair-verdict', { recursive: true });
  await writeFile(
    'models/pair-verdict/weights.json',
    `${JSON.stringify({ ...model, calibratedOn: real.length })}\n`,
  );
  await writeFile('models/pair-verdict/README.md', verdictCard(figures, real.length));
  return [`cross-validated over ${real.length} pairs: ${JSON.stringify(figures)}`];
};

function readWith(example: Example, sentence: Crossed): VerdictExample {
  const chances = chancesOf(example.sentences, sentence.without(example.fold));
  const { claim, abstract, sentences } = example;
  return { example, features: verdictFeatures(claim, abstract, sentences, chances) };
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
function twinsOf(
  { claim, abstract, label, fold }: Example,
  changed: readonly Change[],
  data: PairData,
): Example[] {
  if (label === 'not-enough') return [];
  const turned = label === 'support' ? 'contradict' : 'support';
  return changed.flatMap((change) => {
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
