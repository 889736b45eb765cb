import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UserError } from '../../src/core/errors.ts';
import { parseQuestion } from '../../src/ingest/question.ts';

const papers = `papers:
  - arxiv: 2401.01234v2
  - arxiv: https://arxiv.org/abs/hep-th/9108004
    key: strings
  - file: shelf/lists.html
`;

test('parseQuestion() reads question, searches, papers, claims and changes', () => {
  const asked = parseQuestion(
    `question: |
  What do small models
  keep?
title: "  What   stays "
curator: A. Reader
area: cs.CL
searches:
  - { database: arXiv, query: 'ti:pruning', found: 12, kept: 3 }
${papers}claims:
  - text: Half of the heads can go [@lists].
changes:
  - { paper: lists, claim: c2, why: It is about another model. }
  - { paper: strings, claim: claim-0a1b2c3d4e5f, text: "It\\n gains 2.7 points.", why: A slip. }
`,
    'question.yaml',
  );
  assert.deepEqual(asked, {
    question: 'What do small models keep?',
    title: 'What stays',
    curator: 'A. Reader',
    area: 'cs.CL',
    searches: [{ database: 'arXiv', query: 'ti:pruning', date: null, found: 12, kept: 3 }],
    search: null,
    screening: [],
    papers: [
      { key: '2401.01234', from: { kind: 'arxiv', id: '2401.01234v2' } },
      { key: 'strings', from: { kind: 'arxiv', id: 'https://arxiv.org/abs/hep-th/9108004' } },
      { key: 'lists', from: { kind: 'file', path: 'shelf/lists.html' } },
    ],
    claims: [{ text: 'Half of the heads can go.', cites: ['lists'] }],
    changes: [
      { paper: 'lists', claim: 'c2', text: null, why: 'It is about another model.' },
      {
        paper: 'strings',
        claim: 'claim-0a1b2c3d4e5f',
        text: 'It gains 2.7 points.',
        why: 'A slip.',
      },
    ],
  });
});

test('parseQuestion() reads searches and decisions; included works join the papers', () => {
  const asked = parseQuestion(
    `question: q
search: { queries: [pruning, ' head  pruning '], since: 2020, until: 2024-06, databases: [arxiv] }
screening:
  - { paper: 'arXiv:2401.01234v2', decision: include, reason: on the question }
  - { paper: 'doi:10.1000/x', decision: include, reason: too, file: x.pdf, key: x }
  - { paper: 'openalex:W1', decision: exclude, reason: no numbers }
claims:
  - text: Heads can go [@2401.01234; @x].
`,
    'question.yaml',
  );
  assert.deepEqual(asked.search, {
    ...{ queries: ['pruning', 'head pruning'], databases: ['arxiv'] },
    ...{ since: '2020', until: '2024-06', limit: 50 },
  });
  assert.deepEqual(asked.papers, [
    { key: '2401.01234', from: { kind: 'found', paper: 'arXiv:2401.01234v2' } },
    { key: 'x', from: { kind: 'file', path: 'x.pdf' } },
  ]);
  assert.deepEqual(
    asked.screening.map(({ paper, include, key }) => [paper, include, key]),
    [
      ['arXiv:2401.01234v2', true, '2401.01234'],
      ['doi:10.1000/x', true, 'x'],
      ['openalex:W1', false, 'openalex:W1'],
    ],
  );
  assert.deepEqual(asked.claims[0]?.cites, ['2401.01234', 'x']);
});

const wrongSearches = [
  ["screening: [{ paper: '2401.01234', decision: include, reason: x }]", /^screening without search$/],
  ['search: { queries: [x], since: 2020-13 }', /^the day 2020-13$/],
  ['search: { queries: [] }', /queries/],
  ['search: { queries: [x], databases: [google] }', /databases/],
  ["search: { queries: [x] }\nscreening: [{ paper: '2401.01234', decision: maybe, reason: x }]", /decision/],
] as const; // prettier-ignore
for (const [yaml, seen] of wrongSearches)
  test(`parseQuestion() refuses ${yaml}`, () => {
    const error = thrownBy(() => parseQuestion(`question: q\n${yaml}\n`, 'q.yaml'));
    assert.ok(error instanceof UserError);
    assert.match(error.seen ?? '', seen);
  });

