import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sameWords } from '../../src/record/same-words.ts';

const said = 'Listwise distillation raises the average of six sets from 36.9 to 39.6 points.';

const rows = [
  ['the same words', said, true],
  ['one word more', said.replace('the average', 'the macro average'), true],
  [
    'other marks and a citation',
    said.replace(/\.$/, ' [12].').replace('Listwise', 'listwise'),
    true,
  ],
  ['another number', said.replace('39.6', '39.7'), false],
  ['a negation', said.replace('raises', 'never raises'), false],
  ['another direction', said.replace('raises', 'lower'), false],
  ['other words', 'A small retriever reads what a large one has ranked, from 36.9 to 39.6.', false],
] as const;
for (const [what, other, same] of rows)
  test(`sameWords() ${same ? 'joins' : 'keeps apart'} statements with ${what}`, () =>
    assert.deepEqual(
      sameWords([said, 'Nothing else is said here of birds or bees.', other]),
      same ? [[0, 2]] : [],
    ));

test('sameWords() leaves out statements too short to be known again', () =>
  assert.deepEqual(sameWords(['It works well.', 'It works well.']), []));
