import assert from 'node:assert/strict';
import test from 'node:test';
import { readNumbers } from '../../../src/core/number/read-numbers.ts';

/** Text, then what is read of it: exact value, worth of the last digit, unit and hedge. */
const rows = [
  ['38.65', '38.65|0.01||none'],
  ['accuracy of 39.6%', '39.6|0.1|%|none'],
  ['39.6 %', '39.6|0.1|%|none'],
  ['39.6 percent', '39.6|0.1|%|none'],
  ['2.70', '2.70|0.01||none'],
  ['.05', '0.05|0.01||none'],
  ['16,600 pairs', '16600|1||none'],
  ['1,234,567.8', '1234567.8|0.1||none'],
  ['16.6K', '16600|100||none'],
  ['1.5 million', '1500000|100000||none'],
  ['3×10^-5', '0.00003|0.00001||none'],
  ['1.2e-3', '0.0012|0.0001||none'],
  ['−2.5', '-2.5|0.1||none'],
  ['(-2.5)', '-2.5|0.1||none'],
  ['+1.7', '1.7|0.1||none'],
  ['by 2.7 points', '2.7|0.1|points|none'],
  ['by 2.7 percentage points', '2.7|0.1|points|none'],
  ['by 2.7 BLEU points', '2.7|0.1|points|none'],
  ['2.7 pp', '2.7|0.1|points|none'],
  ['7.2x faster', '7.2|0.1|x|none'],
  ['7.2× faster', '7.2|0.1|x|none'],
  ['3 times faster', '3|1|x|none'],
  ['about 20%', '20|1|%|about'],
  ['~20%', '20|1|%|about'],
  ['nearly 40', '40|1||about'],
  ['more than 90%', '90|1|%|over'],
  ['under 5', '5|1||under'],
  ['up to 12.5', '12.5|0.1||up-to'],
  ['at least 3', '3|1||at-least'],
  ['90 or more', '90|1||at-least'],
] as const;
for (const [printed, wanted] of rows)
  test(`readNumbers() reads "${printed}" as ${wanted}`, () => {
    const read = readNumbers(printed).map(
      ({ value, step, unit, hedge }) => `${value}|${step}|${unit ?? ''}|${hedge}`,
    );
    assert.deepEqual(read, [wanted]);
  });

/** Digits that are part of a word, a version, an index or a longer number. */
const traps = ['GPT4', 'F1', 'x_1', 'R^2', 'v1.2.3', 'CO2', '2.0.1'] as const;
for (const printed of traps)
  test(`readNumbers() finds no number in "${printed}"`, () =>
    assert.deepEqual(readNumbers(printed), []));

const several = [
  ['10-20', ['10', '20']],
  ['10–20', ['10', '20']],
  ['from 36.9 to 39.6', ['36.9', '39.6']],
  ['36.9 / 39.6', ['36.9', '39.6']],
  ['BERT-large 91.2, 90.1', ['91.2', '90.1']],
] as const;
for (const [printed, values] of several)
  test(`readNumbers() reads ${values.join(' and ')} in "${printed}"`, () =>
    assert.deepEqual(
      readNumbers(printed).map(({ value }) => value),
      values,
    ));

test('readNumbers() gives places that read the printed characters, moved by the offset', () => {
  const text = 'from −36.9 to 39.6 ± 0.4';
  for (const { start, end, raw } of readNumbers(text, 100))
    assert.equal(text.slice(start - 100, end - 100), raw);
});

test('readNumbers() takes what follows ± for the spread of the number before it', () =>
  assert.equal(readNumbers('39.6 ± 0.4')[0]?.spread, '0.4'));

test('readNumbers() reads a long text of digits and commas in linear time', () => {
  const text = '1,'.repeat(50_000);
  const before = performance.now();
  readNumbers(text);
  assert.ok(performance.now() - before < 2000);
});
