import { pagesOf } from '../core/entry-pages.ts';
import { sha256 } from '../core/hash.ts';
import type { LogFiles } from '../core/io.ts';
import { recordFolder } from '../core/record-id.ts';
import type { LogEntry } from '../core/records/generated/types.ts';
import { takedownsOf } from '../core/takedowns.ts';
import { differs, isDraft, wrong, type Finding } from './finding.ts';

export interface CardAudit {
  readonly findings: readonly Finding[];
  /** Files that are missing, or are those of an earlier entry of their work: what an interrupted command leaves. */
  readonly behind: readonly string[];
}

/** Cards are copies of objects: each must be one that an entry of its work names, and should be the newest. */
export async function auditCards(
  files: LogFiles,
  entries: readonly LogEntry[],
): Promise<CardAudit> {
  const findings: Finding[] = [];
  const behind: string[] = [];
  const takedowns = takedownsOf(entries);
  const named = namedCards(entries);
  for (const [path, hashes] of named) {
    const bytes = await files.read(path);
    const computed = bytes && sha256(bytes);
    const newest = hashes.at(-1) ?? '';
    if (computed && !hashes.includes(computed))
      findings.push(
        differs(
          path,
          newest,
          computed,
          'The card is not the one that was logged; truth-engine reindex puts it back.',
        ),
      );
    else if (computed !== newest && !takedowns.has(newest)) behind.push(path);
  }
  for (const path of (await files.list()) ?? [])
    if (/^(?:cards|records)\//.test(path) && !named.has(path) && !isDraft(path))
      findings.push(wrong(path, 'No log entry names a card by this name.'));
  return { findings, behind };
}

/** Each card's file, and the hashes that the entries of its work gave it, in the order of the log. */
function namedCards(entries: readonly LogEntry[]): Map<string, string[]> {
  const named = new Map<string, string[]>();
  for (const entry of entries) {
    const folder =
      entry.record === null ? `cards/${entry.slug}` : `records/${recordFolder(entry.record)}`;
    for (const [name, hash] of pagesOf(entry)) {
      const path = `${folder}/${name}`;
      named.set(path, [...(named.get(path) ?? []), hash]);
    }
  }
  return named;
}
