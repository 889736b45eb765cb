import { performance } from 'node:perf_hooks';
import ivm from 'isolated-vm';

/** Prints how many scripts a second bare isolated-vm runs, a fresh isolate each. */
const [times = '60', source = '(() => 0)'] = process.argv.slice(2);
const started = performance.now();
for (let time = 0; time < Number(times); time++) {
  const isolate = new ivm.Isolate({ memoryLimit: 64 });
  const context = await isolate.createContext();
  await (await isolate.compileScript(`${source}()`)).run(context);
  isolate.dispose();
}
process.stdout.write(String((1000 * Number(times)) / (performance.now() - started)));
