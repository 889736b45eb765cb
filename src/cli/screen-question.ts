import { UserError } from '../core/errors.ts';
import type { AskedQuestion } from '../ingest/question.ts';
import type { AskedPaper } from '../ingest/question-search.ts';
import { screenWorks } from '../ingest/screening.ts';
import type { StoredSearch } from '../io/search-store.ts';
import type { NotRetrieved, ScreenedQuestion } from '../search-section.ts';
import { searchOnce } from './run-search.ts';
import { timeOf, type Session } from './session.ts';

/** Makes the searches of a question, or takes them from the library; null where it has none. */
export async function screenQuestion(
  { search, screening }: AskedQuestion,
  name: string,
  session: Session,
): Promise<ScreenedQuestion | null> {
  if (search === null) return null;
  const { queries, ...others } = search;
  const searches: StoredSearch[] = [];
  for (const query of queries)
    searches.push(
      await searchOnce(
        { ...others, query },
        {
          library: session.library,
          streams: session.streams,
          at: timeOf(session),
          silent: session.json,
        },
      ),
    );
  return {
    searches,
    screening: screenWorks(
      searches.map((one) => one.search),
      screening,
      name,
    ),
  };
}

/** Where an included work is to be had: its arXiv id, or null. */
export function placeOf(paper: string, screened: ScreenedQuestion | null): string | null {
  return (
    screened?.screening.screened.find(({ decision }) => decision.paper === paper)?.arxivId ?? null
  );
}

/** A paper that cannot be had ends the synthesis, but for one that a search found: that is a count of its own. */
export function isNotRetrieved(error: unknown, isScreened: boolean): error is UserError {
  const codes = [
    'no-full-text',
    'withdrawn-paper',
    'unknown-paper',
    'not-a-paper',
    'source-unreadable',
  ];
  return isScreened && error instanceof UserError && codes.includes(error.code);
}

/** Nothing can be said of a question without papers, or for a claim whose paper could not be had. */
export function assertAnswerable(
  { claims, changes }: AskedQuestion,
  papers: readonly Pick<AskedPaper, 'key'>[],
  missing: readonly NotRetrieved[],
  name: string,
): void {
  const cited = new Set([
    ...claims.flatMap(({ cites }) => cites),
    ...changes.map(({ paper }) => paper),
  ]);
  const lost = missing.find(({ key }) => cited.has(key));
  if (!lost && papers.length > 0) return;
  throw new UserError({
    code: 'bad-question',
    message: `Cannot answer the question ${JSON.stringify(name)}.`,
    seen: lost
      ? `a claim or change about ${lost.key}, which could not be had: ${lost.why}`
      : 'no paper that could be read',
    wanted: lost
      ? 'papers that can be read'
      : 'at least one paper: include works that were found, or name papers',
    next: 'give the paper as a file under screening or papers, or leave it out',
  });
}
