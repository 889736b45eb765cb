import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Paper } from '../../../src/core/paper.ts';
import { parsePaper } from '../../../src/parse/parse.ts';
import { pagesPdf } from '../../support/small-pdf.ts';
import { TypedPage } from '../../support/typed-page.ts';

const filler = [
  'The first line of the filler stands here so that the page has lines enough for it.',
  'The second line of the filler goes on with words that nobody will ever want to read.',
  'The third line of the filler is as long as the others are and ends with a full stop.',
];

async function paperOf(...pages: readonly (string | TypedPage)[]): Promise<Paper> {
  return parsePaper(pagesPdf(pages.map(String)), 'application/pdf');
}

function sentencesOf({ text, sentences }: Paper, place = 'text'): string[] {
  return sentences
    .filter((sentence) => sentence.place === place)
    .map(({ range }) => text.slice(range.start, range.end));
}

test('parsePaper joins words parted at a PDF line’s end as the paper has them elsewhere', async () => {
  const page = new TypedPage().prose(72, 700, [
    'Our self-trained models are good models and the reader will find them very differ-',
    'ent from others. We call them self-',
    'trained. The methods are data-driven methods as the large lists of words here are data-',
    'driven ones. That is all.',
    ...filler,
  ]);
  const sentences = sentencesOf(await paperOf(page));
  assert.match(sentences[0] ?? '', /very different from others\.$/);
  assert.equal(sentences[1], 'We call them self-trained.');
  assert.match(sentences[2] ?? '', /are data-driven ones\.$/);
});

test('parsePaper leaves running heads, page numbers and line numbers of a PDF out', async () => {
  const pages = [1, 2, 3, 4].map((number) => {
    const page = new TypedPage().text(72, 760, 'A running head of the paper', 8);
    for (let line = 0; line < 20; line++)
      page
        .text(30, 720 - 20 * line, String(100 * number + line), 7)
        .text(
          72,
          720 - 20 * line,
          `Line ${'abcdefghijklmnopqrst'[line]} of page ${'wxyz'[number - 1]} tells us something.`,
        );
    return page.text(300, 40, String(number), 9);
  });
  const paper = await paperOf(...pages);
  assert.doesNotMatch(paper.text, /running head/);
  assert.doesNotMatch(paper.text, /\d/);
});

test('parsePaper reads two columns of a PDF one after the other', async () => {
  const left = Array.from(
    { length: 6 },
    (_, line) => `left words number ${'abcdef'[line]} of many`,
  );
  const right = Array.from(
    { length: 6 },
    (_, line) => `right words number ${'abcdef'[line]} of many`,
  );
  const page = new TypedPage()
    .prose(72, 700, left)
    .prose(320, 700, [...right, 'and an end. It is short and good, with words enough to be read.']);
  const [first = ''] = sentencesOf(await paperOf(page));
  assert.match(first, /left words number f of many right words number a of many/);
});

test('parsePaper keeps footnotes of a PDF apart and takes their marks out of the sentence', async () => {
  const page = new TypedPage()
    .text(72, 700, 'The corpus is public')
    .text(160, 704, '3', 6)
    .text(166, 700, 'and large. It holds many papers of many fields of science.')
    .prose(72, 688, filler)
    .rule(72, 150, 120)
    .text(80, 112, '3', 5)
    .text(84, 108, 'See the web page of the corpus for its licence.', 8);
  const paper = await paperOf(page);
  assert.equal(sentencesOf(paper)[0], 'The corpus is public and large.');
  assert.deepEqual(sentencesOf(paper, 'note'), ['See the web page of the corpus for its licence.']);
});

