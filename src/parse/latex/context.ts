import type { Counters } from './counters.ts';

/** What stands beside the words and is handled apart. */
export interface Aside {
  /** Footnotes, in order. */
  readonly notes: string[];
  /** Numbers that the source holds but does not show. */
  readonly hidden: { raw: string; by: string }[];
  /** Parts set in bold, and underlined, as printed. */
  readonly bold: string[];
  readonly underline: string[];
}

/** An empty aside that shares what is hidden with another. */
export function freshAside(hidden: Aside['hidden'] = []): Aside {
  return { notes: [], hidden, bold: [], underline: [] };
}

/** One work of the list as citations print it. */
export interface CitedWork {
  /** Place in the list, from 1, or what a style's own label says. */
  readonly number: string;
  /** Surnames as citations have them: "Vaswani et al."; empty where the list does not say. */
  readonly names: string;
  readonly year: string;
}

/** How this paper prints its citations. */
export interface CitationStyle {
  readonly kind: 'numbers' | 'names';
  /** What a bare \cite prints where names are cited. */
  readonly bare: 'parenthetical' | 'textual';
  readonly works: ReadonlyMap<string, CitedWork>;
}

/** What all readers of one source share. */
export interface Context {
  readonly counters: Counters;
  readonly cite: CitationStyle;
  /** Names of colours that cannot be seen on paper. */
  readonly whites: Set<string>;
  /** Column letters of the author's own, with how many arguments each takes and what it stands for. */
  readonly columns: Map<string, { count: number; body: string }>;
}
