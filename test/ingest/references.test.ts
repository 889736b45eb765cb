import assert from 'node:assert/strict';
import test from 'node:test';
import { UserError } from '../../src/core/errors.ts';
import { sha256 } from '../../src/core/hash.ts';
import type { Web } from '../../src/core/io.ts';
import type { ReferenceFields } from '../../src/core/paper.ts';
import { workRecord, type WorkRecord } from '../../src/core/work-record.ts';
import { likeness, matchReference } from '../../src/ingest/match-reference.ts';
import { resolveReferences } from '../../src/ingest/resolve-references.ts';

function reference(given: Partial<ReferenceFields>): ReferenceFields {
  return {
    authors: ['Bo Li'],
    title: 'A study of the flight of small birds',
    year: '2019',
    venue: null,
    arxivId: null,
    doi: null,
    url: null,
    ...given,
  };
}

function work(id: string, given: Partial<WorkRecord> = {}): WorkRecord {
  return workRecord({
    database: 'crossref',
    id,
    dois: [id],
    title: 'A Study of the Flight of Small Birds',
    authors: [{ name: 'Bo Li', family: 'Li' }],
    published: '2019-03',
    ...given,
  });
}

const own = reference({ doi: '10.1000/a' });
const rows: readonly (readonly [
  string,
  ReferenceFields | null,
  WorkRecord[],
  WorkRecord[],
  string,
])[] = [
  ['debris', null, [], [], 'unparsable'],
  ['its own DOI', own, [work('10.1000/a')], [], 'resolved'],
  ['a DOI of another work', own, [work('10.1000/a', { title: 'Soup recipes' })], [], 'ambiguous'],
  ['a retracted work', own, [work('10.1000/a', { fate: 'retracted' })], [], 'retracted'],
  [
    'a corrected work',
    own,
    [
      work('10.1000/a', {
        notices: [{ kind: 'erratum', direction: 'by', doi: '10.1000/e', date: null }],
      }),
    ],
    [],
    'corrected',
  ],
  ['its words', reference({}), [], [work('10.1000/a')], 'resolved'],
  ['its words, a year apart', reference({ year: '2018' }), [], [work('10.1000/a')], 'resolved'],
  ['its words, ten years apart', reference({ year: '2009' }), [], [work('10.1000/a')], 'not_found'],
  [
    'its title by another author',
    reference({}),
    [],
    [work('10.1000/a', { authors: [{ name: 'Ann Ode', family: 'Ode' }] })],
    'not_found',
  ],
  [
    'two works that fit',
    reference({ authors: [] }),
    [],
    [work('10.1000/a'), work('10.1000/b', { authors: [{ name: 'Cy Poe', family: 'Poe' }] })],
    'ambiguous',
  ],
  ['nothing', reference({}), [], [], 'not_found'],
];
for (const [what, fields, byId, byWords, state] of rows)
  test(`a reference to ${what} is ${state}`, () =>
    assert.equal(matchReference(fields, byId, byWords).state, state));

const crossrefWork = (doi: string, title: string) => ({
  DOI: doi,
  title: [title],
  author: [{ given: 'Bo', family: 'Li' }],
  issued: { 'date-parts': [[2019]] },
});

function services(silent: readonly string[]): Web & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    ask: (service, path) => {
      asked.push(`${service} ${decodeURIComponent(path)}`);
      if (silent.includes(service))
        return Promise.reject(
          new UserError({
            code: 'source-unavailable',
            message: 'Cannot fetch it.',
            seen: 'status 503',
            wanted: 'an answer',
            next: 'later',
          }),
        );
      const items = path.includes('query.bibliographic')
        ? path.includes('Birds')
          ? [crossrefWork('10.1000/b', 'A second study of Birds and of their nests')]
          : []
        : [crossrefWork('10.1000/a', 'A study of the flight of small birds')];
      const body = JSON.stringify(
        service === 'crossref' ? { status: 'ok', message: { items } } : { results: [] },
      );
      const bytes = new TextEncoder().encode(body);
      return Promise.resolve({ url: path, bytes, retrieval: sha256(body), at: '' });
    },
  };
}

const list = [
  own,
  reference({ title: 'A second study of Birds and of their nests' }),
  reference({ title: 'A book that nobody knows of at all' }),
  null,
];

test('resolveReferences() asks by id for many at once, then by words', async () => {
  const web = services([]);
  const { references } = await resolveReferences(list, {
    web,
    library: () => [],
    progress: () => undefined,
  });
  assert.deepEqual(
    references.map(({ state }) => state),
    ['resolved', 'resolved', 'not_found', 'unparsable'],
  );
  assert.equal(web.asked.filter((one) => one.includes('filter=doi:')).length, 2);
  assert.equal(references[0]?.work?.id, '10.1000/a');
});

test('a service that is silent leaves references not queried, never not found', async () => {
  const { references } = await resolveReferences(list, {
    web: services(['crossref', 'openalex']),
    library: () => [],
    progress: () => undefined,
  });
  assert.deepEqual(
    references.map(({ state }) => state),
    ['not_queried', 'not_queried', 'not_queried', 'unparsable'],
  );
  assert.match(references[0]?.note ?? '', /could not be asked/);
});

test('an identifier whose service is silent leaves its reference not queried', async () => {
  const { references } = await resolveReferences(
    [reference({ arxivId: '1706.03762', title: 'A book that nobody knows of at all' })],
    { web: services(['arxiv-api']), library: () => [], progress: () => undefined },
  );
  assert.equal(references[0]?.state, 'not_queried');
  assert.match(references[0]?.note ?? '', /arxiv-api could not be asked/);
});

const notices = [
  ['retraction', 'retracted'],
  ['partial-retraction', 'resolved'],
  ['expression-of-concern', 'resolved'],
  ['new-version', 'resolved'],
  ['erratum', 'corrected'],
] as const;
for (const [kind, state] of notices)
  test(`a reference with a notice of the kind ${kind} is ${state}`, () => {
    const notice = { kind, direction: 'by', doi: '10.1000/n', date: null } as const;
    const record = work('10.1000/a', { notices: [notice] });
    assert.equal(matchReference(own, [record], []).state, state);
  });

test('likeness() takes a subtitle that is left out, and no words in common by chance', () => {
  assert.equal(likeness('Deep nets read slow text: a survey', 'Deep nets read slow text'), 1);
  assert.ok(
    likeness(
      'A survey of deep learning methods for medical image analysis',
      'Survey of image analysis',
    ) < 0.5,
  );
});

test('what the library holds is not asked for', async () => {
  const web = services([]);
  const { references } = await resolveReferences([own], {
    web,
    library: () => [work('10.1000/a', { database: 'library' })],
    progress: () => undefined,
  });
  assert.equal(references[0]?.work?.by, 'library');
  assert.deepEqual(web.asked, []);
});
