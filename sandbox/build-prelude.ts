import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The prelude as one classic script that sets `globalThis.TruthPrelude`; the same bytes on any machine. */
export function buildPrelude(): Promise<string> {
  return bundle('prelude-source.js', 'TruthPrelude');
}

/** The library for people's scripts, as one that sets `globalThis.TruthNumeric`. */
export function buildNumeric(): Promise<string> {
  return bundle('numeric/numeric-source.ts', 'TruthNumeric');
}

async function bundle(entry: string, globalName: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName,
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2022',
    alias: { debug: fileURLToPath(new URL('numeric/no-debug.cjs', import.meta.url)) },
    legalComments: 'none',
    minify: true,
    absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
  });
  const text = outputFiles[0]?.text;
  if (!text) throw new Error(`esbuild gave nothing for ${entry}`);
  return `// Made by \`npm run prelude\` from sandbox/${entry}. Not to be edited.\n${text}`;
}

if (import.meta.main) {
  await writeFile(new URL('prelude.js', import.meta.url), await buildPrelude());
  await writeFile(new URL('numeric.js', import.meta.url), await buildNumeric());
}
