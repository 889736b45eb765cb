import type { LogFiles } from '../core/io.ts';
import { canonicalJson } from '../core/json.ts';
import { recordIdOf } from '../core/record-id.ts';
import type { LogEntry, PaperManifest } from '../core/records/generated/types.ts';
import { parseManifest } from '../core/records/parse-record.ts';
import { takedownsOf } from '../core/takedowns.ts';
import { objectPath } from '../core/object-path.ts';
import { readRecord } from './read-record.ts';
import { wrong, type Finding } from './finding.ts';

/** What happened to each published record, in the order of the log: one publication, then additive corrections, then at most a withdrawal. */
export async function auditHistory(
  entries: readonly LogEntry[],
  files: LogFiles,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const takedowns = takedownsOf(entries);
  const published = new Map<string, { manifest: PaperManifest; hash: string; ended: boolean }>();
  for (const [place, entry] of entries.entries()) {
    const { kind, record: id, event, objects } = entry;
    if (id === null) continue;
    const path = objectPath(objects.manifest ?? '');
    const hash = objects.manifest && (takedowns.get(objects.manifest) ?? objects.manifest);
    const manifest = await readRecord(hash, files, parseManifest);
    if (!manifest || objects.manifest === null) continue; // told where the record is audited
    const before = published.get(id);
    const isWhole = hash === objects.manifest;
    const fault = faultOf(kind, event?.replaces ?? null, { manifest, isWhole }, before, id);
    if (fault) findings.push(wrong(path, `Entry ${place}, a ${kind} of ${id}: ${fault}`));
    published.set(id, { manifest, hash: objects.manifest, ended: kind === 'withdrawal' });
  }
  return findings;
}

function faultOf(
  kind: LogEntry['kind'],
  replaces: string | null,
  { manifest, isWhole }: { readonly manifest: PaperManifest; readonly isWhole: boolean },
  before: { manifest: PaperManifest; hash: string; ended: boolean } | undefined,
  id: string,
): string | null {
  if (kind === 'publication') {
    if (before) return 'it was published before.';
    // what stands in for a withheld manifest has another hash
    return !isWhole || hasOwnId(manifest, id)
      ? null
      : 'its id does not follow from its first manifest.';
  }
  if (!before) return 'it was never published.';
  if (before.ended) return 'it had been withdrawn.';
  if (replaces !== before.hash) return 'it does not name the manifest that stood before.';
  if (kind !== 'correction') return null;
  const events = manifest.corrections.correction_events;
  const earlier = before.manifest.corrections.correction_events;
  const additive =
    events.length === earlier.length + 1 &&
    canonicalJson(events.slice(0, earlier.length)) === canonicalJson(earlier);
  return additive ? null : 'it does not add one event to those that stood before.';
}

/** The id is made before its addresses are written into the manifest; a collision lengthens it. */
export function hasOwnId(manifest: PaperManifest, id: string): boolean {
  const { corrections, work } = manifest;
  const bare: PaperManifest = {
    ...manifest,
    corrections: {
      ...corrections,
      work: work.slug,
      manifest: {
        ...corrections.manifest,
        current_manifest_url: null,
        correction_record_url: null,
      },
    },
  };
  const [, digits = ''] = id.split(':');
  const whole = recordIdOf(bare, null, (short) => short.length < 5 + digits.length);
  return whole.split(':')[1] === digits;
}
