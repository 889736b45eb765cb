import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

const folder = new URL('browser/', import.meta.url);

/** What a site needs to run a check, or to judge a proof, in a reader's browser: scripts for the page, a frame to run in. */
export async function buildRunner(
  bundles: readonly { file: string; text: string }[],
): Promise<{ file: string; text: string }[]> {
  const harness = await readFile(new URL('harness.js', import.meta.url), 'utf8');
  const end = await bundled('in-worker.js', []);
  const numeric = bundles.find(({ file }) => file === 'numeric.js')?.text ?? '';
  const small = bundles.filter(({ file }) => file !== 'numeric.js').map(({ text }) => text);
  const worker = `(() => {\n${small.join('\n')}\nconst harness =\n${harness}\n${end}})();\n`;
  const inFrame = await bundled('in-frame.js', []);
  return [
    { file: '../templates/run.js', text: await bundled('in-page.js', [textPlugin(worker)]) },
    {
      file: '../templates/run-numeric.js',
      text: `globalThis.truthNumericText = ${JSON.stringify(numeric)};\n`,
    },
    { file: '../templates/prove.js', text: await bundled('prove-in-page.js', []) },
    {
      file: '../templates/prove-kernel.js',
      text: `globalThis.truthKernelText = ${JSON.stringify(await bundled('prove-in-worker.ts', []))};\n`,
    },
    { file: '../templates/runner.html', text: frameOf(inFrame.trim()) },
  ];
}

/** Only its own script, that script's workers and their eval; nothing is loaded from anywhere. */
function frameOf(script: string): string {
  const hash = createHash('sha256').update(script).digest('base64');
  const policy = `default-src 'none'; script-src 'sha256-${hash}' 'unsafe-eval' blob:; worker-src blob:; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Runs a check</title>
</head>
<body>
<main><h1>Runs a check</h1><p>A claim’s page runs its checks in this frame. There is nothing to read here.</p></main>
<script>${script}</script>
</body>
</html>
`;
}

async function bundled(name: string, plugins: Plugin[]): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(name, folder))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    plugins,
    absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
  });
  return outputFiles[0]?.text ?? '';
}

function textPlugin(contents: string): Plugin {
  return {
    name: 'worker-text',
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /^truth-engine:worker$/ }, ({ path }) => ({ path, namespace: 'text' }));
      onLoad({ filter: /./, namespace: 'text' }, () => ({ contents, loader: 'text' }));
    },
  };
}
