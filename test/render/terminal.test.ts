import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UserError } from '../../src/core/errors.ts';
import { renderError } from '../../src/render/error-text.ts';
import { renderExplainScreen } from '../../src/render/explain-screen.ts';
import { renderVerifyScreen } from '../../src/render/terminal.ts';
import { sampleManifest } from './sample-manifest.ts';

const plain = { colour: false, columns: 80, unicode: true, openPath: 'cards/paper-a/card.html' };

test('renderVerifyScreen() prints coverage, claims by outcome, the gate and the next steps', () => {
  assert.equal(
    renderVerifyScreen(sampleManifest(), plain),
    `Distilling ranked lists into small retrievers
6 re-computable claims: 2 verified, 1 contradicted, 1 unverifiable, 1 not
attempted, 1 checker failed; 1 measurement as printed.

  ✕ Contradicted     2  Adding listwise distillation raises the average from
                        36.9 to 39.6, and no set loses.              section 4.1
                        The paper says 39.6. Its own six numbers give 38.58 to
                        38.68.
                        Apart by 8.7 units of the last digit. Power 14 of 15.
  ! Checker failed   5  The mean over thirteen sets is 41.3.         section 4.1
                        Our fault. The check ran out of time (2.0 s). Nothing
                        follows about the paper.
  ? Unverifiable     4  Error falls by 8.4%.                         section 4.1
                        Tried; cannot be decided. One reading meets the number,
                        another does not.
  ✓ Verified         1  The contrastive average is 36.9 over the six sets.
                                                                  power 14 of 15
  ✓ Verified         3  The gain is 2.7 points.                   power 14 of 15
                        Rests on claim 2.
  – Not attempted    6  Recall at 100 rises by about 4 points.       section 4.1
                        Its inputs stand only in a figure.

Gate: Falsified. Claim 2 is contradicted by the paper’s own numbers.

  Open     cards/paper-a/card.html#c2
  Explain  truth-engine explain paper-a#2
`,
  );
});

test('renderVerifyScreen() tells a distance once, and several claims as several', () => {
  const sample = sampleManifest();
  const finding = 'The paper says 39.6. Its own gives 38, 8.7 units of its last digit away.';
  const claims = sample.claims.map((claim) =>
    claim.id === 'c2' ? { ...claim, finding, rests_on: ['c1', 'c3'] } : claim,
  );
  const screen = renderVerifyScreen({ ...sample, claims }, plain);
  assert.match(screen, /digit away\.\s+Power 14 of 15\.\s+Rests on claims 1, 3\./);
  assert.doesNotMatch(screen, /Apart by/);
});

test('renderVerifyScreen() colours sign and word only', () => {
  const screen = renderVerifyScreen(sampleManifest(), { ...plain, colour: true });
  assert.ok(screen.includes('  \u001b[31m✕ Contradicted  \u001b[0m   2  Adding'));
  const bare = screen.replace(/\u001b\[\d+m/g, '');
  assert.equal(bare, renderVerifyScreen(sampleManifest(), plain));
});

test('renderVerifyScreen() keeps to ASCII where the terminal has no more', () => {
  const screen = renderVerifyScreen(sampleManifest(), { ...plain, unicode: false });
  assert.match(screen, /^[\n -~]*$/);
  assert.match(screen, / {2}x Contradicted/);
});

test('renderVerifyScreen() stays within the columns it is given', () => {
  for (const columns of [40, 80, 100])
    for (const line of renderVerifyScreen(sampleManifest(3), { ...plain, columns }).split('\n'))
      if (!/^ {2}(Open|Explain)/.test(line)) assert.ok(line.length <= columns, line);
});

test('renderVerifyScreen() tells many unattempted claims by reason', () => {
  const screen = renderVerifyScreen(sampleManifest(8), plain);
  assert.match(screen, /– Not attempted {4}8 {2}Its inputs stand only in a figure\. Claims 6,/);
});

test('renderVerifyScreen() lets no paper steer the terminal', () => {
  const sample = sampleManifest();
  const work = { ...sample.work, title: 'Clear\u001b[2J\u009b31m the \u202escreen\r\nnow' };
  const screen = renderVerifyScreen({ ...sample, work }, plain);
  assert.match(screen, /^Clear\[2J31m the screen now\n/);
});

test('renderExplainScreen() prints quote, inputs, formula, ranges and power', () => {
  const screen = renderExplainScreen(sampleManifest(), '2', plain);
  for (const words of [
    'Claim 2 of paper-a',
    '✕ Contradicted',
    'Formula   (35.4 + 69.8 + 36.2 + 46.1 + 17.3 + 27.0) ÷ 6',
    'Input     x1 = 35.4, Table 2, + listwise distillation, Legal',
    'Claimed   39.55 to 39.65',
    'as printed gives 38.58 to 38.68, which does not meet it',
    'Power     14 of 15',
  ])
    assert.ok(screen.includes(words), words);
});

test('renderExplainScreen() takes "2", "c2", "#2" and the lasting anchor', () => {
  const sample = sampleManifest();
  const screens = ['2', 'c2', '#2', sample.claims[1]?.anchor ?? ''].map((id) =>
    renderExplainScreen(sample, id, plain),
  );
  assert.equal(new Set(screens).size, 1);
});

test('renderExplainScreen() refuses a claim that the record has not', () => {
  assert.throws(
    () => renderExplainScreen(sampleManifest(), '99', plain),
    (error) => error instanceof UserError && error.wanted === 'a number from 1 to 9',
  );
});

test('renderError() prints action, seen, wanted and next on four lines', () => {
  const error = new UserError({
    code: 'not-an-arxiv-id',
    message: 'Cannot read "2401.12v1" as an arXiv id.',
    seen: '2 digits after the point',
    wanted: 'a form such as 2401.01234v2',
    next: 'truth-engine verify 2401.01234v2, or give a file',
  });
  assert.equal(
    renderError(error),
    `Cannot read "2401.12v1" as an arXiv id.
  Seen    2 digits after the point
  Wanted  a form such as 2401.01234v2
  Next    truth-engine verify 2401.01234v2, or give a file
`,
  );
});
