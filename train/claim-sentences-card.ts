import type { Sha256 } from '../src/core/hash.ts';
import type { Choice } from './fit/cross-fit.ts';

interface CardFacts {
  readonly hash: Sha256;
  readonly documents: number;
  readonly sentences: number;
  readonly choice: Choice;
  /** Expected calibration error, out of fold. */
  readonly error: number;
}

/** The model card of the classifier of claim sentences. */
export function claimSentencesCard({
  hash,
  documents,
  sentences,
  choice,
  error,
}: CardFacts): string {
  const percent = (value: number): string => (100 * value).toFixed(1);
  const { p, r, f1 } = choice.score;
  return `# claim-sentences

Tells how probable it is that a sentence states a result. A linear chain of labels (background, result, objective,
method, other): logistic regression on hashed features of the sentence, its neighbours, its heading, its place and its
form, and a weight for each label after another. 32,768 weights of 16 bits, shared by the labels.

- weights.json: SHA-256 \`${hash}\`
- made by \`npm run train -- <benchmarks> --only claim-sentences\`; the same data give the same bytes
- code: \`src/claims/claim-sentence/\` (reading), \`train/fit/\` (fitting)

## Data

CSAbstruct (Cohan et al., "Pretrained Language Models for Sequential Sentence Classification", 2019), training part:
${documents} abstracts of computer science, ${sentences} sentences. From allenai/sequential_sentence_classification, Apache-2.0.
The label "result" is read as "states a claim". A sentence counts as the square of its annotators' agreement.

## Measured

- Five-fold cross-validation over the training abstracts: precision ${percent(p)}, recall ${percent(r)}, F1 ${percent(f1)}. Step width
  (${choice.options.rate}, ${choice.options.rounds} rounds) and threshold were chosen by it.
- Probabilities are calibrated (Platt) on the same out-of-fold probabilities: expected calibration error ${error.toFixed(3)} in
  ten bins. They are true for abstracts of computer science only.
- On other sets, held-out parts and full texts: \`npm run -s eval -- claim-detection <benchmarks>\`; figures and what was
  tried in \`eval/claim-detection.md\`.

## Limits

- Annotators of CSAbstruct agree on 61 % for its results: where "we show" ends and "we propose" begins is theirs.
- It has seen abstracts, never sections, captions or headings. In a full paper it ranks sentences; its probability is
  no measured share there, and it takes a result of other people's work for one of the paper's.
- Biomedical abstracts mark fewer sentences as claims than it does: their findings count as evidence, not as claims.
- English only.

Not for: saying that a claim is true, new or supported; judging authors or papers; dropping sentences that a check
needs. It says where to look.
`;
}
