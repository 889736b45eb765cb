import type { PackedPage, Packer, PageStore } from '../../core/packed-page.ts';
import type { SitePage } from '../site-page-types.ts';
import { ByteLru } from './byte-lru.ts';
import { packPage } from './pack-page.ts';
import { toReady, type ReadyPage } from './ready-page.ts';

/** What a page depends on. */
export interface PageState {
  /** Changes with every entry of the log. */
  readonly library: string;
  /** What this very page depends on beside engine and templates; null: the whole library. Asked only when needed. */
  readonly own: () => string | null;
}

/** Pages as they were made, while what they depend on is the same. */
export interface PageCache {
  /** At once; null when it must be made. */
  known(address: string, state: PageState): ReadyPage | null;
  /** Null when there is no such page; one that many ask for meanwhile is made once. */
  made(
    address: string,
    state: PageState,
    make: () => Promise<SitePage | null>,
  ): Promise<ReadyPage | null>;
  /** Bytes held in memory. */
  bytes(): number;
}

interface Kept {
  readonly page: PackedPage;
  /** What the page depends on as it was. */
  readonly state: string;
  /** The library's state for which that was looked up last. */
  library: string;
}

export interface CacheParts {
  readonly packer: Packer;
  readonly mostBytes: number;
  /** Named in the state of every stored page: engine, templates and what else decides the bytes. */
  readonly version: string;
  readonly store?: PageStore | undefined;
}

/** Two shelves in memory, packed pages and the hot ones unpacked, and a store on disk behind them. */
export function pageCache({ packer, mostBytes, version, store }: CacheParts): PageCache {
  const packed = new ByteLru<Kept>(mostBytes / 2);
  const ready = new ByteLru<ReadyPage>(mostBytes / 2);
  const running = new Map<string, Promise<ReadyPage | null>>();
  const unpack = (address: string, page: PackedPage): ReadyPage => {
    const known = ready.get(address);
    if (known?.hash === page.hash) return known;
    const made = toReady(page, packer);
    ready.set(address, made, made.plain.length);
    return made;
  };
  const keep = (address: string, page: PackedPage, own: string, library: string): ReadyPage => {
    // Nobody asks twice for a query that long.
    if (address.length > longestAddress) return toReady(page, packer);
    packed.set(address, { page, state: own, library }, page.bytes.length + 500);
    return unpack(address, page);
  };
  const ownOf = (state: PageState): string => state.own() ?? state.library;
  return {
    known: (address, state) => {
      const kept = packed.get(address);
      if (kept?.library === state.library) return unpack(address, kept.page);
      const own = ownOf(state);
      if (kept?.state === own) {
        kept.library = state.library;
        return unpack(address, kept.page);
      }
      const stored = isStored(address) ? store?.get(address, `${version} ${own}`) : null;
      return stored ? keep(address, stored, own, state.library) : null;
    },
    made: (address, state, make) => {
      const own = ownOf(state);
      const key = `${own} ${address}`;
      const known = running.get(key);
      if (known) return known;
      const making = make()
        .then(async (page) => {
          if (!page) return null;
          const isKept = isStored(address) && own !== state.library;
          const made = await packPage(page, packer, isKept);
          // A small page is made as fast as it is read.
          if (isKept && made.bytes.length > 2000) store?.put(address, `${version} ${own}`, made);
          return keep(address, made, own, state.library);
        })
        .finally(() => running.delete(key));
      running.set(key, making);
      return making;
    },
    bytes: () => packed.bytes + ready.bytes,
  };
}

const longestAddress = 1500;

/** A search is not worth a place on disk, nor are files that lie there anyway. */
function isStored(address: string): boolean {
  return address.startsWith('r/') && !address.includes('?') && !address.endsWith('.zip');
}
