import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { runCli } from '../../src/cli.ts';
import { parseCitationCheck } from '../../src/core/records/parse-record.ts';
import type { CitationCheck } from '../../src/core/records/generated/types.ts';
import { testStreams } from '../support/test-streams.ts';

const folder = mkdtempSync(join(tmpdir(), 'truth-engine-'));
const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);

const hives = `# Honey yield of screened hives

We study screens in forty hives over two wet summers. Screened hives gave 4.3% more honey in wet years.
Colonies with screens lost fewer workers during the long winter. No effect on swarming was found in any year.
`;
const wasps = `# Wasps and late drones

Traps were emptied twice a day. Drones leave the nest earlier in warm weather than in cold weather.
`;
const report = `# What is known

Screened hives gave 4.3% more honey in wet years [@hives].
Colonies with screens lost more workers during the long winter [@hives].
[Screened hives](https://arxiv.org/abs/2401.01234v2) gave 5.3% more honey in wet years.
Drones leave the nest earlier in warm weather [@wasps], and bees paint the walls of their hives in blue colours [@hives].
Queens are large [@unknown2020]. Nothing is cited here.
`;

before(() => {
  mkdirSync(join(folder, 'papers'));
  write('papers/hives.md', hives);
  write('papers/2401.01234v2.md', hives);
  write('papers/wasps.md', wasps);
  write('report.md', report);
});
after(() => rmSync(folder, { recursive: true, force: true }));

async function check(
  args: readonly string[],
  input?: string,
): Promise<{ code: number; out: string; err: string }> {
  const streams = testStreams(folder, {
    ...(input === undefined ? {} : { input: () => Promise.resolve(Buffer.from(input)) }),
  });
  const code = await runCli(['check', ...args], streams);
  return { code, ...streams.written() };
}

async function checked(args: readonly string[], input?: string): Promise<CitationCheck> {
  const { out } = await check([...args, '--json'], input);
  return parseCitationCheck(JSON.parse(out));
}

const statesOf = ({ claims }: CitationCheck): (readonly [string, string])[] =>
  claims.flatMap(({ citations }) => citations.map(({ cites, state }) => [cites, state] as const));

test('check: every citation has its state, and each is right', async () => {
  const record = await checked(['report.md', '--papers', 'papers']);
  assert.deepEqual(statesOf(record), [
    ['hives', 'supported'],
    ['hives', 'contradicted'],
    ['arXiv:2401.01234', 'contradicted'],
    ['wasps', 'supported'],
    ['hives', 'not_found'],
    ['unknown2020', 'no_source'],
  ]);
  assert.equal(record.counts.citations, 6);
  const [, turned] = record.claims;
  assert.equal(turned?.citations[0]?.evidence?.differs, 'direction');
  assert.equal(
    turned.citations[0].evidence.span.quote,
    'Colonies with screens lost fewer workers during the long winter.',
  );
});

test('check: a contradicted citation ends with 1, and the screen names it first', async () => {
  const { code, out } = await check(['report.md', '--papers', 'papers']);
  assert.equal(code, 1);
  assert.match(out, /6 citations behind 6 statements/);
  assert.match(out, /Contradicted by the cited work \(2\)\n✕ Colonies/);
  assert.doesNotMatch(out, /Supported by the cited work/);
});

test('check: citations that hold end with 0 and are shown with --all', async () => {
  const text = 'Screened hives gave 4.3% more honey in wet years [@hives].';
  const { code, out } = await check(['-', '--papers', 'papers/hives.md', '--all'], text);
  assert.equal(code, 0);
  assert.match(out, /Supported by the cited work \(1\)\n✓ Screened hives/);
});

test('check: a derived number is worked out, from the sentence or the source', async () => {
  write(
    'papers/trial.md',
    `# A trial of hives

Table 1: Yield by site.

| Hive    | North | South | East | Average |
| ------- | ----- | ----- | ---- | ------- |
| Wooden  | 31.2  | 36.9  | 40.5 | 36.2    |
| Straw   | 28.4  | 30.1  | 33.6 | 30.7    |
| Clay    | 22.0  | 25.3  | 24.4 | 23.9    |

Hives were weighed twice a day in all weathers. We thank the keepers.
`,
  );
  const text = `The average of Straw hives over the three sites is 30.7 [@trial].
The yield of Clay hives rises from 22.0 in the north to 25.3, a gain of 4.3 [@trial].`;
  const record = await checked(['-', '--papers', 'papers/trial.md'], text);
  assert.deepEqual(
    record.claims.map(({ citations }) => citations[0]?.state),
    ['supported', 'contradicted'],
  );
  assert.match(record.claims[1]?.citations[0]?.reason ?? '', /own numbers do not give 4\.3/);
});

