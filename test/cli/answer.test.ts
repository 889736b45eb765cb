import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runCli } from '../../src/cli.ts';
import type { PaperManifest } from '../../src/core/records/generated/types.ts';
import { auditOf, temporaryFolder } from '../support/small-library.ts';
import { testStreams } from '../support/test-streams.ts';

const examples = fileURLToPath(new URL('../../examples/', import.meta.url));
const base = mkdtempSync(join(tmpdir(), 'truth-engine-answer-'));
after(() => rmSync(base, { recursive: true, force: true }));
let wrong = '';
let scripted = '';

async function json<T>(folder: string, ...args: string[]): Promise<T> {
  const streams = testStreams(folder);
  const key = args[0] === 'audit' ? [] : ['--key-file', join(folder, 'key')];
  const code = await runCli([...args, ...key, '--json'], streams);
  const { out, err } = streams.written();
  assert.ok(code < 2, err);
  return JSON.parse(out) as T;
}

before(async () => {
  await json(base, 'init', '--no-passphrase');
  for (const name of ['wrong-average', 'listwise-distillation'])
    await json(base, 'verify', join(examples, name, `${name}.html`));
  wrong = (await json<{ id: string }>(base, 'publish', 'wrong-average')).id;
  scripted = (await json<{ id: string }>(base, 'publish', 'listwise-distillation')).id;
});

interface Answered {
  readonly claim: string;
  readonly answer: NonNullable<PaperManifest['claims'][number]['answers']>[number];
}

function copy(t: TestContext): string {
  const folder = temporaryFolder(t);
  cpSync(base, folder, { recursive: true });
  return folder;
}

function record(folder: string, id: string): PaperManifest {
  const path = join(folder, 'truth-library', 'records', id.replace(':', '-'), 'card.json');
  return JSON.parse(readFileSync(path, 'utf8')) as PaperManifest;
}

const by = ['--by', 'A. Author', '--note', 'Table 1 has a misprint.'];

test('answer puts words beside a claim for good, as a correction that changes no verdict', async (t) => {
  const folder = copy(t);
  const claim = record(folder, wrong).claims.find(({ outcome }) => outcome === 'CONTRADICTED');
  const number = claim?.id.slice(1) ?? assert.fail();
  await json(folder, 'answer', wrong, number, ...by);
  await json(folder, 'answer', wrong, number, '--by', 'B', '--note', 'It has none.');
  const answered = record(folder, wrong);
  const after = answered.claims.find(({ id }) => id === claim?.id);
  assert.deepEqual(
    after?.answers?.map(({ by, kind, outcome_after }) => [by, kind, outcome_after]),
    [['A. Author', 'text', 'CONTRADICTED'], ['B', 'text', 'CONTRADICTED']], // prettier-ignore
  );
  assert.equal(answered.corrections.correction_count, 2);
  // A later correction keeps both.
  await json(folder, 'correct', wrong, '--title', 'Another', '--note', 'Its title was wrong.');
  assert.equal(record(folder, wrong).claims.find(({ id }) => id === claim?.id)?.answers?.length, 2);
  assert.deepEqual((await auditOf(join(folder, 'truth-library'), null)).findings, []);
});

test('answer replays a check with the author’s number and leaves the verdict with the print', async (t) => {
  const folder = copy(t);
  const claim = record(folder, wrong).claims.find(({ outcome }) => outcome === 'CONTRADICTED');
  const [check] = claim?.checks ?? [];
  const [input] = check?.inputs ?? [];
  assert.ok(claim && check && input);
  const off = Number(claim.quantity?.value) * check.inputs.length - sumOf(check.inputs);
  const needed = (Number(input.value) + off).toFixed(1);
  const { answer } = await json<Answered>(
    folder, 'answer', wrong, claim.id.slice(1), ...by, '--input', `1=${needed}`,
  ); // prettier-ignore
  assert.equal(answer.kind, 'input');
  assert.match(
    answer.result ?? '',
    new RegExp(`With ${needed} in place of ${input.raw}.*which fits`),
  );
  assert.equal(answer.outcome_after, 'CONTRADICTED');
  const other = await json<Answered>(
    folder, 'answer', wrong, claim.id.slice(1), ...by, '--input', '1=1.0',
  ); // prettier-ignore
  assert.match(other.answer.result ?? '', /which does not fit/);
  const audited = await json<{ findings: unknown[]; records: { sameBits: number; scripts: number } }>(
    folder, 'audit', 'truth-library',
  ); // prettier-ignore
  assert.deepEqual(audited.findings, []);
  assert.equal(audited.records.sameBits, audited.records.scripts);
});

function sumOf(inputs: readonly { readonly value: string }[]): number {
  return inputs.reduce((sum, { value }) => sum + Number(value), 0);
}

test('answer with a script lets the rules decide, and both verdicts stay', async (t) => {
  const folder = copy(t);
  const script = join(examples, 'scripts', 'relative-gain.repro.js');
  const claims = record(folder, scripted).claims;
  const header = /"claim"\s*:\s*\{[^}]*"start"\s*:\s*(\d+)/.exec(readFileSync(script, 'utf8'));
  const start = Number(header?.[1]);
  const claim = claims.find(
    ({ quantity, span }) => quantity?.span.start === start || span.start === start,
  );
  const number = claim?.id.slice(1) ?? assert.fail(`no claim at ${start}`);
  const { answer } = await json<Answered>(
    folder, 'answer', scripted, number, '--by', 'A', '--note', 'This script computes it.', '--script', script,
  ); // prettier-ignore
  assert.equal(answer.kind, 'script');
  assert.equal(answer.outcome_before, claim?.outcome);
  const after = record(folder, scripted).claims.find(({ id }) => id === claim?.id);
  assert.equal(after?.outcome, answer.outcome_after);
  assert.ok(after.checks.some(({ kind }) => kind === 'script'));
  assert.deepEqual((await auditOf(join(folder, 'truth-library'), null)).findings, []);
});

const refused = [
  ['nobody', ['--note', 'x'], /of nobody/],
  ['no words', ['--by', 'A', '--note', ' '], /with this note/],
  ['an input of no name', [...by, '--input', '85.3'], /as an input/],
  ['an unknown input', [...by, '--input', 'Nowhere=1'], /Cannot find one input/],
  ['no number', [...by, '--input', '1=many'], /as a printed number/],
  ['both', [...by, '--input', '1=2', '--script', 'x.js'], /one answer/],
] as const;
for (const [what, args, said] of refused)
  test(`answer refuses ${what}`, async () => {
    const claim = record(base, wrong).claims.find(({ outcome }) => outcome === 'CONTRADICTED');
    const streams = testStreams(base);
    const code = await runCli(
      ['answer', wrong, claim?.id ?? '', ...args, '--key-file', join(base, 'key')],
      streams,
    );
    assert.equal(code, 2);
    assert.match(streams.written().err, said);
  });

test('answer refuses a script for another claim', async (t) => {
  const folder = copy(t);
  const script = join(folder, 's.repro.js');
  writeFileSync(script, readFileSync(join(examples, 'scripts', 'relative-gain.repro.js')));
  const streams = testStreams(folder);
  const code = await runCli(
    ['answer', scripted, '1', ...by, '--script', script, '--key-file', join(folder, 'key')],
    streams,
  );
  assert.equal(code, 2);
  assert.match(streams.written().err, /with this script|another/);
});
