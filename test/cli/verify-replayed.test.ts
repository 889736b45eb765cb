import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { runCli } from '../../src/cli.ts';
import type { PaperManifest } from '../../src/core/records/generated/types.ts';
import { createLibrary } from '../../src/io/library.ts';
import { openArchive } from '../../src/io/arxiv.ts';
import { openWeb } from '../../src/io/web.ts';
import { shared } from '../support/shared.ts';
import { auditOf, newSigner, temporaryFolder } from '../support/small-library.ts';
import { testStreams } from '../support/test-streams.ts';

const corpus = join(shared.folder, 'corpus');

test(
  'verify takes 1111.2011v2 the whole way from replayed answers to a card',
  { skip: shared.skip },
  async (t) => {
    const asked: string[] = [];
    const server = createServer(({ url = '' }, response) => {
      asked.push(url);
      if (url.startsWith('/api/query'))
        response.end(
          readFileSync(join(corpus, 'metadata/arxiv-api-atom/old_id_list_1111.2011v2.xml')),
        );
      else if (url === '/pdf/1111.2011v2')
        response.end(readFileSync(join(corpus, 'papers/1111.2011/pdf/1111.2011v2.pdf')));
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    t.after(() => server.close());
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const folder = temporaryFolder(t);
    const streams = testStreams(folder, {
      env: {
        XDG_CONFIG_HOME: join(folder, 'config'),
        TRUTH_ENGINE_ARXIV_API: `${base}/api/query`,
        TRUTH_ENGINE_ARXIV: base,
        TRUTH_ENGINE_ALLOW_LOOPBACK: '1',
      },
      wait: () => Promise.resolve(),
    });
    assert.equal(
      await runCli(['init', '--no-passphrase', '--origin', 'example.org/a'], streams),
      0,
    );
    const told = streams.written().out.length;
    const code = await runCli(['verify', '1111.2011v2', '--json'], streams);
    assert.ok(code < 2, streams.written().err);
    const { work, provenance } = JSON.parse(streams.written().out.slice(told)) as PaperManifest;
    assert.deepEqual(
      [work.arxiv_id, work.version, work.doi, provenance.sources[0]?.url],
      ['1111.2011v2', 2, '10.1103/PhysRevB.85.115117', `${base}/pdf/1111.2011v2`],
    );
    assert.deepEqual(asked, [
      '/api/query?id_list=1111.2011v2&max_results=1',
      '/html/1111.2011v2',
      '/e-print/1111.2011v2',
      '/pdf/1111.2011v2',
      '/api/query?id_list=1111.2011&max_results=1',
    ]);
    assert.deepEqual((await auditOf(join(folder, 'truth-library'))).findings, []);
  },
);

test('eprint() gives the source of a pinned version, once', async (t) => {
  const asked: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    asked.push(url);
    if (url.startsWith('/e-print/'))
      response.writeHead(301, { location: '/src/hep-th/9901001v3' }).end();
    else response.writeHead(200, { 'content-type': 'application/gzip' }).end('\x1f\x8b');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  const { folder: library, objects } = await createLibrary(
    join(temporaryFolder(t), 'library'),
    newSigner(),
  );
  const archive = openArchive(
    openWeb({
      ...{
        library,
        objects,
        now: () => new Date('2026-07-02T09:14:00Z'),
        wait: () => Promise.resolve(),
      },
      env: {
        TRUTH_ENGINE_ARXIV: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        TRUTH_ENGINE_ALLOW_LOOPBACK: '1',
      },
    }),
  );
  const first = await archive.eprint('hep-th/9901001v3');
  assert.deepEqual(await archive.eprint('hep-th/9901001v3'), first);
  assert.match(first?.url ?? '', /\/src\/hep-th\/9901001v3$/);
  assert.deepEqual(asked, ['/e-print/hep-th/9901001v3', '/src/hep-th/9901001v3']);
});
