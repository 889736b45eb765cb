/** Every way in which the caller or the outside world can be at fault. Callers branch on these. */
export type UserErrorCode =
  | 'bad-argument'
  | 'not-an-arxiv-id'
  | 'unknown-paper'
  | 'bad-question'
  | 'bad-query'
  | 'unknown-record'
  | 'not-published'
  | 'withdrawn-record'
  | 'withdrawn-paper'
  | 'source-unavailable'
  | 'no-full-text'
  | 'source-too-large'
  | 'source-unreadable'
  | 'not-a-paper'
  | 'not-a-script'
  | 'no-library'
  | 'no-signing-key'
  | 'wrong-passphrase'
  | 'library-damaged'
  | 'library-busy'
  | 'disk-full'
  | 'cannot-write'
  | 'interrupted';

export interface UserErrorParts {
  readonly code: UserErrorCode;
  /** The action that failed and the value it failed on, a whole sentence. */
  readonly message: string;
  /** The value or state seen. */
  readonly seen?: string;
  /** The value or state that would have been right. */
  readonly wanted?: string;
  /** What to do next, as a command where there is one. */
  readonly next: string;
  readonly cause?: unknown;
}

/** What the caller or the outside world can put right. Anything else that is thrown is our bug. */
export class UserError extends Error {
  readonly code: UserErrorCode;
  readonly seen: string | undefined;
  readonly wanted: string | undefined;
  readonly next: string;

  constructor(parts: UserErrorParts) {
    super(parts.message, { cause: parts.cause });
    this.name = 'UserError';
    this.code = parts.code;
    this.seen = parts.seen;
    this.wanted = parts.wanted;
    this.next = parts.next;
  }
}
