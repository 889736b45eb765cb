import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';

/**
 * `npm run train -- <benchmarks> [--only name]`: fits the small models anew from the licensed sets and writes
 * `models/<name>/`. The same data give the same bytes.
 */
export type Training = (benchmarks: string) => Promise<readonly string[]>;

/** A model is one file here; each is loaded only when it is fitted. */
const trainings: Readonly<Record<string, () => Promise<Training>>> = {
  'claim-sentences': async () => (await import('./claim-sentences.ts')).claimSentences,
  'result-cues': async () => (await import('./result-cues.ts')).resultCues,
  'evidence-sentence': async () => (await import('./pair-evidence.ts')).trainEvidence,
  'pair-verdict': async () => (await import('./pair-verdict.ts')).trainVerdict,
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' } },
});
const [benchmarks] = positionals;
const names = Object.keys(trainings).filter((name) => !values.only || name === values.only);
if (benchmarks === undefined || names.length === 0) {
  console.error(
    `Usage: npm run train -- <benchmarks> [--only name]\nModels: ${Object.keys(trainings).join(', ')}`,
  );
  process.exit(2);
}
for (const name of names) {
  const started = performance.now();
  const load = trainings[name];
  for (const line of (await (await load?.())?.(benchmarks)) ?? []) console.log(line);
  console.log(`${name}: ${Math.round((performance.now() - started) / 1000)} s`);
}
