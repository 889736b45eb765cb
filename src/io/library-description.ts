import { join } from 'node:path';
import { UserError } from '../core/errors.ts';
import { canonicalJson } from '../core/json.ts';
import { parseVerifierKey, type VerifierKey } from '../core/log/signed-note.ts';
import type { LibraryDescription } from '../core/records/generated/types.ts';
import { parseCanonical, parseLibrary } from '../core/records/parse-record.ts';
import { writeWhole, type Disk } from './disk.ts';

/** The form of a library's folder that this version writes; one without a number is of the first. */
export const libraryFormat = 2;

export interface Description {
  readonly key: VerifierKey;
  /** The key in its written form. */
  readonly keyText: string;
  /** Keys that signed before, oldest first, in their written form. */
  readonly previousKeys: readonly string[];
  readonly format: number;
}

/** What a library says of itself; null where there is none. Throws a UserError when it cannot be read. */
export async function readDescription(folder: string, on: Disk): Promise<Description | null> {
  const bytes = await on.read(join(folder, 'library.json'));
  if (!bytes) return null;
  const described = parse(bytes);
  const key = described && parseVerifierKey(described.key);
  if (!described || key?.name !== described.origin) throw damaged(folder);
  const { format = 1, previous_keys: previousKeys = [] } = described;
  if (format > libraryFormat) throw tooNew(folder, format);
  return { key, keyText: described.key, previousKeys, format };
}

/** Writes what a library says of itself, in the present form. */
export async function writeDescription(
  folder: string,
  { key, previousKeys }: { readonly key: string; readonly previousKeys: readonly string[] },
  on: Disk,
): Promise<void> {
  const described: LibraryDescription = {
    schema: 'library-v1',
    origin: parseVerifierKey(key)?.name ?? '',
    key,
    format: libraryFormat,
    ...(previousKeys.length > 0 ? { previous_keys: [...previousKeys] } : {}),
  };
  const text = canonicalJson(parseLibrary(described));
  await writeWhole(on, join(folder, 'library.json'), Buffer.from(text));
}

function parse(bytes: Uint8Array): LibraryDescription | null {
  try {
    return parseCanonical(Buffer.from(bytes).toString('utf8'), parseLibrary);
  } catch {
    return null; // told by the caller, in words that lead on
  }
}

function damaged(folder: string): UserError {
  return new UserError({
    code: 'library-damaged',
    message: `Cannot read what the library in ${JSON.stringify(folder)} says of itself.`,
    seen: 'a library.json that is not as it was written',
    wanted: 'canonical JSON with an origin and a key',
    next: `truth-engine audit ${folder}`,
  });
}

function tooNew(folder: string, format: number): UserError {
  return new UserError({
    code: 'library-damaged',
    message: `Cannot use the library in ${JSON.stringify(folder)}: a newer version made it.`,
    seen: `format ${format}`,
    wanted: `at most ${libraryFormat}`,
    next: 'use the newer version of truth-engine',
  });
}
