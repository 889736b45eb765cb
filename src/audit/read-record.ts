import { sha256 } from '../core/hash.ts';
import type { LogFiles } from '../core/io.ts';
import { parseCanonical } from '../core/records/parse-record.ts';
import { objectPath } from '../core/object-path.ts';

/** A stored record by its hash; null when it is missing, changed or not by its contract. */
export async function readRecord<T>(
  hash: string | null,
  files: Pick<LogFiles, 'read'>,
  parse: (value: unknown) => T,
): Promise<T | null> {
  const bytes = hash === null ? null : await files.read(objectPath(hash));
  try {
    if (!bytes || sha256(bytes) !== hash) return null;
    return parseCanonical(Buffer.from(bytes).toString('utf8'), parse);
  } catch {
    return null; // not by its contract; the caller says of which work
  }
}
