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
mkdirSync(`${root}/dist/sandbox`, { recursive: true });
for (const file of [
  'src/core/records/generated/validators.js',
  ...['prelude', 'survival', 'math', 'harness', 'numeric', 'compose', 'worker'].map(
    (name) => `sandbox/${name}.js`,
  ),
])
  copyFileSync(`${root}/${file}`, `${root}/dist/${file}`);
