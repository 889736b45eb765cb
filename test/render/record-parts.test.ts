import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answersView } from '../../src/render/view/answers-view.ts';
import { sourceBanner } from '../../src/render/view/banners.ts';
import { claimHistories } from '../../src/render/view/claim-history.ts';
import { formulaParts } from '../../src/render/view/formula-parts.ts';
import { sourceLinks } from '../../src/render/view/source-link.ts';
import { timelineView } from '../../src/render/view/timeline-view.ts';
import { versionPairs } from '../../src/serve/record-pairs.ts';
import { sampleManifest } from './sample-manifest.ts';

const sample = sampleManifest();
const [source] = sample.provenance.sources;
assert.ok(source);

const formulas = [
  ['(35.4 + 69.8) / 2', ['35.4', '69.8'], '(|35.4| + |69.8|) / 2'],
  ['36.9 - 6', ['6'], '36.9 - |6'],
  ['6 of 36.9', ['6', '36.9'], '6| of |36.9'],
  ['mean of the row', ['35.4'], null],
  ['69.8 + 35.4', ['35.4', '69.8'], null],
] as const;
for (const [formula, printed, parts] of formulas)
  test(`formulaParts() of ${formula} with ${printed.join(', ')}`, () => {
    const found = formulaParts(
      formula,
      printed.map((one) => ({ printed: one, href: '#x' })),
    );
    assert.equal(found?.map(({ text }) => text).join('|') ?? null, parts);
  });

test('formulaParts() leaves a formula alone whose input has no place on the page', () => {
  assert.equal(formulaParts('1 + 2', [{ printed: '1', href: null }]), null);
});

test('claimHistories() tells what each version said of a claim, and skips one that says the same', () => {
  const changed = {
    ...sample,
    claims: sample.claims.map((claim) =>
      claim.id === 'c3' ? { ...claim, outcome: 'CONTRADICTED' as const } : claim,
    ),
  };
  const version = (manifest: typeof sample, day: number) => ({
    manifest,
    time: `2026-07-0${day}T09:14:00Z`,
    entry: day,
  });
  const history = claimHistories([version(sample, 1), version(sample, 2), version(changed, 3)]);
  const [, , third] = changed.claims;
  assert.ok(third);
  assert.deepEqual(
    history(third).map(({ date, words, entry }) => [date, words, entry]),
    [
      ['1 July 2026', 'Published: Verified.', 1],
      ['3 July 2026', 'Changed from Verified to Contradicted.', 3],
    ],
  );
});

test('timelineView() draws a bar a version and says the same as a table', () => {
  const version = { manifest: sample, time: '2026-07-01T09:14:00Z', entry: 1 };
  assert.equal(timelineView([version]), null);
  const two = timelineView([version, { ...version, time: '2026-07-02T09:14:00Z' }]);
  assert.deepEqual(
    two?.rows.map(({ day, counts, total }) => [day, ...counts, total]),
    [
      ['2026-07-01', 2, 1, 1, 1, 1, 6],
      ['2026-07-02', 2, 1, 1, 1, 1, 6],
    ],
  );
  assert.equal(two.svg.match(/<rect/g)?.length, 10);
});

test('sourceBanner() says which source fell, when, and how many claims rest on it', () => {
  const fact = {
    kind: 'retracted' as const,
    told_by: 'crossref',
    words: 'Retraction: a title',
    doi: '10.1000/x',
    date: '2026-08-14',
  };
  const fallen = { ...source, standing: { facts: [fact], questions: [] } };
  const manifest = { ...sample, provenance: { ...sample.provenance, sources: [fallen] } };
  assert.equal(sourceBanner(sample), null);
  assert.deepEqual(sourceBanner(manifest), {
    sign: 'contradicted',
    strong: 'This paper was retracted',
    words: 'on 14 August 2026. 9 of 9 claims rest on it and cannot be verified.',
    link: { href: '#papers', words: 'Which, and the notice' },
  });
});

const answer = {
  at: '2026-08-01T10:00:00Z',
  by: 'A. Author',
  note: 'The average leaves out News.',
  kind: 'input' as const,
  inputs: [{ check: 'c1k1', name: 'News', printed: '27.0', given: '40.9' }],
  result: 'It gives 40.9.',
  outcome_before: 'CONTRADICTED' as const,
  outcome_after: 'CONTRADICTED' as const,
};
const answers = [
  [answer, 'The verdict is still Contradicted.'],
  [
    { ...answer, outcome_after: 'UNVERIFIABLE' as const },
    'The verdict changed by rule from Contradicted to Unverifiable.',
  ],
] as const;
for (const [one, verdict] of answers)
  test(`answersView() says: ${verdict}`, () => {
    const [view] = answersView({ answers: [one] });
    assert.equal(view?.verdict, verdict);
    assert.equal(
      view.replayed,
      'An input of the author’s was put in and the check run again. Read otherwise: News: 40.9 for 27.0. It gives 40.9.',
    );
    assert.equal(view.date, '1 August 2026');
  });

test('sourceLinks() leads to the words of a page over https and to nothing else', () => {
  const link = (url: string | null, media: typeof source.media_type): string | null => {
    const sources = [{ ...source, url, media_type: media }];
    const [first] = sample.claims;
    assert.ok(first);
    return sourceLinks({ ...sample, provenance: { ...sample.provenance, sources } })(first);
  };
  const page = 'https://arxiv.org/html/2401.01234v1';
  assert.equal(
    link(page, 'text/html'),
    `${page}#:~:text=${encodeURIComponent('The contrastive average is 36.9 over the six sets.')}`,
  );
  assert.equal(link(page, 'application/pdf'), null);
  assert.equal(link('javascript:alert(1)', 'text/html'), null);
  assert.equal(link(null, 'text/html'), null);
});

for (const [count, pairs] of [
  [1, 0],
  [3, 3],
  [6, 15],
  [20, 37],
] as const)
  test(`versionPairs() of ${count} gives ${pairs}`, () =>
    assert.equal(versionPairs(count).length, pairs));
