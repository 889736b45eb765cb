import { sha256 } from '../core/hash.ts';
import { objectPath } from '../core/object-path.ts';
import type { LogEntry } from '../core/records/generated/types.ts';
import type { SiteFiles } from './withheld.ts';
import { differs, isDraft, wrong, type Finding } from './finding.ts';
import type { LogFiles } from '../core/io.ts';

/** Every object has the hash that is its name; every object that an entry names is there; nothing else lies about. */
export async function auditObjects(
  files: LogFiles,
  entries: readonly LogEntry[],
  { withheld, pages, isSite }: SiteFiles,
): Promise<{ count: number; findings: Finding[] }> {
  const findings: Finding[] = [];
  const named = new Set(
    entries.flatMap(({ objects }) => Object.values(objects).flatMap((hash) => hash ?? [])),
  );
  const listed = await files.list();
  const paths = new Set([
    ...[...named].map(objectPath),
    ...(listed ?? []).filter((path) => path.startsWith('objects/')),
  ]);
  let count = 0;
  for (const path of [...paths].sort()) {
    if (isDraft(path)) continue;
    if (!/^objects\/[0-9a-f]{2}\/[0-9a-f]{62}$/.test(path)) {
      findings.push(wrong(path, 'No object has such a name.'));
      continue;
    }
    const bytes = await files.read(path);
    const recorded = path.replace('objects/', '').replace('/', '');
    const computed = bytes && sha256(bytes);
    if (!computed && withheld.has(recorded)) continue;
    count += 1;
    if (!computed) findings.push(wrong(path, 'It is missing, and a log entry names it.'));
    else if (computed !== recorded)
      findings.push(differs(path, recorded, computed, whatIs(recorded, entries)));
  }
  for (const path of listed ?? [])
    if (!isKnown(path, isSite) && !pages.has(path))
      findings.push(wrong(path, 'A library has no file by this name.'));
  return { count, findings };
}

function whatIs(hash: string, entries: readonly LogEntry[]): string {
  for (const { slug, objects } of entries)
    for (const [role, named] of Object.entries(objects))
      if (named === hash)
        return `It is the ${role.replace('_', ' ')} of ${slug}. What rests on it cannot be relied on.`;
  return 'Its bytes have changed.';
}

/** Files that a library consists of; `var/` is derived and transient. A site has no cards and nothing transient: all is given out. */
function isKnown(path: string, isSite: boolean): boolean {
  return (
    path === 'library.json' ||
    path === 'checkpoint' ||
    path === 'site.json' ||
    isDraft(path) ||
    /^(?:objects|tile)\//.test(path) ||
    (!isSite && /^(?:cards|records|var)\//.test(path))
  );
}
