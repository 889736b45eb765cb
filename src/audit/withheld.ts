import type { LogFiles } from '../core/io.ts';
import { parseCanonical, parseSite } from '../core/records/parse-record.ts';

/**
 * Texts, sources and question files that an exported site says it does not republish. An audit tells how many
 * quotations it could therefore not read again; anything else that is missing is a finding.
 */
export async function readWithheld(files: LogFiles): Promise<ReadonlySet<string>> {
  const bytes = await files.read('site.json');
  try {
    const site = bytes && parseCanonical(Buffer.from(bytes).toString('utf8'), parseSite);
    return new Set(site?.withheld);
  } catch {
    return new Set(); // nothing is withheld by a list that cannot be read: what is missing will be named
  }
}
