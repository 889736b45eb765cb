import assert from 'node:assert/strict';
import { test } from 'node:test';
import { workName } from '../../src/core/cited-work.ts';
import { ownDocument } from '../../src/core/own-document.ts';
import { findCitedClaims } from '../../src/claims/find-cited-claims.ts';

const noKeys = new Map<string, never>();

/** The parts of one sentence with what each cites. */
function parts(sentence: string): (readonly [string, ...string[]])[] {
  return findCitedClaims(ownDocument('', [sentence]), noKeys).map(({ words, works }) => [
    words,
    ...works.map(workName),
  ]);
}

const rows = [
  ['Hives grow [@arXiv:2401.01234v2].', ['Hives grow.', 'arXiv:2401.01234']],
  ['Hives grow [see @smith2020, p. 3; @jones].', ['Hives grow.', 'smith2020', 'jones']],
  ['Hives grow (doi:10.1000/Bees.1).', ['Hives grow.', '10.1000/bees.1']],
  ['Hives grow, https://doi.org/10.1000/bees.', ['Hives grow,', '10.1000/bees']],
  ['Hives grow \\citep[p.~3]{smith,jones}.', ['Hives grow.', 'smith', 'jones']],
  ['Hives grow, see arXiv:hep-th/9108004.', ['Hives grow, see.', 'arXiv:hep-th/9108004']],
  ['@smith2020 say that hives grow.', ['say that hives grow.', 'smith2020']],
] as const;
for (const [sentence, wanted] of rows)
  test(`findCitedClaims() reads "${sentence}"`, () => assert.deepEqual(parts(sentence), [wanted]));

test('findCitedClaims() parts a sentence at its citations', () =>
  assert.deepEqual(parts('Small hives always grow [@a], while large hives never do [@b].'), [
    ['Small hives always grow,', 'a'],
    ['large hives never do.', 'b'],
  ]));

test('findCitedClaims() takes words behind a citation that opens a part', () =>
  assert.deepEqual(parts('@a finds that hives grow fast and @b that they shrink.'), [
    ['finds that hives grow fast and', 'a'],
    ['that they shrink.', 'b'],
  ]));

test('findCitedClaims() keeps a sentence whole that cites one work twice', () =>
  assert.deepEqual(parts('Small hives grow by 3% [@a] and large ones by 4% [@a].'), [
    ['Small hives grow by 3% and large ones by 4%.', 'a'],
  ]));

test('findCitedClaims() leaves out what cites nothing, mail addresses among it', () =>
  assert.deepEqual(parts('Write to bee@hive.org, where 3 @ 5 cents is paid.'), []));
