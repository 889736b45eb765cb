import type { PackedPage, Packer, PageForm, PageStore } from '../../core/packed-page.ts';
import type { SitePage } from '../site-page-types.ts';
import { ByteLru } from './byte-lru.ts';
import { formOf, packPage } from './pack-page.ts';
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
  known(address: string, state: PageState, wantsGzip: boolean): ReadyPage | null;
  /** Null when there is no such page; one that many ask for meanwhile is made once. */
  made(
    address: string,
    state: PageState,
    wantsGzip: boolean,
    make: () => Promise<SitePage | null>,
  ): Promise<ReadyPage | null>;
}

interface Kept {
  readonly page: ReadyPage;
  /** What the page depends on as it was. */
  readonly state: string;
  /** The library's state for which that was looked up last. */
  library: string;
}

export interface CacheParts {
  /** Null: pages stay plain. */
  readonly packer: Packer | null;
  readonly mostBytes: number;
  /** Named in the state of every stored page: engine, templates and what else decides the bytes. */
  readonly version: string;
  readonly store?: PageStore | undefined;
}

/** Room for what is kept of a page beside its body. */
const overhead = 1500;
const longestAddress = 1500;
/** A page that is smaller is made as fast as it is read. */
const leastStored = 2000;

/** Pages in memory in the forms that readers want, and a store on disk with both forms behind them. */
export function pageCache({ packer, mostBytes, version, store }: CacheParts): PageCache {
  const pages = new ByteLru<Kept>(mostBytes);
  const running = new Map<string, Promise<PackedPage | null>>();
  const ownOf = (state: PageState): string => state.own() ?? state.library;
  const keep = (address: string, form: PageForm, own: string, library: string): ReadyPage => {
    const page = toReady(form);
    // Nobody asks twice for a query that long.
    if (address.length <= longestAddress)
      pages.set(
        keyOf(address, form.isGzip),
        { page, state: own, library },
        form.body.length + overhead,
      );
    return page;
  };
  const stored = (address: string, own: string, wantsGzip: boolean): PageForm | null =>
    isStored(address) ? (store?.get(address, `${version} ${own}`, wantsGzip) ?? null) : null;
  const make = async (
    address: string,
    own: string,
    isKept: boolean,
    render: () => Promise<SitePage | null>,
  ): Promise<PackedPage | null> => {
    const page = await render();
    const packed = page && (await packPage(page, packer, isKept));
    if (packed && isKept && packed.plain.length > leastStored)
      store?.put(address, `${version} ${own}`, packed);
    return packed;
  };
  return {
    known: (address, state, wantsGzip) => {
      const kept =
        pages.get(keyOf(address, wantsGzip)) ??
        // What has no other form is kept plain.
        (wantsGzip ? withoutGzip(pages.get(keyOf(address, false))) : undefined);
      if (kept?.library === state.library) return kept.page;
      const own = ownOf(state);
      if (kept?.state === own) {
        kept.library = state.library;
        return kept.page;
      }
      const form = stored(address, own, wantsGzip);
      return form && keep(address, form, own, state.library);
    },
    made: async (address, state, wantsGzip, render) => {
      const own = ownOf(state);
      const key = `${own} ${address}`;
      const isKept = store !== undefined && isStored(address) && own !== state.library;
      const making =
        running.get(key) ?? make(address, own, isKept, render).finally(() => running.delete(key));
      running.set(key, making);
      const packed = await making;
      if (!packed) return null;
      // The other form of a page that lies on no disk would have to be made again.
      if (packed.hasGzip && !isKept) keep(address, formOf(packed, !wantsGzip), own, state.library);
      return keep(address, formOf(packed, wantsGzip), own, state.library);
    },
  };
}

function keyOf(address: string, isGzip: boolean): string {
  return isGzip ? `${address} gzip` : address;
}

function withoutGzip(kept: Kept | undefined): Kept | undefined {
  return kept && kept.page.headers['Vary'] === undefined ? kept : undefined;
}

/** A search is not worth a place on disk, nor are files that lie there anyway. */
function isStored(address: string): boolean {
  return address.startsWith('r/') && !address.includes('?') && !address.endsWith('.zip');
}
