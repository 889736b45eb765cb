import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openOperator, type OperatorParts } from '../../../src/serve/operator/open-operator.ts';
import { rateLimit } from '../../../src/serve/operator/rate-limit.ts';
import { logLine } from '../../../src/serve/operator/request-log.ts';
import { roomOf } from '../../../src/serve/operator/room-of.ts';
import { refreshAtMost } from '../../../src/serve/refresh-at-most.ts';

test('rateLimit() lets a burst through, then so many a second, each address for itself', () => {
  let now = 0;
  const admit = rateLimit(2, 3, () => now);
  assert.deepEqual(
    Array.from({ length: 4 }, () => admit('192.0.2.1')),
    [0, 0, 0, 0.5],
  );
  assert.equal(admit('192.0.2.2'), 0);
  now = 500;
  assert.equal(admit('192.0.2.1'), 0);
  assert.ok(admit('192.0.2.1') > 0);
});

test('rateLimit() takes one network of IPv6 for one address', () => {
  const admit = rateLimit(1, 1, () => 0);
  assert.equal(admit('2001:db8:0:1::1'), 0);
  assert.ok(admit('2001:db8:0:1:ffff::2') > 0);
  assert.equal(admit('2001:db8:0:2::1'), 0);
});

test('rateLimit() forgets addresses beyond a bound rather than grow', () => {
  const admit = rateLimit(1, 1, () => 0);
  admit('first');
  for (let n = 0; n < 25_000; n++) admit(`192.0.${n}`);
  assert.equal(admit('first'), 0);
});

for (const [path, room] of [
  ['r/SRCH-4E1B09C7/index.html', 'record'],
  ['r/SRCH-4E1B09C7/c/2.html', 'claim'],
  ['r/SRCH-4E1B09C7/badge.svg', 'badge'],
  ['r/SRCH-4E1B09C7/feed.atom', 'feed'],
  ['r/SRCH-4E1B09C7/bundle.zip', 'bundle'],
  ['feeds/area/SRCH.json', 'feed'],
  ['api/records', 'api'],
  ['tile/0/000', 'tile'],
  ['checkpoint', 'log'],
  ['index.html', 'list'],
  ['x"} 1\n', 'other'],
] as const)
  test(`roomOf() counts ${JSON.stringify(path)} as ${room}`, () =>
    assert.equal(roomOf(path), room));

const lines: string[] = [];
const parts: OperatorParts = {
  clock: () => 1000,
  time: () => '2026-07-02T09:14:00.000Z',
  trustsProxy: false,
  rate: null,
  log: (line) => void lines.push(line),
  health: () => Promise.resolve({ entries: 5, indexed: 5 }),
  residentBytes: () => 7,
};

test('logLine() leaves nothing in a path that a terminal obeys', () => {
  const path = 'r/\u009b31m\u202e\u2028"';
  const line = logLine(
    { method: 'GET', path, status: 404, bytes: 0, cache: 'none', started: 0 },
    1,
    '2026-07-02T09:14:00.000Z',
  );
  assert.match(line, /^[\x20-\x7e]+\n$/);
  assert.equal((JSON.parse(line) as { path: string }).path, `/${path}`);
});

test('openOperator() counts and logs a request without its query and who asked', async () => {
  const operator = openOperator(parts);
  operator.seen({
    method: 'GET',
    path: 'index.html',
    status: 200,
    bytes: 12,
    cache: 'hit',
    started: 998,
  });
  assert.deepEqual(JSON.parse(lines.at(-1) ?? ''), {
    time: '2026-07-02T09:14:00.000Z',
    method: 'GET',
    path: '/index.html',
    status: 200,
    bytes: 12,
    ms: 2,
    cache: 'hit',
  });
  const text = (await (await operator.page('metrics'))?.text()) ?? '';
  for (const line of [
    'truth_engine_requests_total{room="list",status="200"} 1',
    'truth_engine_page_cache_total{result="hit"} 1',
    'truth_engine_request_seconds_bucket{le="0.001"} 0',
    'truth_engine_request_seconds_bucket{le="0.0025"} 1',
    'truth_engine_request_seconds_bucket{le="+Inf"} 1',
    'truth_engine_request_seconds_count 1',
    'truth_engine_log_entries 5',
    'truth_engine_index_lag_entries 0',
    'process_resident_memory_bytes 7',
  ])
    assert.ok(text.includes(`${line}\n`), line);
  // Prometheus' text form: every line is a comment or a sample.
  for (const line of text.trimEnd().split('\n'))
    assert.match(
      line,
      /^(?:# (?:HELP|TYPE) \w+ .+|\w+(?:\{\w+="[^"]*"(?:,\w+="[^"]*")*\})? [\d.e+-]+)$/,
    );
});

for (const [health, status, state] of [
  [() => Promise.resolve({ entries: 5, indexed: 5 }), 200, 'ok'],
  [() => Promise.resolve({ entries: 6, indexed: 5 }), 503, 'index behind'],
  [() => Promise.reject(new Error('gone')), 503, 'log unreadable'],
] as const)
  test(`/healthz is ${status} when the library is: ${state}`, async () => {
    const response = await openOperator({ ...parts, health }).page('healthz');
    assert.equal(response?.status, status);
    assert.equal(((await response.json()) as { state: string }).state, state);
  });

test('refreshAtMost() asks once in its time, and lets nobody wait for it but after a long silence', async () => {
  let [now, asked] = [0, 0];
  const waiting: ((state: string) => void)[] = [];
  const refresh = refreshAtMost(
    () => {
      asked += 1;
      return new Promise((resolve) => waiting.push(resolve));
    },
    150,
    () => now,
    assert.ifError,
  );
  const first = refresh();
  waiting.pop()?.('a');
  assert.equal(await first, 'a');
  now = 100;
  assert.equal(refresh(), 'a');
  assert.equal(asked, 1);
  now = 200;
  assert.equal(refresh(), 'a');
  assert.equal(refresh(), 'a');
  assert.equal(asked, 2);
  waiting.pop()?.('b');
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(refresh(), 'b');
  now = 10_000;
  const late = refresh();
  assert.ok(late instanceof Promise);
  waiting.pop()?.('c');
  assert.equal(await late, 'c');
});
