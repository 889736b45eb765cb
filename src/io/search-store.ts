import { join } from 'node:path';
import { parseSha256, sha256, type Sha256 } from '../core/hash.ts';
import { canonicalJson } from '../core/json.ts';
import type { Search } from '../core/records/generated/types.ts';
import { parseCanonical, parseSearch } from '../core/records/parse-record.ts';
import { disk, writeWhole } from './disk.ts';
import type { FolderLibrary } from './library.ts';

/** What makes two searches one: the same words, days, limit and databases. */
export interface SearchKey {
  readonly query: string;
  readonly since: string | null;
  readonly until: string | null;
  readonly limit: number;
  readonly databases: readonly string[];
}

export interface StoredSearch {
  readonly hash: Sha256;
  readonly search: Search;
}

/** Keeps a search for good, by its hash, and lets it be found by what was asked. */
export async function storeSearch(
  key: SearchKey,
  search: Search,
  { folder, objects }: Pick<FolderLibrary, 'folder' | 'objects'>,
): Promise<Sha256> {
  const hash = await objects.put(canonicalJson(search));
  await writeWhole(disk, pathOf(key, folder), Buffer.from(JSON.stringify({ search: hash })));
  return hash;
}

/** The last search of this kind in the library, or null. */
export async function readSearch(
  key: SearchKey,
  { folder, objects }: Pick<FolderLibrary, 'folder' | 'objects'>,
): Promise<StoredSearch | null> {
  const bytes = await disk.read(pathOf(key, folder));
  if (!bytes) return null;
  try {
    const named: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    const hash = parseSha256(
      typeof named === 'object' && named !== null && 'search' in named ? named.search : null,
    );
    const text = await objects.get(hash);
    if (!text) return null;
    return { hash, search: parseCanonical(Buffer.from(text).toString('utf8'), parseSearch) };
  } catch {
    return null; // what cannot be read is asked anew
  }
}

function pathOf({ databases, ...key }: SearchKey, folder: string): string {
  const name = sha256(canonicalJson({ ...key, databases: databases.toSorted() }));
  return join(folder, 'var', 'searches', `${name}.json`);
}
