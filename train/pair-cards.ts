import type { VerdictScore } from '../eval/score-verdicts.ts';

const data = `- SciFact (Wadden et al. 2020, allenai/scifact): the 809 claims of the training part, CC BY 4.0; titles and abstracts
  of its corpus, ODC-By 1.0. Words, vectors and roles are learned from the corpus without any label.
- Citation-Integrity (ScienceNLP-Lab, train part as converted by jedick/MLE-capstone-project): MIT.`;

const limits = `- Biomedical English. Claims of other fields and of lay people are read worse; \`eval/scifact.md\` has the figures.
- Words only: nothing is known of the world, and a contradiction in other words is mostly missed.`;

/** Model card of the sentence model, with what cross-validation measured. */
export function evidenceCard(figures: {
  readonly first: number;
  readonly selection: number;
  readonly pairs: number;
  readonly claims: number;
}): string {
  return `# evidence-sentence

Which sentences of an abstract a claim rests on, and which abstracts of many speak of it. Logistic regression and boosted
trees, averaged, on features that \`src/ground/pair/\` computes; beside them a table of words (rarity, 24-dimensional vectors,
turns of phrase by section).

Made by \`npm run train -- <benchmarks> --only evidence-sentence\`; the same data give the same bytes.

## Data

${data}

## Scores

- Cross-validated over ${figures.pairs} pairs of the training part (five folds; claims that share an abstract stay together):
  evidence first ${percent(figures.first)}, selection F1 ${percent(figures.selection)}.
- On claims held out: \`npm run -s eval -- scifact <benchmarks>\`; \`eval/scifact.md\` keeps the figures.

## Limits

${limits}
- Abstracts of the scored claims are part of the corpus whose words were counted; no claim or label of theirs was seen.

## Must not be used for

- Saying that a claim is supported or contradicted: it finds where to look.
`;
}

/** Model card of the verdict model, with what cross-validation measured. */
export function verdictCard(score: VerdictScore, pairs: number): string {
  const { right, said, low, high } = score.precision_at_08;
  return `# pair-verdict

Which way an abstract leans on a claim that cites it: supports, contradicts, does not decide. Two models (whether it decides;
if so, whether against the claim), each logistic regression and boosted trees, averaged, on the sentences that
\`models/evidence-sentence\` puts first.

Made by \`npm run train -- <benchmarks> --only pair-verdict\`; the same data give the same bytes.

## Data

${data}
- By rule from these: claims with a number, direction or negation turned; titles of the corpus as claims beside their own
  abstract, and turned; claims beside abstracts of other claims.

## Calibration

On the pairs served: a claim beside one abstract that it cites, in the frequencies of SciFact's training part, by
cross-validation over groups of claims that share an abstract. For claims written as running text, citing sentences of
Citation-Integrity say how much the model's answer is worth, and a source is taken to speak of them as often as not.

## Scores

- Cross-validated over ${pairs} pairs: accuracy ${percent(score.accuracy)}, macro-F1 ${percent(score.macro_f1)}, ECE ${score.ece.toFixed(3)}, Brier ${score.brier.toFixed(3)};
  "supported" at 0.8 or more: ${right} of ${said} right (95% interval ${percent(low ?? 0)} to ${percent(high ?? 0)}), recall ${percent(score.recall_at_08)}.
- On claims held out: \`npm run -s eval -- cited-pairs <benchmarks>\`; \`eval/scifact.md\` keeps the figures.

## Limits

${limits}
- Confidence is true on cross-validated SciFact pairs. On 162 held-out ones it was off by 0.076 (0.071 by chance alone), and
  on HealthVer (lay claims about COVID-19) it is too high: see the figures.

## Must not be used for

- Making a claim "supported" or "contradicted" in a record, alone or by vote: it is shown beside "unsure" as a leaning.
- Any statement below a confidence of 0.8.
`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}
