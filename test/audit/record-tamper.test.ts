import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test, type TestContext } from 'node:test';
import type { Sha256 } from '../../src/core/hash.ts';
import { canonicalJson } from '../../src/core/json.ts';
import type { LogEntry, PaperManifest } from '../../src/core/records/generated/types.ts';
import { parseLogEntry, parseManifest } from '../../src/core/records/parse-record.ts';
import { deriveAgain } from '../../src/derive-again.ts';
import { openAuditFiles } from '../../src/io/audit-files.ts';
import { disk } from '../../src/io/disk.ts';
import { readEngine } from '../../src/io/engine.ts';
import { openPaperReader } from '../../src/io/paper-reader.ts';
import { openSandbox } from '../../src/io/sandbox.ts';
import { createLibrary, openLibrary, type FolderLibrary } from '../../src/io/library.ts';
import { readManifest } from '../../src/io/catch-up.ts';
import { auditOf, newSigner, temporaryFolder } from '../support/small-library.ts';
import { birdQuestion, smallRecordLibrary } from '../support/record-library.ts';

// A paper, its synthesis, publication, correction and withdrawal: entries 0, 1, 2, 4 and 5; 3 is the newer synthesis.
const base = mkdtempSync(join(tmpdir(), 'truth-engine-'));
let library = '';

before(async () => {
  const made = await smallRecordLibrary(base);
  library = made.library;
  const { id } = await made.json<{ id: string }>('publish', made.slug);
  await made.ask(birdQuestion('The two-step detector hears fewer false calls in wind.'));
  await made.json('correct', id, '--note', 'Claim 2 stood in no paper.');
  await made.json('withdraw', id, '--note', 'The question was put wrongly.');
});
after(() => rmSync(base, { recursive: true, force: true }));

// every file with TRUTH_ENGINE_FAULTS=all, every eighth without
const stride = process.env['TRUTH_ENGINE_FAULTS'] === 'all' ? 1 : 8;

test('audit() names each file of a library with records that has one changed bit', async () => {
  const paths = (await disk.list(library)).filter((path) => !path.startsWith('var/'));
  assert.ok(paths.some((path) => path.startsWith('records/')));
  assert.deepEqual((await auditOf(library)).findings, []);
  for (const [index, path] of paths.entries()) {
    if (index % stride !== 0) continue;
    const whole = readFileSync(join(library, path));
    const changed = Buffer.from(whole);
    const place = (index * 7919) % whole.length;
    changed[place] = (changed[place] ?? 0) ^ (1 << (index % 8));
    writeFileSync(join(library, path), changed);
    const { findings } = await auditOf(library);
    writeFileSync(join(library, path), whole);
    const named = findings.map((finding) => finding.path);
    assert.ok(named.includes(path), `byte ${place} of ${path}: ${JSON.stringify(named)}`);
  }
  assert.deepEqual((await auditOf(library)).findings, []);
});

interface History {
  readonly entries: LogEntry[];
  readonly at: (place: number) => LogEntry;
  readonly manifest: (entry: LogEntry) => Promise<PaperManifest>;
  /** The entry with another manifest in the place of its own. */
  readonly holding: (entry: LogEntry, manifest: PaperManifest) => Promise<LogEntry>;
}

test('the history of this file, signed anew, is sound', async (t) => {
  const { folder, entries } = await signedAnew(t, ({ entries }) => Promise.resolve(entries));
  assert.deepEqual(
    entries.map(({ kind }) => kind),
    ['verification', 'synthesis', 'publication', 'synthesis', 'correction', 'withdrawal'],
  );
  assert.deepEqual((await auditOf(folder)).findings, []);
});

