import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PaperManifest } from '../../src/core/records/generated/types.ts';
import { reviewMonitor } from '../../src/record/review-monitor.ts';
import { sampleManifest } from '../render/sample-manifest.ts';

const sample = sampleManifest();
const version = sample.engine.version;

function withFact(kind: 'retracted' | 'newer_version' | 'concern'): PaperManifest {
  const fact = { kind, told_by: 'crossref', words: '', doi: null, date: null };
  return {
    ...sample,
    provenance: {
      ...sample.provenance,
      sources: sample.provenance.sources.map((source) => ({
        ...source,
        standing: { facts: [fact], questions: [] },
      })),
    },
  };
}

/** States of the triggers that are not clear. */
function open(manifest: PaperManifest, engine: string | null = version): Record<string, string> {
  const { triggers } = reviewMonitor({ manifest, hash: 'ab'.repeat(32), engine });
  return Object.fromEntries(
    triggers.flatMap(({ kind, state }) => (state === 'clear' ? [] : [[kind, state]])),
  );
}

const rows = [
  ['a retracted source', withFact('retracted'), version, { source_retracted: 'open' }],
  ['a concern', withFact('concern'), version, { source_concern: 'open' }],
  [
    'a newer version of the source',
    withFact('newer_version'),
    version,
    { source_newer_version: 'open' },
  ],
  ['a newer engine', sample, '99.0.0', { engine_newer: 'open' }],
  ['an older engine', sample, '0.0.1', {}],
  ['an engine that is not known', sample, null, { engine_newer: 'not_known' }],
] as const;
for (const [what, manifest, engine, expected] of rows)
  test(`reviewMonitor() tells ${what}`, () => {
    const always = { checker_failed: 'open', source_not_asked: 'not_known' };
    assert.deepEqual(open(manifest, engine), { ...always, ...expected });
  });

test('reviewMonitor() names the claims that rest on a source that fell, and what to do', () => {
  const { triggers, state } = reviewMonitor({
    manifest: withFact('retracted'),
    hash: 'ab'.repeat(32),
    engine: version,
  });
  const found = triggers.find(({ kind }) => kind === 'source_retracted');
  assert.equal(found?.claims.length, sample.claims.length);
  assert.match(found.next ?? '', /^truth-engine rerun /);
  assert.equal(state, 'OPEN');
});

test('reviewMonitor() lists open checks with what would decide them', () => {
  const deciding = {
    ...sample,
    claims: sample.claims.map((claim) => ({ ...claim, decider: `the inputs of ${claim.id}` })),
  };
  const { open_checks: checks } = reviewMonitor({
    manifest: deciding,
    hash: 'ab'.repeat(32),
    engine: version,
  });
  assert.ok(checks.length > 0);
  assert.ok(checks.every(({ outcome }) => outcome !== 'VERIFIED'));
});
