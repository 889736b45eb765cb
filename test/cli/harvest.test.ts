import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { runCli } from '../../src/cli.ts';
import { createLibrary } from '../../src/io/library.ts';
import { recordedWorks } from '../support/recorded-works.ts';
import { replayServer, type ReplayOptions } from '../support/replay-server.ts';
import { shared } from '../support/shared.ts';
import { auditOf, newSigner, temporaryFolder } from '../support/small-library.ts';
import { testStreams } from '../support/test-streams.ts';

const given = { skip: shared.skip };

async function harvesting(t: TestContext, options: Partial<ReplayOptions> = {}) {
  const server = await replayServer(await recordedWorks(), { total: 25, oaiPage: 10, ...options });
  t.after(() => server.close());
  const folder = temporaryFolder(t);
  const library = join(folder, 'truth-library');
  await createLibrary(library, newSigner());
  const run = async (...args: string[]): Promise<{ code: number; out: string; err: string }> => {
    const streams = testStreams(folder, { env: server.env, wait: () => Promise.resolve() });
    const code = await runCli(args, streams);
    return { code, ...streams.written() };
  };
  return { server, run, library };
}

test('harvest takes a list page by page, then only what changed', given, async (t) => {
  const { server, run, library } = await harvesting(t);
  const first = await run('harvest', '--set', 'cs', '--prefix', 'arXiv', '--json');
  assert.deepEqual(JSON.parse(first.out), {
    ...{ prefix: 'arXiv', set: 'cs', from: null, until: null },
    ...{ pages: 3, records: 25, held: 23, deleted: 2 },
  });
  assert.deepEqual(server.asked, [
    '/oai?verb=ListRecords&metadataPrefix=arXiv&set=cs',
    '/oai?verb=ListRecords&resumptionToken=list%7C10',
    '/oai?verb=ListRecords&resumptionToken=list%7C20',
  ]);
  const second = await run('harvest', '--set', 'cs', '--prefix', 'arXiv', '--json');
  assert.match(second.out, /"from":"2026-07-02".*"pages":0,"records":0,"held":23/);
  const list = await run('harvest', '--list', '--json');
  assert.equal(list.out.trim().split('\n').length, 25);
  assert.match((await run('harvest', '--list')).out, /arXiv cs, the beginning to now: 3 pages, complete/);
  const found = await run('search', 'quantum coherence', '--from', 'library', '--json');
  assert.match(found.out, /Irreversible degradation of quantum coherence/);
  assert.deepEqual((await auditOf(library)).findings, []);
}); // prettier-ignore

test('harvest begins a list again when its token is forgotten, without duplicates', given, async (t) => {
  let forgets = 2;
  const { run } = await harvesting(t, {
    instead: (path, response) => {
      if (!path.includes('resumptionToken=list%7C20') || forgets <= 0) return false;
      forgets -= 1;
      response.end('<OAI-PMH><error code="badResumptionToken">expired</error></OAI-PMH>');
      return true;
    },
  });
  const { code, out } = await run('harvest', '--prefix', 'arXiv', '--json');
  assert.equal(code, 0);
  assert.match(out, /"pages":7,"records":65,"held":23,"deleted":2/);
}); // prettier-ignore

test('harvest says what the repository refuses, and keeps no broken list', given, async (t) => {
  let refuses = true;
  const { run } = await harvesting(t, {
    instead: (_, response) => {
      if (refuses) response.end('<OAI-PMH><error code="badArgument">no such set</error></OAI-PMH>');
      return refuses;
    },
  });
  const { code, err } = await run('harvest', '--prefix', 'arXiv');
  assert.equal(code, 2);
  assert.match(err, /badArgument: no such set/);
  refuses = false;
  assert.equal((await run('harvest', '--prefix', 'arXiv')).code, 0);
});
