import assert from 'node:assert/strict';
import test from 'node:test';
import { canonicalJson } from '../../src/core/json.ts';
import { parseCanonical, RecordFormError } from '../../src/core/records/parse-record.ts';

const rows: readonly (readonly [unknown, string])[] = [
  [{ b: 1, a: 2 }, '{"a":2,"b":1}'],
  [{ '\u20ac': 1, '\r': 2, '1': 3 }, '{"\\r":2,"1":3,"€":1}'], // by UTF-16 code units, RFC 8785 3.2.3
  [[1e21, 1e-7, 0.1, -0, 4.5], '[1e+21,1e-7,0.1,0,4.5]'],
  ['\u0000"\\/é', '"\\u0000\\"\\\\/é"'],
  [{ a: undefined, b: null }, '{"b":null}'],
];
for (const [value, text] of rows)
  test(`canonicalJson() writes ${text}`, () => assert.equal(canonicalJson(value), text));

for (const value of [NaN, Infinity, undefined, { a: NaN }])
  test(`canonicalJson() refuses ${JSON.stringify(value)} that stands for no JSON`, () =>
    assert.throws(() => canonicalJson(value)));

test('parseCanonical() refuses another encoding of the same record', () => {
  const give = (value: unknown): unknown => value;
  assert.deepEqual(parseCanonical('{"a":1,"b":2}', give), { a: 1, b: 2 });
  for (const text of ['{"b":2,"a":1}', '{"a":1, "b":2}', '{"a":1.0,"b":2}', '{"a":1,"b":2}\n'])
    assert.throws(() => parseCanonical(text, give), RecordFormError, text);
});
