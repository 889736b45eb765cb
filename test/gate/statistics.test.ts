import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { findClaims } from '../../src/claims/find-claims.ts';
import type { Sandbox } from '../../src/core/io.ts';
import { gate, type JudgedClaim } from '../../src/gate/gate.ts';
import { ground } from '../../src/ground/ground.ts';
import { openSandbox } from '../../src/io/sandbox.ts';
import { parsePaper } from '../../src/parse/parse.ts';

let sandbox: Sandbox;
before(() => (sandbox = openSandbox()));
after(() => sandbox.close());

const filler =
  '<p>We asked people in a quiet room what they thought of the task. Each of them came once and stayed for an hour. They were thanked and paid when they left, and nobody asked to be taken out of the study afterwards.</p><p>The study was approved by the board of the university. All materials can be had from the authors on request.</p>';

async function judged(html: string): Promise<JudgedClaim[]> {
  const page = `<html><body><h1>A study</h1>${filler}<h2>Results</h2>${html}</body></html>`;
  const paper = await parsePaper(Buffer.from(page), 'text/html');
  const claims = ground(findClaims(paper, []), paper);
  return gate(claims, paper, [], { sandbox, progress: () => undefined, doubted: [] });
}

/** Check and verdict of each check of a sentence, with the number it is of. */
async function verdicts(html: string, check: string): Promise<string[]> {
  return (await judged(html)).flatMap((claim) =>
    claim.checks
      .filter(({ identity }) => identity.check === check)
      .map(({ judgement, identity }) => `${identity.target.raw} ${judgement.verdict}`),
  );
}

const rated = 'Ratings on a scale from 1 to 7 were high';
const rows: readonly (readonly [string, string, readonly string[]])[] = [
  ['S1', 'It rose, t(28) = 2.20, p = .036.', ['p = .036 consistent']],
  ['S1', 'It rose, t(28) = 2.20, p = .06.', ['p = .06 inconsistent']],
  // .0045 printed as .005, and then as .01
  ['S1', 'It rose, t(97) = 2.91, p = .01.', ['p = .01 indeterminate']],
  // a correction raises p, so that it explains the first and not the second
  ['S1', 'With Bonferroni correction it rose, t(28) = 2.20, p = .108.', ['p = .108 indeterminate']],
  ['S1', 'With Bonferroni correction it rose, t(28) = 2.20, p = .004.', ['p = .004 inconsistent']],
  ['S1', 'With Bonferroni correction it rose, t(28) = 2.20, p = .95.', ['p = .95 inconsistent']],
  ['S1', 'It fell, one-tailed t(28) = -1.50, p = .928.', ['p = .928 consistent']],
  ['S2', `${rated} (M = 3.48, SD = 1.07, n = 25).`, ['3.48 consistent', '1.07 inconsistent']],
  ['S2', `${rated} (M = 3.48, SD = 1.08, n = 25).`, ['3.48 consistent', '1.08 consistent']],
  ['S2', `${rated} (M = 3.47, SD = 1.02, n = 25).`, ['3.47 inconsistent']],
  ['S2', `${rated} (M = 3.47, SD = 1.02, n = 250).`, ['3.47 vacuous', '1.02 vacuous']],
  ['S2', `${rated} (M = 3.47, SD = 1.02).`, []],
  ['S2', 'Ages were mixed (M = 23.47, SD = 1.02, n = 25).', []],
  ['S2', `${rated} when items were averaged (M = 3.47, SD = 1.02, n = 25).`, []],
  ['S3', 'It was large, b = 0.41, 95% CI [0.03, 0.79].', ['0.41 consistent', '0.41 vacuous']],
  ['S3', 'It was large, b = 0.51, 95% CI [0.03, 0.79].', ['0.51 indeterminate', '0.51 vacuous']],
  [
    'S3',
    'It was large, b = 0.91, 95% CI [0.03, 0.79].',
    ['0.91 indeterminate', '0.91 inconsistent'],
  ],
  ['S3', 'Risk rose, OR = 1.50, 95% CI [1.00, 2.25].', ['1.50 consistent', '1.50 vacuous']],
  ['S3', 'They agreed, r = .50, 95% CI [.34, .63].', ['.50 consistent', '.50 vacuous']],
  [
    'S3',
    'It was large, b = 0.41, 95% CI [0.03, 0.79], p = .21.',
    ['0.41 consistent', '0.41 vacuous', '.21 inconsistent'],
  ],
  [
    'S3',
    'It was large by bootstrap, b = 0.41, 95% CI [0.03, 0.79], p = .21.',
    ['0.41 consistent', '0.41 vacuous'],
  ],
  ['F10', 'In all, 45 (37.5%) of 120 people agreed.', ['37.5 consistent']],
  ['F10', 'In all, 45 (38.5%) of 120 people agreed.', ['38.5 inconsistent']],
  ['F10', 'In all, 37.5% of the 24 participants agreed.', ['37.5 consistent']],
  ['F10', 'In all, 38.5% of the 24 participants agreed.', ['38.5 inconsistent']],
  ['F10', 'In all, 40% of the 24 participants agreed.', ['40 indeterminate']],
  ['F10', 'In all, 38.5% of the 2400 participants agreed.', ['38.5 vacuous']],
  ['F10', 'In all, about 38.5% of the 24 participants agreed.', []],
  ['F10', 'The accuracy was 74.75% (225/301).', ['74.75 consistent']],
  ['S4', 'They agreed, r(98) = .30, N = 100, p = .002.', ['98 consistent']],
  ['S4', 'They agreed, r(89) = .30, N = 100, p = .004.', ['89 inconsistent']],
  ['S4', 'Controlling for age they agreed, r(97) = .30, N = 100, p = .002.', []],
  ['S4', 'It rose, t(49) = 2.50, p = .016, n = 50.', ['49 consistent']],
  ['S4', 'It rose, t(40) = 2.50, p = .017, n = 50.', ['40 indeterminate']],
];
for (const [check, sentence, wanted] of rows)
  test(`${check} of "${sentence}" is ${wanted.join(', ') || 'not derived'}`, async () =>
    assert.deepEqual(await verdicts(`<p>${sentence}</p>`, check), wanted));

