import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkReport } from '../src/check-report.ts';
import { computeFromSource } from '../src/compute-from-source.ts';
import { sha256 } from '../src/core/hash.ts';
import type { Sandbox } from '../src/core/io.ts';
import { parsePaper } from '../src/parse/parse.ts';

/** Every script runs into its limit. */
const exhausted: Sandbox = {
  prelude: sha256(''),
  profile: 'test',
  run: () =>
    Promise.resolve({ result: { kind: 'timeout', limitMs: 1 }, wallMs: 1, walls: [] } as const),
  close: () => Promise.resolve(),
};

const words = 'The yield of clay hives rises from 22.0 to 25.3, a gain of 4.3 points';
const source = await parsePaper(Buffer.from('# Hives\n\nKeepers sleep.\n'), 'text/markdown');

test('computeFromSource() says when a check that might decide did not run', async () => {
  const computed = await computeFromSource(words, source, exhausted);
  assert.equal(computed?.state, 'checker-failed');
});

test('checkReport() tells of a failed check beside what the rules left open', async () => {
  const report = await parsePaper(Buffer.from(`${words} [@hives].\n`), 'text/markdown');
  const at = { name: 'hives.md', names: ['hives'], doi: null, title: null };
  const hashes = { sha256: sha256('hives'), textHash: sha256(source.text) };
  const checked = await checkReport(report, [{ ...at, ...hashes, paper: source }], {
    name: 'report.md',
    engine: '0',
    whyAbsent: new Map(),
    keys: new Map(),
    compute: (text, paper) => computeFromSource(text, paper, exhausted),
  });
  const [citation] = checked.claims.flatMap(({ citations }) => citations);
  assert.equal(citation?.state, 'not_found');
  assert.match(citation.reason, /A check failed on our side: /);
});
