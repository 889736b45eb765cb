import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { UserError } from '../../src/core/errors.ts';
import type { ServiceName } from '../../src/core/io.ts';
import { published, serviceOf } from '../../src/io/services.ts';

const source = fileURLToPath(new URL('../../src/', import.meta.url));
const guide = readFileSync(new URL('../../docs/sources.md', import.meta.url), 'utf8');
const names = Object.keys(published) as ServiceName[];

for (const name of names)
  test(`serviceOf(): a replayed ${name} differs from the live one by its address alone`, () => {
    const { base: live, ...others } = serviceOf(name, {});
    const { base: replayed, ...same } = serviceOf(name, {
      [published[name].variable]: 'http://127.0.0.1:8080/replay/',
    });
    assert.match(live, /^https:\/\/[a-z.]+\.org/);
    assert.equal(replayed, 'http://127.0.0.1:8080/replay');
    assert.deepEqual(same, others);
  });

test('no other file knows the address of a service or what moves it', () => {
  const hosts = names.map((name) => new URL(published[name].base).host);
  const variables = names.map((name) => published[name].variable);
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.ts') && path !== 'io/services.ts',
  );
  const fetches = files.filter((path) => {
    const text = readFileSync(`${source}/${path}`, 'utf8');
    return (
      hosts.some((host) => host !== 'arxiv.org' && text.includes(`//${host}`)) ||
      variables.some((variable) => new RegExp(`env\\[?.{0,3}${variable}\\b`).test(text)) ||
      (/from 'undici'|\bfetch\(/.test(text) &&
        ![
          'io/http.ts',
          'io/audit-files.ts',
          'io/entailment/endpoint.ts',
          'io/zenodo-deposit.ts',
        ].includes(path))
    );
  });
  assert.deepEqual(fetches, []);
});

test('serviceOf() refuses what is no address', () =>
  assert.throws(
    () => serviceOf('crossref', { TRUTH_ENGINE_CROSSREF: 'crossref' }),
    (error: UserError) => error.code === 'bad-argument',
  ));

test('docs/sources.md names every service with its address, its variable and its interval', () => {
  for (const name of names) {
    const { base, variable, apartMs, key } = published[name];
    const row = guide.split('\n').find((line) => line.includes(`\`${variable}\``)) ?? '';
    assert.ok(row.includes(base), `${name}: ${base}`);
    assert.ok(row.includes(`${apartMs / 1000} s`), `${name}: ${apartMs / 1000} s`);
    if (key) assert.ok(guide.includes(key[0]));
  }
});
