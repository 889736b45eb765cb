import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { packer } from '../../../src/io/packer.ts';
import { openPageStore } from '../../../src/io/page-store.ts';
import { ByteLru } from '../../../src/serve/answer/byte-lru.ts';
import { takesGzip } from '../../../src/serve/answer/send-page.ts';
import { pageCache, type PageState } from '../../../src/serve/answer/page-cache.ts';
import { html } from '../../../src/serve/site-page-types.ts';

test('ByteLru keeps what was asked for last within its bytes, and nothing too large', () => {
  const lru = new ByteLru<string>(160);
  for (let n = 0; n < 16; n++) lru.set(`k${n}`, 'v', 10);
  assert.equal(lru.get('k0'), 'v');
  lru.set('k16', 'v', 10);
  assert.equal(lru.get('k1'), undefined);
  assert.equal(lru.get('k0'), 'v');
  assert.equal(lru.bytes, 160);
  lru.set('k0', 'w', 11);
  assert.equal(lru.get('k0'), undefined);
  assert.equal(lru.bytes, 150);
});

const path = 'r/SRCH-4E1B09C7/index.html';
const at = (library: string, own: string | null): PageState => ({ library, own: () => own });
const body = `<p>${Array.from({ length: 2000 }, (_, n) => (n * 7919) % 10_007).join(' ')}</p>`;

test('pageCache() keeps a page while what it depends on is the same, whatever else changes', async () => {
  const cache = pageCache({ packer, mostBytes: 1e7, version: 'v' });
  let made = 0;
  const make = () => Promise.resolve(html(`${body}${(made += 1)}`));
  assert.equal(cache.known(path, at('1', 'a'), false), null);
  const first = await cache.made(path, at('1', 'a'), false, make);
  assert.equal(cache.known(path, at('2', 'a'), false)?.hash, first?.hash);
  assert.equal(cache.known(path, at('3', 'b'), false), null);
  await cache.made(path, at('3', 'b'), false, make);
  assert.equal(made, 2);
  await cache.made('index.html', at('3', null), false, make);
  assert.ok(cache.known('index.html', at('3', null), false));
  assert.equal(cache.known('index.html', at('4', null), false), null);
});

test('pageCache() makes a page that many ask for at once only once', async () => {
  const cache = pageCache({ packer, mostBytes: 1e7, version: 'v' });
  let made = 0;
  const make = async () => {
    made += 1;
    await new Promise((resolve) => setImmediate(resolve));
    return html(body);
  };
  await Promise.all(Array.from({ length: 50 }, () => cache.made(path, at('1', 'a'), false, make)));
  assert.equal(made, 1);
});

test('pageCache() gives each reader the form that it takes, and the only one of a small page', async () => {
  const cache = pageCache({ packer, mostBytes: 1e7, version: 'v' });
  await cache.made('index.html', at('1', null), true, () => Promise.resolve(html(body)));
  for (const wants of [true, false]) {
    const page = cache.known('index.html', at('1', null), wants);
    assert.equal(page?.headers['Content-Encoding'], wants ? 'gzip' : undefined);
    assert.equal(page?.headers['Vary'], 'Accept-Encoding');
  }
  await cache.made('small', at('1', null), true, () => Promise.resolve(html('<p>')));
  assert.equal(cache.known('small', at('1', null), true)?.headers['Vary'], undefined);
});

test('pageCache() keeps no page that could not be made', async () => {
  const cache = pageCache({ packer, mostBytes: 1e7, version: 'v' });
  await assert.rejects(cache.made(path, at('1', 'a'), false, () => Promise.reject(new Error('x'))));
  assert.ok(await cache.made(path, at('1', 'a'), false, () => Promise.resolve(html(body))));
});

test('openPageStore() gives another process the same page, and none of another version or state', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'truth-engine-pages-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'pages.sqlite');
  writeFileSync(file, 'bytes that are no database, as a crash may leave them'.repeat(100));
  const [one, two] = [openPageStore(file, 1e8), openPageStore(file, 1e8)];
  const first = pageCache({ packer, mostBytes: 1e7, version: 'v', store: one });
  const page = await first.made(path, at('1', 'a'), false, () => Promise.resolve(html(body)));
  const second = pageCache({ packer, mostBytes: 1e7, version: 'v', store: two });
  const [plain, gzip] = [false, true].map((wants) => second.known(path, at('9', 'a'), wants));
  assert.equal(plain?.hash, page?.hash);
  assert.equal(Buffer.from(plain?.body ?? []).toString(), body);
  assert.equal(gunzipSync(gzip?.body ?? new Uint8Array()).toString(), body);
  assert.equal(gzip?.headers['Content-Encoding'], 'gzip');
  for (const [version, own] of [
    ['w', 'a'],
    ['v', 'b'],
  ] as const)
    assert.equal(
      pageCache({ packer, mostBytes: 1e7, version, store: two }).known(path, at('9', own), false),
      null,
    );
  one.close();
  two.close();
});

test('openPageStore() drops the oldest pages beyond its bytes', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'truth-engine-pages-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const store = openPageStore(join(folder, 'pages.sqlite'), 500_000);
  const page = {
    type: 'text/html',
    policy: null,
    modified: null,
    link: null,
    hash: 'x',
    hasGzip: false,
    gzip: null,
  };
  const names = Array.from({ length: 1000 }, (_, n) => `r/${n}`);
  for (const name of names) store.put(name, 's', { ...page, plain: new Uint8Array(2000) });
  const left = names.filter((name) => store.get(name, 's', false) !== null);
  assert.ok(left.length > 100 && left.length < 600, String(left.length));
  assert.equal(left.at(-1), names.at(-1));
  store.close();
});

for (const [accepted, isGzip] of [
  ['gzip, deflate, br', true],
  ['br;q=0.9, gzip;q=1.0', true],
  ['gzip;q=0.50', true],
  ['*', true],
  ['gzip;q=0', false],
  ['gzip;q=0.000, br', false],
  ['identity', false],
] as const)
  test(`takesGzip() of ${accepted} is ${isGzip}`, () =>
    assert.equal(
      takesGzip((name) => (name === 'accept-encoding' ? accepted : undefined)),
      isGzip,
    ));
