import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { metamath } from '../../eval/metamath.ts';
import { joinParts, splitDatabase } from '../../eval/metamath/parts.ts';
import { cutSlices } from '../../eval/metamath/slice.ts';
import { checkMetamath } from '../../src/proof/metamath/check-metamath.ts';
import { compressed, pieces, sums } from '../proof/metamath/databases.ts';
import { temporaryFolder } from '../support/small-library.ts';

test('eval metamath judges a folder by its index, and mutants of it', async (t) => {
  const folder = temporaryFolder(t);
  writeFileSync(join(folder, 'sums.mm'), sums);
  writeFileSync(join(folder, 'compressed.mm'), compressed);
  writeFileSync(
    join(folder, 'index.tsv'),
    'file\texpected\nsums.mm\taccept\ncompressed.mm\treject\n',
  );
  const { figures } = await metamath(folder, new Map([['mutate', '90']]));
  assert.equal(figures['n'], 92);
  assert.deepEqual(figures['unexpected'], ['compressed.mm']);
  assert.deepEqual(figures['differ'], []);
  const words = Object.entries(figures['mutants'] ?? {});
  assert.ok(words.some(([word, count]) => word === 'reject' && count > 50));
  assert.ok(words.some(([word, count]) => word === 'accept' && count > 5));
});

test('eval metamath wants a folder of databases', async (t) => {
  await assert.rejects(metamath(temporaryFolder(t), new Map()), /no database/);
});

test('cutSlices() cuts right databases out of a larger one', () => {
  const larger = `${sums} $c setvar A. $. $v x $. vx $f setvar x $. wal $a wff A. x P $.
th2 $p |- ( t + 0 ) = t $= tt a2 $.`;
  const slices = cutSlices(splitDatabase(larger), 3, 50);
  assert.ok(slices.length > 0);
  for (const { parts } of slices) {
    const text = joinParts(parts);
    assert.doesNotMatch(text, /setvar/);
    assert.equal(checkMetamath(pieces(text)).kind, 'accept');
  }
});
