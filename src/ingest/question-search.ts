import type { Question } from '../core/records/generated/types.ts';
import { saying, wrongQuestion } from './question-words.ts';
import { searchDatabases } from './search-database.ts';
import { isDay } from './search-query.ts';

/** A paper that a question names: where it is to be had and what the curator's claims call it. */
export interface AskedPaper {
  readonly key: string;
  readonly from:
    | { readonly kind: 'arxiv'; readonly id: string }
    | { readonly kind: 'file'; readonly path: string }
    /** A work that a search found; where it is to be had shows then. */
    | { readonly kind: 'found'; readonly paper: string };
}

/** Searches that the engine makes for a question; `since` and `until` are years, months or days. */
export interface AskedSearches {
  readonly queries: readonly string[];
  readonly databases: readonly string[];
  readonly since: string | null;
  readonly until: string | null;
  readonly limit: number;
}

/** What a curator decided on a work that a search found. */
export interface ScreeningDecision {
  /** An arXiv id, a DOI, or a database's name and its id. */
  readonly paper: string;
  readonly include: boolean;
  readonly reason: string;
  /** What claims call it, where it is included. */
  readonly key: string;
}

/** The searches of a question, or null. */
export function toSearches({ search, screening }: Question, name: string): AskedSearches | null {
  if (search === undefined) {
    if (screening === undefined) return null;
    throw wrongQuestion(name, 'screening without search', 'a search whose works are screened');
  }
  const day = (given: string | number | undefined): string | null => {
    if (given === undefined || isDay(String(given)))
      return given === undefined ? null : String(given);
    throw wrongQuestion(name, `the day ${given}`, 'a year, a month or a day, such as 2024-06');
  };
  return {
    queries: [...new Set(search.queries.map((query) => saying(query, 'a query', name)))],
    databases: search.databases ?? searchDatabases.map((one) => one.name),
    since: day(search.since),
    until: day(search.until),
    limit: search.limit ?? 50,
  };
}

/** One decision of its screening. */
export function toDecision(
  { paper, decision, reason, key }: NonNullable<Question['screening']>[number],
  name: string,
): ScreeningDecision {
  const id = saying(paper, 'a screened paper', name);
  return {
    paper: id,
    include: decision === 'include',
    reason: saying(reason, 'a reason for a decision', name),
    key: key ?? keyOfWork(id),
  };
}

/** Included works join the papers: a file where one is given, else from where the search finds them. */
export function includedPapers({ screening = [] }: Question, name: string): AskedPaper[] {
  return screening
    .filter(({ decision }) => decision === 'include')
    .map((one): AskedPaper => {
      const { paper, key } = toDecision(one, name);
      if (one.file !== undefined) return { key, from: { kind: 'file', path: one.file } };
      return { key, from: { kind: 'found', paper } };
    });
}

/** "arxiv:2401.01234v2" is cited as 2401.01234, "doi:10.1000/x" as 10.1000/x. */
function keyOfWork(paper: string): string {
  const bare = paper.replace(/^(?:arxiv|doi):/i, '');
  return /^\d{4}\.\d{4,5}v\d+$|^[a-z-]+(?:\.[A-Z]{2})?\/\d{7}v\d+$/.test(bare)
    ? bare.replace(/v\d+$/, '')
    : bare;
}
