import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { openApi, openApiFile } from '../../scripts/generate-openapi.ts';
import { verifyInclusion } from '../../src/core/log/merkle.ts';
import { apiRoutes } from '../../src/serve/api/routes.ts';
import { servedLibrary, type ServedLibrary } from '../support/served-library.ts';

const base = 'https://example.org/truth/';
const description = JSON.parse(readFileSync(openApiFile, 'utf8')) as {
  readonly paths: Readonly<Record<string, unknown>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
};
const ajv = new Ajv2020({ strict: false });
formats.default(ajv);
ajv.addSchema(description, 'openapi');
let served: ServedLibrary;
before(async () => void (served = await servedLibrary(base)));
after(() => served.close());

test('openApi() gives the committed description', async () =>
  assert.equal(await openApi(), readFileSync(openApiFile, 'utf8'), 'npm run generate'));

test('an independent validator accepts the description as OpenAPI 3.1', async () => {
  const validator = new Validator();
  const { valid, errors } = await validator.validate(openApiFile);
  assert.equal(valid, true, JSON.stringify(errors));
  assert.equal(validator.version, '3.1');
});

const asked = {
  '/records': [
    '/records',
    '/records?limit=1',
    '/records?area=VISN&gate=UNVERIFIED',
    '/records?q=birds',
  ],
  '/search': ['/search?q=detector', '/search?q=nothingofthekind'],
  '/records/{id}': ['/records/{synthesis}', '/records/{paper}', '/records/{withdrawn}'],
  '/records/{id}/history': ['/records/{synthesis}/history', '/records/{withdrawn}/history'],
  '/records/{id}/claims': ['/records/{paper}/claims', '/records/{paper}/claims?outcome=VERIFIED'],
  '/records/{id}/claims/{n}': ['/records/{synthesis}/claims/1', '/records/{paper}/claims/2'],
  '/records/{id}/checks': ['/records/{paper}/checks'],
  '/records/{id}/benchmark-evidence': [
    '/records/{synthesis}/benchmark-evidence',
    '/records/{paper}/benchmark-evidence',
  ],
  '/records/{id}/math-result': ['/records/{synthesis}/math-result', '/records/{paper}/math-result'],
  '/records/{id}/review-monitor': [
    '/records/{synthesis}/review-monitor',
    '/records/{withdrawn}/review-monitor',
  ],
  '/artifacts/{sha256}': ['/artifacts/{artifact}'],
  '/papers': ['/papers', '/papers?limit=1'],
  '/papers/{key}': ['/papers/{slug}'],
  '/events': ['/events', '/events?limit=2', '/events?after=3'],
  '/log/checkpoint': ['/log/checkpoint'],
  '/log/entries/{n}': ['/log/entries/0', '/log/entries/3'],
  '/log/consistency': [
    '/log/consistency?from=3',
    '/log/consistency?from=2&to=5',
    '/log/consistency',
  ],
} as const satisfies Record<(typeof apiRoutes)[number]['path'], readonly string[]>;
for (const { path, schema } of apiRoutes)
  for (const address of asked[path])
    test(`GET /api${address} answers as ${schema} says`, async () => {
      const response = await served.get(await named(`/api${address}`));
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('content-type'), 'application/json');
      assert.equal(response.headers.get('access-control-allow-origin'), '*');
      const body: unknown = await response.json();
      const isValid = ajv.getSchema(`openapi#/components/schemas/${schema}`);
      assert.ok(isValid);
      assert.ok(isValid(body), JSON.stringify(isValid.errors));
    });

test('each address of the description is asked for above', () =>
  assert.deepEqual(Object.keys(description.paths).sort(), Object.keys(asked).sort()));

