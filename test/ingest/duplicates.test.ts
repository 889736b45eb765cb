import assert from 'node:assert/strict';
import { test } from 'node:test';
import { workRecord, type WorkRecord } from '../../src/core/work-record.ts';
import { findWorks } from '../../src/ingest/duplicates.ts';

const title = 'Listwise distillation for passage retrieval';
const by = (name: string): WorkRecord['authors'] => [{ name, family: null }];
const one = (parts: Partial<WorkRecord>): WorkRecord =>
  workRecord({
    database: 'crossref',
    id: JSON.stringify(parts),
    title,
    authors: by('Ada Müller'),
    published: '2023',
    ...parts,
  });

const pairs: readonly (readonly [string, Partial<WorkRecord>, Partial<WorkRecord>, boolean])[] = [
  ['one DOI, other titles', { dois: ['10.1/a'], title: 'A' }, { dois: ['10.1/a'], title: 'B' }, true],
  ['one arXiv id', { arxivId: '2301.00001', title: 'A' }, { arxivId: '2301.00001', title: 'B' }, true],
  ['an arXiv DOI and its id', { dois: ['10.48550/arxiv.2301.00001'], title: 'A' }, { arxivId: '2301.00001', title: 'B' }, true],
  ['preprint and publication', { arxivId: '2301.00001' }, { dois: ['10.1/a'], published: '2024-05' }, true],
  ['two years between them', { arxivId: '2301.00001' }, { dois: ['10.1/a'], published: '2025' }, false],
  ['no year', { arxivId: '2301.00001' }, { dois: ['10.1/a'], published: null }, false],
  ['another first author', { dois: ['10.1/a'] }, { dois: ['10.1/b'], authors: by('Bo Li') }, false],
  ['no author', { dois: ['10.1/a'] }, { dois: ['10.1/b'], authors: [] }, false],
  ['a name written otherwise', { dois: ['10.1/a'] }, { dois: ['10.1/b'], authors: by('Muller, A.') }, true],
  ['a title written otherwise', { dois: ['10.1/a'] }, { dois: ['10.1/b'], title: 'Listwise Distillation, for Passage-Retrieval' }, true],
  ['a short title', { dois: ['10.1/a'], title: 'Introduction' }, { dois: ['10.1/b'], title: 'Introduction' }, false],
  ['a title of many', { dois: ['10.1/a'], title: 'Editorial: a new year' }, { dois: ['10.1/b'], title: 'Editorial: a new year' }, false],
  ['two papers of arXiv', { arxivId: '2301.00001' }, { arxivId: '2301.00002' }, false],
  ['another part', { dois: ['10.1/a'], title: `${title} I` }, { dois: ['10.1/b'], title: `${title} II` }, false],
]; // prettier-ignore
for (const [what, first, second, same] of pairs)
  test(`findWorks() takes ${what} for ${same ? 'one work' : 'two works'}`, () => {
    for (const records of [
      [one(first), one(second)],
      [one(second), one(first)],
    ])
      assert.equal(findWorks(records).length, same ? 1 : 2);
  });

test('findWorks() joins through a third record and says by which rules', () => {
  const [work, ...others] = findWorks([
    one({ arxivId: '2301.00001' }),
    one({
      database: 'openalex',
      id: 'W1',
      dois: ['10.1/a', '10.48550/arxiv.2301.00001'],
      title: null,
    }),
    one({ dois: ['10.1/a'], title: 'Another title of the very same paper' }),
  ]);
  assert.equal(others.length, 0);
  assert.equal(work?.key, 'arxiv:2301.00001');
  assert.deepEqual(
    work.joined.map(({ rule, records }) => [rule, records]),
    [
      ['doi', [1, 2]],
      ['arxiv_id', [0, 1]],
    ],
  );
});

test('findWorks() gives the same groups in any order', () => {
  const records = [
    one({ arxivId: '2301.00001' }),
    one({ arxivId: '2301.00002' }),
    one({ dois: ['10.1/a'], published: '2022' }),
    one({ dois: ['10.1/b'], published: '2024' }),
    one({ dois: ['10.1/c'], title: 'Another paper altogether', published: '2020' }),
    one({ dois: ['10.1/d'], title: 'Another paper altogether', published: '2021' }),
  ];
  const groups = (list: readonly WorkRecord[]): string[] =>
    findWorks(list)
      .map((work) =>
        work.records
          .map((place) => JSON.stringify(list[place]))
          .sort()
          .join(),
      )
      .sort();
  const expected = groups(records);
  for (let turn = 1; turn < records.length; turn++)
    assert.deepEqual(groups([...records.slice(turn), ...records.slice(0, turn)]), expected);
  assert.deepEqual(groups(records.toReversed()), expected);
});
