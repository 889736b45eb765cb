import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { runCli } from '../../src/cli.ts';
import { listen } from '../../src/io/listen.ts';
import { birdQuestion, smallRecordLibrary } from '../support/record-library.ts';
import { testStreams } from '../support/test-streams.ts';

const folder = mkdtempSync(join(tmpdir(), 'truth-engine-serve-'));
let small: Awaited<ReturnType<typeof smallRecordLibrary>>;
before(async () => {
  small = await smallRecordLibrary(folder);
  await small.json('publish', small.slug);
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** Runs `serve` on a free port until it is told to stop. */
async function serving(...args: string[]) {
  const stop = new AbortController();
  let [out, err] = ['', ''];
  let opened: (url: string) => void = () => undefined;
  const url = new Promise<string>((resolve) => (opened = resolve));
  const code = runCli(['serve', '--port', '0', ...args], {
    ...testStreams(folder),
    signal: stop.signal,
    out: (text) => {
      out += text;
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(out)?.[0];
      if (found) opened(found);
    },
    err: (text) => void (err += text),
  });
  return {
    url: await url,
    stop: async () => {
      stop.abort();
      return { code: await code, err };
    },
  };
}

test('serve answers over loopback, logs each request without its query, and ends with 0', async () => {
  const log = join(folder, 'requests.jsonl');
  const { url, stop } = await serving('--request-log', log, '--no-warm');
  assert.equal((await fetch(`${url}index.html?q=a+secret`)).status, 200);
  assert.equal((await fetch(`${url}nothing`)).status, 404);
  assert.equal(((await (await fetch(`${url}healthz`)).json()) as { state: string }).state, 'ok');
  const { code, err } = await stop();
  assert.equal(code, 0, err);
  const lines = readFileSync(log, 'utf8').trim().split('\n');
  assert.deepEqual(
    lines
      .map((line) => JSON.parse(line) as { path: string; status: number })
      .map(({ path, status }) => [path, status]),
    [
      ['/index.html', 200],
      ['/nothing', 404],
      ['/healthz', 200],
    ],
  );
  assert.doesNotMatch(lines.join(''), /secret/);
});

test('serve shows what another process publishes meanwhile, and makes its page ahead', async () => {
  const { url, stop } = await serving('--rate', '0');
  const other = await small.ask(birdQuestion('It works.').replace('How fast', 'How surely'));
  const { id } = await small.json<{ id: string }>('publish', other.work.slug);
  let page = '';
  for (let tries = 0; tries < 20_000 && !page.includes(id); tries++)
    page = await (await fetch(url)).text();
  assert.match(page, new RegExp(id));
  assert.equal((await fetch(`${url}r/${id.replace(':', '-')}/index.html`)).status, 200);
  assert.equal((await stop()).code, 0);
});

test('serve refuses an address that asks too often, with the seconds to wait', async () => {
  const { url, stop } = await serving('--rate', '1', '--no-warm');
  const answers = await Promise.all(Array.from({ length: 6 }, () => fetch(`${url}api/records`)));
  const refused = answers.filter(({ status }) => status === 429);
  assert.ok(refused.length >= 3);
  assert.match(refused[0]?.headers.get('retry-after') ?? '', /^[1-9]\d*$/);
  assert.equal(refused[0]?.headers.get('content-type'), 'application/problem+json');
  // Who stands in front is believed only where the operator says so.
  const other = await fetch(`${url}api/records`, { headers: { 'X-Forwarded-For': '192.0.2.7' } });
  assert.equal(other.status, 429);
  await stop();
});

test('serve believes a proxy only with --trust-proxy', async () => {
  const { url, stop } = await serving('--rate', '1', '--trust-proxy', '--no-warm');
  for (let n = 0; n < 4; n++)
    assert.equal(
      (await fetch(`${url}style.css`, { headers: { 'X-Forwarded-For': `x, 192.0.2.${n}` } }))
        .status,
      200,
    );
  await stop();
});

for (const [option, value] of [
  ['--port', '70000'],
  ['--rate', '-1'],
  ['--timeout', 'x'],
  ['--cache-mb', '1e3'],
] as const)
  test(`serve refuses ${option} ${value}`, async () => {
    const streams = testStreams(folder);
    assert.equal(await runCli(['serve', `${option}=${value}`], streams), 2);
    assert.match(streams.written().err, new RegExp(`Cannot read "${value}" as ${option}`));
  });

const limits = { timeoutMs: 300, graceMs: 10_000 };

test('listen() lets a running request finish when it is closed, and takes no new one', async () => {
  let release: () => void = () => undefined;
  let began: () => void = () => undefined;
  const started = new Promise<void>((resolve) => (began = resolve));
  const held = new Promise<void>((resolve) => (release = resolve));
  const server = await listen(
    {
      fetch: async () => {
        began();
        await held;
        return new Response('done');
      },
    },
    '127.0.0.1',
    0,
  );
  const answer = new Promise<string>((resolve, reject) => {
    get(server.url, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
      response.on('end', () => resolve(text));
    }).on('error', reject);
  });
  await started;
  const closed = server.close();
  await assert.rejects(fetch(server.url));
  release();
  assert.equal(await answer, 'done');
  await closed;
});

test('listen() ends a request that does not end within the grace', async () => {
  const server = await listen(
    { fetch: () => new Promise<Response>(() => undefined) },
    '127.0.0.1',
    0,
    { timeoutMs: 60_000, graceMs: 1 },
  );
  const asked = fetch(server.url);
  const refused = assert.rejects(asked);
  await new Promise((resolve) => setImmediate(resolve));
  await server.close();
  await refused;
});

test('listen() ends a connection that sends its request too slowly', async () => {
  const server = await listen({ fetch: () => new Response('x') }, '127.0.0.1', 0, limits);
  const text = await new Promise<string>((resolve) => {
    let said = '';
    const socket = createConnection({ port: Number(new URL(server.url).port), host: '127.0.0.1' });
    socket.on('data', (chunk) => (said += chunk.toString('latin1')));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(said));
    socket.write('GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ');
  });
  assert.doesNotMatch(text, /200 OK/);
  await server.close();
});

test('listen() refuses headers beyond its bound', async () => {
  const server = await listen({ fetch: () => new Response('x') }, '127.0.0.1', 0, limits);
  const response = await fetch(server.url, { headers: { 'X-Long': 'x'.repeat(20_000) } });
  assert.equal(response.status, 431);
  await server.close();
});
