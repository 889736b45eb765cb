import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parsePaperJson } from '../../src/core/paper-json.ts';
import { readFileSource } from '../../src/io/file-source.ts';
import { openPaperReader } from '../../src/io/paper-reader.ts';
import { applyEdit } from '../../eval/mutation/apply.ts';
import { judgePaper, matchingIn } from '../../eval/mutation/engine.ts';
import { enumerate } from '../../eval/mutation/enumerate.ts';
import { inProcessSandbox } from '../../eval/mutation/in-process.ts';
import { lex } from '../../eval/mutation/lex.ts';
import type { Rule } from '../../eval/mutation/listed.ts';
import { numberAt } from '../../eval/mutation/places.ts';
import { tryPlacebos } from '../../eval/mutation/placebos.ts';
import { flipSign, shiftScale, shiftUnits, swapDigits } from '../../eval/mutation/reprint.ts';
import { isPossible } from '../../eval/mutation/solve.ts';
import { wilson } from '../../eval/mutation/tally.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const example = join(root, 'examples/listwise-distillation/listwise-distillation.html');
const source = await readFileSource(example);
const paper = await openPaperReader().read(source.bytes, source.mediaType);
const sandbox = inProcessSandbox();

const rows: readonly (readonly [Rule, string, string, boolean, boolean])[] = [
  ['mean', '2.0', '1.0 2.0 3.0', true, true],
  ['mean', '2.1', '1.0 2.0 3.0', true, true], // [2.05, 2.15] touches [1.95, 2.05]
  ['mean', '1.8', '1.0 2.0 3.0', false, false],
  ['sum', '6', '1 2 3', true, true],
  ['sum', '7', '1 2 3', false, false],
  ['geometric-mean', '0.39', '0.40 0.36', false, false],
  ['harmonic-mean', '64.1', '64.5 63.7', true, true],
  ['parts-of-1', '0.25', '0.75', true, true],
  ['parts-of-1', '0.27', '0.75', false, false],
  ['difference', '2.7', '39.6 36.9', true, true],
  ['relative-change', '20', '1.2 1.0', true, true],
  ['share', '74.75', '225 301', true, true],
  ['share', '74.85', '225 301', false, false],
  ['count-of', '63.84', '99', false, false],
  ['count-of', '63.64', '99', true, true],
  ['count-of', '63.63', '99', false, true], // 63.636… cut off
  ['highest', '41.8', '41.6 41.29', true, true],
  ['highest', '41.2', '41.8 41.29', false, false],
  ['same-product', '64', '8 16 32', true, true],
];
for (const [rule, claim, inputs, strict, loose] of rows)
  test(`isPossible() of ${rule}: ${inputs} and ${claim}`, () => {
    const [target] = lex(claim);
    assert.ok(target);
    const values = { claim: target, inputs: lex(inputs), weights: [] };
    assert.equal(isPossible(rule, values, false), strict);
    assert.equal(isPossible(rule, values, true), loose);
  });

test('a number is printed again in its own form', () => {
  assert.equal(shiftUnits('1,999', 1), '2,000');
  assert.equal(shiftUnits('.99', 1), '1.00');
  assert.equal(shiftUnits('0.05', -10), null);
  assert.equal(shiftUnits('28.9M', 2), '29.1M');
  assert.deepEqual(swapDigits('28.4'), ['82.4', '24.8']);
  assert.deepEqual(shiftScale('28.4'), ['284', '2.84']);
  assert.deepEqual(shiftScale('+0.5'), ['+5', '+0.05']);
  assert.equal(flipSign('+0.5'), '-0.5');
});

test('wilson() of 95 of 100', () => assert.deepEqual(wilson(95, 100), [0.8882, 0.9785]));

test('the listed averages of an example are derived, one digit more breaks one, and a paper stays whole', async () => {
  const listed = enumerate(paper).filter(({ rule }) => rule === 'mean');
  assert.ok(listed.length >= 3);
  const judged = await judgePaper(paper, sandbox);
  for (const one of listed) assert.ok(matchingIn(judged, paper, one).length > 0);
  const [first] = listed;
  const claim = first && numberAt(paper, first.claim);
  assert.ok(first && claim);
  const raw = `1${claim.raw}`;
  const changes = [{ place: first.claim, old: claim.raw, new: raw }];
  const mutant = applyEdit(paper, { kind: 'numbers', changes });
  assert.ok(mutant);
  parsePaperJson(mutant.paper);
  assert.equal(numberAt(mutant.paper, first.claim)?.raw, raw);
  assert.equal(mutant.paper.sentences.length, paper.sentences.length);
  for (const [index, { range }] of mutant.paper.sentences.entries()) {
    const before = paper.sentences[index]?.range ?? range;
    const words = paper.text.slice(before.start, before.end);
    assert.equal(mutant.paper.text.slice(range.start, range.end), words);
  }
  const now = matchingIn(await judgePaper(mutant.paper, sandbox), mutant.paper, first);
  assert.deepEqual(
    now.map(({ check, verdict }) => `${check} ${verdict}`),
    ['F1 inconsistent'],
  );
});

test('a header that is not bold and a number outside every identity change no verdict', async () => {
  const judged = await judgePaper(paper, sandbox);
  const placebos = await tryPlacebos('x', paper, enumerate(paper), judged, 3, sandbox);
  assert.ok(placebos.length >= 1);
  assert.deepEqual(
    placebos.flatMap(({ alarms }) => alarms),
    [],
  );
});

test('the enumerator and the solver import nothing of claims, checks, intervals or verdicts', () => {
  const files = ['enumerate', 'solve', 'sheet', 'lex', 'exact'];
  const lists = ['aggregates', 'weighted', 'scores', 'sizes', 'changes', 'shares', 'marks'];
  const more = ['repeats', 'sentences', 'cell-gains', 'test-sets'];
  const names = [...files, ...[...lists, ...more].map((name) => `list-${name}`)];
  for (const name of names) {
    const code = readFileSync(join(root, `eval/mutation/${name}.ts`), 'utf8');
    const imports = [...code.matchAll(/^(?:import|} from) .*'(\.\.\/[^']+)';/gm)].map(
      ([, path]) => path,
    );
    for (const path of imports) assert.equal(path, '../../src/core/paper.ts');
  }
});
