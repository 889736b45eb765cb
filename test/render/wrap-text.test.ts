import assert from 'node:assert/strict';
import { test } from 'node:test';
import { widthOf, wrapText } from '../../src/render/wrap-text.ts';

test('wrapText() breaks at spaces and loses nothing', () => {
  const text = 'a long sentence of several words and oneverylongwordthatdoesnotfit';
  const lines = wrapText(text, 12);
  assert.ok(lines.every((line) => widthOf(line) <= 12));
  assert.equal(lines.join('').replace(/ /g, ''), text.replace(/ /g, ''));
});

test('widthOf() counts wide letters twice and combining marks not at all', () => {
  assert.equal(widthOf('数e\u0301'), 3);
});
