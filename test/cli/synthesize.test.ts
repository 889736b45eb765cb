import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { sha256 } from '../../src/core/hash.ts';
import type { PaperManifest } from '../../src/core/records/generated/types.ts';
import { auditOf, temporaryFolder } from '../support/small-library.ts';
import { birdQuestion, recordLibrary } from '../support/record-library.ts';

type Claim = PaperManifest['claims'][number];

const questions = ['listwise-order', 'what-compression-keeps'] as const;
const folder = mkdtempSync(join(tmpdir(), 'truth-engine-'));
const { library, run, json, ask } = recordLibrary(folder);
const records = new Map<string, PaperManifest>();
const pathOf = (name: string): string =>
  fileURLToPath(new URL(`../../examples/questions/${name}.yaml`, import.meta.url));

before(async () => {
  await run('init', '--origin', 'example.org/questions', '--no-passphrase');
  for (const name of questions) records.set(name, await json('synthesize', pathOf(name)));
});
after(() => rmSync(folder, { recursive: true, force: true }));

const expected = {
  'listwise-order': [
    ['c1', 'VERIFIED', 'supported', /^Paper A says 2\.7 points\. .* 2\.60 to 2\.80\.$/],
    ['c2', 'VERIFIED', 'supported', /^Paper A says 1\.4 points\./],
    ['c3', 'VERIFIED', 'supported', /^Paper A says 1\.0 points\./],
    ['c4', 'NOT_ATTEMPTED', 'supported', /^Supported by a quoted sentence of paper A\.$/],
    ['c5', 'NOT_ATTEMPTED', 'supported', /^A measurement, taken from the source as printed\.$/],
  ],
  'what-compression-keeps': [
    ['c1', 'CONTRADICTED', 'supported', /^Paper A says 68\.4\. Its own six numbers give 67\.37 to 67\.47, 8\.8 units of its last digit away\.$/],
    ['c2', 'VERIFIED', 'supported', /^Paper A says 1\.4 points\./],
    ['c3', 'VERIFIED', 'supported', /^Paper A says 5\.5 points\./],
    ['c4', 'CONTRADICTED', 'contradicted', /^Paper A says “more”; this record says “less”\.$/],
    ['c5', 'CONTRADICTED', 'contradicted', /^Paper A prints 56\.2; this record says 57\.2\.$/],
    ['c6', 'NOT_ATTEMPTED', 'not_found', /^Not found: the paper that it cites does not say so\.$/],
    ['c7', 'NOT_ATTEMPTED', 'supported', /^Not attempted: no check for ratios could be derived\.$/],
  ],
} as const; // prettier-ignore
for (const name of questions) {
  for (const [id, outcome, state, finding] of expected[name])
    test(`synthesize: claim ${id} of ${name} is ${outcome}, ${state}`, () => {
      const claim = own(name).find((one) => one.id === id);
      assert.equal(claim?.outcome, outcome);
      assert.equal(claim.grounding.state, state);
      assert.match(claim.finding, finding);
      const quoted = claim.evidence.filter(({ cited, span }) => cited && span !== null);
      assert.equal(quoted.length > 0, state !== 'not_found');
    });

  test(`synthesize: ${name} has no other claims of its own`, () =>
    assert.equal(own(name).length, expected[name].length));
}

test('synthesize: a record whose own claims stand is verified', () =>
  assert.equal(recordOf('listwise-order').quality_assessment.gate.status, 'VERIFIED'));

test('synthesize: a record with a contradicted own claim is falsified', () =>
  assert.equal(recordOf('what-compression-keeps').quality_assessment.gate.status, 'FALSIFIED'));

test('synthesize: counts are those of all claims, and reported ones say where they come from', () => {
  const { claims, coverage } = recordOf('what-compression-keeps');
  const count = (outcome: Claim['outcome']): number =>
    claims.filter((claim) => claim.outcome === outcome).length;
  assert.equal(coverage.contradicted, count('CONTRADICTED'));
  assert.equal(coverage.verified, count('VERIFIED'));
  assert.equal(coverage.unverifiable, count('UNVERIFIABLE'));
  for (const claim of claims.filter(({ standing }) => standing === 'reported'))
    assert.match(claim.origin?.paper ?? '', /^[ABC]$/);
});

