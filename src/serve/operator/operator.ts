/** A request that was answered. */
export interface Seen {
  readonly method: string;
  /** Without its query: what people search for is theirs. */
  readonly path: string;
  readonly status: number;
  readonly bytes: number;
  readonly cache: 'hit' | 'miss' | 'none';
  /** When it began, by the operator's clock. */
  readonly started: number;
}

/** What whoever runs a server wants to know and to limit. */
export interface Operator {
  /** Milliseconds since some time. */
  readonly clock: () => number;
  readonly trustsProxy: boolean;
  /** Seconds that this address must wait; 0 when it may go on. */
  admit(address: string): number;
  seen(request: Seen): void;
  /** The operator's own pages, /healthz and /metrics; null for every other path. */
  page(path: string): Promise<Response> | null;
}
