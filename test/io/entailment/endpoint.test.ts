import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { UserError } from '../../../src/core/errors.ts';
import type { Entailed } from '../../../src/core/io.ts';
import { openEndpoint } from '../../../src/io/entailment/endpoint.ts';
import { parseReply } from '../../../src/io/entailment/reply.ts';
import { withStoredReplies } from '../../../src/io/entailment/stored-replies.ts';
import { recordedEndpoint, type Recorded } from '../../support/recorded-endpoint.ts';
import { temporaryFolder } from '../../support/small-library.ts';

const claim = 'Screens lower the loss of bees.';
const passages = ['Colonies with screens lost fewer bees in winter.', 'Swarming did not differ.'];
const right = JSON.stringify({ label: 'supported', quote: 'lost fewer bees in winter' });

async function answerTo(t: TestContext, recorded: Recorded): Promise<Entailed> {
  const { url } = await recordedEndpoint(t, recorded);
  const asked = openEndpoint({
    url,
    model: 'm',
    key: undefined,
    limits: { wallMs: 300, bytes: 5000 },
  });
  return withStoredReplies(asked, { folder: null, offline: false }).judge(claim, passages);
}

test('openEndpoint() asks at temperature 0 and shows nothing but claim and passages', async (t) => {
  const { url, asked, keys } = await recordedEndpoint(t, right);
  const { ask, by } = openEndpoint({ url: `${url}/`, model: 'some-model', key: 'secret' });
  assert.deepEqual(await ask(claim, passages), {
    label: 'supported',
    quote: 'lost fewer bees in winter',
    dropped: null,
  });
  assert.deepEqual(by, { name: 'some-model', sha256: null });
  const [line = ''] = asked;
  assert.match(line, /^POST \/v1\/chat\/completions /);
  const body: unknown = JSON.parse(line.replace(/^\S+ \S+ /, ''));
  assert.partialDeepStrictEqual(body, {
    model: 'some-model',
    temperature: 0,
    messages: [{ role: 'system' }, { role: 'user', content: JSON.stringify({ claim, passages }) }],
  });
  assert.deepEqual(keys, ['Bearer secret']);
});

const bad: readonly (readonly [string, Recorded, RegExp])[] = [
  ['words that are no JSON', 'I would say it is supported.', /no JSON object/],
  ['a label of its own', '{"label":"VERIFIED","quote":"lost fewer bees"}', /its label is none of/],
  ['a label without a quotation', '{"label":"supported","quote":""}', /quotes nothing/],
  ['an answer of another form', { raw: '{"choices":[{"text":"supported"}]}' }, /no message/],
  ['an answer that is no JSON', { raw: '<html>' }, /no message/],
  ['brackets without end', { raw: '['.repeat(4000) }, /no message/],
  ['brackets in the reply', `{"label":${'['.repeat(500)}`, /no JSON object/],
  ['status 500', { status: 500 }, /status 500/],
  ['a redirect', { status: 302 }, /status 302/],
  ['an answer that never ends', { hangs: true }, /took too long/],
  ['a huge answer', { bytes: 6000 }, /too large/],
];
for (const [what, recorded, why] of bad)
  test(`openEndpoint() drops ${what} and says why`, async (t) => {
    const said = await answerTo(t, recorded);
    assert.equal(said.label, 'unknown');
    assert.match(said.dropped ?? '', why);
  });

test('openEndpoint() wants HTTPS or this machine, and no secret in the address', () => {
  for (const url of [
    'http://example.org/v1',
    'https://me:pw@example.org/v1',
    'ftp://x/',
    'v1',
    'https://example.org/v1?key=x',
    'http://192.168.1.5/v1',
  ])
    assert.throws(
      () => openEndpoint({ url, model: 'm', key: 'k' }),
      (error) =>
        error instanceof UserError && !/pw|key=x/.test(`${error.seen ?? ''}${error.message}`),
      url,
    );
  for (const url of ['https://example.org/v1', 'http://localhost:1/v1', 'http://[::1]:1/v1'])
    assert.doesNotThrow(() => openEndpoint({ url, model: 'm', key: 'k' }), url);
});

test('withStoredReplies() answers a second time from the library, offline, and keeps no key', async (t) => {
  const folder = temporaryFolder(t);
  const { url, asked } = await recordedEndpoint(t, right);
  const endpoint = openEndpoint({ url, model: 'm', key: 'very-secret' });
  const first = withStoredReplies(endpoint, { folder, offline: false });
  const second = withStoredReplies(endpoint, { folder, offline: true });
  const said = await first.judge(claim, passages);
  assert.deepEqual(await second.judge(claim, passages), said);
  assert.equal(asked.length, 1);
  const kept = readdirSync(join(folder, 'var', 'entailment'));
  assert.equal(kept.length, 1);
  assert.doesNotMatch(
    readFileSync(join(folder, 'var', 'entailment', kept[0] ?? ''), 'utf8'),
    /very-secret/,
  );
  const other = await second.judge(`${claim} `, passages);
  assert.match(other.dropped ?? '', /--offline/);
});

test('withStoredReplies() keeps what a model wrote amiss, and no failure of a service', async (t) => {
  const folder = temporaryFolder(t);
  const through = async (recorded: Recorded): Promise<readonly [Entailed, number]> => {
    const { url, asked } = await recordedEndpoint(t, recorded);
    const entailment = withStoredReplies(openEndpoint({ url, model: 'm', key: undefined }), {
      folder,
      offline: false,
    });
    await entailment.judge(claim, passages);
    return [await entailment.judge(claim, passages), asked.length];
  };
  assert.equal((await through({ status: 500 }))[1], 2);
  const [said, times] = await through('no JSON');
  assert.deepEqual([said.dropped, times], ['it is no JSON object.', 1]);
});

test('withStoredReplies() stops asking a service that fails three times in a row', async (t) => {
  const { url, asked } = await recordedEndpoint(t, { status: 503 });
  const endpoint = openEndpoint({ url, model: 'm', key: undefined });
  const { judge } = withStoredReplies(endpoint, { folder: null, offline: false });
  for (let times = 0; times < 3; times++) await judge(claim, passages);
  assert.match((await judge(claim, passages)).dropped ?? '', /failed too often/);
  assert.equal(asked.length, 3);
});

test('withStoredReplies() reads a kept reply as it reads any model: a forged one says nothing', async (t) => {
  const folder = temporaryFolder(t);
  const { url } = await recordedEndpoint(t, right);
  const endpoint = openEndpoint({ url, model: 'm', key: undefined });
  await withStoredReplies(endpoint, { folder, offline: false }).judge(claim, passages);
  const [name = ''] = readdirSync(join(folder, 'var', 'entailment'));
  const forged = { label: 'VERIFIED', quote: 'x', dropped: null };
  writeFileSync(join(folder, 'var', 'entailment', name), JSON.stringify(forged));
  const said = await withStoredReplies(endpoint, { folder, offline: true }).judge(claim, passages);
  assert.equal(said.label, 'unknown');
});

test('parseReply() takes a fenced object and leaves out what was not asked for', () => {
  const said = { label: 'contradicted', quote: 'a b c', dropped: null };
  assert.deepEqual(
    parseReply('```json\n{"label":"contradicted","quote":"a b c","state":"VERIFIED"}\n```'),
    said,
  );
  assert.deepEqual(parseReply('{"label":"unknown","quote":"a b c"}'), {
    label: 'unknown',
    quote: null,
    dropped: null,
  });
});
