import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { packTar, unpackTar, type TarHeader } from 'modern-tar';
import { sha256, type Sha256 } from '../../src/core/hash.ts';
import { canonicalJson } from '../../src/core/json.ts';
import { objectPath } from '../../src/core/object-path.ts';
import { disk } from '../../src/io/disk.ts';
import { openLibrary } from '../../src/io/library.ts';
import { findGarbage, removeGarbage } from '../../src/io/garbage.ts';
import { smallRecordLibrary } from '../support/record-library.ts';
import {
  auditOf,
  failureEntry,
  newSigner,
  storeAndLog,
  temporaryFolder,
} from '../support/small-library.ts';
import { createLibrary } from '../../src/io/library.ts';
import { writeBackup } from '../../src/io/backup.ts';
import { recordLibrary } from '../support/record-library.ts';

interface Written {
  readonly files: number;
  readonly sha256: string;
  readonly size: number;
}

/** Every file of a library but those of var/, with its hash. */
async function hashesOf(folder: string): Promise<string[]> {
  const paths = (await disk.list(folder)).filter((path) => !path.startsWith('var/'));
  return paths.map((path) => `${path} ${sha256(readFileSync(join(folder, path)))}`);
}

test('library backup and restore give the same library, the same file twice, and write nothing over', async (t) => {
  const made = await smallRecordLibrary(temporaryFolder(t));
  const { folder, library, run, json, slug } = made;
  await run('publish', slug);
  const written = await json<Written>('library', 'backup', 'one.tar');
  const again = await json<Written>('library', 'backup', 'two.tar');
  assert.equal(written.sha256, sha256(readFileSync(join(folder, 'one.tar'))));
  assert.equal(again.sha256, written.sha256);
  const taken = await run('library', 'backup', 'one.tar');
  assert.equal(taken.code, 2);
  assert.match(taken.err, /there already/);
  assert.equal((await run('library', 'backup', join(library, 'in.tar'))).code, 2);
  const { key } = await json<{ key: string }>('key', 'show');
  const restored = await json<Written>('library', 'restore', 'one.tar', 'copy', '--key', key);
  assert.equal(restored.size, written.size);
  assert.equal(restored.sha256, written.sha256);
  assert.deepEqual(await hashesOf(join(folder, 'copy')), await hashesOf(library));
  assert.equal((await run('library', 'restore', 'one.tar', 'copy')).code, 2);
  // It goes on as the library that it is.
  const other = ['--library', join(folder, 'copy')];
  assert.equal((await run('reindex', ...other)).code, 0);
  assert.equal((await run('withdraw', slug, '--note', 'A copy goes on.', ...other)).code, 0);
  assert.equal((await auditOf(join(folder, 'copy'), key)).size, written.size + 1);
  const stranger = newSigner('example.org/records').verifierKey;
  const refused = await run('library', 'restore', 'one.tar', 'third', '--key', stranger);
  assert.match(refused.err, /not as it was written/);
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.startsWith('third')),
    [],
  );
});

test('a backup made while another writes is whole', async (t) => {
  const folder = temporaryFolder(t);
  const { run } = recordLibrary(folder);
  const library = await createLibrary(join(folder, 'library'), newSigner());
  for (let n = 0; n < 3; n++) await storeAndLog(library, `before-${n}`);
  let isDone = false;
  const writing = (async () => {
    for (let n = 0; !isDone; n++) {
      await library.objects.put(`object ${n}`);
      const some = Array.from({ length: 40 }, (_, at) => failureEntry(`during-${n}-${at}`, {}));
      await Promise.all(some.map((entry) => library.log.append(entry)));
    }
  })();
  const sizes: number[] = [];
  try {
    for (let n = 0; n < 6; n++)
      sizes.push((await writeBackup(library, join(folder, `${n}.tar`))).size);
  } finally {
    isDone = true;
    await writing;
  }
  for (let n = 0; n < 6; n++) {
    const { code, err } = await run('library', 'restore', `${n}.tar`, `copy-${n}`);
    assert.equal(code, 0, err);
    assert.equal((await auditOf(join(folder, `copy-${n}`))).size, sizes[n]);
  }
  assert.ok((sizes.at(-1) ?? 0) > (sizes[0] ?? 0), 'it was written to meanwhile');
});

