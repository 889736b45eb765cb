import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../support/small-library.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Runs the gate over a copy of the tree after `change`. */
function checkCopy(
  folder: string,
  change: (copy: string) => void,
): { status: number | null; said: string } {
  for (const part of ['src', 'sandbox', 'tsconfig.json', 'package.json', '.dependency-cruiser.mjs'])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  change(folder);
  const { status, stderr } = spawnSync(process.execPath, [
    join(root, 'scripts/check-imports.ts'),
    folder,
  ]);
  return { status, said: stderr.toString() };
}

test('check-imports passes the tree as it is', (t) => {
  const { status, said } = checkCopy(temporaryFolder(t), () => undefined);
  assert.equal(status, 0, said);
});

const wrong = [
  [
    'a stage that imports another',
    'src/claims/find-claims.ts',
    "import '../gate/judge.ts';",
    /stage-claims-stands-alone/,
  ],
  [
    'core that imports a stage',
    'src/core/span.ts',
    "import '../parse/parse.ts';",
    /core-imports-nothing-of-ours/,
  ],
  [
    'a stage that touches the disk',
    'src/ground/ground.ts',
    "import 'node:fs';",
    /only-the-edge-touches-the-world/,
  ],
  [
    'isolated-vm in the engine',
    'src/io/sandbox.ts',
    "import 'isolated-vm';",
    /isolated-vm-behind-the-wall/,
  ],
  [
    'an engine that imports its sandbox',
    'src/io/sandbox.ts',
    "import '../../sandbox/build-prelude.ts';",
    /source-imports-no-tests-nor-sandbox/,
  ],
] as const;
for (const [what, file, line, rule] of wrong)
  test(`check-imports refuses ${what}`, (t) => {
    const { status, said } = checkCopy(temporaryFolder(t), (copy) => {
      const path = join(copy, file);
      const text = `${line}\n`;
      writeFileSync(path, text, { flag: 'a' });
    });
    assert.equal(status, 1);
    assert.match(said, rule);
  });