// Even who holds the key cannot make such a log: what an auditor says of the record, not of the signature.
const rewritten: readonly (readonly [string, RegExp, (h: History) => Promise<LogEntry[]>])[] = [
  [
    'a correction before its publication',
    /it was never published/,
    async ({ entries, at }) => [...entries.slice(0, 2), at(4), at(2)],
  ],
  ['a record published twice', /it was published before/, async ({ entries, at }) => [...entries.slice(0, 3), at(2)]],
  ['a correction after the withdrawal', /it had been withdrawn/, async ({ entries, at }) => [...entries, at(4)]],
  ['a withdrawal taken back by a publication', /it was published before/, async ({ entries, at }) => [...entries, at(2)]],
  ['a correction left out', /does not name the manifest that stood before/, async ({ entries }) => entries.toSpliced(4, 1)],
  [
    'a correction whose event has another note in the manifest that follows',
    /does not add one event to those that stood before/,
    async ({ entries, at, manifest, holding }) => {
      const first = await manifest(at(4));
      const second = withEvents(first, (events) => [
        { ...(events[0] ?? assert.fail()), public_note: 'Nothing of note.' },
        { ...(events[0] ?? assert.fail()), event_id: `${first.work.id}#2` },
      ]);
      return [...entries.slice(0, 5), await corrected(at(4), second, holding)];
    },
  ],
  [
    'a correction that drops the event before it',
    /does not add one event to those that stood before/,
    async ({ entries, at, manifest, holding }) => [
      ...entries.slice(0, 5),
      await corrected(at(4), await manifest(at(4)), holding),
    ],
  ],
  [
    'a correction without an event',
    /does not add one event to those that stood before/,
    async ({ entries, at, manifest, holding }) => {
      const bare = withEvents(await manifest(at(4)), () => []);
      return [...entries.slice(0, 4), await holding(at(4), bare)];
    },
  ],
  [
    'a publication under an id that does not follow from its manifest',
    /its id does not follow from its first manifest/,
    async ({ entries, at, manifest, holding }) => {
      const id = 'VISN:00000000';
      const first = await manifest(at(2));
      const other = { ...first, work: { ...first.work, id } };
      return [...entries.slice(0, 2), { ...(await holding(at(2), other)), record: id }];
    },
  ],
  [
    'a publication of a manifest of another record',
    /says something else than its manifest/,
    async ({ entries, at }) => [...entries.slice(0, 2), { ...at(2), record: 'VISN:00000000' }],
  ],
  [
    'counts in an entry that are not its manifest’s',
    /says something else than its manifest/,
    async ({ entries, at }) => {
      const { status } = at(2);
      assert.ok(status);
      const counts = { ...status.counts, verified: status.counts.verified + 1 };
      return [...entries.slice(0, 2), { ...at(2), status: { ...status, counts } }];
    },
  ],
  [
    'a claim of a paper with another outcome in the synthesis',
    /says something else than the record of paper A|called verified without a check/,
    async ({ entries, at, manifest, holding }) => {
      const first = await manifest(at(1));
      const claims = first.claims.map((claim) =>
        claim.outcome === 'UNVERIFIABLE' ? { ...claim, outcome: 'VERIFIED' as const } : claim,
      );
      return [...entries.slice(0, 1), await holding(at(1), { ...first, claims })];
    },
  ],
  [
    'a quotation that does not stand in the paper',
    /quotations do not stand where the record says/,
    async ({ entries, at, manifest, holding }) => {
      const text = canonicalJson(await manifest(at(1)));
      const changed = text.replaceAll('and loses no accuracy', 'and wins some battery');
      assert.notEqual(changed, text);
      return [...entries.slice(0, 1), await holding(at(1), JSON.parse(changed) as PaperManifest)];
    },
  ],
  [
    'a leaning that says more than its figures',
    /a leaning where none may be/,
    async ({ entries, at, manifest, holding }) => {
      const before = await manifest(at(1));
      const calibrated = { supported: 0.5, contradicted: 0.2, unknown: 0.3, on: 'pairs', pairs: 9 };
      const by = { name: 'pair-verdict', sha256: null };
      const leaning = { by, label: 'supported', calibrated, span: null, vetoed: null } as const;
      const claims = before.claims.map((claim) => ({
        ...claim,
        evidence: claim.evidence.map((one) => ({ ...one, leanings: [leaning] })),
      }));
      return [...entries.slice(0, 1), await holding(at(1), { ...before, claims })];
    },
  ],
]; // prettier-ignore
for (const [what, said, rewrite] of rewritten)
  test(`audit() finds ${what}, though all of it is hashed and signed`, async (t) => {
    const { folder } = await signedAnew(t, rewrite);
    const { findings } = await auditOf(folder);
    assert.ok(
      findings.some(({ message }) => said.test(message)),
      JSON.stringify(findings, null, 1),
    );
    assert.ok(findings.every(({ path }) => path.startsWith('objects/')));
  });

