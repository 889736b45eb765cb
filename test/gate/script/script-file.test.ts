import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseScriptFile } from '../../../src/gate/script/script-file.ts';

const honest = readFileSync(
  new URL('../../../examples/scripts/relative-gain.repro.js', import.meta.url),
  'utf8',
);
const [header = '', body = ''] = honest.split('*/');

test('parseScriptFile() reads an example', () => {
  const file = parseScriptFile(honest);
  assert.deepEqual(Object.keys(file.header.inputs), ['after', 'before']);
  assert.equal(file.script, '({ after, before }) => (100 * (after - before)) / before');
});

const refused = [
  ['no header', body, /no header/],
  ['an empty file', '', /no header/],
  ['a header that is no JSON', '/* repro-script-v1 {nothing} */ (i) => 1', /JSON/],
  ['a header that never ends', header, /no header/],
  [
    'a script without inputs',
    honest.replace(/"inputs": \{[\s\S]*?\n {2}\}/, '"inputs": {}'),
    /inputs/,
  ],
  ['an unknown field', honest.replace('"seed"', '"sed"'), /propert/],
  ['a seed that is no whole number', honest.replace('"seed": 1', '"seed": 1.5'), /seed/],
  [
    'a negative tolerance',
    honest.replace(
      '"tolerance": null',
      '"tolerance": { "kind": "absolute", "value": "-1", "because": null }',
    ),
    /tolerance/,
  ],
  [
    'an input with the name of a prototype',
    honest.replace('"after"', '"__proto__"'),
    /inputs|propert/,
  ],
  [
    'a header of deep nesting',
    `/* repro-script-v1 ${'{"a":'.repeat(99)}1${'}'.repeat(99)} */ (i) => 1`,
    /nesting/,
  ],
  ['no function', `${header}*/ 16.6`, /no function/],
  ['two functions', `${header}*/ (i) => 1, (i) => 2`, /no function/],
  [
    'a way out of the brackets',
    `${header}*/ (i) => 1); process.exit((0)`,
    /no function|Unexpected/,
  ],
  ['an async function', `${header}*/ async (i) => 1`, /async/],
  ['a generator', `${header}*/ function* (i) { yield 1; }`, /generator/],
  ['an import', `${header}*/ import fs from 'node:fs'`, /import|Unexpected|'import'/],
  ['a syntax error', `${header}*/ (i) => {`, /Unexpected/],
  [
    'a script of 30,000 characters',
    `${header}*/ (i) => ${'i.after + '.repeat(3000)}0`,
    /characters/,
  ],
  [
    'code of deep nesting',
    `${header}*/ (i) => ${'('.repeat(5000)}i.after${')'.repeat(5000)}`,
    /nesting/,
  ],
  ['a sum of a thousand terms', `${header}*/ (i) => 0${'+i.a'.repeat(2000)}`, /nesting/],
] as const;
for (const [what, text, seen] of refused)
  test(`parseScriptFile() refuses ${what}`, () =>
    assert.throws(
      () => parseScriptFile(text),
      (error: Error & { code?: string; seen?: string }) =>
        error.code === 'not-a-script' && seen.test(error.seen ?? ''),
    ));
