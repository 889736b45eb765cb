import type { Claim } from '../claim.ts';
import type { Timeline } from './timeline-view.ts';

/** Where a record stands in a site and in its log; null of it on a page that stands alone. */
export interface RecordPlace {
  readonly banner: Banner | null;
  readonly history: readonly HistoryRow[];
  /** The counts of each version, oldest first. */
  readonly timeline: Timeline | null;
  /** Pairs of versions whose difference has a page. */
  readonly pairs: readonly Link[];
  /** When it was published and last changed, in words. */
  readonly published: string;
  readonly changed: string | null;
  /** "In the log as entry 4, under a signed checkpoint." */
  readonly logWords: string;
  readonly logHref: string | null;
  /** Files that say the same in other forms. */
  readonly exports: readonly Link[];
  /** Files that cite it. */
  readonly citations: readonly Link[];
  /** Feeds of what becomes of it. */
  readonly feeds: readonly Link[];
  /** What a printed page must carry: its version, place in the log and address. */
  readonly print: {
    readonly manifest: string;
    readonly entry: string;
    readonly address: string | null;
  };
  /** Name of its bundle once it is saved, such as "SRCH-4E1B09C7.zip". */
  readonly bundle: string;
  /** From the record's page to the page of a claim: "c/2.html" is made of its number. */
  readonly hasClaimPages: boolean;
  /** True for the page of a manifest that no longer stands: report and Markdown lie with the newer one. */
  readonly isSuperseded: boolean;
  /** What each version said of a claim, oldest first. */
  readonly claimHistory: (claim: Claim) => readonly ClaimHistoryLine[];
}

export interface Link {
  readonly href: string;
  readonly words: string;
}

export interface Banner {
  readonly sign: string;
  readonly strong: string;
  readonly words: string;
  readonly link: Link | null;
}

export interface HistoryRow {
  /** RFC 3339. */
  readonly at: string;
  readonly date: string;
  readonly words: string;
  readonly note: string | null;
  readonly links: readonly Link[];
}

export interface ClaimHistoryLine {
  /** RFC 3339. */
  readonly at: string;
  readonly date: string;
  readonly words: string;
  /** Place of the log entry that says so. */
  readonly entry: number;
}
