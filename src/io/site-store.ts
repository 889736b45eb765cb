import { join } from 'node:path';
import { parseTilePath } from '../core/log/tiles.ts';
import { parseSha256 } from '../core/hash.ts';
import { canonicalJson } from '../core/json.ts';
import { parseArtifact, parseCanonical } from '../core/records/parse-record.ts';
import type { SiteStore } from '../core/site-store.ts';
import { catchUp, readManifest, readStandIn } from './catch-up.ts';
import { disk } from './disk.ts';
import { openIndex } from './index-db.ts';
import { objectPath } from '../core/object-path.ts';
import type { FolderLibrary } from './library.ts';
import { openLogView } from './log-view.ts';
import { preludeFiles, preludeHash } from './prelude.ts';

/** A library as a site may show it; the caller closes it. */
export interface FolderSiteStore extends SiteStore {
  /** Takes up what was written since. Gives the checkpoint: while it is the same, so is every page. */
  refresh(): Promise<string>;
  /** Entries that the index has taken up. */
  indexed(): number;
  close(): void;
}

/** Opens a library for a site; its index lies in the library unless another place is given. */
export async function openSiteStore(
  library: FolderLibrary,
  key: string,
  indexPath: string = join(library.folder, 'var', 'index.sqlite'),
): Promise<FolderSiteStore> {
  const { folder, objects, log } = library;
  const index = openIndex(indexPath);
  await catchUp(index, library);
  let seen = '';
  let takedowns = 0;
  const look = openLogView(log);
  const manifests = recent(64, (hash: string) => readManifest(hash, library));
  const isOpen = async (path: string): Promise<boolean> => {
    if (path === 'checkpoint' || path === 'library.json') return true;
    if (path.startsWith('tile/')) return parseTilePath(path) !== null;
    const hash = /^objects\/([0-9a-f]{2})\/([0-9a-f]{62})$/.exec(path);
    if (!hash) return false;
    const name = `${hash[1]}${hash[2]}`;
    const found = await look();
    if (found?.withheld.has(name)) return false;
    return found?.open.has(name) === true || (await isArtifact(name)) || (await isOfProof(name));
  };
  /** A certificate, or an export: no paper begins so. */
  const isOfProof = async (hash: string): Promise<boolean> => {
    const bytes = await objects.get(parseSha256(hash));
    const start = Buffer.from(bytes?.subarray(0, 14) ?? []).toString('latin1');
    return start === '{"challenge":"' || start.startsWith('{"meta":');
  };
  const isArtifact = async (hash: string): Promise<boolean> => {
    const bytes = await objects.get(parseSha256(hash));
    return bytes !== null && Buffer.from(bytes.subarray(0, 9)).toString('latin1') === '{"check":';
  };
  return {
    origin: library.key.name,
    key,
    records: index.records,
    events: index.events,
    papers: index.papers,
    log,
    checkpoint: async () =>
      Buffer.from((await disk.read(join(folder, 'checkpoint'))) ?? []).toString('utf8'),
    prover: async () => (await look())?.prover ?? null,
    rotations: async () => (await look())?.rotations ?? [],
    manifest: async (hash) =>
      (await look())?.withheld.has(hash) ? readStandIn(hash, library) : manifests(hash),
    takedowns: () => takedowns,
    manifestBytes: async (hash) => {
      if (!(await look())?.withheld.has(hash)) return objects.get(parseSha256(hash));
      const other = await readStandIn(hash, library);
      return other && Buffer.from(canonicalJson(other));
    },
    artifact: async (hash) => {
      const bytes = (await isArtifact(hash)) ? await objects.get(parseSha256(hash)) : null;
      return bytes && parseCanonical(Buffer.from(bytes).toString('utf8'), parseArtifact);
    },
    prelude: (hash) => (hash === preludeHash() ? preludeFiles() : []),
    publicFile: async (path) => ((await isOpen(path)) ? disk.read(join(folder, path)) : null),
    publicFiles: async () => {
      const found: string[] = [];
      for (const path of await disk.list(folder)) if (await isOpen(path)) found.push(path);
      return found;
    },
    withheld: async () => {
      const named = [...((await look())?.withheld ?? [])].sort();
      const stored = (await disk.list(folder)).filter((path) => path.startsWith('objects/'));
      const open = new Set<string>();
      for (const path of stored) if (await isOpen(path)) open.add(path);
      return named.filter((hash) => !open.has(objectPath(parseSha256(hash))));
    },
    refresh: async () => {
      const note = Buffer.from((await disk.read(join(folder, 'checkpoint'))) ?? []).toString(
        'utf8',
      );
      if (note !== seen) {
        await catchUp(index, library);
        takedowns = (await look())?.takedowns ?? 0;
      }
      seen = note;
      return seen;
    },
    indexed: () => index.size(),
    close: () => index.close(),
  };
}

/** The last few answers, kept; answers by hash never change. */
function recent<T>(most: number, ask: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const kept = new Map<string, Promise<T>>();
  return (key) => {
    const found = kept.get(key) ?? ask(key);
    kept.delete(key);
    kept.set(key, found);
    if (kept.size > most) for (const oldest of [...kept.keys()].slice(0, 1)) kept.delete(oldest);
    found.catch(() => kept.delete(key));
    return found;
  };
}
