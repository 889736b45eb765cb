import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { runCli } from '../../src/cli.ts';
import type { Search } from '../../src/core/records/generated/types.ts';
import { createLibrary } from '../../src/io/library.ts';
import { recordedWorks } from '../support/recorded-works.ts';
import { replayServer, type ReplayOptions } from '../support/replay-server.ts';
import { shared } from '../support/shared.ts';
import { newSigner, temporaryFolder } from '../support/small-library.ts';
import { testStreams } from '../support/test-streams.ts';

const given = { skip: shared.skip };

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly search: Search;
}

/** A library beside a replayed server; `run` searches there, and what was asked is listed. */
async function searching(t: TestContext, options: Partial<ReplayOptions> = {}) {
  const server = await replayServer(await recordedWorks(), { total: 30, oaiPage: 10, ...options });
  t.after(() => server.close());
  const folder = temporaryFolder(t);
  await createLibrary(join(folder, 'truth-library'), newSigner());
  const run = async (...args: string[]): Promise<Ran> => {
    const streams = testStreams(folder, { env: server.env, wait: () => Promise.resolve() });
    const code = await runCli(['search', ...args], streams);
    const { out, err } = streams.written();
    return { code, out, err, search: (args.includes('--json') ? JSON.parse(out) : null) as Search };
  };
  return { server, run };
}

test('search asks five databases and joins what is one work', given, async (t) => {
  const { server, run } = await searching(t);
  const { code, search } = await run('testing', '--json', '--since', '2020');
  assert.equal(code, 0);
  assert.deepEqual(
    search.databases.map(({ database, state, found, fetched }) => [database, state, found, fetched]),
    ['arxiv', 'crossref', 'datacite', 'openalex', 'semantic-scholar'].map((name) => [name, 'asked', 30, 30]),
  );
  assert.match(search.databases[0]?.query ?? '', /^search_query=\(all:testing\) AND submittedDate:\[20200101/);
  assert.equal(search.works.flatMap(({ records }) => records).length, search.records.length);
  const shared = search.works.filter(({ records }) =>
    new Set(records.map((place) => search.records[place]?.database)).size > 1);
  assert.ok(shared.some(({ key }) => key === 'arxiv:2312.07559'), 'PaperQA, by OpenAlex and Semantic Scholar');
  assert.equal(server.asked.length, 5);
  const again = await run('testing', '--json', '--since', '2020');
  assert.equal(server.asked.length, 5, 'within a day nothing is asked for twice');
  assert.deepEqual(again.search, search);
}); // prettier-ignore

test('search gives the same record in any order of databases', given, async (t) => {
  const { run } = await searching(t);
  const forth = await run('testing', '--json', '--from', 'arxiv,openalex,crossref');
  const back = await run('testing', '--json', '--from', 'crossref,openalex,arxiv');
  assert.deepEqual(back.search, forth.search);
});

test('search goes on without a database that cannot be asked', given, async (t) => {
  const { run } = await searching(t, {
    instead: (path, response) => {
      if (!path.startsWith('/s2')) return false;
      response.writeHead(500).end();
      return true;
    },
  });
  const { code, search } = await run('testing', '--json');
  assert.equal(code, 2);
  const failed = search.databases.filter(({ state }) => state === 'could_not_ask');
  assert.deepEqual(
    failed.map(({ database, found, fetched }) => [database, found, fetched]),
    [['semantic-scholar', null, 0]],
  );
  assert.match(failed[0]?.why ?? '', /status 500, after 4 tries/);
  assert.equal(search.databases.filter(({ state }) => state === 'asked').length, 4);
  const screen = await run('testing');
  assert.match(screen.out, /Semantic Scholar +could not ask: .*status 500/);
  assert.match(screen.out, /^arXiv +30 found, 30 taken$/m);
});

test('search asks again for a page of arXiv that comes short, and tells what stays lost', given, async (t) => {
  const empty = '<feed xmlns="http://www.w3.org/2005/Atom"><totalResults>230</totalResults></feed>';
  let refusals = 1;
  const { run } = await searching(t, {
    total: 230,
    instead: (path, response) => {
      if (!path.includes('start=100') || refusals <= 0) return false;
      refusals -= 1;
      response.end(empty);
      return true;
    },
  });
  const mended = await run('testing', '--json', '--from', 'arxiv', '--limit', '230');
  assert.deepEqual([mended.search.records.length, mended.search.databases[0]?.state], [230, 'asked']);
  refusals = Infinity;
  const lost = await run('other words', '--json', '--from', 'arxiv', '--limit', '230');
  assert.equal(lost.search.databases[0]?.state, 'incomplete');
  assert.equal(lost.search.databases[0].why, 'It gave 100 of the 230 records it counts.');
}); // prettier-ignore

test('search prints each work with its ids and databases', given, async (t) => {
  const { run } = await searching(t);
  const { out, err } = await run('testing', '--from', 'openalex,semantic-scholar');
  assert.match(out, /PaperQA: Retrieval-Augmented/);
  assert.match(out, /arxiv:2312\.07559 · .*OpenAlex, Semantic Scholar/);
  assert.match(err, /Kept as search [0-9a-f]{12}/);
});

const mistakes = [
  [['x', '--from', 'google'], /Seen +google/],
  [['x', '--since', '2020-13'], /Seen +2020-13/],
  [['x', '--limit', '0'], /Seen +0/],
  [['x', '--now', 'today'], /Seen +today/],
] as const;
for (const [args, seen] of mistakes)
  test(`search ${args.slice(1).join(' ')} is the caller’s mistake`, async (t) => {
    const streams = testStreams(temporaryFolder(t));
    assert.equal(await runCli(['search', ...args], streams), 2);
    assert.match(streams.written().err, seen);
  });
