import assert from 'node:assert/strict';
import { createPublicKey } from 'node:crypto';
import { copyFileSync, cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { unzipSync, zipSync } from 'fflate';
import { sha256 } from '../../src/core/hash.ts';
import { canonicalJson } from '../../src/core/json.ts';
import { signRotation } from '../../src/core/log/key-rotation.ts';
import { createLibrary, openLibrary } from '../../src/io/library.ts';
import { finishRotation, rotateKey } from '../../src/io/rotate-key.ts';
import { bundleReadme } from '../../src/record/bundle-readme.ts';
import { toEntry } from '../../src/record/entry.ts';
import { writeDescription } from '../../src/io/library-description.ts';
import { disk } from '../../src/io/disk.ts';
import { recordLibrary, smallRecordLibrary } from '../support/record-library.ts';
import {
  auditOf,
  failureEntry,
  newSigner,
  storeAndLog,
  temporaryFolder,
} from '../support/small-library.ts';

interface Shown {
  readonly key: string;
  readonly did: string;
  readonly pem: string;
  readonly previous: readonly { readonly key: string; readonly did: string }[];
}

test('key rotate: whoever trusts either key follows the log, and bundles of before and after are good', async (t) => {
  const made = await smallRecordLibrary(temporaryFolder(t));
  const { folder, library, run, json, slug } = made;
  const before = await json<Shown>('key', 'show');
  const { id } = await json<{ id: string }>('publish', slug);
  await run('bundle', id, '--out', join(folder, 'before.zip'));
  copyFileSync(join(library, 'checkpoint'), join(folder, 'kept'));
  const rotated = await json<{ key: string; previous: string; entry: number; key_file: string }>(
    ...['key', 'rotate', '--no-passphrase'],
  );
  assert.equal(rotated.previous, before.key);
  assert.match(rotated.key_file, /example\.org-records\.2\.key$/);
  const noted = readFileSync(join(library, 'checkpoint'), 'utf8');
  assert.equal(noted.split('\n— ').length, 3, 'both keys sign the checkpoint');
  await run('bundle', id, '--out', join(folder, 'between.zip'));
  const auditEach = async (): Promise<void> => {
    for (const key of [before.key, rotated.key])
      for (const name of [library, 'between.zip']) {
        const { code, out } = await run('audit', name, '--key', key, '--no-rerun');
        assert.equal(code, 0, out);
        assert.match(out, /changed once, each time signed by the one before; now/);
        assert.doesNotMatch(out, /its checks repeat/); // none was run
        assert.match(
          out,
          /what its publisher signed\. (\d+) of its \1 checks were not run again\./,
        );
      }
  };
  await auditEach();
  // A correction is signed by the new key alone, found where rotate put it.
  await made.ask(readFileSync(join(folder, 'question.yaml'), 'utf8').replace('any', 'most'));
  await run('correct', id, '--note', 'The weather was said wrongly.');
  await run('bundle', id, '--out', join(folder, 'between.zip'));
  assert.equal(readFileSync(join(library, 'checkpoint'), 'utf8').split('\n— ').length, 2);
  await auditEach();
  const kept = ['--checkpoint', 'kept', '--at-least', '2', '--no-rerun'];
  const { code, out } = await run('audit', library, '--key', before.key, ...kept);
  assert.equal(code, 0, out);
  assert.match(out, /it begins with the \d+ of the checkpoint that was kept, the last of 2026/);
  assert.equal((await run('audit', 'before.zip', '--key', before.key, '--no-rerun')).code, 0);
  assert.equal((await run('audit', 'before.zip', '--key', rotated.key, '--no-rerun')).code, 1);
  // Who has the old key alone cannot pass off what it signs as the new key's, with the notes that lead there.
  const { rotations } = JSON.parse(unzip(join(folder, 'between.zip'))('bundle.json')) as {
    rotations: string[];
  };
  writeFileSync(
    join(folder, 'stolen.zip'),
    forgedBundle(join(folder, 'before.zip'), id, rotated.key, rotations),
  );
  const stolen = await run('audit', 'stolen.zip', '--key', rotated.key, '--no-rerun');
  assert.equal(stolen.code, 1);
  assert.match(stolen.out, /checkpoint\n {4}It is not signed by that key/);
  const stranger = newSigner('example.org/records').verifierKey;
  for (const name of [library, 'between.zip'])
    assert.equal((await run('audit', name, '--key', stranger, '--no-rerun')).code, 1);
  const shown = await json<Shown>('key', 'show');
  assert.deepEqual(
    shown.previous.map(({ key }) => key),
    [before.key],
  );
  // A site carries what its auditors need, too.
  await run('export', 'site', '--base', 'https://example.org/');
  assert.equal((await run('audit', 'site', '--key', before.key, '--no-rerun')).code, 0);
});

test('key show gives the key as auditors, OpenSSL and did:key take it', async (t) => {
  const { run, json } = await smallRecordLibrary(temporaryFolder(t));
  const { key, did, pem } = await json<Shown>('key', 'show');
  assert.match(did, /^did:key:z6Mk[1-9A-HJ-NP-Za-km-z]{44}$/);
  const spki = createPublicKey(pem).export({ format: 'der', type: 'spki' });
  const raw = Buffer.from(key.split('+').slice(2).join('+'), 'base64').subarray(1);
  assert.deepEqual(spki.subarray(-32), raw);
  const { out } = await run('key', 'show');
  for (const said of [key, did, pem]) assert.ok(out.includes(said));
});

test('key rotate goes over to a key that lies there already, and refuses the key of now', async (t) => {
  const folder = temporaryFolder(t);
  const { run, json } = recordLibrary(folder);
  const [first, second] = [join(folder, 'first.key'), join(folder, 'second.key')];
  await run('init', '--no-passphrase', '--key-file', first);
  const other = recordLibrary(join(folder));
  await other.run(
    ...['init', '--library', join(folder, 'other'), '--no-passphrase'],
    ...['--key-file', second],
  );
  const rotate = ['key', 'rotate', '--key-file', first, '--new-key-file'];
  const same = await run(...rotate, first);
  assert.equal(same.code, 2);
  assert.match(same.err, /it is the key of now/);
  const { key } = await json<{ key: string }>(...rotate, second);
  assert.equal((await json<Shown>('key', 'show')).key, key);
  // The old key signs nothing any more.
  const again = await run('key', 'rotate', '--key-file', first, '--no-passphrase');
  assert.equal(again.code, 2);
  assert.match(again.err, /the key given is another one/);
});

test('a writer that was open when the key changed is told, and a reader goes on', async (t) => {
  const folder = join(temporaryFolder(t), 'library');
  const [from, to] = [newSigner(), newSigner()];
  const writer = await createLibrary(folder, from);
  const reader = await openLibrary(folder, null);
  await storeAndLog(writer, 'first');
  await rotateKey(folder, { from, to }, rotationEntry);
  await assert.rejects(writer.log.append(failureEntry('late', {})), {
    code: 'no-signing-key',
    seen: 'a key that was given up meanwhile',
  });
  await storeAndLog(await openLibrary(folder, to), 'second');
  assert.equal(await reader.log.size(), 3);
  await assert.rejects(rotateKey(folder, { from, to: newSigner() }, rotationEntry), {
    code: 'no-signing-key',
  });
  assert.deepEqual((await auditOf(folder, from.verifierKey)).findings, []);
});

test('a change that was interrupted before library.json was written is finished by the next command', async (t) => {
  const base = temporaryFolder(t);
  const folder = join(base, 'library');
  const [from, to] = [newSigner(), newSigner()];
  await createLibrary(folder, from);
  const described = readFileSync(join(folder, 'library.json'));
  await rotateKey(folder, { from, to }, rotationEntry);
  const finished = readFileSync(join(folder, 'library.json'));
  writeFileSync(join(folder, 'library.json'), described);
  for (const key of [null, from.verifierKey, to.verifierKey])
    assert.deepEqual((await auditOf(folder, key)).findings, []);
  const writer = await openLibrary(folder, from);
  await assert.rejects(storeAndLog(writer, 'late'), { code: 'no-signing-key' });
  assert.equal(await finishRotation(folder), true);
  assert.equal(await finishRotation(folder), false);
  assert.deepEqual(readFileSync(join(folder, 'library.json')), finished);
});

test('audit refuses a library whose key changed without the old key’s word', async (t) => {
  const base = temporaryFolder(t);
  const [owner, thief] = [newSigner(), newSigner()];
  const folder = join(base, 'library');
  await storeAndLog(await createLibrary(folder, owner), 'first');
  const copy = (name: string): string => {
    cpSync(folder, join(base, name), { recursive: true });
    return join(base, name);
  };

  // The thief's own key in library.json and under the checkpoint, and no entry.
  const silent = copy('silent');
  const other = await createLibrary(join(base, 'thief'), thief);
  await storeAndLog(other, 'first');
  for (const name of ['library.json', 'checkpoint'])
    copyFileSync(join(base, 'thief', name), join(silent, name));
  // An entry that only the thief signed.
  const forged = join(base, 'forged');
  const theirs = await createLibrary(forged, thief);
  await storeAndLog(theirs, 'first');
  const note = signRotation(1, { ...thief, key: thief.key }, thief.key).replace(
    thief.verifierKey,
    owner.verifierKey,
  );
  await theirs.log.append(rotationEntry(note));
  await writeDescription(
    forged,
    { key: thief.verifierKey, previousKeys: [owner.verifierKey] },
    disk,
  );
  for (const name of [silent, forged]) {
    const { findings } = await auditOf(name, owner.verifierKey);
    assert.ok(findings.some(({ path }) => path === 'library.json'));
  }
  // Without a key to trust the forged entry is still no rotation.
  assert.ok((await auditOf(forged)).findings.length > 0);

  // A real rotation, its keys told otherwise in library.json.
  const rotated = copy('rotated');
  await rotateKey(rotated, { from: owner, to: newSigner() }, rotationEntry);
  assert.deepEqual((await auditOf(rotated, owner.verifierKey)).findings, []);
  const described = JSON.parse(readFileSync(join(rotated, 'library.json'), 'utf8')) as object;
  const without = Object.fromEntries(
    Object.entries(described).filter(([name]) => name !== 'previous_keys'),
  );
  for (const changed of [without, { ...described, previous_keys: [thief.verifierKey] }]) {
    writeFileSync(join(rotated, 'library.json'), canonicalJson(changed as never));
    const paths = (await auditOf(rotated, owner.verifierKey)).findings.map(({ path }) => path);
    assert.deepEqual(paths, ['library.json']);
  }
});

test('audit --checkpoint tells a rollback and a changed past', async (t) => {
  const base = temporaryFolder(t);
  const { run } = recordLibrary(base);
  const signer = newSigner();
  const folder = join(base, 'library');
  const library = await createLibrary(folder, signer);
  for (const name of ['one', 'two']) await storeAndLog(library, name);
  cpSync(folder, join(base, 'old'), { recursive: true });
  await storeAndLog(library, 'three');
  // Another history of the same key.
  const other = await createLibrary(join(base, 'other'), signer);
  for (const name of ['one', 'zwei', 'drei', 'vier']) await storeAndLog(other, name);
  const kept = ['--checkpoint', join(folder, 'checkpoint'), '--no-rerun'];
  assert.equal((await run('audit', folder, ...kept)).code, 0);
  const rollback = await run('audit', join(base, 'old'), ...kept);
  assert.equal(rollback.code, 1);
  assert.match(rollback.out, /covers 2 entries; 3 were seen before/);
  const changed = await run('audit', join(base, 'other'), ...kept);
  assert.equal(changed.code, 1);
  assert.match(changed.out, /does not begin with the 3 entries seen before/);
  const older = ['--checkpoint', join(base, 'old', 'checkpoint'), '--no-rerun'];
  const { out } = await run('audit', folder, ...older);
  assert.match(out, /begins with the 2 of the checkpoint/);
  assert.match(out, /3 entries[^]*the last made 2026-07-02T09:14:00Z/);
  writeFileSync(join(base, 'nonsense'), 'x');
  const nonsense = await run('audit', folder, '--checkpoint', 'nonsense', '--no-rerun');
  assert.match(nonsense.out, /no checkpoint of this log/);
  assert.equal((await run('audit', folder, '--checkpoint', 'nothing')).code, 2);
  assert.ok(readdirSync(folder).includes('checkpoint'));
});

function unzip(path: string): (name: string) => string {
  const files = unzipSync(new Uint8Array(readFileSync(path)));
  return (name) => Buffer.from(files[name] ?? []).toString('utf8');
}

/** A bundle that names another key, everything that follows from that key made anew. */
function forgedBundle(path: string, id: string, key: string, rotations: string[]): Uint8Array {
  const files = unzipSync(new Uint8Array(readFileSync(path)));
  files['library.pub'] = Buffer.from(`${key}\n`);
  files['README.txt'] = Buffer.from(bundleReadme(id, key));
  const bundle = JSON.parse(unzip(path)('bundle.json')) as {
    files: { path: string; sha256: string }[];
  };
  const listed = bundle.files.map((one) => ({
    ...one,
    sha256: sha256(files[one.path] ?? new Uint8Array()),
  }));
  const forged = { ...bundle, key, rotations, files: listed };
  files['bundle.json'] = Buffer.from(canonicalJson(forged));
  return zipSync(files);
}

function rotationEntry(note: string): string {
  return toEntry({
    kind: 'rotation',
    slug: 'signing-key',
    subject: { arxiv_id: null, file: null, title: null },
    rotation: { note },
    objects: {},
    time: '2026-07-02T09:14:00Z',
  });
}
