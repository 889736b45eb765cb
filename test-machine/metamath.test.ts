import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { metamath } from '../eval/metamath.ts';
import { askMetamath } from '../eval/metamath/oracle.ts';
import { checkMetamath } from '../src/proof/metamath/check-metamath.ts';
import { temporaryFolder } from '../test/support/small-library.ts';

const databases = '/usr/share/metamath/databases';
const skip =
  (spawnSync('metamath', ['exit']).status === null && 'metamath is not there') ||
  (!existsSync(join(databases, 'set.mm')) && 'metamath-databases is not there');

test('checkMetamath() verifies all proofs of set.mm, as metamath does', { skip }, () => {
  const path = join(databases, 'set.mm');
  const verdict = checkMetamath([readFileSync(path)]);
  assert.ok(verdict.kind === 'accept');
  assert.ok(verdict.proofs > 37_000);
  assert.deepEqual(verdict.incomplete, []);
  assert.equal(askMetamath(path)?.word, 'accept');
});

test('checkMetamath() says of 2p2e4 what it rests on', { skip }, () => {
  const verdict = checkMetamath([readFileSync(join(databases, 'set.mm'))], '2p2e4');
  assert.ok(verdict.kind === 'accept' && verdict.target);
  assert.equal(verdict.target.statement, '|- ( 2 + 2 ) = 4');
  const labels = verdict.target.axioms.map(({ label }) => label);
  for (const label of ['ax-mp', 'ax-addass', 'df-2', 'df-3', 'df-4'])
    assert.ok(labels.includes(label), label);
});

test('eval metamath judges changed databases as metamath does', { skip }, async (t) => {
  const folder = temporaryFolder(t);
  for (const name of ['demo0.mm', 'hol.mm', 'miu.mm', 'ql.mm'])
    symlinkSync(join(databases, name), join(folder, name));
  const { figures } = await metamath(folder, new Map([['mutate', '100']]));
  assert.equal(figures['asked'], 100);
  assert.deepEqual(figures['differ'], []);
  assert.equal(figures['accepted_by_us_alone'], 0);
});
