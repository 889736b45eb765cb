import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { readLibraryKey } from '../../src/cli/library-key.ts';
import type { SiteStore } from '../../src/core/site-store.ts';
import { parseLogEntry } from '../../src/core/records/parse-record.ts';
import { openLibrary } from '../../src/io/library.ts';
import { openSiteStore, type FolderSiteStore } from '../../src/io/site-store.ts';
import { readTemplates } from '../../src/io/templates.ts';
import { toApp, type App, type AppOptions } from '../../src/serve/app.ts';
import { queryFor } from '../../src/serve/site-path.ts';
import { openSite } from '../../src/serve/site.ts';
import { birdQuestion, smallRecordLibrary, type RecordLibrary } from '../support/record-library.ts';

const folder = mkdtempSync(join(tmpdir(), 'truth-engine-'));
const base = 'https://example.org/truth/';
const faults: [string, unknown][] = [];
let small: RecordLibrary;
let store: FolderSiteStore;
let options: AppOptions;
let app: App;
// A synthesis that was corrected, the paper behind it, and a synthesis that was withdrawn.
let [synthesis, paper, withdrawn] = ['', '', ''];

before(async () => {
  const made = await smallRecordLibrary(folder);
  const { json, ask, library } = (small = made);
  const publish = async (name: string): Promise<string> =>
    (await json<{ id: string }>('publish', name)).id;
  synthesis = await publish(made.slug);
  await ask(birdQuestion('The two-step detector hears fewer false calls in wind.'));
  await json('correct', synthesis, '--note', 'Claim 2 stood in no paper.');
  paper = await publish('vague-claims');
  const other = await ask(
    birdQuestion('It works.').replace('How fast', 'With which zymurgy').replace('cs.CV', 'cs.LG'),
  );
  withdrawn = await publish(other.work.slug);
  await json('withdraw', withdrawn, '--note', 'The question was put wrongly.');
  const opened = await openLibrary(library, null);
  store = await openSiteStore(opened, await readLibraryKey(opened));
  options = {
    templates: await readTemplates(),
    origin: store.origin,
    isStatic: false,
    engine: null,
    base,
    refresh: store.refresh,
    fault: (request, error) => void faults.push([request, error]),
    nextRequest: () => String(faults.length + 1),
  };
  app = toApp(store, options);
});
after(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

const html = 'text/html; charset=utf-8';
const pages = [
  ['/', html, /<h1/],
  ['/index.html', html, /2 records/],
  ['/?gate=UNVERIFIED&area=VISN&sort=contradicted&page=1', html, /1 record matches/],
  ['/claims.html', html, /Claims/],
  ['/claims-unverifiable.html', html, /Unverifiable/],
  ['/claims-contradicted.html', html, /0 claims/],
  [
    '/?outcome=UNVERIFIABLE&outcome=VERIFIED&year=2026&retraction=not-known',
    html,
    /2 records match/,
  ],
  ['/claims.html?outcome=unverifiable', html, /Unverifiable/],
  ['/claims.html?check=F7&paper=', html, /put to check F7/],
  ['/status.html', html, /was corrected/],
  ['/log/index.html', html, /entries/],
  ['/log/0.html', html, /Verification of vague-claims/],
  ['/r/{synthesis}/index.html', html, /How fast can birds be detected\?/],
  ['/r/{synthesis}/report.html', html, /How fast can birds be detected\?/],
  ['/r/{synthesis}/report.md', 'text/markdown; charset=utf-8', /^#/],
  ['/r/{synthesis}/card.md', 'text/markdown; charset=utf-8', /^#/],
  ['/r/{synthesis}/card.json', 'application/json', /^\{"claims"/],
  ['/r/{synthesis}/corrections.json', 'application/json', /"Claim 2 stood in no paper\."/],
  ['/r/{synthesis}/v1/index.html', html, /A newer version replaces this page/],
  ['/r/{synthesis}/v1/card.json', 'application/json', /^\{"claims"/],
  ['/r/{synthesis}/diff-1.html', html, /Claim 2 stood in no paper\./],
  ['/r/{synthesis}/diff-1-2.html', html, /version 1 and version 2/],
  ['/r/{synthesis}/by-text.html', html, /Claims in the order of the text/],
  ['/r/{synthesis}/index.html?order=text', html, /Claims in the order of the text/],
  ['/r/{synthesis}/c/1-answer.html', html, /truth-engine answer/],
  ['/r/{synthesis}/c/1.html', html, /2\.3 times faster/],
  ['/r/{synthesis}/c/1.json', 'application/json', /2\.3 times faster/],
  ['/r/{synthesis}/bundle.zip', 'application/zip', /^PK/],
  ['/r/{paper}/index.html', html, /Listening in the Reeds/],
  ['/r/{withdrawn}/index.html', html, /The question was put wrongly\./],
  ['/feed.atom', 'application/atom+xml; charset=utf-8', /^<\?xml/],
  ['/feed.json', 'application/feed+json; charset=utf-8', /jsonfeed/],
  ['/style.css', 'text/css; charset=utf-8', /\{/],
  ['/page.js', 'text/javascript; charset=utf-8', /./],
  ['/checkpoint', 'text/plain; charset=utf-8', /^example\.org\/records\n/],
  ['/library.json', 'text/plain; charset=utf-8', /"library-v1"/],
  ['/tile/0/000.p/9', 'application/octet-stream', /./s],
] as const;
for (const [path, type, said] of pages)
  test(`GET ${path} is ${type}`, async () => {
    const response = await get(path);
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), type);
    assert.equal(response.headers.get('cache-control'), 'no-cache');
    assertGuarded(response);
    const body = await response.text();
    assert.match(body, said);
    if (type === html) assert.doesNotMatch(body, /\{\{|undefined|\[object Object\]/);
  });

test('HEAD answers as GET does, without a body', async () => {
  const [head, whole] = [await get('/status.html', { method: 'HEAD' }), await get('/status.html')];
  assert.equal(head.status, 200);
  assert.equal(await head.text(), '');
  for (const name of ['content-type', 'content-security-policy'])
    assert.equal(head.headers.get(name), whole.headers.get(name));
});

const short = [
  ['/r/{synthesis:}', '../r/{synthesis}/index.html'],
  ['/r/{synthesis}/', '../../r/{synthesis}/index.html'],
  ['/r/{synthesis:}/c/2', '../../../r/{synthesis}/c/2.html'],
  ['/log', './log/index.html'],
  ['/log/', '../log/index.html'],
  ['/claims', './claims.html'],
  ['/status', './status.html'],
] as const;
for (const [path, target] of short)
  test(`GET ${path} leads on to ${target}`, async () => {
    const response = await get(path);
    assert.equal(response.status, 302);
    assert.equal(response.headers.get('location'), named(target));
    const there = new URL(named(target), `http://localhost${named(path)}`);
    assert.equal((await get(there.pathname)).status, 200);
  });

const missing = [
  '/nothing',
  '/r/',
  '/r/x/index.html',
  '/r/{synthesis}/nothing.html',
  '/r/{synthesis:}/index.html',
  '/r/{synthesis}/v2/index.html',
  '/r/{synthesis}/v0/index.html',
  '/r/{synthesis}/diff-2.html',
  '/r/{synthesis}/diff-2-1.html',
  '/r/{synthesis}/diff-1-3.html',
  '/r/{synthesis}/by-text-2.html',
  '/r/{synthesis}/c/999-answer.html',
  '/claims-check-F99.html',
  '/r/{synthesis}/c/0.html',
  '/r/{synthesis}/c/999.html',
  '/r/{paper}/report.html',
  '/r/{paper}/v1/index.html',
  '/claims-nonsense.html',
  '/claims-2.html',
  '/claims-1.html',
  '/log/999.html',
  '/log/00.html',
  '/log/entries-1.html',
  '/records-2.html',
  '/constructor',
  '/__proto__',
  '/var/index.sqlite',
  '/var/lock.sqlite',
  '/cards',
  '/site.json',
  '/tile/entries',
  '/tile/0/000.p',
  '/..%2f..%2fetc%2fpasswd',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/tile/..%2f..%2ftruth-library.key',
  '/objects/..%2fvar%2findex.sqlite',
  '/r/..%2f..%2fvar/index.sqlite',
] as const;
for (const path of missing)
  test(`GET ${path} is a page that says there is none`, async () => {
    const response = await get(path);
    await assertErrorPage(response, 404);
  });

test('an id that differs by one sign is offered', async () => {
  const wrong = synthesis.slice(0, -1) + (synthesis.endsWith('0') ? '1' : '0');
  const response = await get(`/r/${wrong.replace(':', '-')}/index.html`);
  const body = await assertErrorPage(response, 404);
  assert.match(body, new RegExp(`No record has the id ${wrong}`));
  assert.match(
    body,
    new RegExp(`href="\\.\\./\\.\\./r/${synthesis.replace(':', '-')}/index\\.html"`),
  );
});

for (const [path, query, read] of [
  ['index.html', 'q=a&x=1', 'q=a&x=1'],
  ['feed.atom', 'area=VISN', 'area=VISN'],
  ['api/records', 'limit=2', 'limit=2'],
  ['api/records/SRCH-4E1B09C7/claims', 'outcome=VERIFIED', 'outcome=VERIFIED'],
  ['api/records/SRCH-4E1B09C7', 'x=1', ''],
  ['r/SRCH-4E1B09C7/index.html', 'x=1&order=text&open=all', 'order=text'],
  ['r/SRCH-4E1B09C7/index.html', 'open=all&x=1', 'open=all'],
  ['r/SRCH-4E1B09C7/index.html', 'x=1', ''],
  ['r/SRCH-4E1B09C7/bundle.zip', 'x=1', ''],
  ['tile/0/000', 'x=1', ''],
] as const)
  test(`queryFor() reads ${JSON.stringify(read)} of ${path}?${query}`, () =>
    assert.equal(queryFor(path, query), read));

test('a path that spells another page and its query is not that page', async () => {
  assert.equal((await get('/index.html?q=detector')).status, 200);
  await assertErrorPage(await get('/index.html%3Fq=detector'), 400);
});

const wrong = [
  ['/%zz', /no address of this site/],
  ['/%', /no address of this site/],
  ['/%ff%fe', /no address of this site/],
  ['/%00', /no address of this site/],
  ['/r/%0d%0aSet-Cookie:x', /no address of this site/],
  ['/a%5cb', /no address of this site/],
  [`/${'a'.repeat(1001)}`, /no address of this site/],
  [`/?q=${'a'.repeat(10_000)}`, /search cannot be read/],
  ['/?area=VISNX', /search cannot be read/],
  ['/?area=%00', /search cannot be read/],
  ['/?gate=TRUE', /search cannot be read/],
  ['/?outcome=__proto__', /search cannot be read/],
  ['/?year=20266', /search cannot be read/],
  [`/?${'gate=VERIFIED&'.repeat(21)}`, /search cannot be read/],
  ['/claims.html?check=F1%27', /search cannot be read/],
  ['/?sort=constructor', /search cannot be read/],
  ['/?page=0', /search cannot be read/],
  ['/?page=1e3', /search cannot be read/],
  ['/?page=9999999', /search cannot be read/],
] as const;
for (const [path, said] of wrong)
  test(`GET ${path.slice(0, 40)} is refused with a page`, async () => {
    const body = await assertErrorPage(await get(path), 400);
    assert.match(body, said);
  });

for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'PROPFIND'])
  test(`${method} is refused with a page`, async () => {
    const response = await get('/index.html', { method });
    await assertErrorPage(response, 405);
    assert.equal(response.headers.get('allow'), 'GET, HEAD, OPTIONS');
  });

test('a store that fails gives a page with a number, and its error to the operator only', async () => {
  const fail = (): never => {
    throw new Error('Cannot read /home/curator/library/objects/ab/cd');
  };
  const rejects = (): Promise<never> => Promise.reject(new Error('Cannot read /home/curator'));
  const broken: readonly (readonly [Partial<SiteStore>, Partial<AppOptions>, string])[] = [
    [{ checkpoint: rejects }, {}, '/log/index.html'],
    [{ manifest: rejects }, {}, '/r/{synthesis}/index.html'],
    [{ artifact: rejects }, {}, '/r/{paper}/c/3.html'],
    [{ publicFile: rejects }, {}, '/checkpoint'],
    [{ records: { ...store.records, list: fail, count: fail } }, {}, '/'],
    [{ records: { ...store.records, get: fail } }, {}, '/r/{synthesis}/index.html'],
    [{}, { refresh: rejects }, '/status.html'],
  ];
  for (const [parts, also, path] of broken) {
    faults.length = 0;
    const failing = toApp({ ...store, ...parts }, { ...options, ...also });
    const body = await assertErrorPage(await failing.request(named(path)), 500);
    assert.match(body, /Request 1\./);
    assert.equal(faults.length, 1, path);
    assert.match(String(faults[0]?.[1]), /home\/curator/);
  }
  faults.length = 0;
});

const searches = [
  ['detector', 2],
  ['DETECTORS', 2],
  ['reeds', 1],
  ['birds be detected', 1],
  ['{synthesis:}', 1],
  ['zymurgy', 0],
  ['detector zymurgy', 0],
  ['"detector', 2],
  ['"detector"', 2],
  ['detector*', 2],
  ['detect OR zymurgy', 0],
  ['-detector', 2],
  ['NEAR(detector faster)', 0],
  ['words:detector', 0],
  ['^detector + faster', 2],
  [`') OR 1=1 --`, 0],
  ['"', 2],
  ['*', 2],
  ['(((', 2],
  ['\u0000detector\u0000', 2],
  ['<script>alert(1)</script>', 0],
  ['zymurgy '.repeat(50), 0],
] as const;
for (const [words, count] of searches)
  test(`a search for ${JSON.stringify(words.slice(0, 40))} finds ${count}`, async () => {
    const response = await get(`/?q=${encodeURIComponent(named(words))}`);
    assert.equal(response.status, 200);
    const body = await response.text();
    const found = new Set(
      [...body.matchAll(/href="r\/([A-Z]{4}-[0-9A-F]{8})\//g)].map(([, id]) => id),
    );
    assert.equal(found.size, count, body);
    assert.doesNotMatch(body, /<script>alert/);
  });

test('a search without hits offers one that has some', async () => {
  const body = await (await get('/?q=detector+zymurgy&gate=UNVERIFIED')).text();
  assert.match(body, /No record matches “detector zymurgy”\./);
  const offered = body.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&');
  assert.match(offered, /href="index\.html\?q=detector&gate=UNVERIFIED">2 match “detector”</);
});

test('a search for a word that no record holds offers the nearest one, with how many hold it', async () => {
  const body = await (await get('/?q=detektor')).text();
  assert.match(body, /No record matches “detektor”\./);
  assert.match(body, /href="index\.html\?q(?:=|&#x3D;)detector">2 match “detector”</);
  assert.match(body, /name="q" type="search" maxlength="400" value="detektor"/);
});

test('filters that find nothing offer each filter to leave out, and keep what was chosen', async () => {
  const body = await (await get('/?outcome=CHECKER_FAILED&gate=UNVERIFIED')).text();
  assert.match(body, /2 match without the filter Has a claim that is: Checker failed/);
  assert.match(body, /name="gate" value="UNVERIFIED" checked/);
  assert.match(body, /name="outcome" value="CHECKER_FAILED" checked/);
});

test('an open record’s page opens every claim', async () => {
  const body = await (await get('/r/{synthesis}/index.html?open=all')).text();
  assert.ok((body.match(/<details open>/g)?.length ?? 0) > 0);
  assert.doesNotMatch(body, /<details>\s*<summary>Evidence/);
});

test('a header of 10 KB and a cookie change nothing', async () => {
  const headers = { 'X-Long': 'x'.repeat(10_000), Cookie: 'a=b', Range: 'bytes=0-1' };
  const plain = await (await get('/status.html')).text();
  assert.equal(await (await get('/status.html', { headers })).text(), plain);
});

test('a withdrawn record stands in no list and no search', async () => {
  for (const path of ['/', '/?q=zymurgy', '/claims.html', '/?area=LERN']) {
    const body = await (await get(path)).text();
    assert.ok(!body.includes(withdrawn.replace(':', '-')), path);
  }
});

test('an export holds the very bytes that the server gives, but for lists with a form', async () => {
  const site = openSite(store, { ...options, isStatic: true });
  const paths = await site.paths();
  assert.ok(paths.length > 100);
  assert.equal(new Set(paths).size, paths.length);
  for (const path of paths) {
    if (/^(?:(?:index|status)\.html$|records-|claims|search\/)/.test(path)) continue;
    const page = await site.page(path);
    const served = await get(`/${path}`);
    assert.equal(served.status, 200, path);
    assert.equal(served.headers.get('content-type'), page?.type);
    const body = Buffer.from(await served.arrayBuffer());
    assert.ok(body.equals(Buffer.from(page?.body ?? '')), path);
  }
});

test('every link of every page leads to a page', async () => {
  const known = new Map<string, number>();
  for (const path of (await openSite(store, options).paths()).filter((one) =>
    one.endsWith('.html'),
  )) {
    const body = await (await get(`/${path}`)).text();
    for (const [, href = ''] of body.matchAll(/(?:href|src)="([^"#?]+)[^"]*"/g)) {
      if (/^[a-z]+:/.test(href)) continue;
      const { pathname } = new URL(href.replaceAll('&amp;', '&'), `http://localhost/${path}`);
      const status = known.get(pathname) ?? (await get(pathname)).status;
      known.set(pathname, status);
      assert.equal(status, 200, `${href} on ${path}`);
    }
  }
  assert.ok(known.size > 100);
});

test('sources, texts and questions are never served', async () => {
  const hashes = new Set<string>();
  for await (const text of store.log.entries(0, await store.log.size())) {
    const { kind, source, objects } = parseLogEntry(JSON.parse(text));
    for (const hash of [
      source,
      objects.source,
      objects.question,
      kind === 'synthesis' ? null : objects.text,
    ])
      // prettier-ignore
      if (hash !== null) hashes.add(hash);
  }
  assert.ok(hashes.size >= 5);
  for (const hash of hashes) {
    const path = `objects/${hash.slice(0, 2)}/${hash.slice(2)}`;
    assert.ok(readFileSync(join(small.library, path)).length > 0);
    await assertErrorPage(await get(`/${path}`), 404);
    await assertErrorPage(await get(`/${path.toUpperCase().replace('OBJECTS', 'objects')}`), 404);
    assert.equal((await get(`/api/artifacts/${hash}`)).status, 404);
    assert.ok(!(await store.publicFiles()).includes(path));
  }
});

test('the feeds name the same events, newest first, under whole addresses', async () => {
  const atom = await (await get('/feed.atom')).text();
  assert.equal(XMLValidator.validate(atom), true);
  const { feed } = new XMLParser({ ignoreAttributes: false }).parse(atom) as {
    feed: {
      updated: string;
      entry: { id: string; updated: string; link: { '@_href': string }[] }[];
    };
  };
  const json = (await (await get('/feed.json')).json()) as {
    items: { id: string; url: string; _truth_engine: { entry: number; record: string } }[];
  };
  const places = json.items.map(({ _truth_engine: { entry } }) => entry);
  assert.equal(places.length, 5);
  assert.deepEqual(
    places,
    places.toSorted((a, b) => b - a),
  );
  assert.deepEqual(
    json.items.map(({ _truth_engine: { record } }) => record),
    [withdrawn, withdrawn, paper, synthesis, synthesis],
  );
  assert.deepEqual(
    feed.entry.map(({ id }) => id),
    json.items.map(({ id }) => id),
  );
  assert.equal(feed.updated, feed.entry[0]?.updated);
  for (const { url } of json.items) {
    assert.ok(url.startsWith(base));
    assert.equal((await get(`/${url.slice(base.length)}`)).status, 200);
  }
});

test('what is published while the server runs appears by itself', async () => {
  const size = (await get('/log/index.html').then((one) => one.text())).match(/(\d+) entries/)?.[1];
  const other = await small.ask(birdQuestion('It works.').replace('How fast', 'How surely'));
  const { id } = await small.json<{ id: string }>('publish', other.work.slug);
  assert.match(await (await get('/')).text(), new RegExp(id));
  assert.match(
    await (await get('/log/index.html')).text(),
    new RegExp(`${Number(size) + 2} entries`),
  );
  assert.equal((await get(`/r/${id.replace(':', '-')}/bundle.zip`)).status, 200);
});

function get(path: string, init?: RequestInit): Promise<Response> {
  return Promise.resolve(app.request(`http://localhost${named(path)}`, init));
}

/** The path with the ids of this file's records, as a folder's name or, with a colon, as people write them. */
function named(path: string): string {
  const ids = { synthesis, paper, withdrawn };
  return path.replace(
    /\{(synthesis|paper|withdrawn)(:?)\}/g,
    (_, which: keyof typeof ids, colon) => (colon ? ids[which] : ids[which].replace(':', '-')),
  );
}

async function assertErrorPage(response: Response, status: number): Promise<string> {
  assert.equal(response.status, status);
  assert.equal(response.headers.get('content-type')?.toLowerCase(), html);
  assert.equal(response.headers.get('set-cookie'), null);
  assertGuarded(response);
  const body = await response.text();
  assert.match(body, /^<!doctype html>/i);
  assert.doesNotMatch(body, /\bat .*\.[tj]s:\d|node_modules|home\/curator/);
  assert.ok(!body.includes(folder) && !body.includes('src/'), body);
  return body;
}

function assertGuarded({ headers }: Response): void {
  assert.match(headers.get('content-security-policy') ?? '', /^default-src 'none';/);
  assert.equal(headers.get('x-content-type-options'), 'nosniff');
  assert.equal(headers.get('referrer-policy'), 'no-referrer');
}