const cited = [
  ['A gain [@lists].', [], ['lists'], 'A gain.'],
  ['A gain [@lists; @strings].', [], ['lists', 'strings'], 'A gain.'],
  ['A gain [@lists, @strings] and more [@2401.01234].', [], ['lists', 'strings', '2401.01234'], 'A gain and more.'],
  ['A gain [@lists @strings ;].', [], ['lists', 'strings'], 'A gain.'],
  ['A gain [@lists] [@lists].', ['lists'], ['lists'], 'A gain.'],
  ['A gain.', ['strings', 'lists'], ['strings', 'lists'], 'A gain.'],
  ['A gain [@2401.01234v2].', ['arXiv:2401.01234'], ['2401.01234'], 'A gain.'],
  ['A gain [@arXiv:hep-th/9108004v1].', ['hep-th/9108004'], ['strings'], 'A gain.'],
  ['A gain\n  of 2 [1] and [see @lists] points.', [], [], 'A gain of 2 [1] and [see @lists] points.'],
  ['From a@b.org [] [@] we know.', [], [], 'From a@b.org [] [@] we know.'],
] as const; // prettier-ignore
for (const [text, cites, keys, plain] of cited)
  test(`parseQuestion() reads ${JSON.stringify(text)} cites ${JSON.stringify(cites)}`, () => {
    const yaml = `question: q\n${papers}claims: ${JSON.stringify([{ text, cites }])}\n`;
    assert.deepEqual(parseQuestion(yaml, 'q.yaml').claims, [{ text: plain, cites: [...keys] }]);
  });

test('parseQuestion() keeps every digit of an arXiv id without quotation marks', () => {
  const yaml =
    'question: q\npapers: [{ arxiv: 2401.12340 }]\nclaims: [{ text: A, cites: [2401.12340] }]';
  const asked = parseQuestion(yaml, 'q.yaml');
  assert.deepEqual(asked.papers, [
    { key: '2401.12340', from: { kind: 'arxiv', id: '2401.12340' } },
  ]);
  assert.deepEqual(asked.claims[0]?.cites, ['2401.12340']);
});

test('parseQuestion() lets a paper’s key stand before its arXiv id', () => {
  const yaml = `question: q
papers: [{ arxiv: 2401.01234, key: one }, { arxiv: 2402.01234, key: '2401.01234' }]
claims: [{ text: 'A gain [@one] [@2402.01234].' }]
`;
  assert.deepEqual(parseQuestion(yaml, 'q.yaml').claims[0]?.cites, ['one', '2401.01234']);
});

const one = 'question: q\npapers: [{ file: a.html }]\n';
const claim = (text: string): string => `${one}claims: [{ text: ${JSON.stringify(text)} }]\n`;
const levels = (count: number, sign: string): string =>
  Array.from({ length: count }, (_, depth) => `${' '.repeat(depth)}${sign}`).join('\n');

