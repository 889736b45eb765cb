import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { zipSync } from 'fflate';
import { audit } from '../../src/audit/audit.ts';
import { parseLogEntry } from '../../src/core/records/parse-record.ts';
import { openAuditFiles } from '../../src/io/audit-files.ts';
import { disk } from '../../src/io/disk.ts';
import { writeCard } from '../../src/io/cards.ts';
import { createLibrary, type FolderLibrary } from '../../src/io/library.ts';
import {
  auditOf,
  failureEntry,
  newSigner,
  storeAndLog,
  temporaryFolder,
} from '../support/small-library.ts';

test('audit() finds nothing in a library as it was written, signer known and unknown', async (t) => {
  const { folder, key } = await smallLibrary(t);
  const report = await auditOf(folder, key);
  assert.deepEqual(report.findings, []);
  assert.deepEqual(report.behind, []);
  assert.equal(report.signer, 'known');
  assert.equal(report.size, 5);
  assert.equal((await auditOf(folder)).signer, 'unknown');
});

test('audit() names each file of a library with a changed, cut, added or missing byte', async (t) => {
  const { folder, key } = await smallLibrary(t);
  const paths = (await disk.list(folder)).filter((path) => !path.startsWith('var/'));
  assert.ok(paths.length > 20, paths.join('\n'));
  for (const path of paths) {
    const whole = readFileSync(join(folder, path));
    for (const [how, changed] of tamperings(whole)) {
      writeFileSync(join(folder, path), changed);
      const { findings } = await auditOf(folder, key);
      const named = findings.map((finding) => finding.path);
      assert.ok(named.includes(path), `${how}: ${path} is not among ${JSON.stringify(named)}`);
    }
    writeFileSync(join(folder, path), whole);
  }
  assert.deepEqual((await auditOf(folder, key)).findings, []);
});

test('audit() names a missing file, unless it is a card or an old partial tile', async (t) => {
  const { folder, key } = await smallLibrary(t);
  for (const path of await disk.list(folder)) {
    if (path.startsWith('var/')) continue;
    const whole = readFileSync(join(folder, path));
    rmSync(join(folder, path));
    const { findings, behind } = await auditOf(folder, key);
    const mayGo = /^tile\/(?:entries|0)\/000\.p\/[1-4]$/.test(path);
    const named = path.startsWith('cards/') ? behind : findings.map((finding) => finding.path);
    assert.deepEqual(named.includes(path), !mayGo, path);
    writeFileSync(join(folder, path), whole);
  }
});

for (const path of [
  'notes.txt',
  'objects/zz/00',
  'objects/stray.tmp',
  'tile/0/0',
  'tile/0/000.p/300',
  'tile/000',
  'cards/two/card.pdf',
  'cards/unknown/card.html',
  'cards/two/deep/card.html',
])
  test(`audit() names the stray file ${path}`, async (t) => {
    const { folder, key } = await smallLibrary(t);
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), 'stray');
    const { findings } = await auditOf(folder, key);
    assert.deepEqual(
      findings.map((finding) => finding.path),
      [path],
    );
  });

test('audit() names in a site what only a library may hold', async (t) => {
  const { folder, key } = await smallLibrary(t);
  mkdirSync(join(folder, 'var'), { recursive: true });
  writeFileSync(join(folder, 'var/page.html'), 'stray');
  assert.deepEqual((await auditOf(folder, key)).findings, []);
  writeFileSync(join(folder, 'site.json'), '{}');
  const named = (await auditOf(folder, key)).findings.map((finding) => finding.path);
  assert.ok(named.includes('var/page.html') && named.includes('cards/two/card.html'));
});

test('audit() does not follow a link to what lies outside', async (t) => {
  const { folder, key } = await smallLibrary(t);
  rmSync(join(folder, 'cards/two/card.md'));
  symlinkSync('/dev/zero', join(folder, 'cards/two/card.md'));
  symlinkSync('/dev/zero', join(folder, 'objects/zero'));
  const { findings, behind } = await auditOf(folder, key);
  assert.deepEqual(
    findings.map((finding) => finding.path),
    ['objects/zero'],
  );
  assert.deepEqual(behind, ['cards/two/card.md']);
});

