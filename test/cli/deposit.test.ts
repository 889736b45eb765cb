import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test, type TestContext } from 'node:test';
import { runCli } from '../../src/cli.ts';
import { openFreshIndex } from '../../src/cli/show-entry.ts';
import { openLibrary } from '../../src/io/library.ts';
import type { RecordRow } from '../../src/core/record-store.ts';
import { toDataCite } from '../../src/render/cite/data-cite.ts';
import { sampleManifest } from '../render/sample-manifest.ts';
import { recordLibrary, smallRecordLibrary } from '../support/record-library.ts';
import { auditOf } from '../support/small-library.ts';
import { shared } from '../support/shared.ts';
import { testStreams } from '../support/test-streams.ts';
import { zenodoServer } from '../support/zenodo-server.ts';

const first = mkdtempSync(join(tmpdir(), 'truth-engine-deposit-'));
let id = '';
before(async () => {
  const small = await smallRecordLibrary(first);
  ({ id } = await small.json<{ id: string }>('publish', small.slug));
});
after(() => rmSync(first, { recursive: true, force: true }));

/** A copy of the library, an archive, and the command between them. */
async function depositing(t: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'truth-engine-deposit-'));
  cpSync(first, folder, { recursive: true });
  const archive = await zenodoServer();
  t.after(() => {
    archive.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const small = recordLibrary(folder);
  const deposit = async (...args: string[]) => {
    const streams = testStreams(folder, { wait: () => Promise.resolve() });
    const env = { ...streams.env, ...archive.env };
    const whole = ['deposit', id, '--base', 'https://example.org/', '--json', ...args];
    const code = await runCli(whole, { ...streams, env });
    return { code, ...streams.written() };
  };
  return { folder, archive, small, deposit };
}

test(
  'deposit puts bundle and metadata into the archive, and its DOI into the record',
  shared,
  async (t) => {
    const { archive, deposit, folder, small } = await depositing(t);
    const { code, out, err } = await deposit();
    assert.equal(code, 0, err);
    const { doi } = JSON.parse(out) as { doi: string };
    assert.equal(doi, '10.5281/zenodo.101');
    const [stored] = [...archive.deposits.values()];
    assert.deepEqual(
      [...(stored?.files.keys() ?? [])],
      [`${id.replace(':', '-')}.zip`, 'datacite.json'],
    );
    assert.equal(stored?.metadata['upload_type'], 'publication');
    const { history } = await historyOf(folder);
    assert.deepEqual(history.at(-1), ['correction', 'PROVENANCE', ['provenance.external_record']]);
    assert.deepEqual((await auditOf(small.library)).findings, []);
    const again = await deposit();
    assert.deepEqual(JSON.parse(again.out), { record: id, doi, page: null });
    assert.equal(archive.deposits.size, 1);
  },
);

test(
  'deposit --draft publishes nothing, and --sandbox leaves the record as it is',
  shared,
  async (t) => {
    const { archive, deposit, folder } = await depositing(t);
    assert.equal((await deposit('--draft')).code, 0);
    assert.equal([...archive.deposits.values()][0]?.submitted, false);
    assert.equal((await deposit('--sandbox')).code, 0);
    assert.equal([...archive.deposits.values()][0]?.submitted, true);
    assert.equal((await historyOf(folder)).history.length, 1);
  },
);

/** Blows at each kind of request: before the archive did it, and after, its answer lost. */
const requests = [
  /^GET \/api\/deposit\/depositions$/,
  /^POST \/api\/deposit\/depositions$/,
  /^PUT \/api\/files\/.*\.zip$/,
  /^PUT \/api\/files\/.*\/datacite\.json$/,
  /^PUT \/api\/deposit\/depositions\/\d+$/,
  /^POST \/api\/deposit\/depositions\/\d+\/actions\/publish$/,
];
for (const request of requests)
  for (const [when, blow] of [
    ['is refused', refuse],
    ['is done and its answer lost', loseAnswer],
  ] as const)
    for (const forgets of [false, true])
      test(
        `deposit goes on where ${request.source} ${when}${forgets ? ', without its notes' : ''}`,
        shared,
        async (t) => {
          const { archive, deposit, folder } = await depositing(t);
          archive.instead = (what, response) => request.test(what) && blow(response);
          assert.equal((await deposit()).code, 2);
          archive.instead = null;
          if (forgets)
            rmSync(join(folder, 'truth-library', 'var', 'deposits.json'), { force: true });
          const { code, err } = await deposit();
          assert.equal(code, 0, err);
          assert.equal(archive.deposits.size, 1);
          assert.equal([...archive.deposits.values()][0]?.submitted, true);
        },
      );

test('deposit repeats what may be repeated', shared, async (t) => {
  const { archive, deposit } = await depositing(t);
  let times = 0;
  archive.instead = (what, response) =>
    what.startsWith('PUT /api/files') && (times += 1) <= 2 && refuse(response);
  assert.equal((await deposit()).code, 0);
  assert.equal(archive.asked.filter((what) => what.endsWith('.zip')).length, 3);
});

test(
  'deposit sends its token to no other host, and says what a refused token wants',
  shared,
  async (t) => {
    const { archive, deposit } = await depositing(t);
    archive.instead = (what, response) => {
      if (!what.startsWith('POST')) return false;
      const links = { bucket: 'http://192.0.2.1/api/files/1', html: '' };
      response.end(JSON.stringify({ id: 7, submitted: false, links, metadata: {}, files: [] }));
      return true;
    };
    const other = await deposit();
    assert.equal(other.code, 2);
    assert.match(other.err, /an address of another host/);
    archive.instead = (_, response) => {
      response.writeHead(401).end('{"message":"Unauthorized"}');
      return true;
    };
    const refused = await deposit();
    assert.match(refused.err, /TRUTH_ENGINE_ZENODO_TOKEN/);
    assert.doesNotMatch(refused.err + other.err, /a-token/);
  },
);

test('toDataCite() has what the kernel requires', () => {
  const row = {
    id: 'SRCH:4E1B09C7',
    title: 'What lists keep',
    gate: 'VERIFIED',
    state: 'current',
    publishedAt: '2026-07-02T09:14:00.000Z',
    coverageLine: '',
  } as RecordRow;
  const found = toDataCite({
    manifest: sampleManifest(),
    row,
    base: 'https://example.org/',
    origin: 'example.org',
    doi: '10.5281/zenodo.1',
  });
  assert.equal(found.schemaVersion, 'http://datacite.org/schema/kernel-4');
  assert.equal(found.publicationYear, '2026');
  assert.deepEqual(found.publisher, { name: 'example.org' });
  assert.equal(found.types.resourceTypeGeneral, 'Report');
  assert.ok(found.creators.every(({ name }) => name !== ''));
  assert.ok(found.titles.every(({ title }) => title !== ''));
});

function refuse(response: ServerResponse): boolean {
  response.writeHead(503).end();
  return true;
}

function loseAnswer(response: ServerResponse): boolean {
  const { socket } = response;
  response.writeHead = () => {
    socket?.destroy();
    return response;
  };
  return false;
}

async function historyOf(folder: string) {
  const index = await openFreshIndex(await openLibrary(join(folder, 'truth-library'), null));
  const history = index.records
    .events(id, 10)
    .toReversed()
    .map(({ kind, type, affected }) => [kind, type, affected]);
  index.close();
  return { history };
}
