import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { sniffMediaType, type MediaType } from '../../src/core/media-type.ts';
import { columnPath, rowPath, cellAt } from '../../src/core/table.ts';
import type { Paper } from '../../src/core/paper.ts';
import { parsePaper } from '../../src/parse/parse.ts';
import { shared } from '../support/shared.ts';

const filler = 'Each sentence of this paper is long enough to be read as one. '.repeat(3);

function read(text: string, mediaType: MediaType): Promise<Paper> {
  return parsePaper(new TextEncoder().encode(text), mediaType);
}

function said(paper: Paper, range: { start: number; end: number } | null | undefined): string {
  return range ? paper.text.slice(range.start, range.end) : '';
}

const jats = `<?xml version="1.0"?><!DOCTYPE article SYSTEM "x.dtd"><article xmlns:mml="http://www.w3.org/1998/Math/MathML"><front><article-meta><title-group><article-title>On <italic>milk</italic></article-title></title-group><contrib-group><contrib contrib-type="author"><name><surname>Ode</surname><given-names>Ann</given-names></name></contrib></contrib-group><abstract><p>We ask. We answer.</p></abstract></article-meta></front><body><sec><label>1.</label><title>Results</title><p>${filler}It fell<xref ref-type="bibr" rid="B1">[1]</xref> to 10<sup>-5</sup>, <italic>t</italic>(40) = 2.1.<table-wrap><label>Table 1</label><caption><title>Herds.</title></caption><table><thead><tr><th>Item</th><th>Mean</th></tr></thead><tbody><tr><td>Cows</td><td><bold>7,015</bold></td></tr><tr><td>Fat</td><td>4.0</td></tr></tbody></table><table-wrap-foot><fn><p>Per year.</p></fn></table-wrap-foot></table-wrap>It rose again.<disp-formula><label>(1)</label><mml:math><mml:mi>a</mml:mi><mml:mo>=</mml:mo><mml:mn>2</mml:mn></mml:math></disp-formula></p></sec></body><back><ref-list><title>References</title><ref id="B1"><label>1</label><element-citation><person-group person-group-type="author"><name><surname>Li</surname><given-names>B</given-names></name></person-group><article-title>Of fat</article-title><source>J Milk</source><year>2001</year><pub-id pub-id-type="doi">10.1/x</pub-id></element-citation></ref></ref-list></back></article>`;

test('a JATS article keeps its structure, tables, math and references', async () => {
  const paper = await read(jats, 'application/jats+xml');
  assert.equal(said(paper, paper.title), 'On milk');
  assert.deepEqual(paper.authors, ['Ann Ode']);
  assert.equal(said(paper, paper.abstract), 'We ask.\u0020We answer.');
  assert.deepEqual(
    paper.sections.map(({ number, title }) => [number, title]),
    [
      ['1', 'Results'],
      [null, 'References'],
    ],
  );
  assert.match(paper.text, /It fell\[1\] to 10\^-5, t\(40\) = 2\.1\./);
  const [table] = paper.tables;
  assert.ok(table);
  assert.deepEqual([...columnPath(table, 1, 1), ...rowPath(table, 1)], ['Mean', 'Cows']);
  assert.deepEqual([cellAt(table, 1, 1)?.text, cellAt(table, 1, 1)?.bold], ['7,015', true]);
  assert.equal(said(paper, table.notes[0]), 'Per year.');
  assert.equal(said(paper, paper.equations[0]?.range), 'a = 2');
  const [reference] = paper.references;
  assert.deepEqual(reference?.fields, {
    authors: ['B Li'],
    title: 'Of fat',
    year: '2001',
    venue: 'J Milk',
    arxivId: null,
    doi: '10.1/x',
    url: null,
  });
  assert.deepEqual(
    paper.citations.map(({ range, references }) => [said(paper, range), references]),
    [['[1]', [0]]],
  );
});