const hostile: readonly [string, TarHeader, string][] = [
  ['a way out of the folder', { name: '../evil', size: 1 }, 'x'],
  ['a way out within a path', { name: 'objects/../../evil', size: 1 }, 'x'],
  ['an absolute path', { name: '/tmp/evil', size: 1 }, 'x'],
  [
    'a symbolic link',
    { name: 'checkpoint', size: 0, type: 'symlink', linkname: '/etc/passwd' },
    '',
  ],
  ['a hard link', { name: 'checkpoint', size: 0, type: 'link', linkname: '/etc/passwd' }, ''],
  ['a device', { name: 'checkpoint', size: 0, type: 'character-device' }, ''],
  ['a file of another kind', { name: 'var/index.sqlite', size: 1 }, 'x'],
  ['a name with a null', { name: 'objects/00/a\0b', size: 1 }, 'x'],
  ['a file twice', { name: 'library.json', size: 1 }, 'x'],
];
for (const [what, header, body] of hostile)
  test(`library restore refuses an archive with ${what}, and leaves nothing behind`, async (t) => {
    const { folder, run } = await backedUp(t);
    const entries = await unpackTar(readFileSync(join(folder, 'good.tar')));
    const bad = await packTar([...entries, { header, body }]);
    writeFileSync(join(folder, 'bad.tar'), bad);
    await assertRefused(folder, run, 'bad.tar');
  });

test('library restore refuses what is cut off, changed, left out, too large or no archive', async (t) => {
  const { folder, run } = await backedUp(t);
  const good = readFileSync(join(folder, 'good.tar'));
  const entries = await unpackTar(good);
  const without = (part: string) => entries.filter(({ header }) => !header.name.startsWith(part));
  // A header that promises more than any file of a library may hold, and a body that is not there.
  const bomb = Buffer.from(await packTar([{ header: { name: 'checkpoint', size: 0 }, body: '' }]));
  bomb.write('77777777777', 124);
  bomb.write('        ', 148);
  const sum = bomb.subarray(0, 512).reduce((total, byte) => total + byte, 0);
  bomb.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  const changed = Buffer.from(good);
  const at = changed.indexOf('source of one');
  changed[at] = 0x53;
  for (const bytes of [
    good.subarray(0, good.length - 1024),
    good.subarray(0, good.length / 2),
    changed,
    await packTar(without('objects/')),
    await packTar(without('checkpoint')),
    await packTar(without('tile/0')),
    bomb,
    Buffer.from('no archive'),
    Buffer.alloc(0),
  ]) {
    writeFileSync(join(folder, 'bad.tar'), bytes);
    await assertRefused(folder, run, 'bad.tar');
  }
  await assertRefused(folder, run, 'nothing.tar');
  mkdirSync(join(folder, 'folder.tar'));
  await assertRefused(folder, run, 'folder.tar');
});

test('library migrate brings an older library into the present form, once, and changes no entry or object', async (t) => {
  const made = await smallRecordLibrary(temporaryFolder(t));
  const { library, run, slug } = made;
  await run('publish', slug);
  const present = await hashesOf(library);
  const first = await run('library', 'migrate');
  assert.match(first.out, /Nothing to do/);
  // As a version before made it: no format, no index, a card of before and one that is missing.
  const described = JSON.parse(readFileSync(join(library, 'library.json'), 'utf8')) as object;
  const { key, origin, schema } = described as Record<string, string>;
  writeFileSync(
    join(library, 'library.json'),
    canonicalJson({ key: key ?? '', origin: origin ?? '', schema: schema ?? '' }),
  );
  rmSync(join(library, 'var'), { recursive: true });
  const [record = ''] = readdirSync(join(library, 'records'));
  rmSync(join(library, 'records', record, 'card.md'));
  writeFileSync(join(library, 'records', record, 'card.html'), 'older');
  assert.equal((await run('explain', `${slug}#1`)).code, 0); // readable as it was
  const { code, out } = await run('library', 'migrate');
  assert.equal(code, 0);
  for (const said of [/of format 2/, /cards of 1 work\n/]) assert.match(out, said);
  assert.deepEqual(await hashesOf(library), present);
  assert.match((await run('library', 'migrate')).out, /Nothing to do/);
  assert.deepEqual((await auditOf(library)).findings, []);
  // Of a later version it says so.
  writeFileSync(
    join(library, 'library.json'),
    canonicalJson({ ...(described as { key: string }), format: 3 }),
  );
  const later = await run('library', 'migrate');
  assert.equal(later.code, 2);
  assert.match(later.err, /a newer version made it/);
});

