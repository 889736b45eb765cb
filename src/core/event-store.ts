import type { RecordFilter, StatusEvent } from './record-store.ts';

/** Whose events: of every record, of an area's, of one, of those that rest on a paper, or of those that a search finds. */
export type EventScope =
  | { readonly kind: 'site' }
  | { readonly kind: 'area'; readonly area: string }
  | { readonly kind: 'record'; readonly id: string }
  | { readonly kind: 'paper'; readonly slug: string }
  | { readonly kind: 'query'; readonly filter: RecordFilter };

/** Status events, looked up. An event never changes; those of a scope stand in the order of the log. */
export interface EventStore {
  newest(scope: EventScope, limit: number): readonly StatusEvent[];
  /** From the one at `offset`, counted from the oldest; oldest first. */
  from(scope: EventScope, offset: number, limit: number): readonly StatusEvent[];
  /** Of entries after this place, in the log's order. */
  after(place: number, limit: number): readonly StatusEvent[];
  count(scope: EventScope): number;
}
