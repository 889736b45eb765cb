import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { audit } from '../../src/audit/audit.ts';
import { toZip } from '../../src/core/zip.ts';
import { openSandbox } from '../../src/io/sandbox.ts';
import { openScriptRunner } from '../../src/io/script-runner.ts';
import { verifyBundle } from '../second-verifier/verify-bundle.ts';
import { mutantsOf, type Mutant } from '../support/bundle-mutants.ts';
import type { BundleFiles } from '../support/resigned-bundle.ts';
import { birdQuestion, smallRecordLibrary } from '../support/record-library.ts';
import { temporaryFolder } from '../support/small-library.ts';

// every mutant with TRUTH_ENGINE_FAULTS=all, every hundredth without
const isAll = process.env['TRUTH_ENGINE_FAULTS'] === 'all';
const stride = isAll ? 1 : 100;

test('a verifier written from docs/spec.md alone says of every bundle what audit() says', async (t) => {
  const folder = temporaryFolder(t);
  const { slug, json, ask, library } = await smallRecordLibrary(folder);
  await json('publish', slug);
  await ask(birdQuestion('The two-step detector hears fewer false calls in wind.'));
  await json('correct', slug, '--note', 'Claim 2 stood in no paper.');
  await json('publish', 'vague-claims');
  const { key } = JSON.parse(readFileSync(join(library, 'library.json'), 'utf8')) as {
    key: string;
  };
  const mutants: Mutant[] = [];
  for (const name of [slug, 'vague-claims']) {
    await json('bundle', name, '--out', 'b.zip');
    const files = new Map(Object.entries(unzipSync(readFileSync(join(folder, 'b.zip')))));
    mutants.push(...mutantsOf(files, key));
  }
  assert.ok(mutants.length >= 500, `only ${mutants.length} bundles`);
  const sandbox = openSandbox();
  t.after(() => sandbox.close());
  let [judged, sound] = [0, 0];
  const apart: string[] = [];
  for (const [at, { what, files, key: by }] of mutants.entries()) {
    if (at % stride !== 0 && !/nothing/.test(what)) continue;
    const ours = (
      await audit(filesOf(files), { key: by, atLeast: null, sandbox, runner: openScriptRunner() })
    ).findings;
    const theirs = await verifyBundle(toZip(files), by);
    judged += 1;
    if (ours.length === 0) sound += 1;
    if ((ours.length === 0) !== (theirs.length === 0))
      apart.push(
        `${what}: audit says ${ours[0]?.message ?? 'nothing'}; the other ${theirs[0] ?? 'nothing'}`,
      );
  }
  t.diagnostic(`${judged} of ${mutants.length} bundles judged, ${sound} of them sound`);
  assert.deepEqual(apart, []);
});

function filesOf(files: BundleFiles) {
  return {
    read: (path: string) => Promise.resolve(files.get(path) ?? null),
    list: () => Promise.resolve([...files.keys()].sort()),
  };
}
