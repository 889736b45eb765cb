import assert from 'node:assert/strict';
import test from 'node:test';
import { findingParts } from '../../src/render/view/finding-parts.ts';

const rows = [
  [
    'The paper says 68.4. Its own six numbers give 67.37 to 67.47, 8.8 units of its last digit away.',
    ['68.4', '67.37 to 67.47'],
  ],
  [
    'The paper says 18.3. Its own 84.7 gives 15.25 to 15.35, 29.0 units of its last digit away.',
    ['18.3', '15.25 to 15.35'],
  ],
  ['The paper says 75. The others of its column lie in 0 to 1.', ['75', '0 to 1']],
] as const;
for (const [finding, strong] of rows)
  test(`findingParts() sets the two numbers apart and not their distance: ${finding}`, () => {
    const parts = findingParts(finding);
    assert.deepEqual(
      parts.flatMap(({ text, strong }) => (strong ? [text] : [])),
      strong,
    );
    assert.equal(parts.map(({ text }) => text).join(''), finding);
  });