const bad = [
  ['no papers', 'question: q\n', /^no papers$/, /at least one arXiv id or file/],
  ['an empty file', '', /^no papers$/, /question/],
  ['a list', '- question\n', /^no papers$/, /question/],
  ['papers that are empty', 'question: q\npapers: []\n', /^papers.*fewer than 1/, /question\.md/],
  ['papers that are none', 'question: q\npapers:\n', /^papers: must be array/, /question\.md/],
  ['a paper with both', 'question: q\npapers: [{ arxiv: 2401.01234, file: a.html }]\n', /^paper 1 with both arxiv and file$/, /either arxiv or file/],
  ['a paper with neither', 'question: q\npapers: [{ file: a.html }, { key: b }]\n', /^paper 2 with neither arxiv nor file$/, /either arxiv or file/],
  ['a file without a name', 'question: q\npapers: [{ file: shelf/ }]\n', /^paper 1 with no file/, /path/],
  ['two papers of one key', 'question: q\npapers: [{ file: a.html }, { file: b/a.pdf }]\n', /^two papers called a$/, /key of its own/],
  ['a key that no citation could hold', 'question: q\npapers: [{ file: a.html, key: "a b" }]\n', /^papers, number 1, key: /, /question\.md/],
  ['a citation of a paper that is not there', claim('A gain [@b].'), /^a citation of "b"/, /^one of a$/],
  ['cites of a paper that is not there', `${one}claims: [{ text: A gain., cites: [a, b] }]`, /^a citation of "b"/, /^one of a$/],
  ['a change of a paper that is not there', `${one}changes: [{ paper: b, claim: c1, why: w }]`, /"b"/, /^one of a$/],
  ['a change without a reason', `${one}changes: [{ paper: a, claim: c1 }]`, /'why'/, /question\.md/],
  ['a claim of citations only', claim(' [@a] [@a]'), /^a claim without words$/, /sentence/],
  ['a question without words', 'question: "  "\npapers: [{ file: a.html }]\n', /^a question without words$/, /sentence/],
  ['a question that is a number', 'question: 5\npapers: [{ file: a.html }]\n', /^question: must be string$/, /question\.md/],
  ['an unknown field', `${one}frobnicate: 1\n`, /"frobnicate"/, /question\.md/],
  ['a field that belongs elsewhere', 'question: q\npapers: [{ file: a.html, title: t }]\n', /^papers, number 1: .*"title"/, /question\.md/],
  ['a field of every object', `${one}__proto__: { papers: [] }\n`, /"__proto__"/, /question\.md/],
  ['a sentence said twice', `${one}claims: [{ text: A gain. }, { text: 'A  gain. [@a]' }]`, /^claims 1 and 2 in the same words$/, /once/],
  ['half of a character', 'question: "q \\ud83d"\npapers: [{ file: a.html }]\n', /^half of a character$/, /whole/],
  ['a tag of its own', 'question: !!js/function q\npapers: [{ file: a.html }]\n', /tag/, /YAML 1\.2/],
  ['an open quotation', 'question: "q\npapers: x\n', /closing "quote, line 3, column 1$/, /YAML 1\.2/],
  ['a tab for indentation', 'question: q\n\tpapers: x\n', /[Tt]abs .*, line 2, column 1$/, /YAML 1\.2/],
  ['a colon in plain words', 'question: a: b\n', /, line 1, column 11$/, /YAML 1\.2/],
  ['two fields of one name', `question: q\n${one}`, /unique, line 2, column 1$/, /YAML 1\.2/],
  ['two documents', `${one}---\n${one}`, /documents.*, line 3, column 1$/, /YAML 1\.2/],
  ['an alias', 'question: &q what?\ntitle: *q\npapers: [{ file: a.html }]\n', /^an alias$/, /without aliases/],
  ['a billion laughs', 'a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nquestion: [*c,*c]\n', /^an alias$/, /without aliases/],
  ['100,000 open brackets', `question: ${'['.repeat(100_000)}`, /lists within lists/, /at most 40/],
  ['100,000 closed brackets', `question: ${'['.repeat(100_000)}${']'.repeat(100_000)}`, /lists within lists/, /at most 40/],
  ['deep indentation', levels(100, 'a:'), /lists within lists/, /at most 40/],
  ['deep keys', levels(100, '?'), /lists within lists/, /at most 40/],
  ['lists in one line', `${'- '.repeat(1000)}x`, /lists within lists/, /at most 40/],
  ['a huge file', `question: ${'x'.repeat(300_000)}`, /^300010 characters$/, /at most 256000/],
  ['an error in each sign', '"'.repeat(250_000), /, line 1, column 3$/, /YAML 1\.2/],
] as const; // prettier-ignore
for (const [what, yaml, seen, wanted] of bad)
  test(`parseQuestion() refuses ${what}`, () => {
    const error = thrownBy(() => parseQuestion(yaml, 'my.yaml'));
    assert.ok(error instanceof UserError, String(error));
    assert.equal(error.code, 'bad-question');
    assert.match(error.message, /^Cannot (?:read|use) the question "my\.yaml"\.$/);
    assert.match(error.seen ?? '', seen);
    assert.match(error.wanted ?? '', wanted);
    assert.match(error.next, /docs\/question\.md/);
  });

test('parseQuestion() shows the form of an arXiv id where one is wrong', () =>
  assert.throws(() => parseQuestion('question: q\npapers: [{ arxiv: 2401.12v1 }]\n', 'q.yaml'), {
    code: 'not-an-arxiv-id',
  }));

test('parseQuestion() reads a claim in one way only, however it is written', () => {
  const hostile = [
    `[${'@a '.repeat(1300)}x`,
    `[${'@a;'.repeat(1300)}`,
    '[@'.repeat(30),
    `x${' '.repeat(3900)}y`,
  ];
  for (const text of hostile)
    assert.deepEqual(parseQuestion(claim(text), 'q.yaml').claims, [
      { text: text.replace(/ +/g, ' ').trim(), cites: [] },
    ]);
});

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return null;
}
