import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import { readTemplates } from '../../src/io/templates.ts';
import { sha256 } from '../../src/core/hash.ts';
import type { PaperManifest } from '../../src/core/records/generated/types.ts';
import { renderDigestMarkdown } from '../../src/render/digest-markdown.ts';
import { renderDigestPage, renderReviewPage } from '../../src/render/site/paper-pages.ts';
import { circularityWords } from '../../src/render/view/circularity.ts';
import { sampleManifest } from './sample-manifest.ts';

const parts = { templates: await readTemplates(), origin: 'example.org/log', isStatic: true };
const sample = sampleManifest();

type Passage = NonNullable<PaperManifest['passages']>[number];

function passage(role: Passage['role'], quote: string): Passage {
  const span = {
    document: sha256('text'),
    start: 0,
    end: quote.length,
    quote,
    sha256: sha256(quote),
  };
  return { role, section: '3 Method', label: null, span };
}

const hostile = '---\ntitle: <script>alert(1)</script> ![x](https://evil.example/) # & "quoted"';

test('renderDigestMarkdown() begins with front matter that YAML reads back, whatever the paper says', () => {
  const text = renderDigestMarkdown({
    ...sample,
    work: { ...sample.work, title: hostile },
    passages: [passage('contribution', hostile)],
  });
  assert.ok(text);
  const [, front = '', body = ''] = /^---\n([^]*?)\n---\n([^]*)$/.exec(text) ?? [];
  const read = parse(front) as Record<string, unknown>;
  assert.equal(read['core_contribution'], hostile.replace(/\s+/g, ' '));
  assert.equal(read['record'], 'paper-a');
  assert.doesNotMatch(body, /(?<!\\)<script|(?<!\\)!\[/);
});

for (const [passages, said] of [
  [undefined, 'The engine that made this record did not look for this.'],
  [[], 'The paper says nothing about this that we could quote.'],
] as const)
  test(`a digest says of every section that is empty: ${said}`, () => {
    const without = sample;
    const manifest = passages ? { ...without, passages: [...passages] } : without;
    const page = renderDigestPage(manifest, null, parts) ?? '';
    assert.equal(page.split(said).length - 1, 7);
    assert.equal((renderDigestMarkdown(manifest) ?? '').split(said).length - 1, 7);
  });

test('renderDigestPage() draws the parts of a method and lists them first', () => {
  const passages = [passage('component', 'Coarse step'), passage('component', 'Fine step')];
  const page = renderDigestPage({ ...sample, passages }, null, parts) ?? '';
  assert.match(page, /<q class="paper">Coarse step<\/q>[^]*<svg class="flow" role="img"/);
});

test('renderReviewPage() tells major from minor by where a contradicted number stands', () => {
  const page = renderReviewPage(sample, null, parts) ?? '';
  assert.match(page, /<h3 id="minor">[^]*Claim 2<\/a>/);
  const abstract = sample.claims.map((claim) => ({
    ...claim,
    place: { ...claim.place, kind: 'abstract' as const },
  }));
  const other = renderReviewPage({ ...sample, claims: abstract }, null, parts) ?? '';
  assert.match(other, /<h3 id="major">[^]*Claim 2<\/a>[^]*<h3 id="minor">/);
});

test('renderReviewPage() has no page for a synthesis', () => {
  const work = { ...sample.work, kind: 'synthesis' as const };
  assert.equal(renderReviewPage({ ...sample, work }, null, parts), null);
});

test('circularityWords() names a claim that is an input of its own check', () => {
  const [first, ...others] = sample.claims;
  const [check] = first?.checks ?? [];
  assert.ok(first?.quantity && check);
  const own = { name: 'itself', raw: '36.9', value: '36.9', step: '0.1', unit: null, cell: null };
  const inputs = [{ ...own, span: first.quantity.span }];
  const circular = { ...first, checks: [{ ...check, kind: 'recomputation' as const, inputs }] };
  assert.deepEqual(circularityWords({ ...sample, claims: [circular, ...others] }).slice(0, 1), [
    'Claim 1 is among the inputs of its own check.',
  ]);
});
