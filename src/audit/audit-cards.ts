import { sha256 } from '../core/hash.ts';
import type { LogEntry } from '../core/records/generated/types.ts';
import { differs, wrong, type Finding } from './finding.ts';
import type { LogFiles } from '../core/io.ts';

const roles: Readonly<Record<string, keyof LogEntry['objects']>> = {
  'card.html': 'card_html',
  'card.md': 'card_markdown',
  'card.json': 'manifest',
  'style.css': 'style',
};

/** Cards are copies of objects: each must be the one that an entry of its work names, the newest where nothing was interrupted. */
export async function auditCards(
  files: LogFiles,
  entries: readonly LogEntry[],
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const path of (await files.list()) ?? []) {
    if (!path.startsWith('cards/') || path.endsWith('.tmp')) continue;
    const [, slug, name = ''] = path.split('/');
    const role = Object.hasOwn(roles, name) ? roles[name] : undefined;
    const allowed = entries.flatMap((entry) =>
      role && entry.slug === slug ? (entry.objects[role] ?? []) : [],
    );
    const bytes = await files.read(path);
    const computed = bytes && sha256(bytes);
    const newest = allowed.at(-1);
    if (!role || newest === undefined || path.split('/').length !== 3)
      findings.push(wrong(path, 'No log entry names a card by this name.'));
    else if (!computed || !allowed.includes(computed))
      findings.push(
        differs(
          path,
          newest,
          computed ?? 'nothing',
          'The card is not the one that was logged; truth-engine reindex puts it back.',
        ),
      );
  }
  return findings;
}
