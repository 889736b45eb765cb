import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { metadata } from '../../eval/metadata.ts';
import { readRecorded } from '../../eval/recorded-answers.ts';
import type { UserError } from '../../src/core/errors.ts';
import type { WorkRecord } from '../../src/core/work-record.ts';
import { parseArxivAbs } from '../../src/ingest/arxiv-abs.ts';
import { parseAnnouncements } from '../../src/ingest/arxiv-announce.ts';
import { parseArxivDocmeta } from '../../src/ingest/arxiv-docmeta.ts';
import { parseArxivPage } from '../../src/ingest/atom.ts';
import { parseCrossref } from '../../src/ingest/crossref.ts';
import { parseCrossrefText } from '../../src/ingest/crossref-text.ts';
import { parseDatacite } from '../../src/ingest/datacite.ts';
import { parseOai } from '../../src/ingest/oai.ts';
import { parseOpenAlex } from '../../src/ingest/openalex.ts';
import { parseOpenRetractions } from '../../src/ingest/open-retractions.ts';
import { readCsv } from '../../src/ingest/read-csv.ts';
import { parseSemanticScholar } from '../../src/ingest/semantic-scholar.ts';
import { parseZenodo } from '../../src/ingest/zenodo.ts';
import { shared } from '../support/shared.ts';

const corpus = join(shared.folder, 'corpus');
const text = (path: string): string => readFileSync(join(corpus, path), 'utf8');
const given = { skip: shared.skip };

test('every recorded answer is read by a parser of the product', given, async () => {
  const { figures } = await metadata(corpus, new Map());
  assert.deepEqual(figures['failed'], []);
  assert.deepEqual(figures['withdrawn_ids'], [
    ...['0704.0156', '0704.0213', '0704.0480', '0704.0525', '0704.0644', '0704.0840'],
    '1606.01467',
  ]);
  assert.equal(figures['errors_as_entries'], 1);
});

test('parseArxivAbs() takes the newest version for what became of a paper', given, () => {
  const revived = parseArxivAbs(text('metadata/arxiv-abs/adap-org_9509_9509003.abs'));
  assert.equal(revived.fate, null, 'two empty versions, then a whole one');
  assert.equal(revived.version, 3);
  assert.equal(revived.arxivId, 'adap-org/9509003');
  assert.deepEqual(revived.authors, [{ name: 'Yu Shi', family: null }]);
});

test('parseOai() reads all three forms', given, () => {
  const [raw] = parseOai(text('metadata/arxiv-oai/arXivRaw_1304.4214.xml')).records;
  assert.equal(raw?.work?.version, 1);
  assert.equal(raw?.work?.authors[1]?.name, 'John M. Tranquada');
  assert.equal(raw?.work?.published, '2013-04-15');
  const [dc] = parseOai(text('metadata/arxiv-oai/arxiv_math_0306266.xml')).records;
  assert.equal(dc?.work?.arxivId, 'math/0306266');
  assert.deepEqual(dc?.work?.dois, ['10.1017/s0963548305006826']);
  assert.match(dc?.work?.venue ?? '', /^Combinatorics, Probability/);
  const [several] = parseOai(text('metadata/arxiv-oai/sample_arxiv_record0.xml')).records;
  assert.equal(several?.work?.dois.length, 3);
  assert.equal(several?.work?.authors[0]?.family, 'Planck Collaboration');
});

test('parseOai() reads tokens, deletions and errors', () => {
  const list = parseOai(`<OAI-PMH><responseDate>2026-07-02T00:00:00Z</responseDate><ListRecords>
    <record><header status="deleted"><identifier>oai:x:1</identifier><datestamp>2026-07-01</datestamp></header></record>
    <resumptionToken completeListSize="12" cursor="0">next|1</resumptionToken></ListRecords></OAI-PMH>`);
  assert.deepEqual([list.token, list.listSize, list.records[0]?.deleted], ['next|1', 12, true]);
  const end = parseOai('<OAI-PMH><ListRecords><resumptionToken/></ListRecords></OAI-PMH>');
  assert.equal(end.token, null);
  const error = parseOai('<OAI-PMH><error code="noRecordsMatch">none</error></OAI-PMH>').error;
  assert.deepEqual(error, { code: 'noRecordsMatch', words: 'none' });
});

