import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The prelude as one classic script that sets `globalThis.TruthPrelude`; the same bytes on any machine. */
export async function buildPrelude(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('prelude-source.js', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'TruthPrelude',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2022',
    legalComments: 'none',
    minify: true,
    absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
  });
  const text = outputFiles[0]?.text;
  if (!text) throw new Error('esbuild gave no prelude');
  return `// Made by \`npm run prelude\` from sandbox/prelude-source.js. Not to be edited.\n${text}`;
}

if (import.meta.main) await writeFile(new URL('prelude.js', import.meta.url), await buildPrelude());
