import assert from 'node:assert/strict';
import { test } from 'node:test';
import { areaOf, parseRecordId, recordFolder, recordIdOf } from '../../src/core/record-id.ts';
import { sampleManifest } from '../render/sample-manifest.ts';

const areas = [
  ['cs.IR', 'SRCH'],
  ['cs.CL', 'LANG'],
  ['stat.ML', 'LERN'],
  ['cs.XX', 'COMP'],
  ['math.CO', 'MATH'],
  ['math-ph', 'MATP'],
  ['hep-th', 'HEPT'],
  ['physics.optics', 'PHYS'],
  ['botany', 'GENL'],
  ['', 'GENL'],
  [null, 'GENL'],
] as const;
for (const [category, area] of areas)
  test(`areaOf() of ${category ?? 'no category'} is ${area}`, () =>
    assert.equal(areaOf(category), area));

test('recordIdOf() gives four capitals and eight hexadecimal digits, the same for the same record', () => {
  const manifest = sampleManifest();
  const id = recordIdOf(manifest, 'cs.IR', () => false);
  assert.match(id, /^SRCH:[0-9A-F]{8}$/);
  assert.equal(
    recordIdOf(sampleManifest(), 'cs.IR', () => false),
    id,
  );
  const named = { ...manifest, work: { ...manifest.work, id } };
  assert.equal(
    recordIdOf(named, 'cs.IR', () => false),
    id,
  );
  const other = { ...manifest, work: { ...manifest.work, title: 'Another' } };
  assert.notEqual(
    recordIdOf(other, 'cs.IR', () => false),
    id,
  );
});

test('recordIdOf() lengthens an id that another work has', () => {
  const short = recordIdOf(sampleManifest(), null, () => false);
  const long = recordIdOf(sampleManifest(), null, (id) => id === short);
  assert.match(long, /^GENL:[0-9A-F]{16}$/);
  assert.ok(long.startsWith(short));
});

const written = [
  ['SRCH:4E1B09C7', 'SRCH:4E1B09C7'],
  ['srch-4e1b09c7', 'SRCH:4E1B09C7'],
  [' SRCH:4E1B09C74E1B09C7\n', 'SRCH:4E1B09C74E1B09C7'],
  ['SRCH4E1B09C7', null],
  ['SRCH:4E1B09C', null],
  ['SRCH:4E1B09C7A', null],
  ['SRCH:4E1B09G7', null],
  ['SRC:4E1B09C7', null],
  ['SRCH::4E1B09C7', null],
  ['ſrch:4E1B09C7', null],
  ['SRCH:4E1B09C7/../x', null],
  ['', null],
] as const;
for (const [text, id] of written)
  test(`parseRecordId() reads ${JSON.stringify(text)} as ${id ?? 'none'}`, () =>
    assert.equal(parseRecordId(text), id));

test('recordFolder() gives a name that parseRecordId() reads back', () => {
  assert.equal(recordFolder('SRCH:4E1B09C7'), 'SRCH-4E1B09C7');
  assert.equal(parseRecordId(recordFolder('SRCH:4E1B09C7')), 'SRCH:4E1B09C7');
});
