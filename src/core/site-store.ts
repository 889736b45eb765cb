import type { Log } from './io.ts';
import type { Prover } from './log/prover.ts';
import type { EventStore } from './event-store.ts';
import type { PaperStore } from './paper-store.ts';
import type { RecordStore } from './record-store.ts';
import type { Artifact, PaperManifest } from './records/generated/types.ts';

/** What the site's pages are made from; read only. */
export interface SiteStore {
  /** Name of the log. */
  readonly origin: string;
  /** The public key, `name+hash+key`. */
  readonly key: string;
  readonly records: RecordStore;
  readonly events: EventStore;
  readonly papers: PaperStore;
  readonly log: Log;
  /** The signed note as it stands. */
  checkpoint(): Promise<string>;
  /** Over the entries that the checkpoint covers; null for an empty log. */
  prover(): Promise<Prover | null>;
  /** Notes of the log's key rotations, oldest first. */
  rotations(): Promise<readonly string[]>;
  manifest(hash: string): Promise<PaperManifest | null>;
  /** Takedowns that the log held when the library was looked at last: each may change pages of any record. */
  takedowns(): number;
  /** A stored manifest, or what stands in for a withheld one, byte for byte. */
  manifestBytes(hash: string): Promise<Uint8Array | null>;
  artifact(hash: string): Promise<Artifact | null>;
  /** What runs before a script, file by file, where this engine has the one by this hash; none where it does not. */
  prelude(hash: string): readonly (readonly [name: string, bytes: Uint8Array])[];
  /** A file of the library that may be republished: the log's own, manifests, checks, pages; null for all else. */
  publicFile(path: string): Promise<Uint8Array | null>;
  /** Paths of all those files. */
  publicFiles(): Promise<readonly string[]>;
  /** Objects that the log names and that are not republished. */
  withheld(): Promise<readonly string[]>;
}