const elements = [
  [
    '<def-list><def-item><term>Milk</term><def><p>A drink.</p></def></def-item></def-list>',
    'Milk A drink.',
  ],
  [
    '<verse-group><verse-line>Roses are</verse-line><verse-line>red.</verse-line></verse-group>',
    'Roses are red.',
  ],
  ['<speech><speaker>Ann</speaker><p>It rains.</p></speech>', 'Ann It rains.'],
  ['<p>So:<disp-quote><p>It rains.</p><attrib>Ann</attrib></disp-quote></p>', 'So: It rains. Ann'],
  [
    '<boxed-text><caption><title>Key</title></caption><p>It rains.</p></boxed-text>',
    'Key It rains.',
  ],
  [
    '<supplementary-material><label>S1</label><caption><title>Data.</title><p>All.</p></caption></supplementary-material>',
    'Data. All.',
  ],
  [
    '<unheard-of><p>It rains.</p></unheard-of><unheard-of>It pours.</unheard-of>',
    'It rains. It pours.',
  ],
] as const;
for (const [markup, words] of elements)
  test(`JATS gives the words of ${markup.slice(0, 40)}`, async () => {
    const paper = await read(
      `<?xml version="1.0"?><article><body><sec><title>One</title>${markup}<p>${filler}</p></sec></body></article>`,
      'application/jats+xml',
    );
    const [own = ''] = paper.text.split('Each sentence');
    assert.equal(own.replace(/^One/, '').replace(/\s+/g, ' ').trim(), words);
  });

test('JATS reads the formulas of a group, and says once what it leaves out', async () => {
  const formula = '<disp-formula><tex-math>a=2</tex-math></disp-formula>';
  const paper = await read(
    `<?xml version="1.0"?><article><body><p>${filler}<disp-formula-group>${formula}${formula}</disp-formula-group></p></body><back><notes><title>Data</title><p>None.</p></notes><bio><p>Ann.</p></bio><bio><p>Bo.</p></bio></back></article>`,
    'application/jats+xml',
  );
  assert.equal(paper.equations.length, 2);
  assert.equal(paper.sections[0]?.title, 'Data');
  assert.deepEqual(
    paper.problems.map(({ what }) => what),
    ["The words of <bio> at the article's end were left out."],
  );
});

const tei = `<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>On trust</title></titleStmt><sourceDesc><biblStruct><analytic><author><persName><forename>Ann</forename><surname>Ode</surname></persName></author></analytic></biblStruct></sourceDesc></fileDesc><profileDesc><abstract><p>We ask. We answer.</p></abstract></profileDesc></teiHeader><text><body><div><head n="2.1">Study</head><p><s>${filler}</s><s>As <ref type="bibr" target="#b0">Li (2001)</ref> found, t(40) = 2.1.</s></p></div><figure type="table"><head>Table 1 .</head><label>1</label><figDesc>Ages</figDesc><table><row><cell>Study</cell><cell>M</cell></row><row><cell>One</cell><cell>23.4</cell></row></table></figure><figure type="table"><head>Table 2 .</head><figDesc>Odd</figDesc><table><row><cell>1</cell><cell cols="2">23.4 3.13</cell></row><row><cell>2</cell><cell>4</cell><cell>5</cell></row></table></figure></body><back><div type="references"><listBibl><biblStruct xml:id="b0"><analytic><title>Of trust</title><author><persName><forename>Bo</forename><surname>Li</surname></persName></author></analytic><monogr><title>J Trust</title><imprint><date when="2001-05"/></imprint></monogr></biblStruct></listBibl></div></back></text></TEI>`;

test('a TEI paper keeps its structure; its tables are guesses, and a muddled one says so', async () => {
  const paper = await read(tei, 'application/tei+xml');
  assert.equal(said(paper, paper.title), 'On trust');
  assert.deepEqual(paper.authors, ['Ann Ode']);
  assert.deepEqual([paper.sections[0]?.number, paper.sections[0]?.level], ['2.1', 2]);
  assert.deepEqual(
    paper.tables.map(({ label, extraction, unreadable }) => [
      label,
      extraction,
      unreadable === null,
    ]),
    [
      ['Table 1', 'geometry', true],
      ['Table 2', 'geometry', false],
    ],
  );
  assert.deepEqual(paper.references[0]?.fields?.title, 'Of trust');
  assert.equal(said(paper, paper.references[0]?.range), 'Bo Li. 2001. Of trust. J Trust.');
  assert.deepEqual(paper.citations[0]?.references, [0]);
});

