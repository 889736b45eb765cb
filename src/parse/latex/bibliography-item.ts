import type { ReferenceFields } from '../../core/paper.ts';

/** One work of a list of references, with what citations print for it. */
export interface BibliographyItem {
  readonly key: string;
  /** As the source's own label has it; null for one that is numbered. */
  readonly label: string | null;
  readonly names: string;
  readonly year: string;
  readonly text: string;
  readonly fields: ReferenceFields | null;
}

/** Surnames as a citation prints them. */
export function shortNames(surnames: readonly string[]): string {
  const [first = '', second = ''] = surnames;
  if (surnames.length <= 1) return first;
  return surnames.length === 2 && second.toLowerCase() !== 'others'
    ? `${first} and ${second}`
    : `${first} et al.`;
}
