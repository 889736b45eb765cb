import type { Search, Synthesis } from '../core/records/generated/types.ts';

export interface SearchSection {
  readonly asked: {
    readonly since: string | null;
    readonly until: string | null;
    readonly limit: number;
  };
  readonly searches: readonly { readonly hash: string; readonly search: Search }[];
  readonly screening: {
    readonly identified: number;
    readonly works: number;
    readonly screened: readonly {
      readonly work: string;
      readonly title: string | null;
      readonly decision: { readonly include: boolean; readonly reason: string };
    }[];
  };
  readonly notRetrieved: readonly {
    readonly work: string;
    readonly title: string | null;
    readonly why: string;
  }[];
  readonly included: number;
  readonly others: number;
}

/** What a synthesis keeps of its searches: each database, each decision, and counts that add up. */
export function toSynthesisSearch(section: SearchSection): NonNullable<Synthesis['search']> {
  const { asked, searches, screening, notRetrieved, included, others } = section;
  return {
    records: searches.map(({ hash }) => hash),
    since: asked.since,
    until: asked.until,
    limit: asked.limit,
    databases: searches.flatMap(({ search }) =>
      search.databases.map(({ database, query, state, why, found, fetched }) => ({
        database,
        query,
        at: search.at,
        state,
        why,
        found,
        fetched,
      })),
    ),
    identified: screening.identified,
    works: screening.works,
    decisions: screening.screened.map(({ work, title, decision: { include, reason } }) => ({
      paper: work,
      title,
      decision: include ? 'include' : 'exclude',
      reason: reason.slice(0, 1000),
    })),
    not_screened: screening.works - screening.screened.length,
    not_retrieved: notRetrieved.map(({ work, title, why }) => ({
      paper: work,
      title,
      why: why.slice(0, 1000),
    })),
    included,
    others,
  };
}
