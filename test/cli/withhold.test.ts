import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { sha256 } from '../../src/core/hash.ts';
import { canonicalJson } from '../../src/core/json.ts';
import type { LogEntry, PaperManifest } from '../../src/core/records/generated/types.ts';
import { openLibrary, type FolderLibrary } from '../../src/io/library.ts';
import { loadSigner } from '../../src/io/signing-key.ts';
import { toEntry } from '../../src/record/entry.ts';
import { planTakedown } from '../../src/withhold.ts';
import { auditOf, temporaryFolder } from '../support/small-library.ts';
import { smallRecordLibrary } from '../support/record-library.ts';

interface Withheld {
  readonly entry: number;
  readonly objects: number;
  readonly corrected: readonly string[];
}

test('withhold takes a quotation out of every record, keeps its hash and the notice, and leaves the log whole', async (t) => {
  const folder = temporaryFolder(t);
  const { slug, json, run, library } = await smallRecordLibrary(folder);
  const synthesis = await json<{ id: string }>('publish', slug);
  const paper = await json<{ id: string }>('publish', 'vague-claims');
  await json('correct', paper.id, '--note', 'A title.', '--title', 'Another title');
  const card = (): PaperManifest => cardOf(library, paper.id);
  const claim = card().claims.find(({ place }) => place.kind !== 'cell') ?? assert.fail();
  const { quote } = claim.span;
  const notice = 'Taken down for its publisher, 3 May 2026.';
  const done = await json<Withheld>('withhold', paper.id, claim.id, '--note', notice);
  assert.deepEqual([...done.corrected].sort(), [paper.id, synthesis.id].sort());
  const after = card().claims.find(({ anchor }) => anchor === claim.anchor);
  assert.equal(after?.withheld?.notice, notice);
  assert.equal(after.withheld.sha256, sha256(quote));
  assert.equal(after.span.sha256, sha256(quote));
  assert.equal(after.outcome, claim.outcome);
  const { findings, records } = await auditOf(library, null);
  assert.deepEqual(findings, []);
  assert.ok(records.withheld > 0);
  await json('export', 'site');
  assert.deepEqual(holding(join(folder, 'site'), quote), []);
  // in the library only the paper's own bytes, text and the question hold it
  const kept = holding(library, quote).filter((path) => !/^(?:objects|var)\//.test(path));
  assert.deepEqual(kept, []);
  assert.deepEqual(
    (await json<{ findings: unknown[] }>('audit', 'site', '--no-rerun')).findings,
    [],
  );
  assert.equal((await run('bundle', paper.id, '--out', 'p.zip')).code, 0);
  const bundled = await json<{ findings: unknown[] }>('audit', 'p.zip', '--no-rerun');
  assert.deepEqual(bundled.findings, []);
  assert.equal((await run('reindex')).code, 0);
  assert.deepEqual((await auditOf(library, null)).findings, []);
  const again = await run('withhold', paper.id, claim.id, '--note', notice);
  assert.equal(again.code, 2);
  assert.match(again.err, /it was withheld on/);
});

test('a withhold that died behind its entry is finished by the next one', async (t) => {
  const folder = temporaryFolder(t);
  const { json, run, library } = await smallRecordLibrary(folder);
  const { id } = await json<{ id: string }>('publish', 'vague-claims');
  const claim = cardOf(library, id).claims.find(({ place }) => place.kind !== 'cell');
  assert.ok(claim);
  const { quote } = claim.span;
  const opened = await openToWrite(folder);
  const [notice, at] = ['Taken down.', '2026-07-02T09:14:00Z'];
  const { withheld } = await planTakedown({ quote, notice, at }, opened);
  await opened.log.append(takedownEntry(withheld));
  const again = await run('withhold', id, claim.id, '--note', notice);
  assert.match(again.err, /it was withheld on/);
  assert.equal(cardOf(library, id).claims.find((one) => one.withheld)?.withheld?.notice, notice);
  const kept = holding(library, quote).filter((path) => !/^(?:objects|var)\//.test(path));
  assert.deepEqual(kept, []);
  assert.deepEqual((await auditOf(library)).findings, []);
});

test('audit holds what stands in for a withheld record to all that a record is', async (t) => {
  const folder = temporaryFolder(t);
  const { slug, json, library } = await smallRecordLibrary(folder);
  const { id } = await json<{ id: string }>('publish', slug);
  const other = await json<{ id: string }>('publish', 'vague-claims');
  const [manifest, instead] = [id, other.id].map((one) =>
    sha256(canonicalJson(cardOf(library, one))),
  );
  assert.ok(manifest !== undefined && instead !== undefined);
  const opened = await openToWrite(folder);
  await opened.log.append(takedownEntry([{ sha256: manifest, instead }]));
  const { findings } = await auditOf(library);
  assert.match(findings.map(({ message }) => message).join(), /says something else/);
});

test('withhold refuses a bare number of a table and a claim that is not there', async (t) => {
  const folder = temporaryFolder(t);
  const { json, run } = await smallRecordLibrary(folder);
  await json('publish', 'vague-claims');
  const none = await run('withhold', 'vague-claims', '999', '--note', 'Gone.');
  assert.equal(none.code, 2);
});

test('withhold leaves nothing of what a claim names, which an audit could not find in its place', async (t) => {
  const { json, library } = await smallRecordLibrary(temporaryFolder(t));
  const { id } = await json<{ id: string }>('publish', 'vague-claims');
  assert.match(JSON.stringify(await json('explain', `${id}#4`)), /"one it replaces and loses no/);
  await json('withhold', id, '4', '--note', 'Taken down for its publisher, 3 May 2026.');
  const after = await json<PaperManifest['claims'][number]>('explain', `${id}#4`);
  assert.equal(after.about?.baseline, null);
  assert.deepEqual((await auditOf(library, null)).findings, []);
});

test('withhold refuses words of the curator that no record quotes, and their page says whose they are', async (t) => {
  const folder = temporaryFolder(t);
  const { slug, json, run } = await smallRecordLibrary(folder);
  const { id } = await json<{ id: string }>('publish', slug);
  const { code, err } = await run('withhold', id, '2', '--note', 'Gone.');
  assert.equal(code, 2);
  assert.match(err, /no record quotes these words/);
  assert.equal((await run('export', 'site')).code, 0);
  const page = readFileSync(join(folder, 'site', 'r', id.replace(':', '-'), 'c', '2.html'), 'utf8');
  assert.match(page, /Written by the curator of this record<\/cite>\./);
});

function cardOf(library: string, id: string): PaperManifest {
  const path = join(library, 'records', id.replace(':', '-'), 'card.json');
  return JSON.parse(readFileSync(path, 'utf8')) as PaperManifest;
}

async function openToWrite(folder: string): Promise<FolderLibrary> {
  const path = join(folder, 'truth-library');
  const { key } = await openLibrary(path, null);
  const env = { XDG_CONFIG_HOME: join(folder, 'config') };
  return openLibrary(
    path,
    await loadSigner(key, { file: null, text: null, passphrase: null }, env),
  );
}

function takedownEntry(withheld: NonNullable<LogEntry['withheld']>): string {
  return toEntry({
    kind: 'takedown',
    slug: 'vague-claims',
    subject: { arxiv_id: null, file: null, title: null },
    event: {
      event_id: 'vague-claims#takedown',
      type: 'TAKEDOWN',
      note: 'Taken down.',
      affected_fields: ['claims'],
      replaces: null,
    },
    objects: {},
    withheld,
    time: '2026-07-02T09:14:00Z',
  });
}

/** Files below a folder whose bytes hold these words. */
function holding(folder: string, words: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes(words.slice(0, 60)))
    .map((path) => path.slice(folder.length + 1));
}
