import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comparePapers } from '../../src/across/compare-papers.ts';
import type { Comparison, PaperManifest } from '../../src/core/records/generated/types.ts';
import { readTemplates } from '../../src/io/templates.ts';
import { renderCompareHtml } from '../../src/render/compare-html.ts';
import { compareView } from '../../src/render/view/compare-view.ts';
import { forestViews } from '../../src/render/view/forest-view.ts';
import { heatView } from '../../src/render/view/heat-view.ts';
import { comparedPapers, papersOf } from '../support/compared-papers.ts';
import { sampleManifest } from './sample-manifest.ts';

async function comparisonOf(...names: readonly string[]): Promise<Comparison> {
  const comparison = comparePapers(await comparedPapers(...names));
  assert.ok(comparison);
  return comparison;
}

function withComparison(comparison: Comparison): PaperManifest {
  return {
    ...sampleManifest(),
    synthesis: {
      schema: 'synthesis-v1',
      question: 'How well?',
      curator: null,
      document: comparison.papers[0]?.text_sha256 ?? '',
      searches: [],
      papers: [],
      groups: [],
      agreements: [],
      comparison,
    },
  };
}

test('forestViews() draws a row for each result and pools nothing without spread', async () => {
  const [forest] = forestViews(await comparisonOf('heron-first', 'heron-again', 'heron-quoted'));
  assert.equal(forest?.title, 'BirdQA, accuracy');
  assert.deepEqual(
    forest.rows.map(({ name, value, interval }) => [name, value, interval]),
    [
      ['Heron (A)', '71.3 ± 0.4', '70.90 to 71.70'],
      ['Heron (B)', '68.9 ± 0.5', '68.40 to 69.40'],
      ['Heron [1] (C)', '71.3', '71.25 to 71.35'],
      ['Stork-7B (A)', '64.0', '63.95 to 64.05'],
      ['Stork-7B (B)', '61.7', '61.65 to 61.75'],
    ],
  );
  assert.match(forest.rows[0]?.plot ?? '', /role="img" aria-label="Heron, paper A: 71\.3 ± 0\.4/);
  assert.match(forest.pooled, /^Not pooled/);
});

test('forestViews() puts three estimates with standard errors together', async () => {
  const comparison = await comparisonOf('spread-one', 'spread-two', 'spread-three');
  const [forest] = forestViews(comparison);
  const [together] = forest?.together ?? [];
  assert.equal(together?.name, 'Tern, 3 papers together');
  // by R's metafor 3.8: rma(c(70.1, 72.4, 69), sei = c(.6, .8, .5), test = "knha")
  assert.deepEqual([together.value, together.interval], ['70.42', '66.17 to 74.67']);
  assert.match(forest?.pooled ?? '', /I² 0\.85 of 1/);
});

test('heatView() tints each column by its own best and prints every number', async () => {
  const heat = heatView((await comparisonOf('heron-first', 'heron-again', 'heron-quoted')).results);
  assert.ok(heat);
  assert.equal(heat.columns[0], 'BirdQA, accuracy, test set, Zero-shot');
  const best = heat.rows.filter(({ cells }) => cells[0]?.best).map(({ name }) => name);
  assert.deepEqual(best, ['Heron (A)', 'Heron [1] (C)']);
  const weakest = heat.rows.find(({ name }) => name === 'Stork-7B (A)');
  assert.deepEqual(weakest?.cells[0], { shown: '64.0', tint: 0, best: false });
});

test('renderCompareHtml() shows both papers’ words for what differs, without a script', async () => {
  const comparison = await comparisonOf('tuned-on-english', 'unprompted-in-swahili');
  const page = renderCompareHtml(withComparison(comparison), {
    templates: await readTemplates(),
    frame: { styleHref: 'style.css', site: null },
    banner: null,
  });
  assert.ok(page);
  assert.match(page, /The language differs: paper A says “English”, paper B “Swahili”\./);
  assert.match(page, /Not comparable, because: 2/);
  assert.doesNotMatch(page, /<script/);
});

test('compareView() cuts long lists, says how many are left, and stays under 100 KB', async () => {
  const rows = (shift: number): string =>
    Array.from({ length: 60 }, (_, index) => `| Model${index}-7B | ${40 + index}.${shift} |`).join(
      '\n',
    );
  const text = (title: string, shift: number): string =>
    `# ${title}\n\n## 1 Results\n\nTable 1: Zero-shot accuracy on the test set of the BirdQA dataset.\n\n| Model | BirdQA |\n| --- | --- |\n${rows(shift)}\n`;
  const comparison = comparePapers(
    await papersOf(text('One', 1), text('Two', 4), text('Three', 8)),
  );
  assert.ok(comparison);
  const manifest = withComparison(comparison);
  const [conflicts] = compareView(manifest)?.kinds ?? [];
  assert.equal(comparison.counts.conflict, 180);
  assert.equal(conflicts?.pairs.length, 20);
  assert.match(conflicts.more ?? '', /^160 more pairs not shown here/);
  const page = renderCompareHtml(manifest, {
    templates: await readTemplates(),
    frame: { styleHref: '../../style.css', site: { root: '../../', name: 'example.org' } },
    banner: null,
  });
  assert.ok(Buffer.byteLength(page ?? '') < 100_000, `${Buffer.byteLength(page ?? '')} bytes`);
});
