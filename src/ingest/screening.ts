import { arxivOfDoi, toArxivWork, toDoi } from '../core/doi.ts';
import { UserError } from '../core/errors.ts';
import type { Search } from '../core/records/generated/types.ts';
import { workRecord, type Database, type WorkRecord } from '../core/work-record.ts';
import { findWorks, type Work } from './duplicates.ts';
import type { ScreeningDecision } from './question-search.ts';

/** A decision and the work that it is about. */
export interface ScreenedWork {
  readonly decision: ScreeningDecision;
  /** The work's own key. */
  readonly work: string;
  readonly title: string | null;
  /** Its arXiv id with the version that the decision names, if any; null where it is not on arXiv. */
  readonly arxivId: string | null;
}

export interface Screening {
  /** Records of all searches. */
  readonly identified: number;
  readonly works: number;
  readonly screened: readonly ScreenedWork[];
}

/** Every decision on the works of all searches, duplicates joined over them; each work is decided on once. */
export function screenWorks(
  searches: readonly Search[],
  decisions: readonly ScreeningDecision[],
  name: string,
): Screening {
  const records = searches.flatMap((search) => search.records.map(toWorkRecord));
  const works = findWorks(records);
  const byName = new Map(
    works.flatMap((work) => namesOf(work, records).map((one): [string, Work] => [one, work])),
  );
  const seen = new Set<string>();
  const screened = decisions.map((decision) => {
    const work = byName.get(nameOf(decision.paper));
    if (!work) throw wrongDecision(name, decision, 'which no search found');
    if (seen.has(work.key)) throw wrongDecision(name, decision, 'decided on twice');
    seen.add(work.key);
    return toScreened(decision, work, records);
  });
  return { identified: records.length, works: works.length, screened };
}

function toScreened(
  decision: ScreeningDecision,
  work: Work,
  records: readonly WorkRecord[],
): ScreenedWork {
  const own = work.records.flatMap((place) => records[place] ?? []);
  const version = /v\d{1,3}$/.exec(decision.paper)?.[0] ?? '';
  const arxiv = work.key.startsWith('arxiv:') ? work.key.slice('arxiv:'.length) : null;
  return {
    decision,
    work: work.key,
    title: own.flatMap(({ title }) => title ?? [])[0] ?? null,
    arxivId: arxiv && toArxivWork(decision.paper) !== null ? arxiv + version : arxiv,
  };
}

/** Everything that a work may be called by. */
function namesOf(work: Work, records: readonly WorkRecord[]): string[] {
  return work.records.flatMap((place) => {
    const record = records[place];
    if (!record) return [];
    const { database, id, dois, arxivId } = record;
    return [
      `${database}:${id}`.toLowerCase(),
      ...(arxivId === null ? [] : [`arxiv:${arxivId}`]),
      ...dois.map((doi) => `doi:${doi}`),
    ];
  });
}

/** "arXiv:2401.01234v2", "https://doi.org/10.1000/X" and "openalex:W1" in one form each. */
function nameOf(paper: string): string {
  const arxiv = toArxivWork(paper) ?? arxivOfDoi(toDoi(paper) ?? '');
  if (arxiv !== null) return `arxiv:${arxiv}`;
  const doi = toDoi(paper);
  return doi === null ? paper.toLowerCase() : `doi:${doi}`;
}

function toWorkRecord(row: Search['records'][number]): WorkRecord {
  return workRecord({
    database: databaseOf(row.database),
    id: row.id,
    title: row.title,
    authors: row.authors.map((name, index) => ({
      name,
      family: index === 0 ? row.first_family : null,
    })),
    published: row.published,
    dois: row.dois,
    arxivId: row.arxiv_id,
    fate: row.fate,
  });
}

/** The library's own harvest is arXiv's. */
function databaseOf(name: string): Database {
  return searched.find((one) => one === name) ?? 'arxiv';
}

const searched = ['openalex', 'crossref', 'semantic-scholar', 'datacite'] as const;

function wrongDecision(name: string, { paper }: ScreeningDecision, what: string): UserError {
  return new UserError({
    code: 'bad-question',
    message: `Cannot use the screening of ${JSON.stringify(name)}.`,
    seen: `${paper}, ${what}`,
    wanted: 'each work once, by an id that truth-engine search prints',
    next: 'mend the file, or widen its search',
  });
}
