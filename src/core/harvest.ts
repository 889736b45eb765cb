import type { Sha256 } from './hash.ts';
import type { WorkRecord } from './work-record.ts';

/** One record of a repository: a work, or the note that it was deleted. */
export interface OaiRecord {
  readonly identifier: string;
  /** Day or second of its last change, as the repository writes it. */
  readonly datestamp: string;
  readonly deleted: boolean;
  readonly sets: readonly string[];
  /** Null where it was deleted or carries no metadata of a known form. */
  readonly work: WorkRecord | null;
}

/** Which list of a repository is wanted. */
export interface HarvestKey {
  readonly prefix: string;
  /** Null: all sets. */
  readonly set: string | null;
  /** As the user gave them; null: from where the last harvest of this list began, to the newest. */
  readonly from: string | null;
  readonly until: string | null;
}

/** A list that is being harvested, as far as it has come. */
export interface HarvestList {
  readonly id: number;
  readonly prefix: string;
  readonly set: string | null;
  /** What the repository is asked; null: from its beginning. */
  readonly from: string | null;
  readonly until: string | null;
  readonly startedAt: string;
  /** Counts from 1 and grows each time that the repository has forgotten where we were. */
  readonly attempt: number;
  readonly pages: number;
  /** Where the next page begins; null: at the first. */
  readonly token: string | null;
  readonly listSize: number | null;
  readonly finished: boolean;
  /** What the repository called the time of its first page. */
  readonly responseDate: string | null;
}

export interface HarvestPage {
  readonly records: readonly OaiRecord[];
  readonly token: string | null;
  readonly listSize: number | null;
  readonly responseDate: string | null;
  readonly retrieval: Sha256;
}

/** What was harvested into a library. Every call is one transaction: a process that dies leaves none half done. */
export interface HarvestStore {
  /** The list of this key that was begun and not ended, or a new one from where the last one began. */
  begin(key: HarvestKey, at: string): HarvestList;
  /** Takes a page in and moves on; the list is finished when there is no token. */
  addPage(list: HarvestList, page: HarvestPage): HarvestList;
  /** Starts the same list over: its pages are asked for again, its records replaced by themselves. */
  restart(list: HarvestList): HarvestList;
  /** Ends a list: `finished` false takes it away, for the repository refused it. */
  end(list: HarvestList, finished: boolean, responseDate: string | null): void;
  lists(): readonly HarvestList[];
  /** How many works of a list's form are held, and how many were deleted. */
  counts(prefix: string): { readonly held: number; readonly deleted: number };
  /** Newest state of each work that holds all the words in title, abstract or names; newest change first. */
  find(
    words: readonly string[],
    most: number,
  ): { readonly total: number; readonly records: readonly OaiRecord[] };
  close(): void;
}