test('check: reads LaTeX from standard input, with \\cite and without a list', async () => {
  const tex = String.raw`\documentclass{article}\begin{document}
We tell of bees. Colonies with screens lost more workers during the long winter \citep[p.~3]{hives}.
\end{document}`;
  assert.deepEqual(statesOf(await checked(['-', '--papers', 'papers'], tex)), [
    ['hives', 'contradicted'],
  ]);
});

test('check: --bib says what a key names, by id or by title', async () => {
  write(
    'refs.bib',
    `@article{screens, title={Honey {Yield} of Screened Hives}}
     @misc{nests, title={Other}, eprint={2401.01234}}`,
  );
  const text = 'Screened hives gave 5.3% more honey in wet years [@screens; @nests].';
  const record = await checked(['-', '--papers', 'papers', '--bib', 'refs.bib'], text);
  assert.deepEqual(
    record.claims[0]?.citations.map(({ state }) => state),
    ['contradicted', 'contradicted'],
  );
});

test('check: the order of papers changes nothing', async () => {
  const files = ['papers/hives.md', 'papers/wasps.md', 'papers/2401.01234v2.md'];
  const told = async (order: readonly string[]): Promise<string> => {
    const { claims } = await checked(['report.md', ...order.flatMap((file) => ['--papers', file])]);
    return JSON.stringify(
      claims.map(({ citations }) =>
        citations.map(({ cites, state, reason, evidence }) => [cites, state, reason, evidence]),
      ),
    );
  };
  assert.equal(await told(files), await told([...files].reverse()));
});

test('check: a text without citations is refused with the next step', async () => {
  const { code, err } = await check(['-'], 'Nothing is cited here.');
  assert.equal(code, 2);
  assert.match(err, /Cannot check the citations of "-": it has none\./);
  assert.match(err, /Next\s+truth-engine check --help/);
});

test('check: links of an HTML report are citations', async () => {
  const page = `<!doctype html><html><head><title>Bees</title></head><body><h1>What is known of bees</h1>
<p>We tell of hives and of their keepers. <a href="https://arxiv.org/abs/2401.01234">Screened hives</a> gave 5.3% more honey in wet years.</p></body></html>`;
  write('report.html', page);
  assert.deepEqual(statesOf(await checked(['report.html', '--papers', 'papers'])), [
    ['arXiv:2401.01234', 'contradicted'],
  ]);
});

test('check: a citation that the report does not list is told and not passed over', async () => {
  const text = 'Hives grow, as Vaswani et al. (2017) show. They shrink in winter [7].';
  const record = await checked(['-', '--papers', 'papers'], text);
  assert.deepEqual(statesOf(record), [
    ['Vaswani et al. (2017)', 'no_source'],
    ['[7]', 'no_source'],
  ]);
  assert.match(record.claims[0]?.citations[0]?.reason ?? '', /The report does not list it/);
});

test('check: of a folder of papers one that cannot be read is left out and named', async () => {
  mkdirSync(join(folder, 'mixed'));
  write('mixed/hives.md', hives);
  write('mixed/broken.pdf', '%PDF-1.7 and nothing else');
  const text = 'Screened hives gave 4.3% more honey in wet years [@hives].';
  const { code, err } = await check(['-', '--papers', 'mixed'], text);
  assert.equal(code, 0);
  assert.match(err, /Left out broken\.pdf: /);
});

test('check: two reports at once are refused', async () => {
  const { code, err } = await check(['report.md', 'report.html']);
  assert.equal(code, 2);
  assert.match(err, /one report; cited papers go behind --papers/);
});

test('check: empty input is refused', async () => {
  const { code, err } = await check(['-'], '');
  assert.equal(code, 2);
  assert.match(err, /Cannot check standard input\./);
});
