import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ClaimDocument, ClaimLine } from '../../src/claims/claim-sentence/claim-document.ts';
import {
  claimProbabilities,
  claimThreshold,
  paperClaimProbabilities,
  toClaimDocument,
} from '../../src/claims/claim-sentence/claim-probability.ts';
import { featuresOf } from '../../src/claims/claim-sentence/features.ts';
import { marginalsOf } from '../../src/claims/claim-sentence/label-chain.ts';
import { calibrated } from '../../src/claims/claim-sentence/stored-chain.ts';
import { abstractLabels } from '../../src/claims/claim-sentence/abstract-labels.ts';
import { wordsIn } from '../../src/claims/claim-sentence/words.ts';
import { parsePaper } from '../../src/parse/parse.ts';

const abstract: readonly string[] = [
  'Parsing of long sentences has been studied for many years.',
  'However, existing parsers are slow on documents.',
  'In this paper, we propose a parser that reads a document in one pass.',
  'The parser is trained on three public treebanks.',
  'Experimental results show that our parser outperforms the best existing one by 2.3% in accuracy.',
];

test('claimProbabilities() puts the result of an abstract first, and it alone above the threshold', () => {
  const found = [...claimProbabilities(inAbstract(abstract))];
  assert.equal(found.indexOf(Math.max(...found)), 4);
  assert.deepEqual(
    found.map((one) => one >= claimThreshold),
    [false, false, false, false, true],
  );
});

test('claimProbabilities() are probabilities, the same each time, and none for no sentence', () => {
  const found = claimProbabilities(inAbstract(abstract));
  assert.ok(found.every((one) => one > 0 && one < 1));
  assert.deepEqual(claimProbabilities(inAbstract(abstract)), found);
  assert.equal(claimProbabilities(inAbstract([])).length, 0);
  assert.equal(claimProbabilities(inAbstract(['', '…'])).length, 2);
});

test('paperClaimProbabilities() gives one for each sentence of a paper, results before setup', async () => {
  const paper = await parsePaper(Buffer.from(ownPaper), 'text/markdown');
  const found = paperClaimProbabilities(paper);
  assert.equal(found.length, paper.sentences.length);
  const of = (word: string): number => {
    const index = paper.sentences.findIndex(({ range }) =>
      paper.text.slice(range.start, range.end).includes(word),
    );
    assert.notEqual(index, -1, word);
    return found[index] ?? 0;
  };
  assert.ok(of('outperforms') > of('optimizer'));
  const places = toClaimDocument(paper).lines.map(({ heading }) => heading);
  assert.ok(places.includes('Results'));
});

test('featuresOf() sees the neighbours and the heading, and not where they are left out', () => {
  const [plain, other] = [inAbstract(abstract), inAbstract(['Another sentence.', ...abstract.slice(1)])]; // prettier-ignore
  assert.notDeepEqual(featuresOf(plain)[1], featuresOf(other)[1]);
  assert.deepEqual(featuresOf(plain, 'neighbours')[1], featuresOf(other, 'neighbours')[1]);
  const under = (heading: string): ClaimDocument => ({
    title: null,
    lines: [{ text: 'It is so.', heading, place: 'text' }],
  });
  assert.notDeepEqual(featuresOf(under('Results')), featuresOf(under('Method')));
  assert.deepEqual(
    featuresOf(under('Results'), 'headings'),
    featuresOf(under('Method'), 'headings'),
  );
});

test('marginalsOf() agrees with the sum over all labellings', () => {
  const scores = [0, 0.4, 0, -1, 0, 2];
  const transitions = [0.1, -0.3, 0.7, 0.2];
  const weightOf = (labels: readonly number[]): number =>
    Math.exp(
      labels.reduce(
        (sum, label, at) =>
          sum +
          (scores[2 * at + label] ?? 0) +
          (at === 0 ? 0 : (transitions[2 * (labels[at - 1] ?? 0) + label] ?? 0)),
        0,
      ),
    );
  const all = [0, 1].flatMap((a) => [0, 1].flatMap((b) => [0, 1].map((c) => [a, b, c])));
  const total = all.reduce((sum, labels) => sum + weightOf(labels), 0);
  const { single } = marginalsOf(Float64Array.from(scores), 2, Float64Array.from(transitions));
  for (const at of [0, 1, 2]) {
    const truth = all.filter((labels) => labels[at] === 1).reduce((sum, labels) => sum + weightOf(labels), 0); // prettier-ignore
    assert.ok(Math.abs((single[2 * at + 1] ?? 0) - truth / total) < 1e-12);
  }
});

test('abstractLabels() carries the label of a structured abstract on, and knows no other colon', () => {
  const lines = inAbstract([
    'Background: Little is known.',
    'It is rare: very rare.',
    'RESULTS:',
    'All got well.',
  ]).lines;
  assert.deepEqual(abstractLabels(lines), ['background', 'background', 'result', 'result']);
});

test('wordsIn() keeps the form of a number and not its value', () => {
  assert.deepEqual(wordsIn('In 2019, 3.5% of 120 and 7'), ['in', 'year', '0.0', '%', 'of', '00', 'and', '0']); // prettier-ignore
});

test('calibrated() leaves a probability where slope 1 and intercept 0 have it', () => {
  const still = { calibration: { slope: 1, intercept: 0 } };
  assert.ok(Math.abs(calibrated(0.3, still) - 0.3) < 1e-6);
  assert.ok(calibrated(0.3, { calibration: { slope: 1, intercept: 1 } }) > 0.5);
  assert.ok(Number.isFinite(calibrated(1, still)) && Number.isFinite(calibrated(0, still)));
});

function inAbstract(texts: readonly string[]): ClaimDocument {
  return {
    title: null,
    lines: texts.map((text): ClaimLine => ({ text, heading: null, place: 'abstract' })),
  };
}

const ownPaper = `# One pass is enough

## Abstract

${abstract.join(' ')}

## Method

We describe the parser in this section. The optimizer is Adam with a batch size of 32 sentences. Each layer has 512
units and is followed by a normalization step, as is usual in such networks.

## Results

Our parser significantly outperforms the baseline on all three treebanks. We find that the gain is larger for long sentences.
`;
