import type { Sha256 } from './core/hash.ts';
import type { Appended, Library } from './core/io.ts';
import { canonicalJson } from './core/json.ts';
import type { LogEntry, RunRecord } from './core/records/generated/types.ts';
import { parseRunRecord } from './core/records/parse-record.ts';
import type { Source } from './core/source.ts';
import type { Verified } from './pipeline.ts';
import { statusOf, subjectOf, toEntry } from './record/entry.ts';

/** The card of a work as it lies in a library. */
export interface CardFiles {
  readonly html: string;
  readonly markdown: string;
  readonly style: string;
}

export interface RunFacts {
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly engine: RunRecord['engine'];
  readonly machine: RunRecord['machine'];
}

/** Stores a finished verification: every object first, then the entry that names them. Announce it only afterwards. */
export async function storeVerification(
  verified: Verified,
  source: Source,
  card: CardFiles,
  facts: RunFacts,
  library: Library,
): Promise<Appended> {
  const { objects, log } = library;
  const { manifest } = verified;
  for (const text of verified.artifacts.values()) await objects.put(text);
  for (const text of verified.otherTexts) await objects.put(text);
  for (const { bytes } of source.others) await objects.put(bytes);
  const stored = {
    manifest: await objects.put(canonicalJson(manifest)),
    text: await objects.put(verified.text),
    source: await objects.put(source.bytes),
    card_html: await objects.put(card.html),
    card_markdown: await objects.put(card.markdown),
    style: await objects.put(card.style),
  };
  const run = runRecord(verified, source, facts, stored.manifest);
  return log.append(
    toEntry({
      kind: 'verification',
      slug: manifest.work.slug,
      subject: subjectOf(manifest),
      source: source.sha256,
      status: statusOf(manifest),
      objects: { ...stored, run_record: await objects.put(run) },
      time: facts.finishedAt,
    }),
  );
}

/** Logs a verification that could not be finished; the source is stored when there was one. */
export async function storeFailure(
  failure: {
    readonly slug: string;
    readonly subject: LogEntry['subject'];
    readonly code: string;
    readonly message: string;
    readonly time: string;
  },
  bytes: Uint8Array | null,
  { objects, log }: Library,
): Promise<Appended> {
  const source = bytes && (await objects.put(bytes));
  return log.append(
    toEntry({
      kind: 'failure',
      slug: failure.slug,
      subject: failure.subject,
      source,
      failure: { code: failure.code, message: failure.message.slice(0, 1000) },
      objects: { source },
      time: failure.time,
    }),
  );
}

function runRecord(verified: Verified, source: Source, facts: RunFacts, manifest: Sha256): string {
  const record: RunRecord = {
    schema: 'run-record-v1',
    manifest,
    started_at: facts.startedAt,
    finished_at: facts.finishedAt,
    engine: facts.engine,
    machine: facts.machine,
    walls: [...verified.walls],
    checks: verified.runs.map(({ artifact, wallMs }) => ({ artifact, wall_ms: wallMs })),
    retrievals: [...source.retrievals],
  };
  return canonicalJson(parseRunRecord(record));
}
