import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { compareRun } from '../../src/audit/compare-run.ts';
import { rerunIn } from '../../src/audit/rerun.ts';
import { sha256 } from '../../src/core/hash.ts';
import type { Artifact, PaperManifest } from '../../src/core/records/generated/types.ts';
import { openSandbox } from '../../src/io/sandbox.ts';
import { openScriptRunner } from '../../src/io/script-runner.ts';

const sandbox = openSandbox();
const runner = openScriptRunner();
after(() => sandbox.close());

function artifact(output: string | null, parts: Partial<Artifact> = {}): Artifact {
  const script = parts.script ?? '() => ["33/2", "33/2"]';
  return {
    schema: 'artifact-v1',
    check: 'F1',
    script,
    script_sha256: sha256(script),
    prelude_sha256: sandbox.prelude,
    limits_profile: sandbox.profile,
    input: null,
    result: { kind: output === null ? 'error' : 'value', output },
    ...parts,
  };
}

/** A claim of [16.45, 16.55] whose one check rests on the artifact. */
const claims = [
  {
    checks: [
      {
        check: 'F1',
        kind: 'recomputation',
        claimed: { low: '16.45', high: '16.55' },
        readings: [{ artifact: 'a' }],
      },
    ],
  },
] as unknown as PaperManifest['claims'];

const elsewhere = { prelude_sha256: sha256('another prelude') };
const rows = [
  ['the same bits', artifact('["33/2","33/2"]'), 'same-bits', true],
  [
    'the same bits under another prelude',
    artifact('["33/2","33/2"]', elsewhere),
    'same-bits',
    false,
  ],
  [
    'other bits that meet the claim too',
    artifact('["331/20","331/20"]', elsewhere),
    'same-verdict',
    false,
  ],
  ['other bits that do not meet it', artifact('["17","17"]', elsewhere), 'other-verdict', false],
  ['a failure then, a value now', artifact(null, elsewhere), 'other-verdict', false],
  [
    'limits that are not here',
    artifact('["33/2","33/2"]', { limits_profile: 'catalogue-0' }),
    'not-run',
    false,
  ],
] as const;
for (const [what, recorded, state, samePrelude] of rows)
  test(`compareRun() calls ${what} ${state}`, async () => {
    const report = compareRun('a', recorded, await rerunIn(sandbox, runner)(recorded), claims);
    assert.deepEqual(
      [report.state, report.samePrelude, report.isOurs],
      [state, samePrelude, false],
    );
  });

test('a recorded value that our own limits keep from coming is not run, and that is our fault', async () => {
  const endless = artifact('["1","1"]', { script: '() => { for (;;); }' });
  const report = compareRun('a', endless, await rerunIn(sandbox, runner)(endless), claims);
  assert.deepEqual([report.state, report.isOurs], ['not-run', true]);
});

test('a person’s script is run again by its own runner, with its seed', async () => {
  const walls = new Set<string>();
  const rerun = rerunIn(sandbox, runner, walls);
  const script = '({ a }) => a + Math.random()';
  const input = { inputs: { a: 1 }, seed: 5 };
  const first = await runner.run({ script, seed: 5, calls: [{ inputs: { a: 1 } }] });
  const [value] = first.results;
  const output = value?.kind === 'value' ? String(value.value) : null;
  const recorded = artifact(output, { script, input, limits_profile: runner.profile });
  assert.equal(compareRun('a', recorded, await rerun(recorded), claims).state, 'same-bits');
  assert.ok(walls.has('isolate'));
});
