import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { writeReports } from '../scripts/reports.ts';
import { disk } from '../src/io/disk.ts';
import { temporaryFolder } from './support/small-library.ts';

const kept = fileURLToPath(new URL('../reports', import.meta.url));

test('writeReports() gives reports/ byte for byte; npm run reports renews it', async (t) => {
  const made = join(temporaryFolder(t), 'reports');
  await writeReports(made);
  const paths = await disk.list(made);
  assert.deepEqual(paths, await disk.list(kept));
  for (const path of paths)
    assert.ok(readFileSync(join(made, path)).equals(readFileSync(join(kept, path))), path);
});
