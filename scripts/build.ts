import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The published package: sources without their types in dist/, beside the files that are read at run time. */
const root = fileURLToPath(new URL('..', import.meta.url));
rmSync(`${root}/dist`, { recursive: true, force: true });
execFileSync(
  process.execPath,
  [`${root}/node_modules/typescript/bin/tsc`, '-p', 'tsconfig.build.json'],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
mkdirSync(`${root}/dist/src/core/records/generated`, { recursive: true });
for (const file of [
  'src/core/records/generated/validators.js',
  'sandbox/prelude.js',
  'sandbox/numeric.js',
  'sandbox/harness.js',
])
  copyFileSync(`${root}/${file}`, `${root}/dist/${file}`);
