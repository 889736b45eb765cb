import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runCli } from '../../src/cli.ts';
import { openFreshIndex } from '../../src/cli/show-entry.ts';
import { manifestBy } from '../../src/cli/record-session.ts';
import { openForWriting } from '../../src/cli/open-for-writing.ts';
import type { PaperManifest } from '../../src/core/records/generated/types.ts';
import { openLibrary } from '../../src/io/library.ts';
import { toPublished } from '../../src/record/publish.ts';
import { storeRecord } from '../../src/store-record.ts';
import { withClaims } from '../../src/with-claims.ts';
import { auditOf, temporaryFolder } from '../support/small-library.ts';
import { testStreams } from '../support/test-streams.ts';

const page = fileURLToPath(
  new URL('../../examples/wrong-average/wrong-average.html', import.meta.url),
);
const base = mkdtempSync(join(tmpdir(), 'truth-engine-rerun-'));
after(() => rmSync(base, { recursive: true, force: true }));
let id = '';

/** A record that an earlier engine published, whose check F1 called a contradicted average unverifiable. */
before(async () => {
  const streams = testStreams(base);
  assert.equal(
    await runCli(['init', '--key-file', join(base, 'key'), '--no-passphrase'], streams),
    0,
  );
  await runCli(['verify', page, '--key-file', join(base, 'key'), '--json'], streams);
  const folder = join(base, 'truth-library');
  const library = await openForWriting(folder, join(base, 'key'), streams);
  const index = await openFreshIndex(library);
  const manifest = await manifestBy(index.works('')[0]?.manifest ?? '', library);
  index.close();
  const published = toPublished(asOfOldEngine(manifest), () => false);
  id = published.work.id;
  await storeRecord(
    {
      kind: 'publication',
      manifest: published,
      text: null,
      question: null,
      event: null,
      time: '2026-01-01T00:00:00Z',
    },
    { html: '<p>card</p>', markdown: 'card', style: 'p{}', reportHtml: null, reportMarkdown: null },
    library,
  );
});

function asOfOldEngine(manifest: PaperManifest): PaperManifest {
  const wrong = manifest.claims.flatMap((claim) =>
    claim.outcome === 'CONTRADICTED' && claim.checks.some(({ check }) => check === 'F1')
      ? [
          {
            ...claim,
            outcome: 'UNVERIFIABLE' as const,
            reason: 'The formula is only supposed.',
            finding: 'Tried; cannot be decided.',
            decider: 'The formula.',
            checks: claim.checks.map((one) => ({ ...one, verdict: 'indeterminate' as const })),
          },
        ]
      : [],
  );
  assert.ok(wrong.length > 0);
  const old = { ...manifest, engine: { ...manifest.engine, version: '0.0.9' } };
  return withClaims(old, wrong, null);
}

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function library(t: TestContext): { folder: string; run: (...args: string[]) => Promise<Run> } {
  const folder = temporaryFolder(t);
  cpSync(base, folder, { recursive: true });
  return {
    folder: join(folder, 'truth-library'),
    run: async (...args) => {
      const streams = testStreams(folder);
      return { code: await runCli(args, streams), ...streams.written() };
    },
  };
}

test('affected lists the records of engines before the mended one, with the command that corrects them', async (t) => {
  const { run } = library(t);
  const found = await run('affected', '--check', 'F1', '--before', '0.1.0');
  assert.equal(found.code, 1);
  assert.match(found.out, new RegExp(`${id} {2}.*engine\\s0\\.0\\.9`, 's'));
  assert.match(found.out, new RegExp(`truth-engine rerun ${id} --check F1`));
  assert.equal((await run('affected', '--check', 'F1', '--before', '0.0.9')).code, 0);
  assert.equal((await run('affected', '--check', 'F21')).code, 0);
  assert.equal((await run('affected', '--check', 'seven')).code, 2);
  assert.equal((await run('affected', '--check', 'F1', '--before', 'then')).code, 2);
});

test('rerun makes a record of an earlier engine anew, and a changed verdict becomes a correction by itself', async (t) => {
  const { folder, run } = library(t);
  const dry = await run('rerun', id, '--dry-run');
  assert.equal(dry.code, 1);
  assert.match(dry.out, /Nothing was corrected/);
  const key = ['--key-file', join(folder, '..', 'key')];
  const { code, out, err } = await run(
    'rerun',
    id,
    '--check',
    'F1',
    ...key,
    '--now',
    '2026-02-01T00:00:00Z',
  );
  assert.equal(code, 1, err);
  assert.match(out, /was Unverifiable, now Contradicted/);
  assert.match(out, /Corrected {2}/);
  const opened = await openLibrary(folder, null);
  const index = await openFreshIndex(opened);
  const row = index.records.get(id);
  const [event] = index.records.events(id, 1);
  index.close();
  assert.equal(row?.state, 'corrected');
  assert.equal(row.gate, 'FALSIFIED');
  assert.match(
    event?.note ?? '',
    /Run again by engine .*check F1 was mended: claim \d+ was unverifiable, now contradicted/,
  );
  assert.deepEqual((await auditOf(folder, null)).findings, []);
  const again = await run('rerun', id, ...key);
  assert.equal(again.code, 0, again.out);
  assert.doesNotMatch(again.out, /Made anew/);
  const whole = await run('rerun', id, '--from-sources', ...key);
  assert.match(whole.out, /every verdict is the same/);
});
