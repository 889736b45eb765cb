import assert from 'node:assert/strict';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
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
