import { execFileSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { UserError } from '../src/core/errors.ts';
import { renderError } from '../src/render/error-text.ts';
import { readEngine } from '../src/io/engine.ts';
import { ownFolders, suites } from './suites.ts';

/** `npm run -s eval -- <suite> <dir> [--json-only] [--option value]`; exit 0 when the measurement ran. */
const [name = '', ...given] = process.argv.slice(2);
const isNamed = given[0]?.startsWith('--') === false;
/** `--mutate` may stand before the folder. */
const mutated = given[0] === '--mutate' ? given[1] : undefined;
const dir = (isNamed ? given[0] : (mutated ?? ownFolders[name])) ?? '';
const rest = isNamed ? given.slice(1) : given;
const load = Object.hasOwn(suites, name) ? suites[name] : undefined;
if (!load || dir === '') {
  console.error(
    `Usage: npm run -s eval -- <suite> <dir> [--json-only]\nSuites: ${Object.keys(suites).join(', ')}`,
  );
  process.exit(2);
}
const options = new Map<string, string>();
for (const [index, word] of rest.entries())
  if (word.startsWith('--'))
    options.set(
      word.slice(2),
      rest[index + 1]?.startsWith('--') === false ? (rest[index + 1] ?? '') : 'true',
    );
const started = performance.now();
const { lines, figures } = await (
  await load()
)(dir, options).catch((error: unknown) => {
  if (!(error instanceof UserError)) throw error;
  process.stderr.write(renderError(error));
  process.exit(2);
});
if (!options.has('json-only')) for (const line of lines) console.log(line);
const { n = null, ...others } = figures;
const seconds = Math.round((performance.now() - started) / 100) / 10;
console.log(
  JSON.stringify({
    suite: name,
    n,
    seconds,
    engine: { version: (await readEngine()).version, commit: commit() },
    ...others,
  }),
);

function commit(): string | null {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
      .toString()
      .trim();
  } catch {
    return null; // not a clone
  }
}
