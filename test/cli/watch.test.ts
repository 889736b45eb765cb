import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { runCli } from '../../src/cli.ts';
import type { PaperManifest } from '../../src/core/records/generated/types.ts';
import type { Watched } from '../../src/render/watch-screen.ts';
import { auditOf, temporaryFolder } from '../support/small-library.ts';
import { testStreams } from '../support/test-streams.ts';

const doi = '10.1000/birds';

/** Numbers that can be re-computed, so that there is something to hold down. */
const gains =
  'On question answering, accuracy rises from 54.0 to 57.2, a gain of 3.2 points. On parsing, accuracy rises from 61.4 to 65.9, a gain of 4.5 points. On tagging, accuracy rises from 71.3 to 72.4, a gain of 1.1 points.';

/** Crossref and OpenAlex on this machine; `work` is what Crossref says of the article. */
async function services(t: TestContext) {
  const said = { work: {} as object, notices: [] as object[], down: false, noticesDown: false };
  const server = createServer(({ url = '' }, response) => {
    const path = decodeURIComponent(url);
    if (said.down) response.writeHead(503).end();
    else if (path === `/crossref/works/${doi}`)
      response.end(JSON.stringify({ status: 'ok', message: { DOI: doi, ...said.work } }));
    else if (path.startsWith('/crossref/works?filter=updates:'))
      if (said.noticesDown) response.writeHead(500).end();
      else response.end(JSON.stringify({ status: 'ok', message: { items: said.notices } }));
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const env = {
    TRUTH_ENGINE_ALLOW_LOOPBACK: '1',
    TRUTH_ENGINE_CROSSREF: `${base}/crossref`,
    TRUTH_ENGINE_OPENALEX: `${base}/openalex`,
  };
  return { said, env };
}

/** A library with a published paper that carries a DOI, and a published synthesis over it. */
async function published(t: TestContext, env: Record<string, string>) {
  const folder = temporaryFolder(t);
  writeFileSync(
    join(folder, 'birds.html'),
    `<!doctype html><html><head><meta name="citation_doi" content="${doi}"></head><body><h1>On birds</h1><h2>Results</h2><p>The detector is 2.3 times faster than the one it replaces and loses no accuracy. ${gains}</p></body></html>`,
  );
  writeFileSync(
    join(folder, 'question.yaml'),
    'question: How fast can birds be detected?\npapers: [{ file: birds.html, key: birds }]\nclaims:\n  - text: The detector is 2.3 times faster than the one it replaces and loses no accuracy [@birds].\n  - text: It works in any weather.\n',
  );
  const run = async (...args: string[]) => {
    const streams = testStreams(folder, {
      env: { XDG_CONFIG_HOME: `${folder}/config`, ...env },
      wait: () => Promise.resolve(),
    });
    const code = await runCli(args, streams);
    return { code, ...streams.written() };
  };
  const json = async <T>(...args: string[]): Promise<T> => {
    const { code, out, err } = await run(...args, '--json');
    assert.ok(code < 2, err);
    return JSON.parse(out) as T;
  };
  assert.equal((await run('init', '--origin', 'example.org/w', '--no-passphrase')).code, 0);
  const { work } = await json<PaperManifest>('synthesize', 'question.yaml');
  const { coverage } = await json<PaperManifest>('verify', 'birds.html');
  assert.ok(coverage.verified >= 3);
  await json('publish', 'birds');
  await json('publish', work.slug);
  return { folder, library: join(folder, 'truth-library'), run, json };
}

function manifestsOf(library: string, ids: readonly string[]): PaperManifest[] {
  return ids.map(
    (id) =>
      JSON.parse(
        readFileSync(join(library, 'records', id.replace(':', '-'), 'card.json'), 'utf8'),
      ) as PaperManifest,
  );
}

test('a retraction corrects every record that rests on the source, and is audited', async (t) => {
  const { said, env } = await services(t);
  const { library, run, json } = await published(t, env);

  const quiet = await json<Watched>('watch');
  assert.deepEqual(quiet.standing.facts, []);
  assert.deepEqual(quiet.opened, []);
  assert.ok(quiet.standing.questions.every(({ answer }) => answer !== 'could_not_ask'));

  said.work = { 'updated-by': [{ DOI: '10.1000/gone', type: 'retraction', label: 'Retraction' }] };
  const { code, out, err } = await run('watch', '--json');
  assert.equal(code, 1, err);
  const { standing, opened } = JSON.parse(out) as Watched;
  assert.deepEqual(
    standing.facts.map(({ kind }) => kind),
    ['retracted'],
  );
  assert.equal(opened.length, 2);
  const [paper, synthesis] = manifestsOf(
    library,
    opened.map(({ name }) => name),
  ).sort((a) => (a.synthesis ? 1 : -1));
  assert.ok(paper && synthesis);
  for (const manifest of [paper, synthesis]) {
    assert.equal(manifest.coverage.verified, 0);
    assert.notEqual(manifest.quality_assessment.gate.status, 'VERIFIED');
    assert.equal(manifest.corrections.correction_events.at(-1)?.correction_type, 'PROVENANCE');
    assert.match(manifest.corrections.correction_events.at(-1)?.public_note ?? '', /Retracted/);
  }
  const weather = synthesis.claims.find(({ text }) => text.includes('weather'));
  const affected = synthesis.corrections.correction_events.at(-1)?.affected_fields ?? [];
  assert.ok(weather && !affected.includes(`claims/${weather.anchor}`));
  assert.ok(affected.some((field) => field.startsWith('claims/')));

  const again = await run('watch', '--json');
  assert.equal(again.code, 1);
  assert.deepEqual((JSON.parse(again.out) as Watched).opened, []);
  const { findings } = await auditOf(library);
  assert.deepEqual(findings, []);
});

test('a correction opens claims and leaves their verdicts', async (t) => {
  const { said, env } = await services(t);
  const { library, run } = await published(t, env);
  said.work = { 'updated-by': [{ DOI: '10.1000/fix', type: 'erratum' }] };
  const { code, out } = await run('watch');
  assert.equal(code, 0);
  assert.match(out, /Corrected, as Crossref says \(10\.1000\/fix\)/);
  assert.match(out, /to look at again: claim/);
  const { findings } = await auditOf(library);
  assert.deepEqual(findings, []);
});

test('when nobody can be asked, nothing changes and the code is 2', async (t) => {
  const { said, env } = await services(t);
  const { run } = await published(t, env);
  said.down = true;
  const { code, out } = await run('watch');
  assert.equal(code, 2);
  assert.match(out, /crossref could not be asked/);
});

test('half an outage, and whoever asks nobody, lift no retraction', async (t) => {
  const { said, env } = await services(t);
  const { library, run, json } = await published(t, env);
  said.notices = [
    {
      DOI: '10.1000/gone',
      title: ['Retraction: On birds'],
      'update-to': [{ DOI: doi, type: 'retraction' }],
    },
  ];
  const { opened } = JSON.parse((await run('watch', '--json')).out) as Watched;
  assert.equal(opened.length, 2);

  said.noticesDown = true;
  const half = JSON.parse((await run('watch', '--json')).out) as Watched;
  assert.deepEqual([half.standing.facts.length, half.opened], [1, []]);
  said.down = true;
  const none = JSON.parse((await run('watch', '--json')).out) as Watched;
  assert.deepEqual([none.standing.facts.length, none.opened], [1, []]);

  const again = await json<PaperManifest>('verify', 'birds.html', '--ask-nobody');
  assert.equal(again.coverage.verified, 0);
  assert.equal(again.provenance.sources[0]?.retraction, 'retracted');
  assert.deepEqual((await auditOf(library)).findings, []);
});

test('a source that stands again is told, and its records are left to be made anew', async (t) => {
  const { said, env } = await services(t);
  const { library, run } = await published(t, env);
  said.work = { 'updated-by': [{ DOI: '10.1000/gone', type: 'retraction' }] };
  await run('watch');
  said.work = {};
  const { code, out } = await run('watch');
  assert.equal(code, 0, out);
  assert.match(out, /stands again: verify it\s+anew/);
  assert.deepEqual((await auditOf(library)).findings, []);
});
