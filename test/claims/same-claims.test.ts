import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findOwnClaims } from '../../src/claims/find-own-claims.ts';
import { findSameClaims } from '../../src/claims/same-claims.ts';
import { ownDocument } from '../../src/core/own-document.ts';

function groups(...sentences: string[]): number[][] {
  const document = ownDocument('', sentences);
  return findSameClaims(findOwnClaims(document), document);
}

const abstract = 'Screened hives give 4.3% more honey in wet years.';

test('findSameClaims() joins what abstract and conclusion say with the same number', () =>
  assert.deepEqual(
    groups(
      abstract,
      'Bees are old.',
      'We conclude that screened hives give 4.3% more honey in years with rain.',
    ),
    [[0, 2]],
  ));

test('findSameClaims() keeps another number apart', () =>
  assert.deepEqual(groups(abstract, 'Screened hives give 4.4% more honey in wet years.'), []));

test('findSameClaims() keeps the same number of another thing apart', () =>
  assert.deepEqual(groups(abstract, 'Queens of the southern strain lay 4.3% more eggs.'), []));

test('findSameClaims() joins statements without numbers by nearly all their words', () => {
  assert.deepEqual(
    groups(
      'Screens prevent swarming in strong colonies.',
      'Screens thus prevent swarming in strong colonies.',
    ),
    [[0, 1]],
  );
  assert.deepEqual(
    groups(
      'Screens prevent swarming in strong colonies.',
      'Screens raise the yield of weak colonies.',
    ),
    [],
  );
});

const turned = [
  ['Screens prevent swarming in strong colonies.', 'Screens do not prevent swarming in strong colonies.'],
  ['Screens raise the yield of hives by 4.3%.', 'Screens lower the yield of hives by 4.3%.'],
  ['Screened hives give 4.3% more honey than open hives.', 'Open hives give 4.3% more honey than screened hives.'],
  ['Northern bees outperform southern bees.', 'Southern bees outperform northern bees.'],
] as const; // prettier-ignore
for (const [one, other] of turned)
  test(`findSameClaims() keeps apart: ${one} ${other}`, () => {
    assert.deepEqual(groups(one, other), []);
    assert.deepEqual(groups(one, `We conclude: ${one}`), [[0, 1]]);
  });

for (const [what, one, other] of [
  [
    'seasons',
    'Screened hives give 4.3% more honey in wet years.',
    'Screened hives give 4.3% more honey in dry years.',
  ],
  [
    'sizes',
    'The base model scores an accuracy of 71.3 on SQuAD.',
    'The large model scores an accuracy of 71.3 on SQuAD.',
  ],
  [
    'data sets',
    'Our parser scores an accuracy of 91.2 on IMDB.',
    'Our parser scores an accuracy of 91.2 on MNLI.',
  ],
  [
    'signs',
    'The bias of the northern scale is -0.31 kilograms.',
    'The bias of the northern scale is 0.31 kilograms.',
  ],
] as const)
  // prettier-ignore
  test(`findSameClaims() keeps other ${what} apart`, () => assert.deepEqual(groups(one, other), []));
