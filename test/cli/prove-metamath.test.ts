import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { proveMetamath } from '../../src/cli/prove-metamath.ts';
import { sums } from '../proof/metamath/databases.ts';
import { temporaryFolder } from '../support/small-library.ts';
import { testStreams } from '../support/test-streams.ts';

const databases = {
  'sums.mm': sums,
  'open.mm': sums.replace(/\$=[^$]*\$\.\s*$/, '$= ? $.\n'),
  'mine.mm': sums.replace(/th1 \$p[\s\S]*/, 'mine $a |- t = t $. th1 $p |- t = t $= tt mine $.\n'),
  'wrong.mm': sums.replace('weq wim', 'wim weq'),
  'includes.mm': `$[ sums.mm $]`,
};

/** The exit code and what was written. */
async function prove(t: TestContext, ...args: string[]): Promise<{ code: number; text: string }> {
  const folder = temporaryFolder(t);
  for (const [name, text] of Object.entries(databases)) writeFileSync(join(folder, name), text);
  const streams = testStreams(folder);
  const code = await proveMetamath(args, streams);
  const { out, err } = streams.written();
  return { code, text: `${out}${err}` };
}

const target = ['--target', 'th1'];
const cases = [
  [['sums.mm'], 0, /Accepted: 1 proof of 8 assertions holds/],
  [['open.mm'], 0, /Left open +1 by a "\?": th1/],
  [['sums.mm', ...target], 0, /th1 is proved[\s\S]*\|- P & \|- \( P -> Q \) => \|- Q/],
  [['open.mm', ...target], 1, /Rejected \(incomplete\)/],
  [['wrong.mm'], 1, /Rejected \(proof\)[\s\S]*th1, line 14, proof step 23/],
  [['includes.mm'], 2, /Not judged \(unsupported, the solution\)/],
  [['sums.mm', ...target, '--statement', '|- t = t'], 0, /Accepted/],
  [['sums.mm', ...target, '--statement', '|- t = r'], 1, /statement-mismatch/],
  [['sums.mm', ...target, '--statement', '|- t = t', '--hypothesis', '|- P'], 1, /mismatch/],
  [['sums.mm', ...target, '--statement', '|- t = t', '--distinct', 't r'], 1, /mismatch/],
  [['sums.mm', ...target, '--statement', '|- t = t', '--variable', 'wff t'], 1, /mismatch/],
  [['sums.mm', ...target, '--axioms', 'a1,a2,mp'], 0, /Accepted/],
  [['sums.mm', ...target, '--axioms', 'a1,mp'], 1, /axiom-not-permitted[\s\S]*a2/],
  [['sums.mm', ...target, '--challenge', 'open.mm'], 0, /Accepted/],
  [['mine.mm', ...target, '--challenge', 'open.mm'], 1, /axiom-not-permitted/],
  [
    ['sums.mm', ...target, '--challenge', 'includes.mm'],
    2,
    /Not judged \(unsupported, the challenge\)/,
  ],
  [['nothing.mm'], 3, /Cannot read the database/],
  [['.'], 3, /a folder/],
  [['sums.mm', '--statement', '|- t = t'], 3, /without --target/],
  [['sums.mm', ...target, '--hypothesis', '|- t = t'], 3, /parts of a statement/],
  [['sums.mm', ...target, '--statement', 'x', '--distinct', 't'], 3, /two variables/],
  [['sums.mm', 'other.mm'], 3, /Cannot read the arguments/],
  [['sums.mm', '--unknown'], 3, /Next +truth-engine prove check --metamath <database.mm> --help/],
  [['sums.mm', '--help'], 0, /Exit codes: 0 accept · 1 reject · 2 decline/],
] as const;
for (const [args, code, wanted] of cases)
  test(`prove check --metamath ${args.join(' ')} ends with ${code}`, async (t) => {
    const said = await prove(t, '--metamath', ...args);
    assert.match(said.text, wanted);
    assert.equal(said.code, code);
  });

test('prove check --metamath --json prints the verdict with the rules and the database', async (t) => {
  const { text } = await prove(t, '--metamath', 'sums.mm', ...target, '--json');
  const record = JSON.parse(text) as Record<string, unknown>;
  assert.equal(record['kind'], 'accept');
  assert.equal(record['rules'], 'metamath-1');
  assert.match(JSON.stringify(record['database']), /"sha256":"[0-9a-f]{64}","bytes":\d+/);
});
