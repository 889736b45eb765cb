import { facets } from '../../core/record-facets.ts';
import type { RecordFilter } from '../../core/record-store.ts';

/** The query of a list of records, with its question mark; empty for the whole list. */
export function recordQuery({ words, sort, any = {} }: RecordFilter, page = 1): string {
  const query = new URLSearchParams();
  if (words) query.set('q', words);
  for (const facet of facets) for (const value of any[facet] ?? []) query.append(facet, value);
  if (sort) query.set('sort', sort);
  if (page > 1) query.set('page', String(page));
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
