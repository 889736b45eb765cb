import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UserError } from '../src/core/errors.ts';
import { sha256 } from '../src/core/hash.ts';
import { claimSets, readClaimSet, type LabelledDocument } from '../eval/claim-sets.ts';
import { featuresOf, type Without } from '../src/claims/claim-sentence/features.ts';
import {
  calibrated,
  toStoredWeights,
  type StoredChain,
} from '../src/claims/claim-sentence/stored-chain.ts';
import { calibrationError, fitCalibration } from './fit/calibrate.ts';
import { choose, claimLabel, type Choice } from './fit/cross-fit.ts';
import { fitLabelChain, type FitOptions, type LabelledRows } from './fit/fit-label-chain.ts';
import { claimSentencesCard } from './claim-sentences-card.ts';
import type { Training } from './main.ts';

/** What cross-validation over the training documents chooses from: a loose fit for large sets, a close one for small. */
export const triedOptions: readonly FitOptions[] = [
  { rate: 0.02, rounds: 8 },
  { rate: 0.05, rounds: 14 },
  { rate: 0.15, rounds: 14 },
];

/** Labelled documents as the fit takes them; a sentence counts as the square of its annotators' agreement. */
export function toRows(
  documents: readonly LabelledDocument[],
  without: Without | null = null,
): LabelledRows[] {
  return documents.map(({ document, labels, trust }) => ({
    rows: featuresOf(document, without),
    labels,
    trust: trust && trust.map((share) => share * share),
  }));
}

/** A model fitted on labelled documents, and what cross-validation over them said. */
export function fitClaimSentences(
  documents: readonly LabelledDocument[],
  labels: readonly string[],
): { readonly stored: StoredChain; readonly choice: Choice; readonly error: number } {
  const rows = toRows(documents);
  const choice = choose(rows, labels.length, triedOptions, 5);
  const found = choice.probabilities.flatMap((list) => [...list]);
  const truths = rows.flatMap((one) => one.labels.map((label) => label === claimLabel));
  const chain = fitLabelChain(rows, labels.length, choice.options);
  const form = { calibration: fitCalibration(found, truths) };
  const stored = {
    labels,
    claim: claimLabel,
    calibration: form.calibration,
    threshold: Number(calibrated(choice.threshold, form).toFixed(4)),
    ...toStoredWeights(chain),
  };
  const error = calibrationError(
    found.map((one) => calibrated(one, form)),
    truths,
  );
  return { stored, choice, error };
}

const folder = fileURLToPath(new URL('../models/claim-sentences', import.meta.url));

/** Fits the shipped classifier of claim sentences on csabstruct and writes its weights and card. */
export const claimSentences: Training = async (benchmarks) => {
  const documents = await readClaimSet(benchmarks, 'csabstruct', 'training');
  if (documents.length === 0) throw noDocuments(benchmarks);
  const fitted = fitClaimSentences(documents, claimSets.csabstruct.labels);
  const weights = `${JSON.stringify(fitted.stored, null, 1)}\n`;
  const sentences = documents.reduce((sum, { labels }) => sum + labels.length, 0);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'weights.json'), weights);
  await writeFile(
    join(folder, 'README.md'),
    claimSentencesCard({
      hash: sha256(weights),
      documents: documents.length,
      sentences,
      choice: fitted.choice,
      error: fitted.error,
    }),
  );
  return [
    `csabstruct: ${documents.length} abstracts, ${sentences} sentences`,
    `F1 by cross-validation ${(100 * fitted.choice.score.f1).toFixed(1)}`,
  ];
};

function noDocuments(benchmarks: string): UserError {
  return new UserError({
    code: 'bad-argument',
    message: `Cannot train claim-sentences: no training file of csabstruct in "${benchmarks}"`,
    seen: 'no file with "train" in its name under csabstruct/',
    wanted: 'csabstruct/train.jsonl.gz',
    next: 'Name a folder of the form that shared/benchmarks/README.md describes.',
  });
}
