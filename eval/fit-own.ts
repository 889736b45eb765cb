import * as models from '../src/ground/pair/models.ts';
import { toPairText } from '../src/ground/pair/pair-text.ts';
import { chancesOf } from '../train/pair-evidence.ts';
import { abstractFeatures } from '../src/ground/pair/abstract-features.ts';
import { verdictFeatures } from '../src/ground/pair/verdict-features.ts';
import { fitVerdict, type VerdictExample } from '../train/fit-verdict.ts';
import { componentsOf, foldsOf } from '../train/folds.ts';
import { folds } from '../train/crossed.ts';
import type { Abstract, CitedSet } from './cited-files.ts';
import { abstractReader, pairReader, pairsOf, type Pair } from './pair-reader.ts';
import { scoreVerdicts, type VerdictScore } from './score-verdicts.ts';

/** Scores of the same code with the verdict fitted on a set's own training part. Nothing of it is kept. */
export function fitOwn(
  training: CitedSet,
  pairs: readonly Pair[],
  corpus: ReadonlyMap<string, Abstract>,
): VerdictScore {
  const own = pairsOf(training, ({ isTraining }) => isTraining);
  const claims = [...new Set(own.map(({ claim }) => claim))];
  const numbers = foldsOf(componentsOf(claims.map(({ cited }) => cited)), folds);
  const foldOf = new Map(claims.map((claim, at) => [claim, numbers[at] ?? 0]));
  const prepare = abstractReader(training.corpus, models.language);
  const real = own.map(({ claim: of, text, abstract: id, label }): VerdictExample => {
    const claim = toPairText(text, models.language.lexicon);
    const abstract = prepare(id);
    const sentences = abstractFeatures(claim, abstract, models.language.lexicon);
    const chances = chancesOf(sentences, models.sentence);
    return {
      example: { claim, abstract, sentences, label, sets: [], fold: foldOf.get(of) ?? 0 },
      features: verdictFeatures(claim, abstract, sentences, chances),
    };
  });
  const { model: verdict } = fitVerdict({
    real,
    strange: [],
    twins: [],
    numberTwins: [],
    titles: [],
    citing: [],
  });
  const reader = pairReader(corpus, { ...models, verdict });
  return scoreVerdicts(
    pairs.map(({ text, abstract, label }) => ({ label, confidence: reader(text, abstract) })),
  );
}
