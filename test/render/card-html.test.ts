import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTemplates } from '../../src/io/templates.ts';
import { renderCardHtml } from '../../src/render/card-html.ts';
import { sampleManifest } from './sample-manifest.ts';

const templates = await readTemplates();
const parts = {
  templates,
  frame: { styleHref: 'style.css', site: null },
  place: null,
  command: 'truth-engine verify paper-a.html',
};

test('renderCardHtml() prints the same bytes for the same manifest', () => {
  assert.equal(renderCardHtml(sampleManifest(), parts), renderCardHtml(sampleManifest(), parts));
});

test('renderCardHtml() groups the claims in the order in which a reader must act', () => {
  const page = renderCardHtml(sampleManifest(), parts);
  const groups = [...page.matchAll(/<section class="group" aria-labelledby="([a-z]+)"/g)];
  assert.deepEqual(
    groups.map(([, key]) => key),
    [
      'contradicted',
      'failed',
      'unverifiable',
      'verified',
      'unattempted',
      'measurements',
      'marks',
      'statements',
    ],
  );
});

test('renderCardHtml() opens contradicted claims only', () => {
  const page = renderCardHtml(sampleManifest(), parts);
  assert.equal(page.match(/<details open>/g)?.length, 1);
});

test('renderCardHtml() says what agrees in words as well as in the drawing', () => {
  const page = renderCardHtml(sampleManifest(), parts);
  assert.match(
    page,
    /The paper’s 39\.6 stands for 39\.55 to 39\.65\. Its 6 numbers give 38\.58 to 38\.68\. The two ranges do not meet: they are apart by 8\.7 units of the last printed digit\./,
  );
});

test('renderCardHtml() underlines the number within the quoted sentence', () => {
  assert.match(
    renderCardHtml(sampleManifest(), parts),
    /<mark>Adding [^<]* to <b>39\.6<\/b>, and no set loses\.<\/mark>/,
  );
});

test('renderCardHtml() escapes a hostile paper and drops what steers a screen', () => {
  const sample = sampleManifest();
  const hostile = '<script>alert(1)</script>\u202e\u0007{{title}}';
  const page = renderCardHtml({ ...sample, work: { ...sample.work, title: hostile } }, parts);
  assert.doesNotMatch(page, /<script|\u202e|\u0007/);
  assert.match(page, /<h1>&lt;script&gt;alert\(1\)&lt;\/script&gt;\{\{title\}\}<\/h1>/);
});

test('renderCardHtml() links only to https sources', () => {
  const sample = sampleManifest();
  const [source] = sample.provenance.sources;
  assert.ok(source);
  const sources = [{ ...source, url: 'javascript:alert(1)' }];
  const page = renderCardHtml({ ...sample, provenance: { ...sample.provenance, sources } }, parts);
  assert.doesNotMatch(page, /href="javascript:/);
});

for (const [rounds, mostBytes] of [
  [1, 70_000],
  [3, 100_000],
  [45, 250_000],
] as const)
  test(`renderCardHtml() keeps ${rounds * 9} claims within ${mostBytes} bytes`, () => {
    const page = renderCardHtml(sampleManifest(rounds), parts);
    assert.ok(Buffer.byteLength(page) <= mostBytes, `${Buffer.byteLength(page)} bytes`);
    for (let number = 1; number <= rounds * 9; number += 1)
      assert.ok(page.includes(`id="c${number}"`), `claim ${number} has no anchor`);
  });

test('renderCardHtml() draws a bar of counts above sixty re-computable claims', () => {
  assert.match(renderCardHtml(sampleManifest(11), parts), /<svg class="bar"/);
  assert.doesNotMatch(renderCardHtml(sampleManifest(10), parts), /<svg class="bar"/);
});
