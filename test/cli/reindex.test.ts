import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { tmpdir } from 'node:os';
import * as init from '../../src/cli/init.ts';
import * as explain from '../../src/cli/explain.ts';
import * as reindex from '../../src/cli/reindex.ts';
import * as verify from '../../src/cli/verify.ts';
import { disk } from '../../src/io/disk.ts';
import { auditOf } from '../support/small-library.ts';
import { testStreams } from '../support/test-streams.ts';

const paper = fileURLToPath(
  new URL('../../examples/wrong-average/wrong-average.html', import.meta.url),
);
const folder = mkdtempSync(join(tmpdir(), 'truth-engine-'));
const library = join(folder, 'truth-library');
let slug = '';

before(async () => {
  await init.run(['--no-passphrase'], testStreams(folder));
  const streams = testStreams(folder);
  await verify.run([paper, '--json'], streams);
  slug = JSON.parse(streams.written().out).work.slug;
});
after(() => rmSync(folder, { recursive: true, force: true }));

test('reindex makes cards and index anew, the same bytes, from what is left without them', async () => {
  const before = await filesBelow('cards');
  assert.equal(before.size, 4);
  for (const name of ['cards', 'var']) rmSync(join(library, name), { recursive: true });
  const streams = testStreams(folder);
  assert.equal(await reindex.run([], streams), 0);
  assert.equal(streams.written().out, 'Indexed 1 log entry of 1 work.\n');
  assert.deepEqual(await filesBelow('cards'), before);
  await explainsFirstClaim();
});

test('an index that is no database is told apart from a fault of ours, and reindex mends it', async () => {
  writeFileSync(
    join(library, 'var/index.sqlite'),
    'no database at all, but long enough to be read',
  );
  await assert.rejects(explainsFirstClaim(), {
    code: 'library-damaged',
    next: 'truth-engine reindex',
  });
  await reindex.run([], testStreams(folder));
  await explainsFirstClaim();
});

test('audit() of a verified paper names each file that has one changed bit', async () => {
  const paths = (await disk.list(library)).filter((path) => !path.startsWith('var/'));
  assert.deepEqual((await auditOf(library)).findings, []);
  for (const path of paths) {
    const whole = readFileSync(join(library, path));
    const changed = Buffer.from(whole);
    const place = whole.length >> 1;
    changed[place] = (changed[place] ?? 0) ^ 1;
    writeFileSync(join(library, path), changed);
    const { findings } = await auditOf(library);
    writeFileSync(join(library, path), whole);
    assert.ok(
      findings.some((finding) => finding.path === path),
      path,
    );
  }
});

test('audit() over HTTP, where nothing can be listed, names changed cards, records and artifacts', async () => {
  let changed = '';
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '').slice(1));
    void disk.read(join(library, path)).then((bytes) => {
      if (!bytes) return response.writeHead(404).end();
      return response.end(path === changed ? Buffer.concat([bytes, Buffer.from(' ')]) : bytes);
    });
  });
  const url = await listen(server);
  try {
    const report = await auditOf(`${url}/`);
    assert.deepEqual(report.findings, []);
    assert.equal(report.records.manifests, 1);
    for (const path of await disk.list(library)) {
      // Nobody can know of an old partial tile there, and var/ is no part of a library.
      if (path.startsWith('var/')) continue;
      changed = path;
      const { findings } = await auditOf(url);
      assert.ok(
        findings.some((finding) => finding.path === path),
        path,
      );
    }
  } finally {
    server.close();
  }
});

async function explainsFirstClaim(): Promise<void> {
  const streams = testStreams(folder);
  assert.equal(await explain.run([`${slug}#1`, '--json'], streams), 0);
  assert.equal(JSON.parse(streams.written().out).id, 'c1');
}

async function filesBelow(name: string): Promise<Map<string, Buffer>> {
  const paths = await disk.list(join(library, name));
  return new Map(paths.map((path) => [path, readFileSync(join(library, name, path))]));
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : '');
    });
  });
}
