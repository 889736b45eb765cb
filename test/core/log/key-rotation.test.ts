import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  followKeys,
  openRotation,
  signersAt,
  signRotation,
} from '../../../src/core/log/key-rotation.ts';
import { parseCheckpoint } from '../../../src/core/log/checkpoint.ts';
import { openCosigned, openNote, signNote } from '../../../src/core/log/signed-note.ts';
import { newSigner } from '../../support/small-library.ts';

const [first, second, third, stranger] = [newSigner(), newSigner(), newSigner(), newSigner()];
const other = newSigner('example.org/another');
const toSecond = signRotation(3, first, second.key);
const toThird = signRotation(7, second, third.key);
const forged = signRotation(3, second, second.key).replace(second.verifierKey, first.verifierKey);

test('openRotation() reads what signRotation() wrote, and nothing with another byte', () => {
  assert.deepEqual(openRotation(toSecond), { index: 3, from: first.key, to: second.key });
  for (let at = 0; at < toSecond.length; at++) {
    const changed = `${toSecond.slice(0, at)}${toSecond[at] === 'x' ? 'y' : 'x'}${toSecond.slice(at + 1)}`;
    assert.equal(openRotation(changed), null, `byte ${at}`);
    assert.equal(openRotation(toSecond.slice(0, at)), null, `cut at ${at}`);
  }
});

test('a rotation’s note is no checkpoint', () =>
  assert.equal(parseCheckpoint(`${toSecond.split('\n\n')[0]}\n`), null));

const followed = [
  ['no rotation', first, [], first],
  ['the first key', first, [toSecond, toThird], third],
  ['a key in between', second, [toSecond, toThird], third],
  ['the last key', third, [toSecond, toThird], third],
  ['a stranger', stranger, [toSecond, toThird], null],
  ['a gap', first, [toThird], null],
  ['another order', first, [toThird, toSecond], null],
  ['one note twice', first, [toSecond, toSecond], null],
  ['a note signed by the new key only', first, [forged], null],
  ['the same, trusted by the new key', second, [forged], null],
  [
    'a rotation to the key itself by a stranger',
    first,
    [signRotation(0, stranger, first.key)],
    first,
  ],
  ['a log of another name', first, [signRotation(0, first, other.key)], null],
  ['an earlier place', first, [toSecond, signRotation(3, second, third.key)], null],
  ['no note', first, ['nonsense'], null],
] as const;
for (const [what, trusted, notes, wanted] of followed)
  test(`followKeys() from ${what}`, () =>
    assert.deepEqual(followKeys(trusted.key, notes), wanted?.key ?? null));

for (const [size, wanted] of [
  [0, [first]],
  [3, [first]],
  [4, [first, second]],
  [5, [second]],
  [7, [second]],
  [8, [second, third]],
  [9, [third]],
] as const)
  test(`signersAt() ${size} entries`, () =>
    assert.deepEqual(
      signersAt(size, third.key, [toSecond, toThird]),
      wanted.map(({ key }) => key),
    ));

test('openNote() wants each signature in its order and no other; openCosigned() one among them', () => {
  const note = signNote('text\n', [first, second]);
  assert.equal(openNote(note, [first.key, second.key]), 'text\n');
  for (const keys of [[], [first.key], [second.key, first.key], [first.key, second.key, third.key]])
    assert.equal(openNote(note, keys), null);
  assert.equal(openCosigned(note, second.key), 'text\n');
  assert.equal(openCosigned(note, third.key), null);
  assert.equal(openCosigned(note.replace('text', 'test'), second.key), null);
});
