import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { site } from '../eval/site.ts';
import { runCli } from '../src/cli.ts';
import { recordedWorks } from '../test/support/recorded-works.ts';
import { replayServer } from '../test/support/replay-server.ts';
import { shared } from '../test/support/shared.ts';
import { temporaryFolder } from '../test/support/small-library.ts';
import { testStreams } from '../test/support/test-streams.ts';

const example = fileURLToPath(
  new URL('../examples/memory-study/memory-study.html', import.meta.url),
);
const slug = 'what-do-papers-on-testing-say-d62c2a93';

test(
  'a published report with a PRISMA flow: no HTML error, no axe violation, nothing beyond the edge',
  { skip: shared.skip },
  async (t) => {
    const server = await replayServer(await recordedWorks(), { total: 40, oaiPage: 10 });
    t.after(() => server.close());
    const folder = temporaryFolder(t);
    const streams = testStreams(folder, {
      env: { ...server.env, XDG_CONFIG_HOME: join(folder, 'config') },
      wait: () => Promise.resolve(),
    });
    const run = async (...args: string[]): Promise<void> =>
      assert.ok((await runCli(args, streams)) < 2, streams.written().err);
    await run('init', '--no-passphrase', '--origin', 'example.org/flow');
    writeFileSync(
      join(folder, 'question.yaml'),
      `question: What do papers on testing say?
search: { queries: [testing], since: 2010, limit: 40 }
screening:
  - { paper: '2312.07559', decision: include, reason: on the question, file: ${JSON.stringify(example)} }
  - { paper: '10.7554/elife.01567', decision: exclude, reason: ${JSON.stringify('about plants and nothing else, '.repeat(8))} }
  - { paper: '2005.14124', decision: include, reason: on the question }
  - { paper: '2202.12139', decision: exclude, reason: no <numbers> & nothing to re-compute }
`,
    );
    await run('synthesize', 'question.yaml');
    await run('publish', slug);
    const { figures } = await site(
      join(folder, 'truth-library'),
      new Map([
        ['claims', '1'],
        ['html', 'shown'],
        ['views', 'one'],
      ]),
    );
    const { links_bad, html_errors, axe_violations, csp_errors, sideways } = figures;
    assert.deepEqual(
      { links_bad, html_errors, axe_violations, csp_errors, sideways },
      { links_bad: 0, html_errors: 0, axe_violations: 0, csp_errors: 0, sideways: 0 },
    );
  },
);
