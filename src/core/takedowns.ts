import type { LogEntry } from './records/generated/types.ts';

/** What takedowns withhold: each object's hash, and that of what stands in for it now, or null. */
export function takedownsOf(entries: readonly LogEntry[]): Map<string, string | null> {
  const first = new Map(
    entries.flatMap(({ kind, withheld = [] }) =>
      (kind === 'takedown' ? withheld : []).map(
        ({ sha256, instead = null }) => [sha256, instead] as const,
      ),
    ),
  );
  return new Map([...first].map(([hash, instead]) => [hash, last(instead, first)]));
}

/** What stands in for a record may be withheld in its turn. */
function last(hash: string | null, withheld: ReadonlyMap<string, string | null>): string | null {
  const seen = new Set<string>();
  let found = hash;
  while (found !== null && withheld.has(found) && !seen.has(found)) {
    seen.add(found);
    found = withheld.get(found) ?? null;
  }
  return found;
}