test('synthesize: a contradiction that is reported leaves the gate alone', async () => {
  const manuals = pathOf('../wrong-gain/wrong-gain').replace(/yaml$/, 'html');
  const survey = pathOf('../listwise-distillation/listwise-distillation').replace(/yaml$/, 'html');
  const { claims, quality_assessment, coverage } = await ask(`question: What is gained?
papers: [{ file: '${manuals}' }, { file: '${survey}', key: listwise }]
claims:
  - text: A medium student improves further, from 39.6 to 41.0, a gain of 1.4 points [@listwise].
`);
  const contradicted = claims.filter(({ outcome }) => outcome === 'CONTRADICTED');
  assert.ok(contradicted.length > 0);
  assert.deepEqual([...new Set(contradicted.map(({ standing }) => standing))], ['reported']);
  assert.equal(coverage.contradicted, contradicted.length);
  assert.equal(quality_assessment.gate.status, 'VERIFIED');
});

test('synthesize: dropped and edited claims stay on the record with both texts and in the counts', async () => {
  const plain = await ask(birdQuestion('It works in any weather.'));
  const changed = await ask(
    birdQuestion(
      'It works in any weather.',
      `changes:
  - { paper: birds, claim: c3, why: Its inputs stand elsewhere. }
  - paper: birds
    claim: ${plain.claims.find(({ origin }) => origin?.claim === 'c5')?.anchor}
    text: One step reaches an average of 84.9.
    why: A slip in the table.
`,
    ),
  );
  const at = (claim: string): Claim | undefined =>
    changed.claims.find(({ origin }) => origin?.claim === claim);
  const [dropped, edited] = [at('c3'), at('c5')];
  assert.deepEqual(dropped?.change, {
    kind: 'dropped',
    text: null,
    why: 'Its inputs stand elsewhere.',
  });
  assert.match(dropped.text, /relative improvement of about 20%/);
  assert.deepEqual(edited?.change, {
    kind: 'edited',
    text: 'One step reaches an average of 84.9.',
    why: 'A slip in the table.',
  });
  assert.match(edited.text, /83\.9/);
  const successor = changed.claims.find(({ text }) => text === edited.change?.text);
  assert.equal(successor?.standing, 'asserted');
  assert.deepEqual(successor.cites, ['A']);
  assert.equal(changed.claims.length, plain.claims.length + 1);
  assert.ok(changed.coverage.recomputable >= plain.coverage.recomputable);
  assert.ok(changed.limitations.some((line) => line.includes('dropped or edited 2')));
  const card = readFileSync(join(library, 'cards', changed.work.slug, 'card.html'), 'utf8');
  for (const words of ['One step reaches an average of 84.9', 'A slip in the table', '83.9'])
    assert.ok(card.includes(words), words);
});

test('synthesize: a change of a claim that is not there names one that is', async () => {
  writeFileSync(
    join(folder, 'question.yaml'),
    birdQuestion('It works.', 'changes: [{ paper: birds, claim: c99, why: A slip. }]\n'),
  );
  const { code, err } = await run('synthesize', 'question.yaml');
  assert.equal(code, 2);
  assert.match(err, /Cannot change claim "c99" of birds\./);
  assert.match(err, /claim-[0-9a-f]{12}/);
});

test('synthesize: a second run takes its papers from the library and gives the same bytes', async () => {
  const { code, err } = await run('synthesize', pathOf('what-compression-keeps'));
  assert.equal(code, 1);
  assert.match(err, /3 of 3 verified \(3 from the library, 0 new\)/);
  const again = await json<PaperManifest>('synthesize', pathOf('what-compression-keeps'));
  assert.deepEqual(again, recordOf('what-compression-keeps'));
});

test('synthesize: fields in another order, in another library, give the same manifest', async (t) => {
  const first = await ask(birdQuestion('It works in any weather.'));
  const other = recordLibrary(temporaryFolder(t));
  await other.run('init', '--no-passphrase');
  const [question, area, papers, claims = ''] = birdQuestion('It works in any weather.').split(
    /(?<=\n)(?=area|papers|claims)/,
  );
  const second = await other.ask(`${claims}${papers}${area}${question}`);
  assert.deepEqual(second, first);
});

test('synthesize: the log names the question and the claims’ own words, and audit finds nothing', async () => {
  const paths = [...records.values()].map(({ synthesis }) => synthesis?.document ?? '');
  for (const hash of paths) {
    const text = readFileSync(join(library, 'objects', hash.slice(0, 2), hash.slice(2)), 'utf8');
    assert.equal(sha256(text), hash);
  }
  const { findings, behind } = await auditOf(library);
  assert.deepEqual(findings, []);
  assert.deepEqual(behind, []);
});

function recordOf(name: (typeof questions)[number]): PaperManifest {
  const manifest = records.get(name);
  assert.ok(manifest);
  return manifest;
}

function own(name: (typeof questions)[number]): Claim[] {
  return recordOf(name).claims.filter(({ standing }) => standing === 'asserted');
}
