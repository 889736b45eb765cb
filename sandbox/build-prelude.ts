import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { buildRunner } from './build-runner.ts';

/** The bundles that scripts are given: file, source, the name under which the harness finds each. */
const bundles = [
  { file: 'prelude.js', source: 'prelude-source.js', name: 'TruthPrelude' },
  { file: 'survival.js', source: 'survival.ts', name: 'TruthSurvival' },
  { file: 'math.js', source: 'math-source.js', name: 'TruthMath' },
  { file: 'numeric.js', source: 'numeric/numeric-source.ts', name: 'TruthNumeric' },
] as const;

/**
 * Each bundle as one classic script that sets one name, and the files that run them in a browser;
 * the same bytes on any machine.
 */
export async function buildPrelude(): Promise<{ file: string; text: string }[]> {
  const built = await Promise.all(
    bundles.map(async ({ file, source, name }) => ({ file, text: await bundle(source, name) })),
  );
  return [...built, ...(await buildRunner(built))];
}

async function bundle(source: string, globalName: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(source, import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName,
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2022',
    // BigInt has no other power.
    supported: { 'exponent-operator': globalName === 'TruthPrelude' },
    legalComments: 'none',
    minify: true,
    alias: standIns(),
    plugins: [exactScale],
    absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
  });
  // A ** of a library becomes Math.pow, looked up when it is called: by then it is ours.
  const text = outputFiles[0]?.text.replace(/=Math\.pow(?=[,;])/, '=(x,y)=>Math.pow(x,y)');
  if (!text) throw new Error('esbuild gave no bundle');
  return `// Made by \`npm run prelude\` from sandbox/${source}. Not to be edited.\n${text}`;
}

/** What @stdlib asks of old engines, and would weigh more than its functions. */
function standIns(): Record<string, string> {
  const path = (name: string): string =>
    fileURLToPath(new URL(`stand-in/${name}.cjs`, import.meta.url));
  const arrays = ['uint8', 'uint16', 'uint32', 'float64'];
  return {
    debug: fileURLToPath(new URL('numeric/no-debug.cjs', import.meta.url)),
    '@stdlib/utils-define-nonenumerable-read-only-property': path('read-only'),
    ...Object.fromEntries(
      arrays.map((type) => [`@stdlib/assert-has-${type}array-support`, path('supported')]),
    ),
  };
}

/** Fraction scales a binary number by a power of ten, by functions whose last bit moves with the engine: here by its digits. */
const exactScale: Plugin = {
  name: 'exact-scale',
  setup: ({ onLoad }) => {
    onLoad({ filter: /fraction\.js[\\/]dist[\\/]fraction\.mjs$/ }, async ({ path }) => {
      const parts = (await readFile(path, 'utf8')).split('10 ** Math.floor(1 + Math.log10(p1))');
      if (parts.length !== 2) throw new Error('fraction.js has changed: look at exactScale');
      return { contents: parts.join("Number('1e' + (+p1.toExponential().split('e')[1] + 1))") };
    });
  },
};

if (import.meta.main)
  for (const { file, text } of await buildPrelude())
    await writeFile(new URL(file, import.meta.url), text);
