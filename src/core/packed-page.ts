/** Bytes that may be the body of an answer. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** What is known of a page beside its bytes. */
export interface PageFacts {
  readonly type: string;
  /** Its own Content-Security-Policy, where the site's is not its. */
  readonly policy: string | null;
  /** When what it tells happened last, RFC 3339; null where that is not known. */
  readonly modified: string | null;
  /** Value of its Link header; null where it has none. */
  readonly link: string | null;
  /** SHA-256 of its bytes, base64url: the same bytes have the same, on every mirror. */
  readonly hash: string;
  /** False where compressing is not worth it. */
  readonly hasGzip: boolean;
}

/** A page ready to be sent: hashed once, compressed once. */
export interface PackedPage extends PageFacts {
  readonly plain: Bytes;
  readonly gzip: Bytes | null;
}

/** One form of it. */
export interface PageForm extends PageFacts {
  readonly isGzip: boolean;
  readonly body: Bytes;
}

/** Pages kept beyond a process; derived, bounded, and shared by all that serve one library. */
export interface PageStore {
  /** Null unless it was made for this very state. Plain where it has no other form. */
  get(path: string, state: string, wantsGzip: boolean): PageForm | null;
  put(path: string, state: string, page: PackedPage): void;
}

/** Compression, which is the world's and not the site's. */
export interface Packer {
  /** `isKept`: for long, so that it is worth more time. */
  gzip(bytes: Bytes, isKept: boolean): Promise<Bytes>;
}