test('parseArxivPage() tells totals, old ids and an error that came as an entry', given, () => {
  const body = (name: string): string =>
    (JSON.parse(text(`metadata/arxiv-api-atom/${name}`)) as { body: string }).body;
  const page = parseArxivPage(body('q_testing_s0_m100_cfe7536492ca.json'));
  assert.deepEqual([page.total, page.papers.length], [214881, 100]);
  assert.equal(page.papers.filter(({ arxivId }) => arxivId.includes('/')).length, 3);
  assert.equal(page.papers.filter(({ journalReference }) => journalReference).length, 18);
  assert.equal(page.papers.filter(({ dois }) => dois.length > 0).length, 32);
  const refused = parseArxivPage(body('id_abc_s0_m100_b79c8dcf6bc3.json'));
  assert.deepEqual([refused.papers.length, refused.errors], [0, ['incorrect id format for abc']]);
});

test('parseArxivDocmeta() and parseAnnouncements() read arXiv’s inner forms', given, () => {
  const paper = parseArxivDocmeta(text('metadata/arxiv-docmeta/1404.3450.json'));
  assert.deepEqual([paper.version, paper.fate, paper.published], [4, null, '2014-04-13']);
  const days = parseAnnouncements(text('metadata/arxiv-announce/new.daily.log'));
  assert.deepEqual([...new Set(days.map(({ date }) => date))], ['2019-04-12', '2019-04-15']);
  assert.deepEqual(days[0]?.categories, ['eess.AS', 'cs.LG', 'cs.SD', 'stat.ML']);
});

test('parseCrossref() keeps update-to on the notice that carries it', given, () => {
  const [notice] = parseCrossref(
    text('citations/retractions/crossref_update-to_input.json'),
  ).records;
  assert.equal(notice?.dois[0], '10.1002/job.1858');
  assert.deepEqual(notice?.notices, [
    { kind: 'correction', direction: 'of', doi: '10.1002/job.1787', date: '2013-02-26' },
  ]);
  const [chapter] = parseCrossref(
    text('citations/crossref/hepcrawl_9781316535783.011.json'),
  ).records;
  assert.equal(chapter?.published, null, 'an empty date is no date');
  assert.deepEqual(chapter?.authors, [{ name: 'Chris Smeenk', family: 'Smeenk' }]);
});

test('parseOpenRetractions() takes no notice for the article that it retracts', given, () => {
  const fate = (name: string): WorkRecord['fate'] | undefined =>
    parseOpenRetractions(text(`citations/retractions/openretractions_${name}.json`)).records[0]
      ?.fate;
  assert.equal(fate('10.1002_wer.1049'), 'retracted');
  assert.equal(fate('10.1007_s00044-017-1974-y'), null, 'a retraction note');
  assert.equal(fate('14651858.cd000005'), null, 'superseded, not retracted');
});

test('the parsers of other databases find ids of arXiv among theirs', given, async () => {
  const [, s2, openalex] = await readRecorded(
    join(corpus, 'citations/paperqa/test_title_search_paper_attributes1_.yaml'),
  );
  const [datacite] = await readRecorded(
    join(corpus, 'citations/commonmeta/test-crossref_xml_writer__test_arxiv.yaml'),
  );
  assert.equal(parseSemanticScholar(s2?.body ?? '').records[0]?.arxivId, '2312.07559');
  assert.equal(parseOpenAlex(openalex?.body ?? '').records[0]?.arxivId, '2312.07559');
  assert.equal(parseDatacite(datacite?.body ?? '').records[0]?.arxivId, '2311.16162');
});

test('readCsv() keeps commas, quotes and line ends within quotes', () => {
  assert.deepEqual(readCsv('a,b\n"1, ""x""\n2",3\r\n,\n'), [
    { a: '1, "x"\n2', b: '3' },
    { a: '', b: '' },
  ]);
  assert.equal(readCsv('a\n"open'), null);
  assert.equal(readCsv(`${'a,'.repeat(300)}b\n1\n`), null);
  assert.equal(readCsv(`a\n${'x'.repeat(2_000_000)}\n`), null);
});

