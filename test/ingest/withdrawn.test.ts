import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isEmptyVersion, saysWithdrawn } from '../../src/ingest/withdrawn.ts';

const rows = [
  ['This paper has been withdrawn by the authors.', true],
  ['This paper has been withdrawn due to an error in Lemma 8', true],
  ['paper withdrawn by author', true],
  ['Withdrawn due to a mistake in section 2', true],
  ['withdrawn by arXiv administrators due to plagiarism', true],
  ['This article has been withdrawn because it has been merged with another', true],
  ['The authors have withdrawn this paper because of an error', true],
  ['12 pages. This submission was withdrawn by the submitter', true],
  ['This paper has been withdrawn from arXiv', true],
  ['This paper has been withdrawn from the journal and rewritten', false],
  ['An earlier version of this paper was withdrawn', false],
  ['We study why papers are withdrawn from conferences', false],
  ['Replaces 0704.0213, which has been withdrawn', false],
  ['Withdrawn papers and their citations: a study of arXiv', false],
  ['The drug was withdrawn from the market', false],
  ['Troops have been withdrawn', false],
  ['12 pages, 3 figures', false],
] as const;
for (const [text, says] of rows)
  test(`saysWithdrawn() ${says ? 'hears' : 'invents nothing from'} "${text}"`, () => {
    assert.equal(saysWithdrawn(null, text), says);
    assert.equal(saysWithdrawn(`  ${text}\n and more.`, null), says);
  });

test('saysWithdrawn() reads the beginning of an abstract only', () =>
  assert.equal(
    saysWithdrawn(`${'A result. '.repeat(50)}This paper has been withdrawn.`, null),
    false,
  ));

test('isEmptyVersion() knows 0 kB with source I and nothing else', () => {
  assert.deepEqual(
    [
      isEmptyVersion('0kb', 'I'),
      isEmptyVersion('0 KB', 'DI'),
      isEmptyVersion('0kb', ''),
      isEmptyVersion('10kb', 'I'),
    ],
    [true, true, false, false],
  );
});
