/** A page ready to be sent: hashed once, compressed once. */
export interface PackedPage {
  readonly type: string;
  /** Its own Content-Security-Policy, where the site's is not its. */
  readonly policy: string | null;
  /** When what it tells happened last, RFC 3339; null where that is not known. */
  readonly modified: string | null;
  /** Value of its Link header; null where it has none. */
  readonly link: string | null;
  /** SHA-256 of its bytes, base64url: the same bytes have the same, on every mirror. */
  readonly hash: string;
  readonly bytes: Uint8Array;
  /** True where `bytes` are gzip of the page. */
  readonly isGzip: boolean;
}

/** Pages kept beyond a process; derived, bounded, and shared by all that serve one library. */
export interface PageStore {
  /** Null unless it was made for this very state. */
  get(path: string, state: string): PackedPage | null;
  put(path: string, state: string, page: PackedPage): void;
}

/** Compression, which is the world's and not the site's. */
export interface Packer {
  /** `isKept`: for long, so that it is worth more time. */
  gzip(bytes: Uint8Array, isKept: boolean): Promise<Uint8Array>;
  gunzip(bytes: Uint8Array): Uint8Array;
}
