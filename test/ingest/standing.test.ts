import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { UserError } from '../../src/core/errors.ts';
import { sha256 } from '../../src/core/hash.ts';
import type { Web } from '../../src/core/io.ts';
import { summaryOf } from '../../src/core/standing.ts';
import { keepAnswers } from '../../src/ingest/keep-answers.ts';
import { parseRetractionWatch } from '../../src/ingest/retraction-watch.ts';
import { askStanding, subjectOf, type StandingSubject } from '../../src/ingest/standing.ts';
import { shared } from '../support/shared.ts';

const doi = '10.1002/job.1787';
const subject: StandingSubject = { arxivId: null, version: null, dois: [doi] };

/** Services that answer by path; what is not listed they do not know. */
function web(answers: Readonly<Record<string, string | UserError>>): Web & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    ask: (service, path) => {
      const key = `${service} ${decodeURIComponent(path)}`;
      asked.push(key);
      const answer = answers[key];
      if (answer instanceof UserError) return Promise.reject(answer);
      if (answer === undefined) return Promise.resolve(null);
      const bytes = new TextEncoder().encode(answer);
      return Promise.resolve({ url: path, bytes, retrieval: sha256(answer), at: '' });
    },
  };
}

async function ask(answers: Readonly<Record<string, string | UserError>>, who = subject) {
  return askStanding(who, { web: web(answers), registry: null, freshMs: 0 });
}

function crossref(work: object): string {
  return JSON.stringify({ status: 'ok', message: { DOI: doi, title: ['A title'], ...work } });
}

test(
  'a correction that only the notice knows of is found from the notice',
  { skip: shared.skip },
  async () => {
    const notice = readFileSync(
      join(shared.folder, 'corpus/citations/retractions/crossref_update-to_input.json'),
      'utf8',
    );
    const { standing, retrievals } = await ask({
      [`crossref /works/${doi}`]: crossref({}),
      [`crossref /works?filter=updates:${doi}&rows=20`]: `{"status":"ok","message":{"total-results":1,"items":[${notice}]}}`,
    });
    assert.deepEqual(
      standing.facts.map(({ kind, told_by, doi: by, date }) => [kind, told_by, by, date]),
      [['corrected', 'crossref', '10.1002/job.1858', '2013-02-26']],
    );
    assert.equal(summaryOf(standing).retraction, 'corrected');
    assert.equal(retrievals.length, 2);
  },
);

const updates = [
  ['retraction', 'retracted'],
  ['Retraction', 'retracted'],
  ['partial_retraction', 'concern'],
  ['expression_of_concern', 'concern'],
  ['erratum', 'corrected'],
  ['corrigendum', 'corrected'],
  ['withdrawal', 'withdrawn'],
  ['new_version', 'newer_version'],
] as const;
for (const [type, kind] of updates)
  test(`an update of the type ${type} is told as ${kind}`, async () => {
    const { standing } = await ask({
      [`crossref /works/${doi}`]: crossref({ 'updated-by': [{ DOI: '10.1/n', type }] }),
    });
    assert.deepEqual(
      standing.facts.map((fact) => fact.kind),
      [kind],
    );
  });

test('a notice that a service marks as retracted says nothing of itself', async () => {
  const { standing } = await ask({
    [`openalex /works/doi:${doi}`]: JSON.stringify({
      id: 'https://openalex.org/W1',
      doi: `https://doi.org/${doi}`,
      title: 'Retraction: An article on things',
      is_retracted: true,
    }),
  });
  assert.deepEqual(standing.facts, []);
});

test('who cannot be asked is asked once, and its silence is no answer', async () => {
  const down = new UserError({
    code: 'source-unavailable',
    message: 'Cannot fetch it.',
    seen: 'status 503',
    wanted: 'an answer',
    next: 'later',
  });
  const services = web({ [`crossref /works/${doi}`]: down });
  const { standing } = await askStanding(subject, { web: services, registry: null, freshMs: 0 });
  assert.equal(services.asked.filter((one) => one.startsWith('crossref')).length, 1);
  assert.deepEqual(
    standing.questions.map(({ service, answer }) => [service, answer]),
    [
      ['crossref', 'could_not_ask'],
      ['crossref', 'could_not_ask'],
      ['openalex', 'unknown'],
    ],
  );
  const before = { facts: [factBy('crossref'), factBy('openalex')], questions: [] };
  assert.deepEqual(
    keepAnswers(before, standing).facts.map(({ told_by }) => told_by),
    ['crossref', 'openalex'],
    'one was silent, the other does not know the work',
  );
});

function factBy(by: string) {
  return { kind: 'retracted', told_by: by, words: 'x', doi: null, date: null } as const;
}

test(
  'arXiv tells of withdrawals, newer versions and publication',
  { skip: shared.skip },
  async () => {
    const entry = (version: number, more: string): string =>
      `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/abs/2401.01234v${version}</id><title>T</title><summary>S</summary><updated>2026-01-02T00:00:00Z</updated>${more}</entry></feed>`;
    const who = { arxivId: '2401.01234', version: 1, dois: [] };
    const at = 'arxiv-api ?id_list=2401.01234&max_results=1';
    const kinds = async (answer: string) =>
      (await ask({ [at]: answer }, who)).standing.facts.map(({ kind }) => kind);
    assert.deepEqual(await kinds(entry(1, '')), []);
    assert.deepEqual(await kinds(entry(2, '')), ['newer_version']);
    assert.deepEqual(
      await kinds(entry(2, '<comment>This paper has been withdrawn by the author</comment>')),
      ['withdrawn'],
    );
    assert.deepEqual(await kinds(entry(1, '<journal_ref>J 1 (2025)</journal_ref>')), ['published']);
  },
);

test('a registry at hand is asked too', { skip: shared.skip }, async () => {
  const { records } = parseRetractionWatch(
    readFileSync(
      join(shared.folder, 'corpus/citations/retractions/retraction_watch_sample.csv'),
      'utf8',
    ),
  );
  const retracted = records.find(({ fate, dois }) => fate === 'retracted' && dois.length > 0);
  assert.ok(retracted);
  const registry = {
    name: 'retraction-watch',
    query: 'sha256:x',
    withDoi: (one: string) => records.filter(({ dois }) => dois.includes(one)),
  };
  const who = { arxivId: null, version: null, dois: [...retracted.dois] };
  const { standing } = await askStanding(who, { web: web({}), registry, freshMs: 0 });
  assert.equal(summaryOf(standing).retraction, 'retracted');
});

test('subjectOf() knows what can be asked after', () => {
  assert.equal(subjectOf(null, null), null);
  assert.deepEqual(subjectOf(null, 'https://doi.org/10.1000/X'), {
    arxivId: null,
    version: null,
    dois: ['10.1000/x'],
  });
  assert.deepEqual(
    subjectOf({ arxivId: '2401.01234v2', version: 2, doi: '10.1000/a 10.1000/b' }, null)?.dois,
    ['10.1000/a', '10.1000/b'],
  );
});
