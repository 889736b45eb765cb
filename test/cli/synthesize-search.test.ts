import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runCli } from '../../src/cli.ts';
import { canonicalJson } from '../../src/core/json.ts';
import type { PaperManifest } from '../../src/core/records/generated/types.ts';
import { deriveAgain } from '../../src/derive-again.ts';
import { openAuditFiles } from '../../src/io/audit-files.ts';
import { readEngine } from '../../src/io/engine.ts';
import { openPaperReader } from '../../src/io/paper-reader.ts';
import { openSandbox } from '../../src/io/sandbox.ts';
import { recordedWorks } from '../support/recorded-works.ts';
import { replayServer } from '../support/replay-server.ts';
import { shared } from '../support/shared.ts';
import { temporaryFolder } from '../support/small-library.ts';
import { testStreams } from '../support/test-streams.ts';

const example = fileURLToPath(
  new URL('../../examples/listwise-distillation/listwise-distillation.html', import.meta.url),
);
const other = fileURLToPath(
  new URL('../../examples/vague-claims/vague-claims.html', import.meta.url),
);
const given = { skip: shared.skip };

/** A library, and a server that answers searches from what was recorded. */
async function curating(t: TestContext) {
  const server = await replayServer(await recordedWorks(), { total: 12, oaiPage: 10 });
  t.after(() => server.close());
  const folder = temporaryFolder(t);
  const run = async (...args: string[]) => {
    const streams = testStreams(folder, {
      env: { ...server.env, XDG_CONFIG_HOME: join(folder, 'config') },
      wait: () => Promise.resolve(),
    });
    return { code: await runCli(args, streams), ...streams.written() };
  };
  await run('init', '--origin', 'example.org/searches', '--no-passphrase');
  const ask = async (yaml: string) => {
    writeFileSync(join(folder, 'question.yaml'), yaml);
    return run('synthesize', 'question.yaml', '--json', '--now', '2026-07-02T09:14:00Z');
  };
  return { ask, run, server, folder };
}

const question = `
question: What do papers on testing say?
search:
  queries: [testing, software testing]
  databases: [arxiv, openalex, semantic-scholar]
  since: 2012
  limit: 12
screening:
  - { paper: 'arXiv:2312.07559v1', decision: include, reason: on the question, file: ${JSON.stringify(example)}, key: listwise }
  - { paper: 'doi:10.7554/elife.01567', decision: exclude, reason: about plants }
  - { paper: '2005.14124', decision: include, reason: on the question }
  - { paper: '2202.12139', decision: exclude, reason: no numbers }
papers:
  - file: ${JSON.stringify(other)}
    key: birds
claims:
  - text: Listwise distillation raises nDCG@10 by 2.7 points [@listwise].
`;

test('synthesize searches, screens and counts what became of each work', given, async (t) => {
  const { ask, run, server, folder } = await curating(t);
  const { code, out, err } = await ask(question);
  assert.ok(code < 2, err);
  const manifest = JSON.parse(out) as PaperManifest;
  const search = manifest.synthesis?.search;
  assert.ok(search);
  assert.equal(search.records.length, 2, 'a record a query');
  assert.equal(search.identified, 72, 'two queries to three databases, twelve records each');
  assert.equal(search.databases.length, 6);
  assert.equal(search.databases[0]?.at, '2026-07-02T09:14:00.000Z');
  assert.deepEqual(
    search.decisions.map(({ paper, decision, reason }) => [paper, decision, reason]),
    [
      ['arxiv:2312.07559', 'include', 'on the question'],
      ['doi:10.7554/elife.01567', 'exclude', 'about plants'],
      ['arxiv:2005.14124', 'include', 'on the question'],
      ['arxiv:2202.12139', 'exclude', 'no numbers'],
    ],
  );
  assert.equal(search.not_screened, search.works - 4);
  assert.deepEqual(search.not_retrieved.map(({ paper }) => paper), ['arxiv:2005.14124']);
  assert.deepEqual([search.included, search.others], [1, 1]);
  assert.deepEqual(manifest.synthesis?.papers.map(({ key }) => key), ['birds', 'listwise']);
  assert.ok(manifest.limitations.some((one) => /works that the searches found were not screened/.test(one)));

  const asked = server.asked.filter((path) => !path.includes('id_list')).length;
  const again = await ask(question);
  assert.ok(canonicalJson(JSON.parse(again.out)) === canonicalJson(manifest), 'the same record');
  assert.equal(server.asked.filter((path) => !path.includes('id_list')).length, asked);

  const slug = manifest.work.slug;
  const report = readFileSync(join(folder, 'truth-library', 'cards', slug, 'report.html'), 'utf8');
  assert.match(report, /<svg class="flow".*PRISMA 2020 flow.*Records identified<.*\(n\u00a0=\u00a072\)/s);
  assert.match(report, /about plants/);
  const markdown = readFileSync(join(folder, 'truth-library', 'cards', slug, 'report.md'), 'utf8');
  assert.match(markdown, /- Excluded: 2\n- Excluded: about plants: 1/);

  const sandbox = openSandbox();
  t.after(() => sandbox.close());
  const derived = await deriveAgain({
    files: await openAuditFiles(join(folder, 'truth-library')),
    reader: openPaperReader(),
    sandbox,
    engine: (await readEngine()).version,
  });
  assert.deepEqual([derived.findings, derived.left], [[], 0]);
  assert.equal((await run('publish', slug)).code, 0);
}); // prettier-ignore

const wrong = [
  ['a decision on a work that no search found', "{ paper: '1901.00001', decision: include, reason: x }", /1901\.00001, which no search found/],
  ['a second decision on one work', "{ paper: '2202.12139v1', decision: include, reason: x }\n  - { paper: 'doi:10.48550/arXiv.2202.12139', decision: exclude, reason: y }", /decided on twice/],
] as const; // prettier-ignore
for (const [what, decision, seen] of wrong)
  test(`synthesize refuses ${what}`, given, async (t) => {
    const { ask } = await curating(t);
    const { code, err } = await ask(
      `question: Q?\nsearch: { queries: [testing], databases: [arxiv], limit: 12 }\nscreening:\n  - ${decision}\n`,
    );
    assert.equal(code, 2);
    assert.match(err, seen);
  });

test('synthesize refuses a claim about a paper that could not be had', given, async (t) => {
  const { ask } = await curating(t);
  const { code, err } = await ask(`question: Q?
search: { queries: [testing], databases: [arxiv], limit: 12 }
screening:
  - { paper: '2005.14124', decision: include, reason: on the question }
papers: [{ file: ${JSON.stringify(other)} }]
claims: [{ text: Fuzzing finds faults., cites: ['2005.14124'] }]
`);
  assert.equal(code, 2);
  assert.match(err, /a claim or change about 2005\.14124, which could not be had/);
});
