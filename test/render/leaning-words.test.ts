import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Leaning } from '../../src/core/records/generated/types.ts';
import { allLeaningWords, leaningWords } from '../../src/render/leaning-words.ts';

const leaning: Leaning = {
  by: { name: 'pair-verdict', sha256: null },
  label: 'supported',
  calibrated: {
    supported: 0.87,
    contradicted: 0.03,
    unknown: 0.1,
    on: 'SciFact pairs',
    pairs: 450,
  },
  span: null,
  vetoed: null,
};

test('leaningWords() says the figure and what it was calibrated on', () => {
  assert.equal(
    leaningWords(leaning),
    'Leans to supported, 0.87 of 1 by pair-verdict, calibrated on 450 SciFact pairs; no verdict depends on it.',
  );
});

test('leaningWords() gives no figure of a model that nobody measured', () => {
  const words = leaningWords({ ...leaning, calibrated: null }) ?? '';
  assert.match(words, /^Leans to supported by pair-verdict, whose error rate nobody measured/);
  assert.doesNotMatch(words, /\d/);
});

test('leaningWords() says a veto, says why a reply was dropped, and else keeps silent', () => {
  const reason = 'The source prints 5, the claim 4.';
  assert.equal(
    leaningWords({ ...leaning, vetoed: reason }),
    `pair-verdict leans to supported, but a rule objects: ${reason}`,
  );
  const silent = { ...leaning, label: 'unknown', calibrated: null } as const;
  assert.match(
    leaningWords({ ...silent, vetoed: 'Its reply was dropped.' }) ?? '',
    /says nothing: Its reply/,
  );
  assert.deepEqual(allLeaningWords([silent]), []);
  assert.deepEqual(allLeaningWords(undefined), []);
});
