import { parseRecordId, recordFolder } from '../core/record-id.ts';
import type { PaperManifest } from '../core/records/generated/types.ts';
import type { SiteStore } from '../core/site-store.ts';
import { stateOf, type RecordState } from './record-state.ts';

/** A record of a site as it stands. */
export interface FoundRecord {
  readonly state: RecordState;
  readonly manifest: PaperManifest;
}

/** The record whose pages lie in this folder of `r/`; null when there is none. */
export async function findRecord(folder: string, store: SiteStore): Promise<FoundRecord | null> {
  const id = parseRecordId(folder);
  const state = id === null || recordFolder(id) !== folder ? null : stateOf(id, store);
  const manifest = state && (await store.manifest(state.row.manifest));
  return state && manifest && { state, manifest };
}

/** Ids of every record that was ever published, withdrawn ones among them, in order. */
export function recordIds(store: SiteStore): string[] {
  return [...new Set(store.records.events(null, 1_000_000).map(({ record }) => record))].sort();
}

/** Paths of the files that each record's folder has, from the names within it. */
export async function recordFolders(
  store: SiteStore,
  namesOf: (manifest: PaperManifest) => readonly string[],
): Promise<string[]> {
  const paths: string[] = [];
  for (const id of recordIds(store)) {
    const folder = recordFolder(id);
    const found = await findRecord(folder, store);
    paths.push(...(found ? namesOf(found.manifest) : []).map((name) => `r/${folder}/${name}`));
  }
  return paths;
}
