import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { placeKey, placesOf, type Listed } from './listed.ts';

const folder = fileURLToPath(new URL('listings/', import.meta.url));

/** How an enumeration differs from the one that is committed; null where none is. */
export interface Difference {
  readonly lost: number;
  readonly added: number;
}

/** The committed listing of a paper beside a new one. */
export async function compareListing(
  id: string,
  listed: readonly Listed[],
): Promise<Difference | null> {
  const kept = await readListing(id);
  if (!kept) return null;
  const [old, now] = [new Set(kept.map(keyOf)), new Set(listed.map(keyOf))];
  return {
    lost: [...old].filter((one) => !now.has(one)).length,
    added: [...now].filter((one) => !old.has(one)).length,
  };
}

/** Writes a paper's listing: one identity a line, places and formula only. */
export async function writeListing(id: string, listed: readonly Listed[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const lines = listed.map((one) => `  ${JSON.stringify(one)}`);
  await writeFile(fileOf(id), `[\n${lines.join(',\n')}\n]\n`);
}

async function readListing(id: string): Promise<Listed[] | null> {
  try {
    return JSON.parse(await readFile(fileOf(id), 'utf8')) as Listed[];
  } catch {
    return null; // this paper has none
  }
}

function keyOf(one: Listed): string {
  return `${one.formula} ${one.rule} ${placesOf(one).map(placeKey).join(' ')}`;
}

function fileOf(id: string): string {
  return `${folder}${id.replace(/[^\w.-]/g, '_')}.json`;
}