test('no parser takes what is not an answer', () => {
  for (const parse of [parseOai, parseArxivPage, parseCrossref, parseOpenAlex, parseDatacite])
    for (const wrong of ['', '[', '<a>', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', '"x"'])
      assert.throws(
        () => parse(wrong),
        (error: UserError) => error.code === 'source-unavailable',
      );
});

test('what is no work is told apart from works', () => {
  const members = parseCrossref(
    '{"status":"ok","message":{"total-results":2,"items":[{"id":1,"primary-name":"P"},{"id":2}]}}',
  );
  assert.deepEqual([members.records.length, members.others], [0, 2]);
  assert.deepEqual(
    parseCrossref('{"status":"failed","message":[{"message":"bad filter"}]}').errors,
    ['bad filter'],
  );
  const author = parseOpenAlex('{"id":"https://openalex.org/A1","display_name":"A. Reader"}');
  assert.deepEqual([author.records.length, author.others], [0, 1]);
  const clients = parseDatacite('{"data":[{"id":"cern.zenodo","type":"clients","attributes":{}}]}');
  assert.deepEqual([clients.records.length, clients.others], [0, 1]);
  const mixed = parseSemanticScholar(
    '[null,{"paperId":"a","title":"T"},{"authorId":"1","name":"N"}]',
  );
  assert.deepEqual([mixed.records.length, mixed.unknown, mixed.others], [1, 1, 1]);
  assert.deepEqual(parseSemanticScholar('{"message":"Too Many Requests"}').errors, [
    'Too Many Requests',
  ]);
});

test('parseCrossrefText() reads RIS, and the DOI of other text', () => {
  const [ris] = parseCrossrefText(
    'TY  - JOUR\nDO  - 10.1000/X\nTI  - A title\nAU  - Müller, Ada\nPY  - 2023/05/01\nER  - \n',
  ).records;
  assert.deepEqual(
    [ris?.id, ris?.title, ris?.authors, ris?.published],
    ['10.1000/x', 'A title', [{ name: 'Müller, Ada', family: 'Müller' }], '2023-05-01'],
  );
  const [reference] = parseCrossrefText(
    'Müller, A. (2023). A title. https://doi.org/10.1000/X.',
  ).records;
  assert.deepEqual([reference?.id, reference?.title], ['10.1000/x', null]);
});

test('parseZenodo() reads InvenioRDM’s own form', () => {
  const [record] = parseZenodo(
    '{"id":"ab1","pids":{"doi":{"identifier":"10.59350/x"}},"metadata":{"title":"T","publication_date":"2024-01-02","creators":[{"person_or_org":{"name":"Reader, A.","family_name":"Reader"}}]}}',
  ).records;
  assert.deepEqual(
    [record?.dois, record?.authors[0]?.family, record?.published],
    [['10.59350/x'], 'Reader', '2024-01-02'],
  );
});

test('parseOai() reads a list of headers and the old form', () => {
  const { records } = parseOai(
    '<OAI-PMH><ListIdentifiers><header><identifier>oai:arXiv.org:1</identifier><datestamp>2026-07-01</datestamp></header></ListIdentifiers></OAI-PMH>',
  );
  assert.deepEqual([records.length, records[0]?.work], [1, null]);
  const [old] = parseOai(
    '<OAI-PMH><GetRecord><record><header><identifier>oai:arXiv.org:hep-th/9901001</identifier><datestamp>1</datestamp></header><metadata><arXivOld><id>hep-th/9901001</id><authors>Ada Müller (Kiel), Bo Li and C. D. Jr.</authors><title>T</title></arXivOld></metadata></record></GetRecord></OAI-PMH>',
  ).records;
  assert.deepEqual(
    old?.work?.authors.map(({ name }) => name),
    ['Ada Müller', 'Bo Li', 'C. D. Jr.'],
  );
});
