import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { parseArxivRequest } from '../../src/core/arxiv-id.ts';
import type { UserError } from '../../src/core/errors.ts';
import type { Archive } from '../../src/core/io.ts';
import { parseAtom } from '../../src/ingest/atom.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { openArchive } from '../../src/io/arxiv.ts';
import { createLibrary } from '../../src/io/library.ts';
import { openRateLimit } from '../../src/io/rate-limit.ts';
import { openWeb } from '../../src/io/web.ts';
import { newSigner, temporaryFolder } from '../support/small-library.ts';
import { shared } from '../support/shared.ts';

const answers = join(shared.folder, 'corpus/metadata/arxiv-api-atom');
const pdf = join(shared.folder, 'corpus/papers/1111.2011/pdf/1111.2011v2.pdf');

type Reply = (request: IncomingMessage, response: ServerResponse) => void;

/** The real client against a server on this machine; waits are counted, not waited. */
async function archiveAt(
  t: TestContext,
  reply: Reply,
  env: Record<string, string> = {},
): Promise<{ archive: Archive; waits: number[]; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    reply(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { folder, objects } = await createLibrary(join(temporaryFolder(t), 'library'), newSigner());
  const waits: number[] = [];
  const archive = openArchive(
    openWeb({
      library: folder,
      objects,
      env: {
        TRUTH_ENGINE_ARXIV_API: `${base}/api`,
        TRUTH_ENGINE_ARXIV: base,
        TRUTH_ENGINE_ALLOW_LOOPBACK: '1',
        ...env,
      },
      now: () => new Date('2026-07-02T09:14:00Z'),
      jitter: () => 0,
      wait: (ms) => Promise.resolve(void waits.push(ms)),
      limits: { bytes: 2_000_000, headersMs: 500, bodyMs: 500 },
    }),
  );
  return { archive, waits, asked };
}

function recorded(name: string): string {
  const text = readFileSync(join(answers, name), 'utf8');
  return name.endsWith('.json') ? (JSON.parse(text) as { body: string }).body : text;
}

const failsWith = (code: string) => (error: UserError) => error.code === code;

test(
  'ingest() takes 1111.2011v2 from its recorded answer and its PDF',
  { skip: shared.skip },
  async (t) => {
    const { archive, waits, asked } = await archiveAt(t, ({ url = '' }, response) => {
      if (url.startsWith('/api')) response.end(recorded('old_id_list_1111.2011v2.xml'));
      else if (url.startsWith('/pdf')) response.end(readFileSync(pdf));
      else response.writeHead(404).end();
    });
    const source = await ingest(parseArxivRequest('https://arxiv.org/abs/1111.2011v2'), archive);
    assert.equal(source.mediaType, 'application/pdf');
    assert.equal(source.metadata?.arxivId, '1111.2011v2');
    assert.match(source.metadata?.title ?? '', /Quantum Criticality for Extended Nodes/);
    assert.deepEqual(waits, [0, 3000, 6000, 9000], 'three seconds apart');
    await ingest(parseArxivRequest('1111.2011v2'), archive);
    assert.equal(
      asked.filter((url) => url.startsWith('/pdf')).length,
      1,
      'a pinned text is asked for once',
    );
  },
);

test('parseAtom() reads every recorded answer', { skip: shared.skip }, () => {
  const counts = [
    'old_search_query_au_del_maestro.xml',
    'xiv_arxiv_empty.xml',
    'id_0808.05394_1707.08567_s0_m100_42e5aa0ec3af.json',
    'id_0000.0000_s0_m100_8b51d9633a68.json',
  ].map((name) =>
    name === 'xiv_arxiv_empty.xml'
      ? parseAtom(recorded(name)).length
      : parseAtom(recorded(name)).length,
  );
  assert.deepEqual(counts.slice(1), [0, 1, 0]);
  assert.ok((counts[0] ?? 0) > 0);
  assert.throws(
    () => parseAtom(recorded('id_abc_s0_m100_b79c8dcf6bc3.json')),
    failsWith('not-an-arxiv-id'),
  );
});

test(
  'ingest() says that an id dropped without a word is unknown',
  { skip: shared.skip },
  async (t) => {
    const { archive } = await archiveAt(
      t,
      (_, response) => void response.end(recorded('id_0000.0000_s0_m100_8b51d9633a68.json')),
    );
    await assert.rejects(
      ingest(parseArxivRequest('0001.00001'), archive),
      failsWith('unknown-paper'),
    );
  },
);

const feed = (entry: string): string => `<feed xmlns="http://www.w3.org/2005/Atom">${entry}</feed>`;
const withdrawnEntry = feed(
  '<entry><id>http://arxiv.org/abs/2401.00001v2</id><title>T</title><summary>This paper has been withdrawn by the author.</summary><author><name>A</name></author></entry>',
);

test('ingest() tells a withdrawn paper from one that is unknown', async (t) => {
  const { archive } = await archiveAt(t, ({ url = '' }, response) => {
    if (url.startsWith('/api')) response.end(withdrawnEntry);
    else response.writeHead(404).end();
  });
  await assert.rejects(
    ingest(parseArxivRequest('2401.00001'), archive),
    failsWith('withdrawn-paper'),
  );
});

test('the client waits as long as it is told, and gives up', async (t) => {
  let replies = 0;
  const { archive, waits } = await archiveAt(t, (_, response) => {
    replies += 1;
    if (replies === 1) response.writeHead(429, { 'retry-after': '17' }).end();
    else if (replies === 2) response.writeHead(503).end();
    else response.end(withdrawnEntry);
  });
  await archive.metadata('2401.00001');
  assert.ok(waits.includes(17_000) && waits.includes(2000));
  const { archive: dead } = await archiveAt(t, (_, response) => void response.writeHead(500).end());
  await assert.rejects(dead.metadata('2401.00001'), failsWith('source-unavailable'));
});

test('the client bounds size and time, and follows no redirect to another place', async (t) => {
  const { archive: large } = await archiveAt(
    t,
    (_, response) => void response.end(Buffer.alloc(3_000_000)),
  );
  await assert.rejects(large.html('2401.00001v1'), failsWith('source-too-large'));
  const { archive: away } = await archiveAt(
    t,
    (_, response) =>
      void response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end(),
  );
  await assert.rejects(away.html('2401.00001v1'), failsWith('source-unavailable'));
  const { archive: slow } = await archiveAt(t, (_, response) => void response.write('<html>'));
  await assert.rejects(slow.html('2401.00001v1'), failsWith('source-unavailable'));
  const { archive: inside } = await archiveAt(t, () => undefined, {
    TRUTH_ENGINE_ALLOW_LOOPBACK: '0',
  });
  await assert.rejects(inside.html('2401.00001v1'), failsWith('source-unavailable'));
});

test('openRateLimit() keeps turns of two clients of one file apart', (t) => {
  const path = join(temporaryFolder(t), 'rate.sqlite');
  const [one, two] = [openRateLimit(path), openRateLimit(path)];
  assert.deepEqual(
    [
      one.take('a', 3000, 1000),
      two.take('a', 3000, 1000),
      one.take('b', 3000, 1000),
      two.take('a', 3000, 5000),
    ],
    [0, 3000, 0, 2000],
  );
});
