import type { Search, Synthesis } from './core/records/generated/types.ts';
import type { AskedQuestion } from './ingest/question.ts';
import type { ScreenedWork, Screening } from './ingest/screening.ts';
import { toSynthesisSearch } from './record/synthesis-search.ts';

/** The searches of a question, and what its curator decided on their works. */
export interface ScreenedQuestion {
  readonly searches: readonly { readonly hash: string; readonly search: Search }[];
  readonly screening: Screening;
}

/** A work that the curator included and that could not be had. */
export interface NotRetrieved {
  readonly key: string;
  readonly why: string;
}

/** The keys of the papers that a search found. */
export function screenedKeys({ screening }: AskedQuestion): ReadonlySet<string> {
  return new Set(screening.filter(({ include }) => include).map(({ key }) => key));
}

/** The record's search section; null for a question without searches. */
export function searchSection(
  asked: AskedQuestion,
  screened: ScreenedQuestion | null,
  keys: readonly string[],
  missing: readonly NotRetrieved[],
): NonNullable<Synthesis['search']> | null {
  if (screened === null || asked.search === null) return null;
  const found = screenedKeys(asked);
  const works = screened.screening.screened;
  return toSynthesisSearch({
    asked: asked.search,
    ...screened,
    notRetrieved: missing.flatMap(({ key, why }) =>
      ofKey(works, key).map((one) => ({ ...one, why })),
    ),
    included: keys.filter((key) => found.has(key)).length,
    others: keys.filter((key) => !found.has(key)).length,
  });
}

function ofKey(works: readonly ScreenedWork[], key: string): ScreenedWork[] {
  return works.filter(({ decision }) => decision.include && decision.key === key);
}
