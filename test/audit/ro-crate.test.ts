import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { temporaryFolder } from '../support/small-library.ts';
import { smallRecordLibrary } from '../support/record-library.ts';

interface Finding {
  readonly id: string;
  readonly status: string;
  readonly message: string;
}
interface Validator {
  readonly results: readonly Finding[];
  parseJSON(json: string): void;
  validate(): Promise<void>;
  checkFiles(files: Record<string, { exists: boolean; isDir?: boolean }>): void;
}

test('a bundle is an RO-Crate for an independent validator, and describes each of its files', async (t) => {
  const folder = temporaryFolder(t);
  const { slug, json } = await smallRecordLibrary(folder);
  await json('publish', slug);
  await json('bundle', slug, '--out', 'b.zip');
  const files = unzipSync(readFileSync(join(folder, 'b.zip')));
  const text = Buffer.from(files['ro-crate-metadata.json'] ?? []).toString('utf8');
  // It would fetch the context; there is no network here.
  const fetched = globalThis.fetch;
  globalThis.fetch = () => Promise.reject(new Error('no network'));
  t.after(() => void (globalThis.fetch = fetched));
  const { Validator: Made } = createRequire(import.meta.url)('ro-crate') as {
    Validator: new () => Validator;
  };
  const validator = new Made();
  validator.parseJSON(text);
  await validator.validate();
  validator.checkFiles(
    Object.fromEntries(Object.keys(files).map((path) => [path, { exists: true }])),
  );
  const faults = validator.results.filter(
    ({ status, id }) => status !== 'success' && !['contextUrlNotFound', 'hasContext'].includes(id),
  );
  assert.deepEqual(faults, []);
});
