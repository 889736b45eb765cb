/** A deposit in an external archive, as it says of it. */
export interface Deposition {
  readonly id: number;
  /** True once it is published and can no longer be taken back. */
  readonly isPublished: boolean;
  /** Null until it is registered. */
  readonly doi: string | null;
  /** Its page. */
  readonly page: string;
  /** Where its files are put; null once it is published. */
  readonly bucket: string | null;
  readonly files: readonly { readonly name: string; readonly md5: string }[];
  readonly keywords: readonly string[];
}

/** What a deposit is described by, in the archive's own form. */
export type DepositMetadata = Readonly<Record<string, unknown>>;

/** An archive that registers DOIs. */
export interface DepositArchive {
  /** Never repeated by itself: whether it came about is asked with `list`. */
  create(metadata: DepositMetadata): Promise<Deposition>;
  get(id: number): Promise<Deposition | null>;
  /** Every deposit of the token's owner. */
  list(): Promise<readonly Deposition[]>;
  describe(id: number, metadata: DepositMetadata): Promise<Deposition>;
  /** Resolves when the archive says that it holds these very bytes. */
  upload(deposition: Deposition, name: string, bytes: Uint8Array): Promise<void>;
  publish(id: number): Promise<Deposition>;
}

/** Which deposit belongs to a record; a note for the next run, which asks the archive where there is none. */
export interface DepositNotes {
  read(): Promise<number | null>;
  write(id: number): Promise<void>;
}
