import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { exampleExport } from '../../scripts/example-proof.ts';
import { runCli } from '../../src/cli.ts';
import { temporaryFolder } from '../support/small-library.ts';
import { testStreams } from '../support/test-streams.ts';

const example = fileURLToPath(new URL('../../examples/zero-add/', import.meta.url));

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function prove(folder: string, args: string[], piped?: Uint8Array): Promise<Ran> {
  const streams = testStreams(folder, piped ? { input: () => Promise.resolve(piped) } : {});
  const code = await runCli(['prove', ...args], streams);
  return { code, ...streams.written() };
}

/** A folder with the example's exports and a registration of one's own. */
function registered(t: TestContext, claim: object): string {
  const folder = temporaryFolder(t);
  cpSync(example, folder, { recursive: true });
  writeFileSync(join(folder, 'own.json'), JSON.stringify(claim));
  return folder;
}

const names = { theorem_names: ['zero_add'], definition_names: [], permitted_axioms: [] };

const mistakes = [
  ['an unknown property', { ...names, trust_me: true }, /\/? ?must NOT have additional.*trust_me/s],
  ['no target', { ...names, theorem_names: [] }, /theorem_names must NOT have fewer/],
  ['a path out of its folder', { ...names, solution: '../solution.ndjson' }, /solution must match/],
  ['a file that is not there', { ...names, solution: 'other.ndjson' }, /no such file/],
  ['a folder', { ...names, solution: '..' }, /a folder/],
  ['another challenge', { ...names, challenge_sha256: '0'.repeat(64) }, /Wanted  sha256 0{64}/],
] as const;
for (const [what, claim, words] of mistakes)
  test(`prove claim refuses a registration with ${what}`, async (t) => {
    const { code, out, err } = await prove(registered(t, claim), ['claim', 'own.json']);
    assert.deepEqual([code, out], [3, ''], err);
    assert.match(err, words);
  });

test('prove without a verb shows how it is used', async (t) => {
  const { code, err } = await prove(temporaryFolder(t), []);
  assert.equal(code, 2);
  assert.match(err, /Usage: truth-engine prove check/);
});

const wrongUses = [[], ['a', 'b'], ['a', '--unknown'], ['nothing.json']];
for (const verb of ['check', 'claim'])
  for (const words of wrongUses)
    test(`prove ${[verb, ...words].join(' ')} ends as no verdict does`, async (t) => {
      const { code, out } = await prove(temporaryFolder(t), [verb, ...words]);
      assert.deepEqual([code, out], [3, '']);
    });

test('prove claim accepts the example and says what it states', async (t) => {
  const folder = temporaryFolder(t);
  const { code, out } = await prove(folder, ['claim', join(example, 'claim.json')]);
  assert.equal(code, 0);
  assert.equal(
    out,
    `✓ Proved
  Our kernel accepts a proof of the statement below, without any axiom.

  zero_add :
    ∀ (n : N), N.add N.zero n = n

  Axioms     none
  Checked    9 declarations
  Statement  sha256
             66ef29e285f70cab1ad89b746ff0c6dc80dd219a53fcfd8d64b50cac9106f7b2
`,
  );
});

const exports = ['challenge', 'solution'] as const;
for (const kind of exports)
  test(`the example’s ${kind} is what its generator writes, and the kernel accepts it`, async (t) => {
    const path = join(example, `${kind}.ndjson`);
    assert.equal(readFileSync(path, 'utf8'), exampleExport(kind));
    const { code, out } = await prove(temporaryFolder(t), ['check', path, '--json']);
    const { verdict } = JSON.parse(out) as { verdict: { kind: string; axioms: string[] } };
    assert.deepEqual(
      [code, verdict.kind, verdict.axioms],
      [0, 'accept', kind === 'challenge' ? ['sorryAx'] : []],
    );
  });

test('prove check reads what is piped in', async (t) => {
  const bytes = readFileSync(join(example, 'solution.ndjson'));
  const { code, out } = await prove(temporaryFolder(t), ['check', '-'], bytes);
  assert.equal(code, 0);
  assert.match(out, /^✓ Accepted\n {2}9 declarations type-check\.\n {2}Axioms {5}none\n/);
});

test('prove claim rejects an open proof by its axiom, and a changed value with both types', async (t) => {
  const folder = registered(t, { ...names, solution: 'challenge.ndjson' });
  const open = await prove(folder, ['claim', 'own.json']);
  assert.equal(open.code, 1);
  assert.match(open.out, /^✕ Rejected: axiom-not-permitted\n/);
  // The step of the addition gives its summand back in place of one more.
  const lie = readFileSync(join(folder, 'solution.ndjson'), 'utf8').replace(
    /("thm":\{.*"value":)\d+/,
    '$10',
  );
  writeFileSync(join(folder, 'solution.ndjson'), lie);
  const wrong = await prove(folder, ['check', 'solution.ndjson']);
  assert.equal(wrong.code, 1);
  assert.match(wrong.out, /^✕ Rejected\n {2}Declared {3}zero_add\n {2}Because/);
  assert.match(wrong.out, /\n {2}Expected {3}∀ \(n : N\), /);
  assert.match(wrong.out, /\n {2}Inferred {3}/);
});

test('prove check declines what is no export', async (t) => {
  const { code, out } = await prove(temporaryFolder(t), ['check', '-'], Buffer.from('{"a":1}\n'));
  assert.equal(code, 2);
  assert.match(out, /^\? Declined\n/);
});
