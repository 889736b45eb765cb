/** Whose answer a record was read from. */
export type Database =
  | 'arxiv'
  | 'openalex'
  | 'crossref'
  | 'semantic-scholar'
  | 'datacite'
  | 'zenodo'
  | 'open-retractions'
  | 'retraction-watch'
  | 'pmc'
  | 'unpaywall'
  | 'doi-agency'
  | 'library';

export interface Author {
  readonly name: string;
  /** As the database gives it; null where it gives the whole name only. */
  readonly family: string | null;
}

/** That one work corrects, retracts or replaces another. */
export interface Notice {
  /** In the database's own word, lower-case: retraction, correction, erratum, withdrawal … */
  readonly kind: string;
  /** `of`: this record is the notice, and `doi` what it speaks of; `by`: `doi` is the notice, this record what it speaks of. */
  readonly direction: 'of' | 'by';
  readonly doi: string | null;
  /** Year, month, day as far as they are given. */
  readonly date: string | null;
}

/** One work as one database describes it; absent fields are null or empty. */
export interface WorkRecord {
  readonly database: Database;
  /** What the database calls it. */
  readonly id: string;
  readonly title: string | null;
  readonly authors: readonly Author[];
  /** Year, month, day as far as they are given. */
  readonly published: string | null;
  readonly dois: readonly string[];
  /** Without version. */
  readonly arxivId: string | null;
  readonly version: number | null;
  readonly venue: string | null;
  readonly type: string | null;
  readonly licence: string | null;
  readonly categories: readonly string[];
  readonly comment: string | null;
  readonly abstract: string | null;
  /** What the database or the wording says has become of it. */
  readonly fate: 'withdrawn' | 'retracted' | null;
  readonly notices: readonly Notice[];
}

/** What a database answered: works, and what it said instead of them. */
export interface Answer {
  /** How many works it says there are, of which this may be one page. */
  readonly total: number | null;
  readonly records: readonly WorkRecord[];
  /** Errors that it told in its answer, in its words. */
  readonly errors: readonly string[];
  /** Places of the answer that stand for works that it does not know. */
  readonly unknown: number;
  /** What it tells of that is no work: journals, publishers, authors. */
  readonly others: number;
}

/** A record of which only some fields are given. */
export function workRecord(
  given: Pick<WorkRecord, 'database' | 'id'> & Partial<WorkRecord>,
): WorkRecord {
  return {
    title: null,
    authors: [],
    published: null,
    dois: [],
    arxivId: null,
    version: null,
    venue: null,
    type: null,
    licence: null,
    categories: [],
    comment: null,
    abstract: null,
    fate: null,
    notices: [],
    ...given,
  };
}

/** An answer of works alone. */
export function answerOf(records: readonly WorkRecord[], total: number | null = null): Answer {
  return { total, records, errors: [], unknown: 0, others: 0 };
}

/** The year of a record, or null. */
export function yearOf({ published }: Pick<WorkRecord, 'published'>): number | null {
  const year = Number(/^\d{4}/.exec(published ?? '')?.[0] ?? NaN);
  return Number.isInteger(year) && year > 1400 && year < 2200 ? year : null;
}
