import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { isFileOfTheLog } from '../../src/audit/audit-pages.ts';
import { temporaryFolder } from '../support/small-library.ts';
import { smallRecordLibrary } from '../support/record-library.ts';

interface Report {
  readonly findings: readonly { readonly path: string }[];
  readonly signedPages: { readonly pages: number; readonly entry: number } | null;
}

test('export --sign has the log name the hash of each page, and audit names every page with a changed byte', async (t) => {
  const folder = temporaryFolder(t);
  const { slug, json, run } = await smallRecordLibrary(folder);
  await json('publish', slug);
  const { entry } = await json<{ entry: number }>('export', 'site', '--sign');
  const site = join(folder, 'site');
  const auditOf = (): Promise<Report> => json<Report>('audit', 'site', '--no-rerun');
  const sound = await auditOf();
  assert.deepEqual(sound.findings, []);
  assert.equal(sound.signedPages?.entry, entry);
  const pages = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.(?:html|atom|json|md|css|js|zip)$/.test(path),
  );
  assert.ok(pages.length > 30, `only ${pages.length} pages`);
  const whole = new Map<string, Buffer>();
  for (const path of pages.filter((one) => !isFileOfTheLog(one))) {
    const bytes = readFileSync(join(site, path));
    whole.set(path, Buffer.from(bytes));
    const place = bytes.length >> 1;
    bytes[place] = (bytes[place] ?? 0) ^ 1;
    writeFileSync(join(site, path), bytes);
  }
  const named = new Set((await auditOf()).findings.map(({ path }) => path));
  assert.deepEqual(
    [...whole.keys()].filter((path) => !named.has(path)),
    [],
  );
  for (const [path, bytes] of whole) writeFileSync(join(site, path), bytes);
  assert.deepEqual((await auditOf()).findings, []);
  writeFileSync(join(site, 'stray.html'), '<p>stray</p>');
  assert.deepEqual(
    (await auditOf()).findings.map(({ path }) => path),
    ['stray.html'],
  );
  rmSync(join(site, 'stray.html'));
  const unsigned = await run('export', 'site');
  assert.equal(unsigned.code, 2);
  assert.match(unsigned.err, /--sign/);
  await json('export', 'site', '--sign');
  assert.deepEqual((await auditOf()).findings, []);
});

test('audit does not take a list of pages that the log does not name', async (t) => {
  const folder = temporaryFolder(t);
  const { slug, json } = await smallRecordLibrary(folder);
  await json('publish', slug);
  await json('export', 'site', '--sign');
  const path = join(folder, 'site', 'pages.json');
  writeFileSync(path, readFileSync(path, 'utf8').replace('"index.html"', '"indax.html"'));
  const { findings } = await json<Report>('audit', 'site', '--no-rerun');
  assert.deepEqual(
    findings.map((found) => found.path),
    ['pages.json'],
  );
});
