import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parse } from 'yaml';
import { citationCff } from '../../src/render/cite/citation-cff.ts';
import { printCitations } from '../../src/render/cite/print-citations.ts';
import { nameOf, toCsl, type CitedRecord, type CslItem } from '../../src/render/cite/to-csl.ts';
import { claimBadge, recordBadge } from '../../src/render/site/badge.ts';
import { headMeta } from '../../src/render/site/head-meta.ts';
import type { RecordRow } from '../../src/core/record-store.ts';
import type { PaperManifest } from '../../src/core/records/generated/types.ts';
import { sampleManifest } from '../render/sample-manifest.ts';
import { servedLibrary, type ServedLibrary } from '../support/served-library.ts';

let served: ServedLibrary;
before(async () => void (served = await servedLibrary('https://example.org/truth/')));
after(() => served.close());

const files = [
  ['badge.svg', 'image/svg+xml; charset=utf-8', /<title>VISN:[^<]+<\/title>/],
  ['c/1.svg', 'image/svg+xml; charset=utf-8', /claim 1/],
  ['c/1.md', 'text/markdown; charset=utf-8', /^# Claim 1 of VISN:/],
  ['c/1.jsonld', 'application/ld+json', /"ClaimReview"/],
  ['card.jsonld', 'application/ld+json', /"ScholarlyArticle"/],
  ['cite.bib', 'application/x-bibtex; charset=utf-8', /^@techreport\{VISN-/],
  ['cite.ris', 'application/x-research-info-systems; charset=utf-8', /^TY {2}- RPRT\n/],
  ['cite.json', 'application/vnd.citationstyles.csl+json', /"citation-key": "VISN-/],
  ['CITATION.cff', 'text/yaml; charset=utf-8', /^cff-version: 1\.2\.0\n/],
] as const;
for (const [name, type, said] of files)
  test(`a record has ${name}`, async () => {
    const folder = served.ids.synthesis.replace(':', '-');
    const response = await served.get(`/r/${folder}/${name}`);
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), type);
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.match(await response.text(), said);
    assert.equal((await served.get(`/r/VISN-00000000/${name}`)).status, 404);
  });

test('a withdrawn record says so in its badge and citations', async () => {
  const folder = served.ids.withdrawn.replace(':', '-');
  for (const [name, said] of [
    ['badge.svg', /Withdrawn/],
    ['c/1.svg', /Withdrawn \(/],
    ['cite.bib', /WITHDRAWN: Verification of/],
    ['cite.ris', /N1 {2}- Withdrawn\./],
  ] as const)
    assert.match(await (await served.get(`/r/${folder}/${name}`)).text(), said, name);
});

test('a record’s page names its other forms and what reference managers read', async () => {
  const folder = served.ids.paper.replace(':', '-');
  const page = await (await served.get(`/r/${folder}/index.html`)).text();
  assert.match(
    page,
    /<meta name="citation_title" content="Verification of: Listening in the Reeds/,
  );
  const links = [...page.matchAll(/<link rel="alternate" type="[^"]+" href="([^"./][^"]*)"/g)];
  assert.equal(links.length, 8);
  for (const [, href] of links)
    assert.equal((await served.get(`/r/${folder}/${href}`)).status, 200, href);
});

const sample = sampleManifest();
const hostile = `</title><script>alert(1)</script> "q" 'a' & ]]> }{ \\input{x} $x$\nER  - \nTY  - JOUR\n@misc{x}`;
const row: RecordRow = {
  id: 'SRCH:4E1B09C7',
  slug: 'x',
  kind: 'paper',
  title: hostile,
  question: '',
  area: 'SRCH',
  gate: 'FALSIFIED',
  tier: 'x',
  counts: {
    verified: 8,
    contradicted: 1,
    unverifiable: 2,
    not_attempted: 2,
    checker_failed: 1,
    measurements: 4,
  },
  coverageLine: hostile,
  state: 'current',
  manifest: 'ab'.repeat(32),
  publishedAt: '2026-07-02T09:14:00.000Z',
  changedAt: '2026-07-02T09:14:00.000Z',
  place: 5,
};
const [first] = sample.provenance.sources;
const cited: CitedRecord = {
  row,
  base: 'https://example.org/',
  origin: 'example.org/log',
  doi: '10.5281/zenodo.1234',
  manifest: {
    ...sample,
    work: { ...sample.work, title: hostile, authors: ['Corvin Ashdale', 'ACME & Sons'] },
    provenance: {
      ...sample.provenance,
      sources: first
        ? [
            {
              ...first,
              standing: {
                facts: [
                  { kind: 'retracted', told_by: 'crossref', words: '', doi: null, date: null },
                ],
                questions: [],
              },
            },
          ]
        : [],
    },
  },
};

test('badges are valid SVG, and hostile text in them is text', () => {
  const [claim] = sample.claims;
  assert.ok(claim);
  for (const badge of [recordBadge(row), claimBadge(row, { ...claim, text: hostile })]) {
    assert.equal(XMLValidator.validate(badge), true);
    assert.doesNotMatch(badge, /<script/);
    const { svg } = new XMLParser({ ignoreAttributes: false }).parse(badge) as {
      svg: Record<string, unknown>;
    };
    assert.equal(svg['@_role'], 'img');
  }
  assert.match(recordBadge(row), />Falsified, 8 of 14 verified</);
});

test('toCsl() gives the record and its paper, with what became of it', () => {
  const [record, paper] = toCsl(cited) as [CslItem, CslItem];
  assert.match(record.note ?? '', /^1 of its sources retracted or withdrawn\. Gate: Falsified\./);
  assert.equal(record.DOI, '10.5281/zenodo.1234');
  assert.match(paper.title, /^RETRACTED: /);
  assert.equal(paper.note, 'This paper was retracted.');
  for (const { title } of [record, paper]) assert.doesNotMatch(title, /[<>\n]/);
});

test('hostile text adds no field and no entry to BibTeX and RIS', async () => {
  const bibtex = await printCitations(toCsl(cited), 'bibtex');
  assert.equal(bibtex.match(/^@\w+\{/gm)?.length, 2, bibtex);
  const ris = await printCitations(toCsl(cited), 'ris');
  assert.equal(ris.match(/^TY {2}- /gm)?.length, 2);
  assert.equal(ris.match(/^ER {2}- /gm)?.length, 2);
});

test('citationCff() has what the format asks for', () => {
  const file = parse(citationCff(cited)) as Record<string, unknown>;
  for (const key of ['cff-version', 'message', 'title', 'authors']) assert.ok(file[key], key);
  const known = [
    'cff-version',
    'message',
    'type',
    'title',
    'abstract',
    'authors',
    'identifiers',
    'url',
    'version',
    'date-released',
    'references',
  ];
  assert.deepEqual(
    Object.keys(file).filter((key) => !known.includes(key)),
    [],
  );
  assert.match(String(file['date-released']), /^\d{4}-\d\d-\d\d$/);
  const [reference] = file['references'] as Record<string, unknown>[];
  assert.deepEqual(reference?.['authors'], [
    { 'family-names': 'Ashdale', 'given-names': 'Corvin' },
    { 'family-names': 'Sons', 'given-names': 'ACME &' },
  ]);
  assert.equal(reference['notes'], 'This paper was retracted.');
});

for (const [name, read] of [
  ['Petra Lindqvist-Moor', { family: 'Lindqvist-Moor', given: 'Petra' }],
  ['OpenAI', { literal: 'OpenAI' }],
  ['', { literal: '' }],
] as const)
  test(`nameOf() reads ${JSON.stringify(name)}`, () => assert.deepEqual(nameOf(name), read));

test('headMeta() writes one line a tag, with the record’s DOI', () => {
  const { tags } = headMeta(cited.manifest, {
    row,
    origin: 'example.org',
    doi: cited.doi,
    folder: '../',
  });
  for (const { content } of tags) assert.doesNotMatch(content, /\n/);
  assert.ok(tags.some(({ name, content }) => name === 'citation_doi' && content === cited.doi));
});

// Last: it changes the library that the tests above read.
test('what a running server kept of a withdrawn record is made anew when its words are withheld', async () => {
  const { get, ids, small } = served;
  await small.json('withdraw', ids.paper, '--note', 'Wrong.');
  const folder = ids.paper.replace(':', '-');
  const manifest = (await (await get(`/api/records/${folder}`)).json()) as PaperManifest;
  const claim = manifest.claims.find(({ place }) => place.kind !== 'cell') ?? assert.fail();
  const words = claim.span.quote.slice(0, 40);
  const paths = [`/r/${folder}/index.html`, `/r/${folder}/card.json`, `/api/records/${folder}`];
  for (const path of paths) assert.ok((await (await get(path)).text()).includes(words), path);
  await small.json('withhold', ids.paper, claim.id, '--note', 'Taken down.');
  for (const path of paths) {
    const response = await get(path);
    assert.equal(response.status, 200, path);
    assert.ok(!(await response.text()).includes(words), path);
  }
});
