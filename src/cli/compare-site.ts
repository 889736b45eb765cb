import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isFileOfTheLog } from '../audit/audit-pages.ts';
import type { Finding } from '../audit/finding.ts';
import { wrong } from '../audit/finding.ts';
import { sha256 } from '../core/hash.ts';
import type { PageList } from '../core/records/generated/types.ts';
import { parseCanonical, parseSite } from '../core/records/parse-record.ts';
import { disk } from '../io/disk.ts';
import { readEngine } from '../io/engine.ts';
import { openLibrary } from '../io/library.ts';
import { openSiteStore } from '../io/site-store.ts';
import { readTemplates } from '../io/templates.ts';
import { openSite } from '../serve/site.ts';
import { readLibraryKey } from './library-key.ts';
import { pageListText } from './sign-pages.ts';

export interface SiteComparison {
  /** Pages that were printed again; null where another version made them. */
  readonly pages: number | null;
  readonly findings: readonly Finding[];
}

/** Prints every page of an exported site again from its signed records and compares the bytes; null for no site. */
export async function compareSite(folder: string): Promise<SiteComparison | null> {
  const bytes = await disk.read(join(folder, 'site.json'));
  if (!bytes) return null;
  const described = parseCanonical(Buffer.from(bytes).toString('utf8'), parseSite);
  if (described.engine !== (await readEngine()).version) return { pages: null, findings: [] };
  const work = await mkdtemp(join(tmpdir(), 'truth-engine-audit-'));
  const library = await openLibrary(folder, null);
  const key = await readLibraryKey(library);
  const store = await openSiteStore(library, key, join(work, 'index.sqlite'));
  try {
    const { base, engine } = described;
    const options = {
      templates: await readTemplates(),
      origin: store.origin,
      isStatic: true,
      base,
      engine,
    };
    const site = openSite(store, options);
    const paths = (await site.paths()).filter((path) => !/^(?:objects|tile)\//.test(path));
    const findings: Finding[] = [];
    const pages: PageList['pages'] = [];
    for (const path of paths) {
      const page = await site.page(path);
      const found = await disk.read(join(folder, path));
      if (page && (!found || Buffer.compare(found, Buffer.from(page.body)) !== 0))
        findings.push(wrong(path, 'It is not the page that the signed records give.'));
      if (page && !isFileOfTheLog(path))
        pages.push({ path, sha256: sha256(Buffer.from(page.body)) });
    }
    const { origin } = described;
    const size = await store.log.size();
    const list = Buffer.from(pageListText({ origin, size, base, engine, pages }));
    if (
      Buffer.compare(list, (await disk.read(join(folder, 'pages.json'))) ?? new Uint8Array()) !== 0
    )
      findings.push(wrong('pages.json', 'It is not the list of the pages that the records give.'));
    const known = new Set([...paths, 'pages.json']);
    for (const path of described.files)
      if (!known.has(path) && !/^(?:objects|tile)\//.test(path))
        findings.push(wrong(path, 'The signed records give no page by this name.'));
    return { pages: paths.length, findings };
  } finally {
    store.close();
    await rm(work, { recursive: true, force: true });
  }
}
