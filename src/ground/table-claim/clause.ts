import type { Range } from '../../core/span.ts';
import type { Mention } from './mention.ts';
import type { Predicate } from './predicates.ts';
import type { TableView } from './table-view.ts';

/** One clause with what it names and says; places are in the whole claim. */
export interface Clause extends Range {
  readonly claim: string;
  readonly view: TableView;
  readonly mentions: readonly Mention[];
  readonly predicates: readonly Predicate[];
  /** What the clause before spoke of, for one that names nothing before its predicate. */
  readonly spokenOf: readonly Mention[];
  /** What that was set beside there: "comparable with B". */
  readonly spokenAgainst: readonly Mention[];
}

const setting =
  /\b(?:on|for|in|under|across|at|within|over|regarding|in terms of|terms of|measured by|per|to)\s+(?:the\s+|all\s+|both\s+|either\s+|each\s+|its\s+|their\s+|an?\s+)*(?:average\s+)?$/i;

/** True for a name behind a preposition: it says where, not what. */
export function isSetting({ claim }: Clause, mention: Mention): boolean {
  return setting.test(claim.slice(Math.max(0, mention.start - 30), mention.start));
}

/** Mentions between two places of the claim. */
export function mentionsIn(clause: Clause, start: number, end: number): Mention[] {
  return clause.mentions.filter((one) => one.start >= start && one.end <= end);
}

export function wordsIn({ claim }: Clause, start: number, end: number): string {
  return claim.slice(start, end);
}
