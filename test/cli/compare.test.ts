import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkComparison } from '../../src/audit/check-comparison.ts';
import type { Comparison, PaperManifest } from '../../src/core/records/generated/types.ts';
import { auditOf } from '../support/small-library.ts';
import { recordLibrary } from '../support/record-library.ts';

const folder = mkdtempSync(join(tmpdir(), 'truth-engine-'));
const { library, run, json, ask } = recordLibrary(folder);
let herons: PaperManifest;
let ledger: PaperManifest;
const question = (words: string, names: readonly string[]): string => `question: ${words}
area: cs.CL
papers:
${names.map((name) => `  - { file: ${JSON.stringify(fileURLToPath(new URL(`../fixtures/across/${name}.md`, import.meta.url)))}, key: ${name} }`).join('\n')}
claims: [{ text: 'Heron reads bird guides.', cites: [${names[0] ?? ''}] }]
`;

before(async () => {
  await run('init', '--origin', 'example.org/compare', '--no-passphrase');
  herons = await ask(
    question('How well does Heron read?', ['heron-first', 'heron-again', 'heron-quoted']),
  );
  ledger = await ask(
    question('How well does Marlin infer?', [
      'tuned-on-english',
      'prompted-in-all-languages',
      'unprompted-in-swahili',
    ]),
  );
});
after(() => rmSync(folder, { recursive: true, force: true }));

test('compare: a conflict under one protocol is shown with both numbers and ends with 1', async () => {
  const { code, out } = await run('compare', herons.work.slug);
  assert.equal(code, 1);
  assert.match(out, /Conflicts \(1\)\. Same protocol/);
  assert.match(out, /Heron: 71\.3 ± 0\.4 \(A\), 68\.9 ± 0\.5 \(B\)/);
  assert.match(out, /Quoted otherwise \(1\)/);
});

test('compare: one model over three settings is no conflict and ends with 0', async () => {
  const { code, out } = await run('compare', ledger.work.slug);
  assert.equal(code, 0);
  assert.match(out, /0 conflicts/);
  assert.match(
    out.replace(/\s+/g, ' '),
    /training or prompting differs: paper A says “fine-tuned”, paper C “Zero-shot”/,
  );
});

test('compare: papers by name give what a synthesis of them holds', async () => {
  const comparison = await json<Comparison>(
    'compare',
    'heron-first',
    'heron-again',
    'heron-quoted',
  );
  assert.deepEqual(comparison, herons.synthesis?.comparison);
});

test('compare: one paper, a paper twice and an unknown name are the caller’s mistake', async () => {
  for (const names of [['heron-first'], ['heron-first', 'heron-first'], ['nobody'], []])
    assert.equal((await run('compare', ...names)).code, 2);
});

test('compare: help fits one screen', async () => {
  const { code, out } = await run('compare', '--help');
  assert.equal(code, 0);
  assert.ok(out.split('\n').length <= 24);
  assert.ok(out.split('\n').every((line) => line.length <= 88));
});

test('audit: a comparison that does not follow from its results is found', async () => {
  assert.deepEqual(checkComparison(herons), []);
  const { synthesis } = herons;
  assert.ok(synthesis?.comparison);
  const [pair, ...pairs] = synthesis.comparison.pairs;
  assert.ok(pair);
  const changed = (comparison: Partial<Comparison>): PaperManifest => ({
    ...herons,
    synthesis: {
      ...synthesis,
      comparison: { ...(synthesis.comparison as Comparison), ...comparison },
    },
  });
  const softened = { ...pair, kind: 'comparable_if' as const };
  assert.match(
    checkComparison(changed({ pairs: [softened, ...pairs] }))[0] ?? '',
    /do not follow|groups/,
  );
  assert.match(checkComparison(changed({ pairs })).join(' '), /counts/);
});

test('audit: the library of both records is whole', async () => {
  assert.deepEqual((await auditOf(library)).findings, []);
});

test('synthesize: claims are grouped by protocol, with who says otherwise and what counting cannot say', async () => {
  const group = herons.synthesis?.groups.find(({ title }) => /Heron, birdqa/.test(title));
  assert.equal(group?.basis, 'protocol');
  assert.deepEqual(group.supported, ['A']);
  assert.deepEqual(group.contradicted, ['B']);
  assert.match(group.cannot_say ?? '', /counting papers is not evidence/);
});
