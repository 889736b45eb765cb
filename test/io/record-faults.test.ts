import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test, type TestContext } from 'node:test';
import { audit } from '../../src/audit/audit.ts';
import type { PaperManifest } from '../../src/core/records/generated/types.ts';
import { sha256 } from '../../src/core/hash.ts';
import { canonicalJson } from '../../src/core/json.ts';
import { openAuditFiles } from '../../src/io/audit-files.ts';
import { readFileSource } from '../../src/io/file-source.ts';
import { createLibrary, openLibrary, type FolderLibrary } from '../../src/io/library.ts';
import { openPaperReader } from '../../src/io/paper-reader.ts';
import { openSandbox } from '../../src/io/sandbox.ts';
import { finishRotation, rotateKey } from '../../src/io/rotate-key.ts';
import type { Signer } from '../../src/io/signing-key.ts';
import { verify } from '../../src/pipeline.ts';
import { toCorrected } from '../../src/record/correct.ts';
import { toEntry } from '../../src/record/entry.ts';
import { toPublished } from '../../src/record/publish.ts';
import { storeRecord, type RecordChange, type RecordFiles } from '../../src/store-record.ts';
import { storeVerification } from '../../src/store-verification.ts';
import { strikeEach } from '../support/crash-points.ts';
import {
  auditedSlugs,
  failureEntry,
  newSigner,
  storeAndLog,
  temporaryFolder,
} from '../support/small-library.ts';
import { examplePath } from '../support/verify-file.ts';

const time = '2026-07-02T09:14:00.000Z';
// every step with TRUTH_ENGINE_FAULTS=all (half an hour on two busy cores), a few without
const isWhole = process.env['TRUTH_ENGINE_FAULTS'] === 'all';
const stride = isWhole ? 1 : 15;
/** Entries that stand before: in an empty bundle, in its last place but one, in its last. */
const sizes = isWhole ? [1, 254, 255] : [1];
const total = { blows: 0 };

after(() => {
  console.log(`# ${total.blows} crash points`);
  if (isWhole) assert.ok(total.blows >= 10_000, `only ${total.blows} crash points`);
});

for (const size of sizes)
  test(`storeRecord() after ${size} entries loses nothing of what is published, corrected, run again or withdrawn, whatever step the disk goes wrong at`, async (t) => {
    const folder = temporaryFolder(t);
    const base = join(folder, 'base');
    const signer = newSigner();
    const library = await createLibrary(base, signer);
    await fill(library, size - 1);
    for (const change of changesOf(await storedManifest(base, signer, t))) {
      const before = await auditSound(base, signer, 1);
      const blows = await strikeEach({
        base,
        copy: join(folder, 'copy'),
        stride,
        work: async (copy, on) => {
          await storeRecord(change, pagesOf(change), await openLibrary(copy, signer, on));
        },
        inspect: async (copy, done, what) => {
          const least = done ? before.size + 1 : before.size;
          const { size: now } = await auditSound(copy, signer, least, what);
          assert.ok(now <= before.size + 1, what);
          // What was struck can be done again, unless it was done before the blow fell.
          if (now > before.size) return;
          await storeRecord(change, pagesOf(change), await openLibrary(copy, signer));
          await auditSound(copy, signer, before.size + 1, what);
        },
      });
      total.blows += blows;
      assert.ok(blows * stride >= 60, `only ${blows} blows on a ${change.kind}`);
      await storeRecord(change, pagesOf(change), await openLibrary(base, signer));
    }
  });

const batches = isWhole
  ? ([0, 3, 200, 254, 255] as const).flatMap((size) =>
      [2, 9, 30, 60].map((count) => [size, count] as const),
    )
  : ([[253, 6]] as const);
for (const [size, count] of batches)
  test(`append() of ${count} entries at once to ${size} loses none that it announced, whatever step the disk goes wrong at`, async (t) => {
    const folder = temporaryFolder(t);
    const base = join(folder, 'base');
    const signer = newSigner();
    await fill(await createLibrary(base, signer), size);
    const before = await auditedSlugs(await openLibrary(base, null));
    const names = Array.from({ length: count }, (_, n) => `struck-${n}`);
    let announced: Map<string, number>;
    total.blows += await strikeEach({
      base,
      copy: join(folder, 'copy'),
      stride: isWhole ? 1 : 11,
      work: async (copy, on) => {
        announced = new Map();
        const library = await openLibrary(copy, signer, on);
        const stored = await Promise.allSettled(names.map((name) => storeAndLog(library, name)));
        stored.forEach((one, at) => {
          if (one.status === 'fulfilled') announced.set(names[at] ?? '', one.value);
        });
        for (const one of stored) if (one.status === 'rejected') throw one.reason;
      },
      inspect: async (copy, done, what) => {
        const library = await openLibrary(copy, signer);
        const slugs = await auditedSlugs(library);
        assert.deepEqual(slugs.slice(0, size), before, what);
        assert.equal(new Set(slugs).size, slugs.length, what);
        for (const [name, place] of announced) assert.equal(slugs[place], name, what);
        assert.ok(!done || announced.size === count, what);
        const missing = names.filter((name) => !slugs.includes(name));
        await Promise.all(missing.map((name) => storeAndLog(library, name)));
        assert.equal((await auditedSlugs(library)).length, size + count, what);
      },
    });
  });

