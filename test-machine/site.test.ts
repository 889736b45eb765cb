import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { site } from '../eval/site.ts';
import { makeExampleLibrary } from '../scripts/example-library.ts';
import { testStreams } from '../test/support/test-streams.ts';

test('the examples’ site: no dead link, no HTML error, no axe violation, no complaint, sound feeds, light pages', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'site-test-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const { folder: library } = await makeExampleLibrary(
    join(folder, 'library'),
    testStreams(folder),
    null,
  );
  const { figures } = await site(
    library,
    new Map([
      ['claims', '1'],
      ['html', 'shown'],
      ['views', 'one'],
    ]),
  );
  const { links_bad, html_errors, axe_violations, csp_errors, sideways, feed_errors } = figures;
  assert.deepEqual(
    { links_bad, html_errors, axe_violations, csp_errors, sideways, feed_errors },
    { links_bad: 0, html_errors: 0, axe_violations: 0, csp_errors: 0, sideways: 0, feed_errors: 0 },
  );
  assert.ok(Number(figures['pages']) > 100);
  assert.ok(Number(figures['max_page_kb']) <= 100, `${String(figures['max_page_kb'])} KB`);
});
