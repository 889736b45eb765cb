import type { LogFiles } from '../core/io.ts';
import type { LogEntry, Site } from '../core/records/generated/types.ts';
import { takedownsOf } from '../core/takedowns.ts';
import { parseCanonical, parseSite } from '../core/records/parse-record.ts';

/** What an exported site says of its files. */
export interface SiteFiles {
  /** Objects that it does not republish: sources, whole texts, question files; and what takedowns withhold. */
  readonly withheld: ReadonlySet<string>;
  /** Pages, which are views of its records. */
  readonly pages: ReadonlySet<string>;
  /** True where there is a site.json, whether it can be read or not. */
  readonly isSite: boolean;
}

/** Reads site.json. Only what an entry names as source, text or question may be withheld; all else that is missing is a finding. */
export async function readSiteFiles(
  files: LogFiles,
  entries: readonly LogEntry[],
): Promise<SiteFiles> {
  const site = await readSite(files);
  const may = new Set(
    entries.flatMap(({ kind, source, objects }) => [
      source,
      objects.source,
      objects.question,
      kind === 'synthesis' ? null : objects.text,
    ]),
  );
  return {
    withheld: new Set([
      ...(site?.withheld.filter((hash) => may.has(hash)) ?? []),
      ...takedownsOf(entries).keys(),
    ]),
    pages: new Set(site?.files),
    isSite: (await files.read('site.json')) !== null,
  };
}

/** What the site says of itself; null for a library, and for a site.json that cannot be read. */
async function readSite(files: LogFiles): Promise<Site | null> {
  const bytes = await files.read('site.json');
  try {
    return bytes && parseCanonical(Buffer.from(bytes).toString('utf8'), parseSite);
  } catch {
    return null; // nothing is withheld by a list that cannot be read: what is missing will be named
  }
}