for (const size of isWhole ? [0, 5, 255] : [255])
  test(`rotateKey() after ${size} entries leaves a library that one of the two keys signs for, whatever step the disk goes wrong at`, async (t) => {
    const folder = temporaryFolder(t);
    const base = join(folder, 'base');
    const [from, to] = [newSigner(), newSigner()];
    await fill(await createLibrary(base, from), size);
    total.blows += await strikeEach({
      base,
      copy: join(folder, 'copy'),
      stride: isWhole ? 1 : 4,
      work: async (copy, on) => void (await rotateKey(copy, { from, to }, rotationEntry, on)),
      inspect: async (copy, done, what) => {
        await auditSound(copy, from, size, what);
        await finishRotation(copy);
        const { keyText } = await openLibrary(copy, null);
        assert.ok(!done || keyText === to.verifierKey, what);
        if (keyText === from.verifierKey) await rotateKey(copy, { from, to }, rotationEntry);
        await storeAndLog(await openLibrary(copy, to), 'next');
        const report = await auditSound(copy, from, size + 2, what);
        assert.equal(report.keys?.current, to.verifierKey, what);
      },
    });
  });

test('finishRotation() can be repeated after any mishap', async (t) => {
  const folder = temporaryFolder(t);
  const base = join(folder, 'base');
  const [from, to] = [newSigner(), newSigner()];
  await createLibrary(base, from);
  const described = readFileSync(join(base, 'library.json'));
  await rotateKey(base, { from, to }, rotationEntry);
  writeFileSync(join(base, 'library.json'), described);
  total.blows += await strikeEach({
    base,
    copy: join(folder, 'copy'),
    stride: 1,
    work: async (copy, on) => void (await finishRotation(copy, on)),
    inspect: async (copy, _, what) => {
      await auditSound(copy, from, 1, what);
      await finishRotation(copy);
      assert.equal((await openLibrary(copy, null)).keyText, to.verifierKey, what);
    },
  });
});

/** Entries that stand before; partial tiles of long ago may be lost, and copying them all takes the most of a minute. */
async function fill(library: FolderLibrary, count: number): Promise<void> {
  const slugs = Array.from({ length: count }, (_, n) => `before-${n}`);
  await Promise.all(slugs.map((slug) => library.log.append(failureEntry(slug, {}))));
}

/** A verified paper in the library, as its log names it. */
async function storedManifest(
  folder: string,
  signer: Signer,
  t: TestContext,
): Promise<PaperManifest> {
  const source = await readFileSource(examplePath('vague-claims', 'html'));
  const sandbox = openSandbox();
  t.after(() => sandbox.close());
  const io = { reader: openPaperReader(), sandbox, progress: () => undefined };
  const verified = await verify(source, io, { engine: { version: '0', nodeMajor: 24 }, now: null });
  const facts = {
    startedAt: time,
    finishedAt: time,
    engine: { version: '0', node: '24', v8: '13', icu: '78' },
    machine: { platform: 'linux', arch: 'x64' },
  };
  const card = { html: '<p>card</p>', markdown: 'card', style: 'p{}' };
  await storeVerification(verified, source, card, facts, await openLibrary(folder, signer));
  return verified.manifest;
}

/** What happens to one record, in order. */
function changesOf(manifest: PaperManifest): RecordChange[] {
  const published = toPublished(manifest, () => false);
  const { id } = published.work;
  const titled = { ...published, work: { ...published.work, title: 'Another title' } };
  const note = 'Its title was wrong.';
  const corrected = toCorrected({ id, current: published, newer: titled, note, type: null, time });
  const { event_id, correction_type, affected_fields } = corrected.event;
  // What a re-run with another verdict writes: the same path, another type.
  const judged = {
    ...corrected.manifest,
    engine: { ...corrected.manifest.engine, version: '1' },
  };
  const again = toCorrected({
    id,
    current: corrected.manifest,
    newer: judged,
    note: 'A check was found wrong and mended; its verdict changed.',
    type: 'QUALITY_ASSESSMENT',
    time,
  });
  const none = { text: null, question: null, time };
  const hash = (one: PaperManifest): string => sha256(canonicalJson(one));
  return [
    { ...none, kind: 'publication', manifest: published, event: null },
    {
      ...none,
      kind: 'correction',
      manifest: corrected.manifest,
      event: { event_id, type: correction_type, note, affected_fields, replaces: hash(published) },
    },
    {
      ...none,
      kind: 'correction',
      manifest: again.manifest,
      event: {
        event_id: again.event.event_id,
        type: again.event.correction_type,
        note: again.event.public_note,
        affected_fields: again.event.affected_fields,
        replaces: hash(corrected.manifest),
      },
    },
    {
      ...none,
      kind: 'withdrawal',
      manifest: again.manifest,
      event: {
        event_id: `${id}#3`,
        type: 'WITHDRAWAL',
        note: 'It was no paper.',
        affected_fields: [],
        replaces: hash(again.manifest),
      },
    },
  ];
}

function pagesOf({ kind, event }: RecordChange): RecordFiles {
  const html = `<p>${kind} ${event?.event_id ?? ''}</p>`;
  return { html, markdown: html, style: 'p{}', reportHtml: `${html}\n`, reportMarkdown: null };
}

function rotationEntry(note: string): string {
  return toEntry({
    kind: 'rotation',
    slug: 'signing-key',
    subject: { arxiv_id: null, file: null, title: null },
    rotation: { note },
    objects: {},
    time,
  });
}

async function auditSound(folder: string, signer: Signer, atLeast: number, what?: string) {
  const options = { key: signer.verifierKey, atLeast, sandbox: null };
  const report = await audit(await openAuditFiles(folder), options);
  assert.deepEqual(report.findings, [], what);
  return report;
}
