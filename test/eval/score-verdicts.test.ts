import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fitClaimOnly } from '../../eval/claim-only.ts';
import { scoreOpen } from '../../eval/score-scifact.ts';
import { reliabilitySvg } from '../../eval/reliability-svg.ts';
import { scoreVerdicts, wilson } from '../../eval/score-verdicts.ts';

const sure = { supported: 0.9, contradicted: 0.06, unknown: 0.04 };
const unsure = { supported: 0.2, contradicted: 0.2, unknown: 0.6 };
const pairs = [
  { label: 'support', confidence: sure },
  { label: 'contradict', confidence: sure },
  { label: 'not-enough', confidence: unsure },
  { label: 'not-enough', confidence: unsure },
] as const;

test('scoreVerdicts() scores verdicts, their confidence and what is asserted', () => {
  const score = scoreVerdicts(pairs);
  assert.equal(score.accuracy, 0.75);
  assert.deepEqual(score.f1, { support: 0.6667, contradict: 0, 'not-enough': 1 });
  // Two pairs at 0.9 of which one is right, two at 0.6 of which both are.
  assert.equal(score.ece, (0.8 + 0.8) / 4);
  assert.equal(score.recall_at_08, 1);
  assert.deepEqual(score.precision_at_08, wilson(1, 2));
});

test('wilson() gives the interval that Newcombe (1998) prints for 81 of 263', () => {
  const { low, high } = wilson(81, 263);
  assert.deepEqual([low, high], [0.2553, 0.3662]);
  assert.equal(wilson(0, 0).share, null);
});

test('scoreOpen() counts a sentence only with the whole rationale it belongs to', () => {
  const claim = {
    id: '1',
    text: '',
    cited: ['a', 'b'],
    evidence: new Map([
      ['a', { label: 'support', sets: [[1, 2], [4]] }],
      ['b', { label: 'contradict', sets: [[0]] }],
    ] as const),
    isTraining: false,
    isDisjoint: null,
  };
  const score = scoreOpen([
    {
      claim,
      predictions: [
        { abstract: 'a', label: 'support', sentences: [1, 4] },
        { abstract: 'b', label: 'support', sentences: [0] },
        { abstract: 'c', label: 'support', sentences: [3] },
      ],
    },
  ]);
  assert.equal(score.label_f1, 0.4); // 1 right of 3 said, 2 known
  assert.equal(score.label_rationale_f1, 0.4);
  assert.equal(score.selection_f1, 0.5); // sentences 4 of a and 0 of b, of 4 said, 4 known
  assert.equal(score.selection_label_f1, 0.25);
});

test('fitClaimOnly() reads a label off words that go with it', () => {
  const label = fitClaimOnly([
    { text: 'drugs do not work', label: 'contradict' },
    { text: 'they do not help', label: 'contradict' },
    { text: 'drugs work well', label: 'support' },
    { text: 'they help well', label: 'support' },
  ]);
  assert.equal(label('masks do not matter'), 'contradict');
  assert.equal(label('masks work well'), 'support');
});

test('reliabilitySvg() draws a point for each tenth that has pairs', () => {
  const svg = reliabilitySvg({ some: pairs });
  assert.equal(svg.match(/<circle/g)?.length, 2);
  assert.match(svg, /2 pairs, confidence 0\.90, right 0\.50/);
});
