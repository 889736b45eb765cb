import assert from 'node:assert/strict';
import test from 'node:test';
import { markCitation, takeCitations } from '../../src/parse/cite-marks.ts';
import { parsePaper } from '../../src/parse/parse.ts';

test('takeCitations() gives the words back without marks, and where they stand', () => {
  const marked = `As ${markCitation('[3, 4]', ['b3', 'b4'])} show, and ${markCitation('Li (2017)', ['li'])}.`;
  const { text, citations } = takeCitations(marked);
  assert.equal(text, 'As [3, 4] show, and Li (2017).');
  assert.deepEqual(
    citations.map(({ range, keys }) => [text.slice(range.start, range.end), keys]),
    [
      ['[3, 4]', ['b3', 'b4']],
      ['Li (2017)', ['li']],
    ],
  );
});

test('takeCitations() drops marks without a partner', () => {
  assert.equal(takeCitations('a\ue002b\ue000c\ue001d').text, 'abd');
  assert.deepEqual(takeCitations('a\ue002b\ue000c').citations, []);
});

const filler = 'The quick brown fox jumps over the lazy dog of the house. '.repeat(3);

async function citationsOf(body: string, references: string) {
  const source = `A title\n\n1 Introduction\n\n${filler}${body}\n\nReferences\n\n${references}\n`;
  const paper = await parsePaper(new TextEncoder().encode(source), 'text/plain');
  return paper.citations.map(({ range, references: cited }) => [
    paper.text.slice(range.start, range.end),
    cited,
  ]);
}

test('numbered citations in plain text lead to their references', async () => {
  const list = [1, 2, 3, 4]
    .map((n) => `[${n}] A. Smith, “Work number ${n} of it,” in Conf, 201${n}.`)
    .join('\n');
  assert.deepEqual(await citationsOf('It is known [2, 3–4] but not [9] nor x[1].', list), [
    ['[2, 3–4]', [1, 2, 3]],
    ['[1]', [0]],
  ]);
});

test('author-year citations in plain text lead to their references', async () => {
  const list =
    'Vaswani, A., Shazeer, N. (2017). Attention is a title. NIPS.\n\nLi, B. (2016a). One title here. ACL.\n\nLi, B. (2016b). Two titles here. ACL.';
  assert.deepEqual(
    await citationsOf('Vaswani et al. (2017) and others (Li, 2016b; Doe, 2001) say so.', list),
    [
      ['Vaswani et al. (2017)', [0]],
      ['Li, 2016b', [2]],
    ],
  );
});
