import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { claimDetection } from '../../eval/claim-detection.ts';
import { claimSets, readClaimSet } from '../../eval/claim-sets.ts';
import { featuresOf } from '../../src/claims/claim-sentence/features.ts';
import { probabilitiesOf } from '../../src/claims/claim-sentence/label-chain.ts';
import { fromStored } from '../../src/claims/claim-sentence/stored-chain.ts';
import { sha256 } from '../../src/core/hash.ts';
import { fitClaimSentences, toRows } from '../../train/claim-sentences.ts';
import { fitCalibration } from '../../train/fit/calibrate.ts';
import { choose, scoreAt } from '../../train/fit/cross-fit.ts';
import { fitLabelChain } from '../../train/fit/fit-label-chain.ts';

const model = fileURLToPath(new URL('../../models/claim-sentences/', import.meta.url));

test('training twice on the same documents gives the same bytes, on others other bytes', async () => {
  await withSets(async (folder) => {
    const documents = await readClaimSet(folder, 'csabstruct', 'training');
    const fit = (part: typeof documents): string =>
      JSON.stringify(fitClaimSentences(part, claimSets.csabstruct.labels).stored);
    const first = fit(documents);
    assert.equal(sha256(fit(documents)), sha256(first));
    assert.notEqual(sha256(fit(documents.slice(1))), sha256(first));
  });
});

test('the card names the hash of the weights beside it', async () => {
  const weights = await readFile(join(model, 'weights.json'));
  const card = await readFile(join(model, 'README.md'), 'utf8');
  assert.ok(card.includes(sha256(weights)));
});

test('a fitted chain tells results from the rest, and stored weights say the same', async () => {
  await withSets(async (folder) => {
    const training = await readClaimSet(folder, 'csabstruct', 'training');
    const [document] = await readClaimSet(folder, 'csabstruct', 'scored');
    assert.ok(document);
    const { labels } = claimSets.csabstruct;
    const rows = featuresOf(document.document);
    const { stored, choice } = fitClaimSentences(training, labels);
    assert.equal(choice.score.f1, 1);
    const exact = fitLabelChain(toRows(training), labels.length, choice.options);
    const found = probabilitiesOf(fromStored(stored), rows, stored.claim);
    for (const [at, label] of document.labels.entries())
      assert.equal((found[at] ?? 0) > 0.5, label === 1);
    for (const [at, p] of probabilitiesOf(exact, rows, 1).entries())
      assert.ok(Math.abs(p - (found[at] ?? 0)) < 1e-3);
  });
});

test('choose() takes the threshold from documents that the fit has not seen', async () => {
  await withSets(async (folder) => {
    const rows = toRows(await readClaimSet(folder, 'csabstruct', 'training'));
    // Labels that no feature tells: a threshold chosen on the fit's own documents would score far higher.
    const noise = rows.map((one, at) => ({
      ...one,
      labels: one.labels.map((_, index) => (at * 7 + index * 3) % 5 === 0 ? 1 : 0), // prettier-ignore
    }));
    const options = { rate: 0.15, rounds: 14 };
    const { score, threshold } = choose(noise, 2, [options], 5);
    const chain = fitLabelChain(noise, 2, options);
    const own = noise.map((one) => probabilitiesOf(chain, one.rows, 1));
    assert.ok(score.f1 < scoreAt(threshold, own, noise).f1);
  });
});

test('fitCalibration() finds the slope and intercept that made the truths', () => {
  const odds = Array.from({ length: 2000 }, (_, at) => ((at % 40) - 20) / 5);
  const truths = odds.map((x, at) => (((at * 617) % 1000) + 0.5) / 1000 < 1 / (1 + Math.exp(-(0.5 * x - 1)))); // prettier-ignore
  const { slope, intercept } = fitCalibration(
    odds.map((x) => 1 / (1 + Math.exp(-x))),
    truths,
  );
  assert.ok(Math.abs(slope - 0.5) < 0.05, String(slope));
  assert.ok(Math.abs(intercept + 1) < 0.1, String(intercept));
});

test('claim-detection scores what is there, cross-validates a lone training part and says what is missing', async () => {
  await withSets(async (folder) => {
    const { figures } = await claimDetection(folder, new Map());
    const { fitted, shipped, why } = figures as Record<string, Record<string, unknown>>;
    assert.equal(Reflect.get(Object(fitted?.['csabstruct']), 'f1'), 1);
    assert.equal(Reflect.get(Object(fitted?.['csabstruct']), 'cv'), false);
    assert.equal(Reflect.get(Object(fitted?.['sciarg-cl']), 'cv'), true);
    assert.ok(Reflect.get(Object(shipped?.['sciarg-cl']), 'f1') > 0);
    assert.equal(fitted?.['ncg'], null);
    assert.match(String(why?.['ncg']), /no documents/);
  });
});

test('claim-detection takes a training part from another folder, and tells of a folder without sets', async () => {
  await withSets(async (folder) => {
    await rm(join(folder, 'csabstruct/train.jsonl'));
    const alone = await claimDetection(folder, new Map());
    assert.equal((alone.figures['fitted'] as Record<string, unknown>)['csabstruct'], null);
    await withSets(async (also) => {
      const { figures } = await claimDetection(folder, new Map([['also', also]]));
      const { csabstruct } = figures['fitted'] as Record<string, unknown>;
      assert.equal(Reflect.get(Object(csabstruct), 'f1'), 1);
    });
    await assert.rejects(claimDetection(join(folder, 'none'), new Map()), { code: 'bad-argument' });
  });
});

/** Small sets of our own making: abstracts of one form with words that differ. */
async function withSets(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'claim-sets-'));
  const things = ['parser', 'tagger', 'index', 'cache', 'router', 'sampler', 'planner', 'solver', 'ranker', 'filter', 'codec', 'linter']; // prettier-ignore
  const sentences = things.map((thing, at) => [
    `Every ${thing} is slow in practice.`,
    `We propose a new ${thing} with ${at} stages.`,
    `Results show that the ${thing} outperforms all others by ${at}.5%.`,
  ]);
  const names = ['background', 'method', 'result'];
  const abstracts = sentences.map((texts) => ({ sentences: texts, labels: names, confs: [1, 1, 1] })); // prettier-ignore
  const coarse = ['motivation', 'proposal', 'outcomes'];
  const units = sentences.map((texts) => ({
    units: texts.map((text, at) => ({ text, coarse: coarse[at] })),
  }));
  const write = async (path: string, rows: readonly unknown[]): Promise<void> =>
    writeFile(join(folder, path), rows.map((row) => JSON.stringify(row)).join('\n'));
  try {
    await mkdir(join(folder, 'csabstruct'));
    await mkdir(join(folder, 'sciarg-cl'));
    await write('csabstruct/train.jsonl', abstracts.slice(0, 10));
    await write('csabstruct/test_b.jsonl', abstracts.slice(10));
    await write('sciarg-cl/train.jsonl', units);
    await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
