import assert from 'node:assert/strict';
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { test } from 'node:test';
import { parseCheckpoint, writeCheckpoint } from '../../../src/core/log/checkpoint.ts';
import {
  isKeyName,
  openCosigned,
  openNote,
  parseVerifierKey,
  signNote,
  toVerifierKey,
  writeVerifierKey,
  type VerifierKey,
} from '../../../src/core/log/signed-note.ts';
import { newSigner } from '../../support/small-library.ts';

// The example of the package golang.org/x/mod/sumdb/note.
const vkey = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const skey = 'AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz';
const text =
  'If you think cryptography is the answer to your problem,\n' +
  "then you don't know what your problem is.\n";
const note = `${text}\n\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`;

test('parseVerifierKey() reads the published key and writes it back', () =>
  assert.equal(writeVerifierKey(published()), vkey));

test('openNote() opens the published note', () =>
  assert.equal(openNote(note, [published()]), text));

test('signNote() gives the published note from the published secret key', () => {
  const seed = Buffer.from(skey, 'base64').subarray(1);
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
  const secret = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const raw = createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(-32);
  assert.equal(
    signNote(text, [{ key: toVerifierKey('PeterNeumann', raw), privateKey: secret }]),
    note,
  );
});

test('openNote() refuses every changed, added or missing byte', () => {
  const key = published();
  const bytes = Buffer.from(note);
  const opens = (candidate: Uint8Array) =>
    openNote(Buffer.from(candidate).toString('utf8'), [key]) !== null;
  assert.ok(opens(bytes));
  for (let place = 0; place < bytes.length; place++) {
    for (const bit of [1, 32, 128]) {
      const changed = Buffer.from(bytes);
      changed[place] = (changed[place] ?? 0) ^ bit;
      assert.ok(!opens(changed), `byte ${place}`);
    }
    assert.ok(!opens(bytes.subarray(0, place)), `cut at ${place}`);
    for (const added of ['\n', ' ', '\r'])
      assert.ok(
        !opens(
          Buffer.concat([bytes.subarray(0, place), Buffer.from(added), bytes.subarray(place)]),
        ),
        `${JSON.stringify(added)} at ${place}`,
      );
  }
  for (const changed of [`${note}\n`, `\uFEFF${note}`, note.replaceAll('\n', '\r\n'), ''])
    assert.equal(openNote(changed, [key]), null);
});

for (const [what, value] of [
  ['another hash', vkey.replace('c74f20a3', 'c74f20a4')],
  ['another name', vkey.replace('Peter', 'Pete')],
  ['upper-case digits', vkey.replace('c74f20a3', 'C74F20A3')],
  ['another algorithm', vkey.replace('+AR', '+BR')],
  ['a space', `${vkey} `],
  ['a line end', `${vkey}\n`],
  ['no key', 'PeterNeumann+c74f20a3+'],
  ['a name without end', vkey.replace('PeterNeumann', 'P'.repeat(10_000))],
] as const)
  test(`parseVerifierKey() refuses ${what}`, () => assert.equal(parseVerifierKey(value), null));

for (const name of ['', 'a b', 'a+b', 'a\u00a0b', 'a\u2028b', 'a\u0000b', 'a\ufffdb', '\ud800'])
  test(`isKeyName() refuses ${JSON.stringify(name)}`, () => assert.equal(isKeyName(name), false));

// The example of c2sp.org/tlog-checkpoint.
const checkpoint =
  'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n';

test('parseCheckpoint() reads the specification’s example and writes it back', () => {
  const parsed = parseCheckpoint(checkpoint);
  assert.equal(parsed?.size, 20_852_163);
  assert.equal(parsed.origin, 'example.com/behind-the-sofa');
  assert.equal(writeCheckpoint(parsed), checkpoint);
});

// The note of c2sp.org/signed-note: its key is not printed there, so that its form alone can be held against ours.
const poem =
  'Ognuno sta solo sul cuor della terra\ntrafitto da un raggio di sole:\n\ned è subito sera.\n\n' +
  '— quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=\n';

test('a note keeps its empty lines: the last one divides text and signatures', () => {
  const [own, other] = [newSigner('quasimodo.example/salvatore'), newSigner()];
  const [said = ''] = poem.split('\n\n—');
  const signed = signNote(`${said}\n`, [own]);
  assert.equal(signed.split('— ')[0], poem.split('— ')[0]);
  assert.equal(signed.length, poem.length);
  assert.equal(openNote(signed, [own.key]), `${said}\n`);
  assert.equal(openNote(poem, [own.key]), null);
  assert.equal(openCosigned(poem, other.key), null);
});

test('openCosigned() passes over signatures of other names, keys and kinds, up to 16', () => {
  const [own, other] = [newSigner(), newSigner('example.org/witness')];
  // A witness’ cosignature (c2sp.org/tlog-cosignature) is longer: eight bytes of time go before it.
  const witness = `— example.org/witness ${Buffer.alloc(76, 7).toString('base64')}\n`;
  const signed = signNote('text\n', [own]);
  assert.equal(openCosigned(signed + witness, own.key), 'text\n');
  assert.equal(openCosigned(signed + witness.repeat(15), own.key), 'text\n');
  assert.equal(openCosigned(signed + witness.repeat(16), own.key), null);
  assert.equal(openCosigned(signed + witness, other.key), null);
  assert.equal(openNote(signed + witness, [own.key]), null);
});

for (const [what, value] of [
  ['a leading zero', checkpoint.replace('2085', '02085')],
  ['a sign', checkpoint.replace('2085', '+2085')],
  ['an extension line', `${checkpoint}more\n`],
  ['an empty line', `${checkpoint}\n`],
  ['no last line feed', checkpoint.slice(0, -1)],
  ['carriage returns', checkpoint.replaceAll('\n', '\r\n')],
  ['unpadded base64', checkpoint.replace('=', '')],
  ['spare base64 bits', checkpoint.replace('q2I=', 'q2J=')],
  ['a short root', 'example.com\n1\nAAAA\n'],
  ['no origin', checkpoint.replace(/^[^\n]+/, '')],
  ['a size beyond 2^53', checkpoint.replace('20852163', '9007199254740993')],
] as const)
  test(`parseCheckpoint() refuses ${what}`, () => assert.equal(parseCheckpoint(value), null));

function published(): VerifierKey {
  const key = parseVerifierKey(vkey);
  assert.ok(key);
  return key;
}
