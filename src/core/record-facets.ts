import type { Outcome } from './outcome.ts';
import type { ClaimRow } from './claim-row.ts';

/** What records are filtered by; a record may have several values of one. */
export const facets = ['area', 'gate', 'tier', 'outcome', 'retraction', 'year'] as const;

export type Facet = (typeof facets)[number];

/** Of each facet the values of which a record must have one. */
export type FacetChoice = Partial<Readonly<Record<Facet, readonly string[]>>>;

export interface FacetCount {
  readonly facet: Facet;
  readonly value: string;
  /** Records that stand in lists. */
  readonly count: number;
}

/** What claims are filtered by; null takes all. */
export interface ClaimFilter {
  readonly outcome: Outcome | null;
  /** "F7": a check of the catalogue that it was put to. */
  readonly check: string | null;
  /** Slug of the paper that it was read in. */
  readonly paper: string | null;
}

/** A check or a paper that claims are filtered by. */
export interface ClaimTag {
  readonly kind: 'check' | 'paper';
  readonly value: string;
  /** Title of the check or the paper. */
  readonly title: string;
  readonly count: number;
}

/** A word of the records and those that hold it. */
export interface Posting {
  readonly word: string;
  readonly records: readonly string[];
}

/** Filters of lists and the words of a search. */
export interface FacetStore {
  /** Every value that a listed record has, by facet and value. */
  facetCounts(): readonly FacetCount[];
  /** The search with words that no record holds put right, where a word of the records is near; null where none is. */
  suggest(words: string): string | null;
  /** Letters and digits that the words of the records begin with. */
  initials(): readonly string[];
  postings(initial: string): readonly Posting[];
  claimsBy(filter: ClaimFilter, limit: number, offset: number): readonly ClaimRow[];
  /** How many claims have each outcome, of a check or a paper or of all. */
  claimCountsBy(filter: Omit<ClaimFilter, 'outcome'>): Readonly<Record<string, number>>;
  /** Checks by id, then papers by title; of each at most so many, the first in the order of their names. */
  claimTags(most: number): readonly ClaimTag[];
}
