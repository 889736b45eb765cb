import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NameTable } from '../../../src/proof/lean/names.ts';

type Parts = readonly (string | number)[];

const shown: readonly (readonly [Parts, string])[] = [
  [['Nat', 'add'], 'Nat.add'],
  [['a', 1], 'a.1'],
  [['a', '1'], 'a.«1»'],
  [['a.b'], '«a.b»'],
  [['a', 'b'], 'a.b'],
  [[''], '«»'],
  [[' ', ' '], '« ».« »'],
  [[' ».« '], '« \\u{bb}.« »'],
  [[' \\u{bb}.« '], '« \\u{5c}u{bb}.« »'],
  [['a\u200b'], '«a\\u{200b}»'],
  [['a\u0000b'], '«a\\u{0}b»'],
  [['a\u202eb'], '«a\\u{202e}b»'],
  [['a\u00a0b'], '«a\\u{a0}b»'],
  [['a\nb'], '«a\\u{a}b»'],
  [['[anonymous]'], '«[anonymous]»'],
  [[], '[anonymous]'],
  [['∀'], '«∀»'],
  [['x₁'], 'x₁'],
  [['α'], 'α'],
];

for (const [parts, expected] of shown)
  test(`the name of ${JSON.stringify(parts)} is shown as ${expected}`, () => {
    const names = new NameTable();
    assert.equal(names.show(nameOf(names, parts)), expected);
  });

test('no two names are shown alike', () => {
  assert.equal(new Set(shown.map(([, text]) => text)).size, shown.length);
});

test('a name that is shown without an escape is read as itself', () => {
  for (const [parts, text] of shown) {
    if (parts.length === 0 || text.includes('\\u{')) continue;
    const names = new NameTable();
    assert.equal(names.parse(text), nameOf(names, parts), text);
  }
});

function nameOf(names: NameTable, parts: Parts): number {
  return parts.reduce((prefix: number, part) => names.add(prefix, part), 0);
}
