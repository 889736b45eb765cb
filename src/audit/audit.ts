import type { ScriptRunner, Sandbox } from '../core/io.ts';
import { parseVerifierKey } from '../core/log/signed-note.ts';
import type { LogEntry } from '../core/records/generated/types.ts';
import { auditCards } from './audit-cards.ts';
import { auditLog } from './audit-log.ts';
import { auditObjects } from './audit-objects.ts';
import { auditRecord, type RecordCounts } from './audit-record.ts';
import { rerunIn } from './rerun.ts';
import type { Finding } from './finding.ts';
import type { LogFiles } from '../core/io.ts';

export interface AuditOptions {
  /** The public key to trust, `name+hash+key`; null: the library's own word is taken, signer unknown. */
  readonly key: string | null;
  /** A tree size that was seen before; a smaller log has lost entries. */
  readonly atLeast: number | null;
  /** Runs every check again; null leaves that out. */
  readonly sandbox: Sandbox | null;
  /** Runs people's scripts again; without it they are counted as not run. */
  readonly runner?: ScriptRunner;
}

export interface AuditReport {
  readonly findings: readonly Finding[];
  /** Cards older than their log entry, or missing; reindex renews them. */
  readonly behind: readonly string[];
  readonly signer: 'known' | 'unknown';
  readonly origin: string | null;
  readonly size: number;
  readonly objects: number;
  readonly records: RecordCounts;
}

/** Walks a library backwards from its files alone: signature, tree, entries, objects, checks, verdicts. */
export async function audit(files: LogFiles, options: AuditOptions): Promise<AuditReport> {
  const trusted = options.key === null ? null : parseVerifierKey(options.key);
  // A key that cannot be read must never count as none given.
  if (options.key !== null && !trusted)
    throw new TypeError(`Cannot read ${JSON.stringify(options.key)} as a public key`);
  const log = await auditLog(files, trusted, options.atLeast);
  const findings = [...log.findings];
  const { count, findings: changed } = await auditObjects(files, log.entries);
  findings.push(...changed);
  const cards = log.isWhole ? await auditCards(files, log.entries) : { findings: [], behind: [] };
  findings.push(...cards.findings);
  const records: RecordCounts = {
    manifests: 0,
    spans: 0,
    scripts: 0,
    sameBits: 0,
    notRun: 0,
    open: 0,
    measurements: 0,
  };
  const rerun = options.sandbox && rerunIn(options.sandbox, options.runner ?? null);
  for (const entry of verifications(log.entries))
    findings.push(...(await auditRecord(entry, files, rerun, records)));
  return {
    findings: distinct(findings),
    behind: cards.behind,
    signer: options.key === null ? 'unknown' : 'known',
    origin: log.origin,
    size: log.entries.length,
    objects: count,
    records,
  };
}

function verifications(entries: readonly LogEntry[]): LogEntry[] {
  return entries.filter(({ kind }) => kind === 'verification');
}

/** One finding a file is enough. */
function distinct(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ path }) => !seen.has(path) && seen.add(path));
}