/** Everything made again from what lies in a library. */
async function derived(t: TestContext, folder: string): ReturnType<typeof deriveAgain> {
  const sandbox = openSandbox();
  t.after(() => sandbox.close());
  const files = await openAuditFiles(folder);
  const { version: engine } = await readEngine();
  return deriveAgain({ files, reader: openPaperReader(), sandbox, engine });
}

test('deriveAgain() makes a verification and two syntheses again with the same bytes', async (t) =>
  assert.deepEqual(await derived(t, library), { same: 3, left: 0, findings: [] }));

test('deriveAgain() finds evidence that its publisher made up', async (t) => {
  const { folder } = await signedAnew(t, async ({ entries, at, manifest, holding }) => {
    const before = await manifest(at(1));
    const claims = before.claims.map((claim) => ({
      ...claim,
      evidence: claim.evidence.map((one) => ({ ...one, reason: 'Every word of it stands there.' })),
    }));
    return [...entries.slice(0, 1), await holding(at(1), { ...before, claims })];
  });
  const { same, findings } = await derived(t, folder);
  assert.equal(same, 1);
  assert.match(findings[0]?.message ?? '', /comes out otherwise/);
});

/** The objects of this file's library under a new log, with the entries that `rewrite` makes of its own. */
async function signedAnew(
  t: TestContext,
  rewrite: (history: History) => Promise<LogEntry[]>,
): Promise<{ folder: string; entries: readonly LogEntry[] }> {
  const folder = join(temporaryFolder(t), 'library');
  const made = await createLibrary(folder, newSigner());
  cpSync(join(library, 'objects'), join(folder, 'objects'), { recursive: true });
  const own = await openLibrary(library, null);
  const entries: LogEntry[] = [];
  for await (const text of own.log.entries(0, await own.log.size()))
    entries.push(parseLogEntry(JSON.parse(text)));
  for (const entry of await rewrite(historyOf(entries, made)))
    await made.log.append(canonicalJson(parseLogEntry(entry)));
  return { folder, entries };
}

function historyOf(entries: LogEntry[], library: FolderLibrary): History {
  const { objects } = library;
  return {
    entries,
    at: (place) => entries[place] ?? assert.fail(`no entry ${place}`),
    manifest: async (entry) =>
      (await readManifest(entry.objects.manifest ?? '', library)) ?? assert.fail('no manifest'),
    holding: async (entry, manifest) => {
      const hash: Sha256 = await objects.put(canonicalJson(parseManifest(manifest)));
      return { ...entry, objects: { ...entry.objects, manifest: hash } };
    },
  };
}

/** The next correction after this one, with this manifest. */
async function corrected(
  entry: LogEntry,
  manifest: PaperManifest,
  holding: History['holding'],
): Promise<LogEntry> {
  const { event, objects } = entry;
  assert.ok(event);
  return { ...(await holding(entry, manifest)), event: { ...event, replaces: objects.manifest } };
}

function withEvents(
  manifest: PaperManifest,
  change: (
    events: PaperManifest['corrections']['correction_events'],
  ) => PaperManifest['corrections']['correction_events'],
): PaperManifest {
  const { corrections } = manifest;
  const correction_events = change(corrections.correction_events);
  return {
    ...manifest,
    corrections: { ...corrections, correction_events, correction_count: correction_events.length },
  };
}
