import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import type { UserError } from '../../src/core/errors.ts';
import { parseRetrieval } from '../../src/core/records/parse-record.ts';
import { backOffMs, retryAfterMs } from '../../src/io/back-off.ts';
import { createLibrary } from '../../src/io/library.ts';
import { isPublicAddress } from '../../src/io/public-address.ts';
import { openWeb, type WebOptions } from '../../src/io/web.ts';
import { newSigner, temporaryFolder } from '../support/small-library.ts';

type Reply = (request: IncomingMessage, response: ServerResponse) => void;

/** Crossref and arXiv on this machine; waits are counted, and the clock moves with them. */
async function webAt(t: TestContext, reply: Reply, options: Partial<WebOptions> = {}) {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    reply(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { folder, objects } = await createLibrary(join(temporaryFolder(t), 'library'), newSigner());
  const clock = { ms: Date.parse('2026-07-02T09:14:00Z') };
  const waits: number[] = [];
  const open = (more: Partial<WebOptions> = {}) =>
    openWeb({
      library: folder,
      objects,
      env: {
        TRUTH_ENGINE_CROSSREF: base,
        TRUTH_ENGINE_ARXIV: base,
        TRUTH_ENGINE_SEMANTIC_SCHOLAR: base,
        TRUTH_ENGINE_SEMANTIC_SCHOLAR_KEY: 'secret',
        TRUTH_ENGINE_ALLOW_LOOPBACK: '1',
        TRUTH_ENGINE_MAILTO: 'who@example.org',
      },
      now: () => new Date(clock.ms),
      jitter: () => 0.5,
      wait: (ms) => {
        waits.push(ms);
        clock.ms += ms;
        return Promise.resolve();
      },
      ...options,
      ...more,
    });
  return { web: open(), open, asked, waits, clock, objects };
}

test('ask() sends what it knows of a stored answer, and records that it still holds', async (t) => {
  const { web, asked, clock, objects } = await webAt(t, ({ headers }, response) => {
    if (headers['if-none-match'] === '"one"') response.writeHead(304).end();
    else
      response
        .writeHead(200, { etag: '"one"', 'last-modified': 'Wed, 01 Jul 2026 00:00:00 GMT', 'content-type': 'application/json' })
        .end('{"a":1}');
  }); // prettier-ignore
  const first = await web.ask('crossref', '/works/10.1/a', { freshMs: 1000 });
  clock.ms += 500;
  assert.deepEqual(await web.ask('crossref', '/works/10.1/a', { freshMs: 1000 }), first);
  assert.equal(asked.length, 1);
  clock.ms += 86_400_000;
  const second = await web.ask('crossref', '/works/10.1/a', { freshMs: 1000 });
  assert.equal(asked[1]?.headers['if-modified-since'], 'Wed, 01 Jul 2026 00:00:00 GMT');
  assert.deepEqual(second?.bytes, first?.bytes);
  assert.notEqual(second?.retrieval, first?.retrieval);
  const text = (second && (await objects.get(second.retrieval))) ?? new Uint8Array();
  const record = parseRetrieval(JSON.parse(Buffer.from(text).toString('utf8')));
  assert.deepEqual(
    [record.status, record.etag, record.media_type, record.bytes, record.retrieved_at],
    [304, '"one"', 'application/json', 7, '2026-07-03T09:14:00.500Z'],
  );
});

test('ask() names itself and who runs it, and gives a key to its own service only', async (t) => {
  const { web, asked } = await webAt(t, (_, response) => void response.end('{}'));
  await web.ask('crossref', '/works');
  await web.ask('semantic-scholar', '/paper/search');
  assert.match(asked[0]?.headers['user-agent'] ?? '', /^truth-engine\/\S+ \(.*mailto:who@example\.org\)$/);
  assert.equal(asked[0]?.headers['x-api-key'], undefined);
  assert.equal(asked[1]?.headers['x-api-key'], 'secret');
  assert.ok(asked.every(({ url }) => !url?.includes('example.org')), 'no stored URL names a person');
}); // prettier-ignore

test('ask() leaves a host alone for as long as it asks, in every process of the library', async (t) => {
  let replies = 0;
  const { web, open, waits } = await webAt(t, (_, response) => {
    replies += 1;
    if (replies === 1)
      response.writeHead(503, { 'retry-after': 'Thu, 02 Jul 2026 09:14:40 GMT' }).end();
    else response.end('{}');
  });
  const [one, two] = await Promise.all([web.ask('crossref', '/a'), open().ask('crossref', '/b')]);
  assert.ok(one && two);
  assert.ok(waits.some((ms) => ms > 30_000), `waited ${waits.join(', ')}`);
}); // prettier-ignore

test('ask() gives up at once when the host asks for more than two minutes', async (t) => {
  const { web, asked, waits } = await webAt(t, (_, response) => {
    response.writeHead(429, { 'retry-after': '3600' }).end();
  });
  const refuses = (error: UserError): boolean => /left alone for \d+ s/.test(error.seen ?? '');
  await assert.rejects(web.ask('crossref', '/a'), refuses);
  await assert.rejects(web.ask('crossref', '/b'), refuses);
  assert.equal(asked.length, 1, 'the second did not even ask');
  assert.ok(Math.max(...waits) < 1000);
});

test('ask() backs off exponentially, with the jitter that it was given', async (t) => {
  const { web, waits } = await webAt(t, (_, response) => void response.writeHead(500).end());
  await assert.rejects(web.ask('crossref', '/a'));
  assert.deepEqual(waits.filter((ms) => ms > 100), [1500, 3000, 6000]); // prettier-ignore
});

test('ask() asks arXiv one request at a time, over all that share a library', async (t) => {
  let [open, most] = [0, 0];
  const { open: client } = await webAt(t, (_, response) => {
    open += 1;
    most = Math.max(most, open);
    setTimeout(() => {
      open -= 1;
      response.end('x');
    }, 20);
  });
  await Promise.all([1, 2, 3, 4].map((id) => client().ask('arxiv', `/pdf/2401.0000${id}v1`)));
  assert.equal(most, 1);
});

test('ask() ends when the user presses Ctrl-C', async (t) => {
  const stop = new AbortController();
  const { web } = await webAt(t, () => stop.abort(), { signal: stop.signal });
  await assert.rejects(
    web.ask('crossref', '/a'),
    (error: UserError) => error.code === 'interrupted',
  );
});

const redirects = [
  'http://10.0.0.1/',
  'http://169.254.169.254/latest',
  'http://[::1]:1/',
  'https://example.org/',
  'file:///etc/passwd',
  'http://2130706433.example/',
];
for (const location of redirects)
  test(`ask() follows no redirect to ${location}`, async (t) => {
    const { web } = await webAt(t, (_, response) => {
      response.writeHead(302, { location }).end();
    });
    await assert.rejects(
      web.ask('crossref', '/a'),
      (error: UserError) => error.code === 'source-unavailable',
    );
  });

test('ask() follows no redirect to another port of the same host', async (t) => {
  const { web } = await webAt(t, (_, response) => {
    response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end();
  });
  await assert.rejects(
    web.ask('crossref', '/a'),
    (error: UserError) => error.code === 'source-unavailable',
  );
});

test('ask() gives up on an answer that drips', async (t) => {
  const { web } = await webAt(
    t,
    (_, response) => {
      const drip = setInterval(() => response.write('.'), 20);
      response.on('close', () => clearInterval(drip));
    },
    { limits: { headersMs: 200, bodyMs: 200, tries: 1 } },
  );
  await assert.rejects(
    web.ask('crossref', '/a'),
    (error: UserError) => error.code === 'source-unavailable',
  );
});

test('ask() does not go round in circles', async (t) => {
  const { web, asked } = await webAt(t, (_, response) => {
    response.writeHead(302, { location: '/again' }).end();
  });
  await assert.rejects(
    web.ask('crossref', '/a'),
    (error: UserError) => error.seen === 'too many redirects',
  );
  assert.equal(asked.length, 5);
});

const addresses = [
  ['8.8.8.8', true], ['2606:4700::1111', true], ['10.1.2.3', false], ['172.31.0.1', false],
  ['192.168.1.1', false], ['169.254.169.254', false], ['127.0.0.1', false], ['100.64.0.1', false],
  ['0.0.0.0', false], ['::1', false], ['::', false], ['fe80::1', false], ['fd00::1', false],
  ['::ffff:10.0.0.1', false], ['64:ff9b::a00:1', false], ['2002:a00:1::', false], ['2001:db8::1', false],
] as const; // prettier-ignore
for (const [address, isPublic] of addresses)
  test(`isPublicAddress() ${isPublic ? 'lets' : 'does not let'} ${address} through`, () =>
    assert.equal(isPublicAddress(address), isPublic));

const later = [
  ['17', 17_000],
  ['Thu, 02 Jul 2026 09:14:17 GMT', 17_000],
  ['Thu, 02 Jul 2026 09:00:00 GMT', 0],
  ['soon', 0],
  ['-5', 0],
  [null, 0],
] as const;
for (const [header, ms] of later)
  test(`retryAfterMs() reads ${header} as ${ms} ms`, () =>
    assert.equal(retryAfterMs(header, Date.parse('2026-07-02T09:14:00Z')), ms));

test('backOffMs() doubles, and jitter at most doubles it again', () =>
  assert.deepEqual(
    [backOffMs(0, 0), backOffMs(1, 0), backOffMs(2, 0.25), backOffMs(3, 1)],
    [1000, 2000, 5000, 16_000],
  ));
