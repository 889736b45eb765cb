import assert from 'node:assert/strict';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { audit } from '../../src/audit/audit.ts';
import { UserError } from '../../src/core/errors.ts';
import type { PaperManifest } from '../../src/core/records/generated/types.ts';
import { sha256 } from '../../src/core/hash.ts';
import { canonicalJson } from '../../src/core/json.ts';
import { openAuditFiles } from '../../src/io/audit-files.ts';
import { readFileSource } from '../../src/io/file-source.ts';
import { createLibrary, openLibrary } from '../../src/io/library.ts';
import { openPaperReader } from '../../src/io/paper-reader.ts';
import { openSandbox } from '../../src/io/sandbox.ts';
import type { Signer } from '../../src/io/signing-key.ts';
import { verify } from '../../src/pipeline.ts';
import { toCorrected } from '../../src/record/correct.ts';
import { toPublished } from '../../src/record/publish.ts';
import { storeRecord, type RecordChange, type RecordFiles } from '../../src/store-record.ts';
import { storeVerification } from '../../src/store-verification.ts';
import { failingDisk, type Mishap } from '../support/failing-disk.ts';
import { newSigner, temporaryFolder } from '../support/small-library.ts';
import { examplePath } from '../support/verify-file.ts';

const mishaps: readonly Mishap[] = ['full', 'killed', 'power cut'];
const time = '2026-07-02T09:14:00.000Z';
// every step with TRUTH_ENGINE_FAULTS=all, every seventh without
const stride = process.env['TRUTH_ENGINE_FAULTS'] === 'all' ? 1 : 7;

test('storeRecord() loses nothing of a publication, correction or withdrawal, whatever step the disk goes wrong at', async (t) => {
  const folder = temporaryFolder(t);
  const base = join(folder, 'base');
  const signer = newSigner();
  await createLibrary(base, signer);
  const changes = changesOf(await storedManifest(base, signer, t));
  for (const change of changes) {
    const { size } = await auditSound(base, signer, 1);
    let struck = 0;
    for (const mishap of mishaps)
      for (let step = 0; ; step += stride) {
        const copy = join(folder, 'copy');
        cpSync(base, copy, { recursive: true });
        const on = failingDisk(mishap, step);
        const announced = await isStored(change, await openLibrary(copy, signer, on));
        const what = `${change.kind}, ${mishap} at step ${step}`;
        const after = await auditSound(copy, signer, announced ? size + 1 : size, what);
        assert.ok(after.size <= size + 1, what);
        // What was struck can be done again, unless it was done before the blow fell.
        if (after.size === size) {
          await storeRecord(change, pagesOf(change), await openLibrary(copy, signer));
          await auditSound(copy, signer, size + 1, what);
        }
        rmSync(copy, { recursive: true });
        if (!on.struck()) break;
        struck += 1;
      }
    assert.ok(struck * stride >= 50, `only ${struck} steps of a ${change.kind} were tried`);
    await storeRecord(change, pagesOf(change), await openLibrary(base, signer));
  }
});

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
      kind: 'withdrawal',
      manifest: corrected.manifest,
      event: {
        event_id: `${id}#2`,
        type: 'WITHDRAWAL',
        note: 'It was no paper.',
        affected_fields: [],
        replaces: hash(corrected.manifest),
      },
    },
  ];
}

function pagesOf({ kind }: RecordChange): RecordFiles {
  const html = `<p>${kind}</p>`;
  return { html, markdown: kind, style: 'p{}', reportHtml: `${html}\n`, reportMarkdown: null };
}

/** False when the disk was full, and a person was told so, or when the process is gone. */
async function isStored(
  change: RecordChange,
  library: Awaited<ReturnType<typeof openLibrary>>,
): Promise<boolean> {
  try {
    await storeRecord(change, pagesOf(change), library);
    return true;
  } catch (error) {
    if (error instanceof UserError) assert.equal(error.code, 'disk-full');
    else assert.match(String(error), /the process is gone/);
    return false;
  }
}

async function auditSound(folder: string, signer: Signer, atLeast: number, what?: string) {
  const options = { key: signer.verifierKey, atLeast, sandbox: null };
  const report = await audit(await openAuditFiles(folder), options);
  assert.deepEqual(report.findings, [], what);
  return report;
}
