import type { EventDetail } from './event-detail.ts';
import type { ClaimRow } from './claim-row.ts';
import type { FacetChoice, FacetStore } from './record-facets.ts';
import type { LogEntry } from './records/generated/types.ts';

export type Counts = NonNullable<LogEntry['status']>['counts'];
export type GateStatus = NonNullable<LogEntry['status']>['gate'];

/** A published record as lists show it. */
export interface RecordRow {
  readonly id: string;
  readonly slug: string;
  readonly kind: 'paper' | 'synthesis';
  readonly title: string;
  readonly question: string;
  readonly area: string;
  readonly gate: GateStatus;
  readonly tier: string;
  readonly counts: Counts;
  readonly coverageLine: string;
  readonly state: 'current' | 'corrected' | 'withdrawn';
  /** Hash of the newest manifest. */
  readonly manifest: string;
  readonly publishedAt: string;
  readonly changedAt: string;
  /** Place of its newest entry in the log. */
  readonly place: number;
}

/** A change of a published record's status, as feeds tell it. */
export interface StatusEvent extends EventDetail {
  readonly place: number;
  readonly time: string;
  readonly kind: 'publication' | 'correction' | 'withdrawal';
  readonly record: string;
  readonly title: string;
  readonly gate: GateStatus | null;
  readonly gateBefore: GateStatus | null;
  readonly note: string | null;
  readonly type: string | null;
  readonly affected: readonly string[];
  readonly manifest: string | null;
  readonly replaces: string | null;
  readonly coverageLine: string;
  /** The check of ours whose mending it is, and the version that mended it. */
  readonly check?: string;
  readonly mendedIn?: string;
}

export type { ClaimRow };

export interface RecordFilter {
  readonly words?: string | undefined;
  readonly area?: string | undefined;
  readonly gate?: string | undefined;
  readonly sort?: string | undefined;
  /** Of each facet the values of which a record must have one. */
  readonly any?: FacetChoice | undefined;
}

/** Published records, looked up; withdrawn ones stand in no list. */
export interface RecordStore extends FacetStore {
  list(filter: RecordFilter, limit: number, offset: number): readonly RecordRow[];
  count(filter: RecordFilter): number;
  /** Those whose newest entry stands before a place, newest first: pages that stay apart while others are published. */
  page(filter: RecordFilter, before: number, limit: number): readonly RecordRow[];
  get(id: string): RecordRow | null;
  /** Place of a record's newest entry in the log; null when it was never published. */
  place(id: string): number | null;
  /** Records whose newest entry stands before a place, newest first; withdrawn ones too. */
  newest(before: number, limit: number): readonly { readonly id: string; readonly place: number }[];
  /** Ids that differ from this one by one sign. */
  near(id: string): readonly string[];
  areas(): readonly { readonly area: string; readonly count: number }[];
  /** Newest first; of one record, or of all. */
  events(record: string | null, limit: number): readonly StatusEvent[];
  event(place: number): StatusEvent | null;
  claims(outcome: string | null, limit: number, offset: number): readonly ClaimRow[];
  claimCounts(): Readonly<Record<string, number>>;
}
