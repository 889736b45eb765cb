import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assess } from '../../../src/ground/pair/assess.ts';

const title = 'Vitamin D and fracture risk in older women';
const abstract = [
  'BACKGROUND Low vitamin D is common in older women, but whether supplements prevent fractures is unclear.',
  'METHODS We randomly assigned 2,256 women aged 70 years or older to cholecalciferol or placebo.',
  'RESULTS Women in the cholecalciferol group had more hip fractures than women in the placebo group.',
  'CONCLUSION High-dose cholecalciferol increases the risk of hip fractures in older women.',
];
const claim = 'High-dose cholecalciferol increases the risk of hip fractures in older women.';

test('assess() points at the sentence that says the claim and leans to supported', () => {
  const { sentence, confidence } = assess(claim, abstract, title);
  assert.equal(sentence, 3);
  assert.ok(confidence.supported > confidence.contradicted);
  assert.ok(confidence.supported > confidence.unknown);
});

test('assess() leans less to supported when the claim is turned, and more against it', () => {
  const right = assess(claim, abstract, title).confidence;
  for (const turned of [
    claim.replace('increases', 'decreases'),
    claim.replace('increases', 'does not increase'),
  ]) {
    const { supported, contradicted } = assess(turned, abstract, title).confidence;
    assert.ok(supported < right.supported / 2, turned);
    assert.ok(contradicted > 2 * right.contradicted, turned);
  }
});

test('assess() does not know what an abstract says of something else', () => {
  const { unknown } = assess(
    'Zebrafish larvae regenerate cardiac tissue.',
    abstract,
    title,
  ).confidence;
  assert.ok(unknown > 0.8);
});

test('assess() gives probabilities that add up to one, the same each time', () => {
  const [first, second] = [assess(claim, abstract, title), assess(claim, abstract, title)];
  assert.deepEqual(first, second);
  const { supported, contradicted, unknown } = first.confidence;
  assert.ok(Math.abs(supported + contradicted + unknown - 1) < 1e-12);
});

test('assess() says nothing of an empty claim or an empty abstract', () => {
  const nothing = { sentence: null, confidence: { supported: 0, contradicted: 0, unknown: 1 } };
  assert.deepEqual(assess('', abstract), nothing);
  assert.deepEqual(assess(claim, []), nothing);
});

test('assess() reads hostile text without numbers that are none', () => {
  const hostile = ['('.repeat(20_000), 'A'.repeat(20_000), '(AB)'.repeat(5_000), '9'.repeat(5_000)];
  const { confidence } = assess('not '.repeat(3_000), [...hostile, '', '\u0000']);
  assert.ok(Object.values(confidence).every((value) => value >= 0 && value <= 1));
});
