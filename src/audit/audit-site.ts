import { sha256 } from '../core/hash.ts';
import type { LogFiles } from '../core/io.ts';
import { parseRecordId } from '../core/record-id.ts';
import type { LogEntry } from '../core/records/generated/types.ts';
import { takedownsOf } from '../core/takedowns.ts';
import { differs, type Finding } from './finding.ts';

/** The records of an exported site must be manifests that the log names for them; its pages are views and not signed. */
export async function auditSite(files: LogFiles, entries: readonly LogEntry[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  const takedowns = takedownsOf(entries);
  for (const path of (await files.list()) ?? []) {
    const folder = /^r\/([^/]+)\/(?:v\d+\/)?card\.json$/.exec(path)?.[1];
    const id = folder === undefined ? null : parseRecordId(folder);
    if (id === null) continue;
    const named = entries.flatMap(({ record, objects: { manifest } }) =>
      record === id && manifest !== null ? [takedowns.get(manifest) ?? manifest] : [],
    );
    const bytes = await files.read(path);
    const computed = bytes ? sha256(bytes) : '';
    if (!named.includes(computed))
      findings.push(
        differs(path, named.at(-1) ?? '', computed, 'It is no manifest of this record.'),
      );
  }
  return findings;
}
