/** One thing that is not as it was written. */
export interface Finding {
  /** File or record that differs. */
  readonly path: string;
  /** What is wrong with it, a sentence. */
  readonly message: string;
  readonly recorded: string | null;
  readonly computed: string | null;
}

/** A finding of a file whose bytes do not have the hash that is recorded. */
export function differs(
  path: string,
  recorded: string,
  computed: string,
  message = 'Its bytes have changed.',
): Finding {
  return { path, message, recorded, computed };
}

/** A finding without hashes. */
export function wrong(path: string, message: string): Finding {
  return { path, message, recorded: null, computed: null };
}

/** True for a file that was being written when its process died: never read, and free to be removed. */
export function isDraft(path: string): boolean {
  return /\.\d+-\d+\.tmp$/.test(path);
}