test('parsePaper splits a PDF’s list of references by labels and by hanging indents', async () => {
  const lines = (items: readonly string[], indent: number): TypedPage => {
    const page = new TypedPage().prose(72, 720, filler).text(72, 660, 'References', 11, true);
    for (const [index, item] of items.entries())
      page
        .text(72, 640 - 24 * index, item)
        .text(72 + indent, 628 - 24 * index, 'In Proceedings of a Conference, pages 1 to 9, 2019.');
    return page;
  };
  const labelled = await paperOf(
    lines(
      [
        '[1] A. Author. A title of one paper.',
        '[2] B. Other. Another title of a paper.',
        '[3] C. Third. The title of the last paper.',
      ],
      16,
    ),
  );
  assert.deepEqual(
    labelled.references.map(({ label }) => label),
    ['[1]', '[2]', '[3]'],
  );
  const hanging = await paperOf(
    lines(
      [
        'Ann Author. 2019. A title of one paper.',
        'Ben Other. 2019. Another title of a paper.',
        'Cy Third. 2019. The title of the last paper.',
      ],
      12,
    ),
  );
  assert.equal(hanging.references.length, 3);
  const [first] = hanging.references;
  assert.equal(
    first && hanging.text.slice(first.range.start, first.range.end),
    'Ann Author. 2019. A title of one paper. In Proceedings of a Conference, pages 1 to 9, 2019.',
  );
});

test('parsePaper lists numbers of a PDF that cannot be seen, and reads none of them', async () => {
  const page = new TypedPage()
    .prose(72, 700, filler)
    .raw('1 g')
    .text(72, 500, 'accuracy 99.9')
    .raw('0 g')
    .raw('3 Tr')
    .text(72, 480, 'recall 88.8')
    .raw('0 Tr')
    .raw('0 g 60 400 300 40 re f 1 g')
    .text(72, 420, 'Seen 77.7 on black.')
    .raw('0 g');
  const paper = await paperOf(page);
  assert.deepEqual(paper.hidden, [
    { raw: '99.9', by: 'white on white' },
    { raw: '88.8', by: 'an invisible text mode' },
  ]);
  assert.doesNotMatch(paper.text, /99\.9|88\.8/);
  assert.match(paper.text, /77\.7/);
});

test('parsePaper keeps the pages that can be read and names the others', async () => {
  const good = new TypedPage().prose(72, 700, filler).toString();
  const broken = { value: '<</Filter/FlateDecode>>', stream: Buffer.from('no such stream') };
  for (const [bytes, what] of [
    [pagesPdf([good], { kids: '5 0 R 5 0 R' }), /Page 2 was not read: it is page 1 again/],
    [pagesPdf([good], { kids: '5 0 R 99 0 R' }), /Page 2 was not read: it is damaged/],
    [pagesPdf([good, broken]), /Page 2 was not read: it shows no letters/],
  ] as const) {
    const paper = await parsePaper(bytes, 'application/pdf');
    assert.equal(sentencesOf(paper).length, 3);
    assert.equal(paper.problems.length, 1);
    assert.match(paper.problems[0]?.what ?? '', what);
    assert.equal(paper.problems[0]?.where, 'page 2');
  }
});

test('parsePaper sets a PDF page upright whose letters run up it', async () => {
  const turned = new TypedPage().raw('0 1 -1 0 600 0 cm').prose(72, 500, filler);
  assert.equal(sentencesOf(await paperOf(turned)).length, 3);
});

test('parsePaper refuses a PDF that asks for a password', async () => {
  const plain = pagesPdf([new TypedPage().prose(72, 700, filler).toString()]);
  const text = Buffer.from(plain).toString('latin1');
  const encrypt = `/Encrypt<</Filter/Standard/V 1/R 2/O<${'00'.repeat(32)}>/U<${'00'.repeat(32)}>/P -4>>/ID[<00><00>]`;
  const locked = Buffer.from(text.replace('/Root 1 0 R', `/Root 1 0 R${encrypt}`), 'latin1');
  await assert.rejects(parsePaper(new Uint8Array(locked), 'application/pdf'), {
    code: 'source-unreadable',
    message: /encrypted/,
  });
});