const wrong = [
  ['/api/records/SRCH-00000000', 404],
  ['/api/records/{synthesis}/claims/999', 404],
  ['/api/records/{synthesis}/nothing', 404],
  ['/api/artifacts/' + '0'.repeat(64), 404],
  ['/api/papers/none', 404],
  ['/api/log/entries/999', 404],
  ['/api/nothing', 404],
  ['/api/records?area=x', 400],
  ['/api/records?limit=0x', 400],
  ['/api/records?limit=101', 400],
  ['/api/records?cursor=-1', 400],
  ['/api/search', 400],
  ['/api/records/{paper}/claims?outcome=true', 400],
  ['/api/log/consistency?from=9&to=2', 400],
  ['/api/log/consistency?to=9999', 400],
] as const;
for (const [path, status] of wrong)
  test(`GET ${path} gives a problem, ${status}`, async () => {
    const response = await served.get(await named(path));
    assert.equal(response.status, status);
    assert.equal(response.headers.get('content-type'), 'application/problem+json');
    const problem = (await response.json()) as { readonly status: number; readonly title: string };
    const isValid = ajv.getSchema('openapi#/components/schemas/Problem');
    assert.ok(isValid?.(problem));
    assert.equal(problem.status, status);
  });

const forms = [
  ['/api/records/{paper}', 'application/ld+json', 'application/ld+json'],
  ['/api/records/{paper}', 'text/markdown', 'text/markdown; charset=utf-8'],
  ['/api/records/{paper}', 'text/html, application/xhtml+xml, */*;q=0.1', 'application/json'],
  ['/api/records/{paper}', 'application/ld+json;q=0.4, application/json;q=0.5', 'application/json'],
  ['/api/records/{paper}', 'application/json;q=0, */*', 'application/ld+json'],
  ['/api/records/{paper}/claims/2', 'application/ld+json', 'application/ld+json'],
  ['/api/records/{paper}/claims/2', 'text/markdown', 'text/markdown; charset=utf-8'],
  ['/api/records/{paper}.jsonld', '*/*', 'application/ld+json'],
] as const;
for (const [path, accept, type] of forms)
  test(`GET ${path} with Accept: ${accept} is ${type}`, async () => {
    const response = await served.get(await named(path), { headers: { Accept: accept } });
    assert.equal(response.headers.get('content-type'), type);
    if (!path.endsWith('.jsonld')) assert.match(response.headers.get('vary') ?? '', /\bAccept\b/);
  });

for (const [accept, name] of [
  ['text/html,application/xhtml+xml,*/*;q=0.8', 'index.html'],
  ['application/json', 'card.json'],
  ['application/ld+json', 'card.jsonld'],
  ['text/markdown', 'card.md'],
] as const)
  test(`a record’s short address leads on to ${name} with Accept: ${accept}`, async () => {
    const response = await served.get(`/r/${served.ids.paper}`, { headers: { Accept: accept } });
    assert.equal(response.status, 302);
    assert.equal(response.headers.get('vary'), 'Accept');
    const there = new URL(
      response.headers.get('location') ?? '',
      `http://localhost/r/${served.ids.paper}`,
    );
    assert.equal(there.pathname.split('/').at(-1), name);
    assert.equal((await served.get(there.pathname)).status, 200);
  });

test('a record as JSON-LD names its claims and their reviews', async () => {
  const response = await served.get(await named('/api/records/{paper}.jsonld'));
  const found = (await response.json()) as {
    readonly '@type': string;
    readonly '@id': string;
    readonly review: readonly {
      readonly '@type': string;
      readonly reviewRating: object;
      readonly url: string;
    }[];
  };
  assert.equal(found['@type'], 'ScholarlyArticle');
  assert.ok(found['@id'].startsWith(base));
  for (const review of found.review) {
    assert.equal(review['@type'], 'ClaimReview');
    assert.ok(!('ratingValue' in review.reviewRating));
    assert.equal((await served.get(`/${review.url.slice(base.length)}`)).status, 200);
  }
});

test('pages of records, papers and events hold each once', async () => {
  const lists = [
    ['/api/records', 'records', 'id', 'cursor', 2],
    ['/api/papers', 'papers', 'slug', 'cursor', 1],
    ['/api/events', 'events', 'entry', 'after', 5],
  ] as const;
  for (const [path, list, key, parameter, count] of lists) {
    const found: unknown[] = [];
    let next: unknown = null;
    do {
      const query: string = next === null ? '?limit=1' : `?limit=1&${parameter}=${String(next)}`;
      const response = await served.get(`${path}${query}`);
      const body = (await response.json()) as Record<string, unknown>;
      found.push(...(body[list] as Record<string, unknown>[]).map((row) => row[key]));
      next = body['next'];
      assert.equal(response.headers.get('link') !== null, next !== null);
    } while (next !== null);
    assert.equal(found.length, count, path);
    assert.equal(new Set(found).size, count);
  }
});