test('audit() passes over drafts and tiles that no checkpoint covers yet', async (t) => {
  const library = await smallLibrary(t);
  const { folder, key } = library;
  const checkpoint = readFileSync(join(folder, 'checkpoint'));
  await storeAndLog(library, 'beyond');
  writeFileSync(join(folder, 'checkpoint'), checkpoint);
  writeFileSync(join(folder, 'checkpoint.77-1.tmp'), 'half');
  const report = await auditOf(folder, key);
  assert.deepEqual(report.findings, []);
  assert.equal(report.size, 5);
});

test('audit() says which card is older than its log entry', async (t) => {
  const library = await smallLibrary(t);
  const older = readFileSync(join(library.folder, 'cards/two/card.html'));
  await logCard(library, 'two', 'newer');
  writeFileSync(join(library.folder, 'cards/two/card.html'), older);
  const report = await auditOf(library.folder, library.key);
  assert.deepEqual(report.findings, []);
  assert.deepEqual(report.behind, ['cards/two/card.html']);
});

test('audit() refuses a library of another key, and a key that cannot be read', async (t) => {
  const { folder } = await smallLibrary(t);
  const other = newSigner().verifierKey;
  const { findings } = await auditOf(folder, other);
  assert.deepEqual(
    findings.map((finding) => finding.path),
    ['library.json', 'checkpoint'],
  );
  await assert.rejects(auditOf(folder, `${other} `), TypeError);
});

test('audit() names the checkpoint of a log that was rolled back', async (t) => {
  const { folder, key } = await smallLibrary(t);
  const files = await openAuditFiles(folder);
  const at = (atLeast: number) => audit(files, { key, atLeast, sandbox: null });
  assert.deepEqual((await at(5)).findings, []);
  assert.deepEqual(
    (await at(6)).findings.map((finding) => finding.path),
    ['checkpoint'],
  );
});

test('openAuditFiles() reads a .zip of a library, in a folder or not', async (t) => {
  const { folder, key } = await smallLibrary(t);
  const paths = await disk.list(folder);
  for (const root of ['', 'my-library/']) {
    const archive = join(temporaryFolder(t), 'library.zip');
    const files = paths.map((path) => [root + path, readFileSync(join(folder, path))] as const);
    writeFileSync(archive, zipSync(Object.fromEntries(files)));
    const report = await auditOf(archive, key);
    assert.deepEqual(report.findings, []);
    assert.equal(report.size, 5);
    truncateSync(archive, 200);
    await assert.rejects(auditOf(archive, key), { code: 'source-unavailable' });
  }
});

interface Small extends Omit<FolderLibrary, 'key'> {
  readonly key: string;
}

/** Five entries, of which two have cards, one of them twice. */
async function smallLibrary(t: TestContext): Promise<Small> {
  const folder = join(temporaryFolder(t), 'library');
  const signer = newSigner();
  const library = { ...(await createLibrary(folder, signer)), key: signer.verifierKey };
  await storeAndLog(library, 'one');
  await logCard(library, 'two', 'first');
  await logCard(library, 'two', 'second');
  await logCard(library, 'three', 'only');
  await storeAndLog(library, 'four');
  return library;
}

async function logCard(library: Small, slug: string, words: string): Promise<void> {
  const { folder, objects, log } = library;
  const text = failureEntry(slug, {
    card_html: await objects.put(`<p>${words}</p>`),
    card_markdown: await objects.put(`# ${words}`),
    style: await objects.put('p { color: black }'),
  });
  await log.append(text);
  await writeCard(folder, parseLogEntry(JSON.parse(text)), objects);
}

/** One changed bit at several places, first and last among them; a byte more, a byte less, nothing left. */
function* tamperings(whole: Buffer): Generator<readonly [string, Buffer]> {
  const places = [0, 1, 2, 7, 40].map((n) => Math.min(n, whole.length - 1));
  const shares = [1 / 4, 1 / 2, 3 / 4].map((share) => Math.floor(share * whole.length));
  for (const place of new Set([...places, ...shares, whole.length - 2, whole.length - 1]))
    for (const bit of [1, 32]) {
      const changed = Buffer.from(whole);
      changed[place] = (changed[place] ?? 0) ^ bit;
      yield [`bit ${bit} of byte ${place}`, changed];
    }
  yield ['a line feed added', Buffer.concat([whole, Buffer.from('\n')])];
  yield ['a byte before', Buffer.concat([Buffer.from(' '), whole])];
  yield ['the last byte cut', whole.subarray(0, -1)];
  yield ['emptied', Buffer.alloc(0)];
}