test('Markdown keeps headings, tables and listings', async () => {
  const paper = await read(
    `---\ntitle: no\n---\n# On notes\n\n## 1 Results\n\n${filler}\n\n| Model | F1 |\n|---|---|\n| A | **0.91** |\n| B | 0.88 |\n\n\`\`\`\nx = 12.5\n\`\`\`\n`,
    'text/markdown',
  );
  assert.equal(said(paper, paper.title), 'On notes');
  const [table] = paper.tables;
  assert.ok(table);
  assert.deepEqual([...columnPath(table, 1, 1), ...rowPath(table, 1)], ['F1', 'A']);
  assert.equal(cellAt(table, 1, 1)?.bold, true);
  assert.equal(said(paper, paper.listings[0]?.range), 'x = 12.5');
  assert.ok(!paper.sentences.some(({ range }) => said(paper, range).includes('12.5')));
});

test('plain text keeps title, headings and references apart', async () => {
  const paper = await read(
    `On plain words\n\nAbstract\n\n${filler}\n\n2 Methods\n\nWe hy-\nphenate lines. ${filler}\n\nReferences\n\n[1] A. Smith, “A title of it,” in Conf, 2019.\n`,
    'text/plain',
  );
  assert.equal(said(paper, paper.title), 'On plain words');
  assert.deepEqual(
    paper.sections.map(({ role }) => role),
    ['abstract', 'method', 'references'],
  );
  assert.match(paper.text, /We hyphenate lines\./);
  assert.equal(paper.references[0]?.fields?.title, 'A title of it');
});

const lists = [
  ['1. A. Smith, “A title of it,” in Conf, 2019.\n2. B. Li, “Of fat,” in Conf, 2020.', 'a list'],
  ['[1] A. Smith, “A title of it,” in Conf, 2019.\n[2] B. Li, “Of fat,” in Conf, 2020.', 'lines'],
  [
    '\\[1\\] A. Smith, “A title of it,” in *Conf*, 2019.\n\n\\[2\\] B. Li, “Of fat,” in Conf, 2020.',
    'paragraphs',
  ],
] as const;
for (const [list, kind] of lists)
  test(`Markdown's references are read from ${kind}`, async () => {
    const paper = await read(
      `# On notes\n\n${filler}It fell [2].\n\n## References\n\n${list}\n\n## Appendix\n\n${filler}\n`,
      'text/markdown',
    );
    assert.deepEqual(
      paper.references.map(({ range, fields }) => [said(paper, range), fields?.title]),
      [
        ['A. Smith, “A title of it,” in Conf, 2019.', 'A title of it'],
        ['B. Li, “Of fat,” in Conf, 2020.', 'Of fat'],
      ],
    );
    assert.deepEqual(
      paper.citations.map(({ references }) => references),
      [[1]],
    );
  });

test('a rule that opens a Markdown text is no front matter', async () => {
  const paper = await read(`---\nThe first words.\n\n---\n\n${filler}`, 'text/markdown');
  assert.match(paper.text, /The first words\./);
});

const openings = [
  ['A Survey of Trust', 'A Survey of Trust', []],
  ['On trust\n\nA. Proofs', 'On trust', [['A', 'Proofs']]],
  [
    'On trust\n\nB.2 Data of Study 1 and Study 2',
    'On trust',
    [['B.2', 'Data of Study 1 and Study 2']],
  ],
  ['On trust\n\n5 Of 40 people 12', 'On trust', []],
  ['On trust\n\nAbstract\nWe ask.', 'On trust', [[null, 'Abstract']]],
] as const;
for (const [text, title, sections] of openings)
  test(`plain text reads ${JSON.stringify(text)}`, async () => {
    const paper = await read(`${text}\n\n${filler}`, 'text/plain');
    assert.equal(said(paper, paper.title), title);
    assert.deepEqual(
      paper.sections.map(({ number, title: words }) => [number, words]),
      sections,
    );
  });

