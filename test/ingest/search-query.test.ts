import assert from 'node:assert/strict';
import { test } from 'node:test';
import { searchDatabases, pagePath, sentQuery } from '../../src/ingest/search-database.ts';
import { arxivIdsIn, arxivQuery, firstDay, isDay, lastDay } from '../../src/ingest/search-query.ts';

const queries = [
  ['listwise distillation', 'all:listwise AND all:distillation'],
  ['"passage retrieval" BERT', 'all:"passage retrieval" AND all:BERT'],
  ['PaperQA: retrieval (agents)', 'all:PaperQA AND all:retrieval AND all:agents'],
  ['ti:pruning AND cat:cs.CL', 'ti:pruning AND cat:cs.CL'],
  ['state-of-the-art', 'all:state-of-the-art'],
] as const;
for (const [query, sent] of queries)
  test(`arxivQuery() sends ${query} as ${sent}`, () =>
    assert.equal(arxivQuery({ query, since: null, until: null }), sent));

const lists = [
  ['2401.01234', ['2401.01234']],
  ['arXiv:2401.01234v2, hep-th/9901001 math.SG/0106220', ['2401.01234v2', 'hep-th/9901001', 'math/0106220']],
  ['pruning 2401.01234', null],
  ['2020 2021', null],
] as const; // prettier-ignore
for (const [query, ids] of lists)
  test(`arxivIdsIn() takes ${query} for ${ids === null ? 'words' : 'a list of ids'}`, () =>
    assert.deepEqual(arxivIdsIn(query), ids));

test('arxivQuery() bounds the days of submission', () =>
  assert.equal(
    arxivQuery({ query: 'pruning', since: '2020', until: '2024-02' }),
    '(all:pruning) AND submittedDate:[202001010000 TO 202402292359]',
  ));

const days = [
  ['2020', true], ['2020-02', true], ['2020-02-29', true], ['2021-02-29', false],
  ['2020-13', false], ['20', false], ['2020-1', false],
] as const; // prettier-ignore
for (const [day, is] of days)
  test(`isDay() ${is ? 'takes' : 'does not take'} ${day}`, () => assert.equal(isDay(day), is));

test('firstDay() and lastDay() span what is named', () => {
  assert.deepEqual(['2020', '2020-02', '2020-02-03'].map(firstDay), ['2020-01-01', '2020-02-01', '2020-02-03']);
  assert.deepEqual(['2020', '2020-02', '2020-02-03'].map(lastDay), ['2020-12-31', '2020-02-29', '2020-02-03']);
}); // prettier-ignore

const wanted = { query: 'a & b', since: '2020', until: null };
const sent = {
  arxiv: 'search_query=(all:a AND all:b) AND submittedDate:[202001010000 TO 299912312359]',
  openalex: 'search=a & b; filter=from_publication_date:2020-01-01',
  crossref: 'query=a & b; filter=from-pub-date:2020',
  'semantic-scholar': 'query=a & b; publicationDateOrYear=2020:',
  datacite: 'query=(a & b) AND publicationYear:[2020 TO *]',
} as const;
for (const database of searchDatabases)
  test(`sentQuery() and pagePath() speak the language of ${database.name}`, () => {
    assert.equal(sentQuery(database, wanted), sent[database.name as keyof typeof sent]);
    const parameters = new URL(pagePath(database, wanted, 2, 100), 'https://x').searchParams;
    for (const [name, value] of database.query(wanted)) assert.equal(parameters.get(name), value);
    const numbers = [...parameters.values()].filter((value) => /^\d+$/.test(value)).map(Number);
    assert.deepEqual(
      numbers.sort((a, b) => a - b).at(-1),
      database.name === 'openalex' || database.name === 'datacite' ? 100 : 200,
    );
  });
