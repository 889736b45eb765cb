import { parseSha256 } from './core/hash.ts';
import { pagesOf } from './core/entry-pages.ts';
import type { Library } from './core/io.ts';
import { canonicalJson } from './core/json.ts';
import type { LogEntry, PaperManifest } from './core/records/generated/types.ts';
import { parseCanonical, parseLogEntry, parseManifest } from './core/records/parse-record.ts';
import { takedownsOf } from './core/takedowns.ts';
import { holds, redactManifest, type Redaction } from './record/redact.ts';

export interface Takedown {
  /** What is withheld, each with what stands in for it. */
  readonly withheld: NonNullable<LogEntry['withheld']>;
  /** By the hash of a withheld manifest: what is to stand in its place. */
  readonly redacted: ReadonlyMap<string, PaperManifest>;
}

/** Finds every record of a library that holds these words, and makes each without them; nothing is stored but these. */
export async function planTakedown(
  { quote, notice, at }: Omit<Redaction, 'instead'>,
  { objects, log }: Library,
): Promise<Takedown> {
  const entries: LogEntry[] = [];
  for await (const text of log.entries(0, await log.size()))
    entries.push(parseCanonical(text, parseLogEntry));
  const known = takedownsOf(entries);
  const instead = new Map<string, string>();
  const redacted = new Map<string, PaperManifest>();
  const withheld = new Map<string, string | null>();
  for (const entry of entries) {
    const named = entry.objects.manifest;
    const hash = named && (known.has(named) ? (known.get(named) ?? null) : named);
    if (hash === null || instead.has(hash)) continue;
    const bytes = await objects.get(parseSha256(hash));
    const text = Buffer.from(bytes ?? []).toString('utf8');
    // a synthesis names its papers' records by their hashes: where those change, so does it
    const namesOther = [...instead.keys()].some((other) => text.includes(other));
    if (!holds(text, quote) && !namesOther) continue;
    const before = parseCanonical(text, parseManifest);
    const manifest = redactManifest(before, { quote, notice, at, instead });
    const after = canonicalJson(manifest);
    if (after === text) continue; // its curator's own words, which are no quotation
    instead.set(hash, await objects.put(after));
    redacted.set(hash, manifest);
    withheld.set(hash, instead.get(hash) ?? null);
  }
  for (const entry of entries)
    if (entry.objects.manifest !== null && instead.has(entry.objects.manifest))
      for (const [, hash] of pagesOf(entry))
        if (!withheld.has(hash) && hash !== entry.objects.style) withheld.set(hash, null);
  return {
    redacted,
    withheld: [...withheld]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([sha256, other]) => ({ sha256, ...(other === null ? {} : { instead: other }) })),
  };
}