test('S1 reads a table of statistics, one claim a row', async () => {
  const table = `<table><caption>Table 1: Tests of the coefficients.</caption>
    <tr><th>Predictor</th><th>b</th><th>t</th><th>df</th><th>p</th></tr>
    <tr><td>Age</td><td>0.31</td><td>2.20</td><td>28</td><td>.036</td></tr>
    <tr><td>Income</td><td>0.12</td><td>1.10</td><td>28</td><td>.028</td></tr>
    <tr><td>Trust</td><td>0.77</td><td>5.10</td><td>28</td><td>&lt; .001</td></tr></table>`;
  assert.deepEqual(await verdicts(table, 'S1'), [
    '.036 consistent',
    '.028 inconsistent',
    '.001 vacuous', // nearly any other small p would have followed as well
  ]);
});

test('S1 names the slips that would explain a p, and the Bonferroni factor', async () => {
  const notes = async (sentence: string): Promise<string> =>
    (await judged(`<p>${sentence}</p>`))
      .flatMap(({ checks }) => checks.flatMap((one) => one.notes))
      .join(' ');
  assert.match(await notes('It rose, t(28) = 2.20, p = .018.'), /a one-tailed p without saying so/);
  assert.match(await notes('It rose, t(28) = 2.20, p = .0036.'), /decimal point of p/);
  assert.match(
    await notes('It rose, F(58, 2) = 5.20, p = .008.'),
    /two degrees of freedom exchanged/,
  );
  assert.match(
    await notes('It rose, t(82) = 2.20, p = .036.'),
    /28 degrees of freedom printed as 82/,
  );
  assert.match(await notes('It rose, t(28) = 2.20, p = .108.'), /multiplied by 3/);
  assert.match(await notes('It rose, t(28) = 9.20, p = .000.'), /No p-value is zero/);
  assert.equal(await notes('It rose, t(28) = 2.20, p = .036.'), '');
});

test('a sentence that calls all tests of the paper one-tailed governs results of other sentences', async () => {
  const found = await verdicts(
    '<p>All reported tests were one-tailed.</p><p>It rose, t(28) = 2.20, p = .018.</p>',
    'S1',
  );
  assert.deepEqual(found, ['p = .018 consistent']);
});
