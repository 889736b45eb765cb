import { availableParallelism } from 'node:os';
import { performance } from 'node:perf_hooks';
import { readEngine } from '../src/io/engine.ts';
import { benches } from './benches.ts';

/** `npm run -s bench -- <name> [dir]`: a table for people, one JSON object as the last line. */
const [name = '', dir = ''] = process.argv.slice(2);
const load = Object.hasOwn(benches, name) ? benches[name] : undefined;
if (!load) {
  console.error(
    `Usage: npm run -s bench -- <name> [dir]\nBenchmarks: ${Object.keys(benches).join(', ')}`,
  );
  process.exit(2);
}
const started = performance.now();
const { lines, figures } = await (await load())(dir);
for (const line of lines) console.log(line);
const { version, node } = await readEngine();
const seconds = Math.round((performance.now() - started) / 100) / 10;
console.log(
  JSON.stringify({
    bench: name,
    seconds,
    engine: { version, node, cores: availableParallelism() },
    ...figures,
  }),
);