test('what changed is told with the claim’s old and new outcome', async () => {
  const response = await served.get(await named('/api/records/{synthesis}/history'));
  const { events } = (await response.json()) as { events: { kind: string; note: string | null }[] };
  assert.deepEqual(
    events.map(({ kind, note }) => [kind, note]),
    [
      ['publication', null],
      ['correction', 'Claim 2 stood in no paper.'],
    ],
  );
});

test('an entry’s proof leads to the root of the checkpoint', async () => {
  const [entry, checkpoint] = (await Promise.all(
    ['/api/log/entries/2', '/api/log/checkpoint'].map(async (path) =>
      (await served.get(path)).json(),
    ),
  )) as [{ leaf: string; proof: string[]; tree_size: number }, { root: string; size: number }];
  const bytes = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'));
  assert.equal(entry.tree_size, checkpoint.size);
  assert.ok(
    verifyInclusion(
      bytes(entry.leaf),
      2,
      checkpoint.size,
      entry.proof.map(bytes),
      bytes(checkpoint.root),
    ),
  );
});

test('an ETag is strong, differs by encoding, and is answered with 304', async () => {
  const path = await named('/api/records/{paper}');
  const plain = await served.get(path);
  const packed = await served.get(path, { headers: { 'Accept-Encoding': 'gzip, br' } });
  assert.equal(packed.headers.get('content-encoding'), 'gzip');
  const [tag, other] = [plain, packed].map(({ headers }) => headers.get('etag') ?? '');
  assert.match(tag ?? '', /^"[\w-]{43}"$/);
  assert.notEqual(tag, other);
  for (const [name, value, status] of [
    ['If-None-Match', tag ?? '', 304],
    ['If-None-Match', `"x", ${other}`, 304],
    ['If-None-Match', '*', 304],
    ['If-None-Match', '"x"', 200],
  ] as const) {
    const again = await served.get(path, { headers: { [name]: value } });
    assert.equal(again.status, status, value);
    if (status === 304) assert.equal(await again.text(), '');
  }
});

test('a feed says when it changed last, and not again', async () => {
  const first = await served.get('/feed.atom');
  const modified = first.headers.get('last-modified') ?? '';
  assert.ok(!Number.isNaN(Date.parse(modified)));
  const again = await served.get('/feed.atom', { headers: { 'If-Modified-Since': modified } });
  assert.equal(again.status, 304);
  const long = { 'If-Modified-Since': new Date(0).toUTCString() };
  assert.equal((await served.get('/feed.atom', { headers: long })).status, 200);
});

test('HEAD and OPTIONS answer without a body', async () => {
  const path = await named('/api/records/{paper}');
  const [head, whole] = [await served.get(path, { method: 'HEAD' }), await served.get(path)];
  assert.equal(await head.text(), '');
  for (const name of ['content-length', 'etag', 'content-type'])
    assert.equal(head.headers.get(name), whole.headers.get(name));
  assert.equal(Number(head.headers.get('content-length')), (await whole.arrayBuffer()).byteLength);
  const options = await served.get(path, { method: 'OPTIONS' });
  assert.equal(options.status, 204);
  assert.equal(options.headers.get('access-control-allow-origin'), '*');
  assert.equal((await served.get(path, { method: 'POST' })).status, 405);
});

/** The path with ids, an artifact and a paper of the library. */
async function named(path: string): Promise<string> {
  const { ids, store } = served;
  const manifest = await store.manifest(store.records.get(ids.paper)?.manifest ?? '');
  const values: Record<string, string> = {
    ...ids,
    artifact: manifest?.public_artifacts[0]?.sha256 ?? '',
    slug: store.papers.list('', 1)[0]?.slug ?? '',
  };
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