const day = 24 * 60 * 60 * 1000;

test('library gc lists and removes what nothing names and is older than a day, and nothing else', async (t) => {
  const made = await smallRecordLibrary(temporaryFolder(t));
  const { library, run, json, slug } = made;
  await run('publish', slug);
  const open = await openLibrary(library, null);
  const named = await hashesOf(library);
  const search = await open.objects.put(
    canonicalJson({ schema: 'search-v1', answers: [await open.objects.put('answer')] }),
  );
  const [orphan, young] = [await open.objects.put('orphan'), await open.objects.put('young')];
  writeFileSync(join(library, 'checkpoint.77-1.tmp'), 'half');
  mkdirSync(join(library, 'var/searches'), { recursive: true });
  const pointed = await open.objects.put('pointed to');
  writeFileSync(join(library, 'var/searches/x.json'), JSON.stringify({ data: pointed }));
  const now = new Date('2030-01-02T00:00:00Z').valueOf();
  const age = (path: string, ms: number) =>
    utimesSync(join(library, path), new Date(now - ms), new Date(now - ms));
  for (const path of await disk.list(library)) age(path, 2 * day);
  age(objectPath(young), day - 60_000);
  const when = ['--now', '2030-01-02T00:00:00Z'];
  interface Listed {
    readonly deleted: boolean;
    readonly files: readonly { readonly path: string }[];
  }
  const listed = await json<Listed>('library', 'gc', ...when);
  const wanted = ['checkpoint.77-1.tmp', objectPath(orphan)].sort();
  assert.deepEqual(listed.files.map(({ path }) => path).sort(), wanted);
  assert.ok(existsSync(join(library, objectPath(orphan))), 'listing removes nothing');
  const removed = await json<Listed>('library', 'gc', '--delete', ...when);
  assert.deepEqual(removed.files.map(({ path }) => path).sort(), wanted);
  for (const path of wanted) assert.ok(!existsSync(join(library, path)));
  for (const hash of [search, young, pointed, sha256('answer')])
    assert.ok(existsSync(join(library, objectPath(hash))));
  const left = await hashesOf(library);
  for (const one of named) assert.ok(left.includes(one), one);
  assert.deepEqual((await auditOf(library)).findings, []);
  assert.match((await run('library', 'gc', ...when)).out, /Nothing to clear away/);
});

test('an object that is stored again while gc is under way is not lost', async (t) => {
  const folder = join(temporaryFolder(t), 'library');
  const signer = newSigner();
  const library = await createLibrary(folder, signer);
  const hash: Sha256 = await library.objects.put('source of again');
  const old = new Date(Date.now() - 2 * day);
  utimesSync(join(folder, objectPath(hash)), old, old);
  const garbage = await findGarbage(library, Date.now());
  assert.deepEqual(
    garbage.map(({ path }) => path),
    [objectPath(hash)],
  );
  // A publish comes in between: it finds the object there and names it.
  await storeAndLog(library, 'again');
  assert.deepEqual(await removeGarbage(library, garbage, Date.now()), []);
  assert.deepEqual((await auditOf(folder)).findings, []);
});

async function backedUp(t: TestContext) {
  const folder = temporaryFolder(t);
  const library = await createLibrary(join(folder, 'library'), newSigner());
  for (const name of ['one', 'two']) await storeAndLog(library, name);
  await writeBackup(library, join(folder, 'good.tar'));
  return { folder, run: recordLibrary(folder).run };
}

async function assertRefused(
  folder: string,
  run: (...args: string[]) => Promise<{ code: number; err: string }>,
  name: string,
): Promise<void> {
  const { code, err } = await run('library', 'restore', name, 'restored');
  assert.equal(code, 2, err);
  const left = readdirSync(folder).filter((path) => path.startsWith('restored') || path === 'evil');
  assert.deepEqual(left, []);
  assert.ok(!existsSync('/tmp/evil'));
}