test('a heading after the references of plain text ends them', async () => {
  const paper = await read(
    `On trust\n\n${filler}\n\nReferences\n[1] A. Smith, “A title of it,” in Conf, 2019.\n\nAppendix A\n\n${filler}`,
    'text/plain',
  );
  assert.equal(paper.references.length, 1);
  assert.deepEqual(
    paper.sections.map(({ title }) => title),
    ['References', 'Appendix A'],
  );
});

const sniffed = [
  [jats, 'application/jats+xml'],
  [tei, 'application/tei+xml'],
  ['<!DOCTYPE html><html></html>', 'text/html'],
  ['%PDF-1.7', 'application/pdf'],
  ['% comment\n\\documentclass{article}', 'application/x-eprint'],
  ['<?xml version="1.0"?><!DOCTYPE html><html><article>a</article></html>', 'text/html'],
  ['<?xml version="1.0"?><!DOCTYPE html><article>a</article>', 'text/html'],
  ['<?xml version="1.0"?><!-- a > b --><article><front/></article>', 'application/jats+xml'],
  ['\n%PDF-1.7', 'application/pdf'],
  ['Files that begin with %PDF-1.7 are PDF.', 'text/plain'],
  ['  \\documentclass{article}', 'application/x-eprint'],
  ['\\RequirePackage{x}\n\\documentclass{article}', 'application/x-eprint'],
  ['Write \\documentclass{article} first.', 'text/plain'],
  ['We explain LaTeX.\nIt begins so:\n\\documentclass{article}\n', 'text/plain'],
  ['% \\documentclass{article}\nWords.', 'text/plain'],
  ['\u001f\u008b\u0008', null],
  ['Words only.', 'text/plain'],
  ['\u0000\u0001', null],
] as const;
for (const [text, expected] of sniffed)
  test(`sniffMediaType() takes ${JSON.stringify(text.slice(0, 20))} for ${expected}`, () =>
    assert.equal(sniffMediaType(new TextEncoder().encode(text)), expected));

test(
  'every JATS and TEI file at hand is read, with references that have titles',
  { skip: shared.skip },
  async () => {
    const stats = join(shared.folder, 'corpus/stats');
    const files = readdirSync(stats, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(?:xml|nxml)$/.test(name),
    );
    assert.ok(files.length > 10);
    for (const name of files) {
      const bytes = readFileSync(join(stats, name));
      const mediaType = sniffMediaType(bytes);
      assert.ok(mediaType === 'application/jats+xml' || mediaType === 'application/tei+xml', name);
      const { references, sentences } = await parsePaper(bytes, mediaType);
      assert.ok(sentences.length >= 2, name);
      const titled = references.filter(({ fields }) => fields?.title);
      assert.ok(titled.length >= 0.9 * references.length, name);
    }
  },
);

test('parsePaper() takes the paragraph beside a table of Markdown that begins with its number for the caption', async () => {
  const table = '| a | b |\n| - | - |\n| x | 1.5 |';
  const paper = await read(
    `# On tables\n\n## Results\n\n${filler}\n\nTable 1: First.\n\n${table}\n\n${filler}\n\n${table}\n\nTable 2. Behind.\n\n${filler}\n\n${table}\n\nTable 3 shows nothing. It is a sentence.\n`,
    'text/markdown',
  );
  assert.deepEqual(
    paper.tables.map(({ label, caption }) => [label, said(paper, caption)]),
    [
      ['Table 1', 'Table 1: First.'],
      ['Table 2', 'Table 2. Behind.'],
      [null, ''],
    ],
  );
});
