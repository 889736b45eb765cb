import type { Sandbox, ScriptRunner } from '../core/io.ts';
import { hasRecord } from '../core/entry-kind.ts';
import { parseVerifierKey, writeVerifierKey } from '../core/log/signed-note.ts';
import { auditBundle } from './audit-bundle.ts';
import { auditCards } from './audit-cards.ts';
import { auditLog } from './audit-log.ts';
import { auditObjects } from './audit-objects.ts';
import { auditHistory } from './audit-history.ts';
import { auditPages, type SignedPages } from './audit-pages.ts';
import { auditRecord, type RecordAudit, type RecordCounts } from './audit-record.ts';
import { auditSite } from './audit-site.ts';
import { rerunIn } from './rerun.ts';
import { takedownsOf } from '../core/takedowns.ts';
import { readSiteFiles } from './withheld.ts';
import { wrong, type Finding } from './finding.ts';
import type { LogFiles } from '../core/io.ts';

export interface AuditOptions {
  /** The public key to trust, `name+hash+key`; null: the library's own word is taken, signer unknown. */
  readonly key: string | null;
  /** A tree size that was seen before; a smaller log has lost entries. */
  readonly atLeast: number | null;
  /** A signed checkpoint that was kept: the log must begin with what it covers. */
  readonly earlier?: string | null;
  /** Runs every check again; null leaves that out. */
  readonly sandbox: Sandbox | null;
  /** Runs people's scripts again; without it they are counted as not run. */
  readonly runner?: ScriptRunner;
  /** Version of the engine that audits; without it the words of findings are not compared. */
  readonly engine?: string;
}

export interface AuditReport {
  readonly findings: readonly Finding[];
  /** Cards older than their log entry, or missing; reindex renews them. */
  readonly behind: readonly string[];
  readonly signer: 'known' | 'unknown';
  readonly origin: string | null;
  readonly size: number;
  /** When the last entry that the checkpoint covers was made; null for an empty log. */
  readonly newest: string | null;
  /** What the checkpoint which was kept covers, and when the last entry of it was made; null where none was given. */
  readonly earlier: { readonly size: number; readonly newest: string | null } | null;
  /** The key that signs now, and how many changes of it led there; null where the checkpoint is not signed by it. */
  readonly keys: { readonly current: string; readonly rotations: number } | null;
  readonly objects: number;
  readonly records: RecordCounts;
  /** Walls that stood around the scripts that were run again, and what runs before a script here; null where none was run. */
  readonly rerunBy: { readonly walls: readonly string[]; readonly prelude: string } | null;
  /** Of a site whose pages' hashes the log names; null for any other. */
  readonly signedPages: SignedPages | null;
  /** The one record of a bundle with the place of its entry; null for a library. */
  readonly bundle: {
    readonly record: string;
    readonly index: number;
    readonly kind: string;
    /** When the entry was made. */
    readonly time: string | null;
  } | null;
}

/** Walks a library backwards from its files alone: signature, tree, entries, objects, checks, verdicts. */
export async function audit(files: LogFiles, options: AuditOptions): Promise<AuditReport> {
  const trusted = options.key === null ? null : parseVerifierKey(options.key);
  // A key that cannot be read must never count as none given.
  if (options.key !== null && !trusted)
    throw new TypeError(`Cannot read ${JSON.stringify(options.key)} as a public key`);
  if (await files.read('bundle.json')) return await auditOfBundle(files, options);
  const walls = new Set<string>();
  const { atLeast, earlier = null } = options;
  const log = await auditLog(files, { trusted, atLeast, earlier });
  const findings = [...log.findings];
  const site = await readSiteFiles(files, log.entries);
  const { count, findings: changed } = await auditObjects(files, log.entries, site);
  findings.push(...changed);
  const { isSite } = site;
  const cards =
    log.isWhole && !isSite ? await auditCards(files, log.entries) : { findings: [], behind: [] };
  findings.push(...cards.findings);
  const records = noCounts();
  const shared: RecordAudit = {
    files,
    rerun: options.sandbox && rerunIn(options.sandbox, options.runner ?? null, walls),
    counts: records,
    engine: options.engine ?? null,
    withheld: site.withheld,
    done: new Map(),
  };
  const takedowns = takedownsOf(log.entries);
  for (const entry of log.entries.filter(hasRecord)) {
    const { manifest } = entry.objects;
    // what stands in for a withheld record is held to all that the record was
    const objects = { ...entry.objects, manifest: takedowns.get(manifest ?? '') ?? manifest };
    findings.push(...(await auditRecord({ ...entry, objects }, shared)));
  }
  findings.push(...(await auditHistory(log.entries, files)));
  findings.push(...(await auditSite(files, log.entries)));
  const pages = isSite && log.isWhole ? await auditPages(files, log.entries) : null;
  findings.push(...(pages?.findings ?? []));
  return {
    findings: distinct(findings),
    behind: cards.behind,
    signer: options.key === null ? 'unknown' : 'known',
    origin: log.origin,
    size: log.entries.length,
    newest: log.entries.at(-1)?.time ?? null,
    earlier:
      log.earlier === null
        ? null
        : { size: log.earlier, newest: log.entries[log.earlier - 1]?.time ?? null },
    keys: log.keys && {
      current: writeVerifierKey(log.keys.current),
      rotations: log.keys.rotations,
    },
    objects: count,
    records,
    rerunBy: rerunBy(options.sandbox, walls),
    signedPages: pages?.signed ?? null,
    bundle: null,
  };
}

async function auditOfBundle(
  files: LogFiles,
  { key, sandbox, runner, atLeast, engine, earlier }: AuditOptions,
): Promise<AuditReport> {
  const walls = new Set<string>();
  const { findings, record, kind, time, origin, index, size, objects, counts, keys } =
    await auditBundle(files, key, sandbox && rerunIn(sandbox, runner ?? null, walls), {
      counts: noCounts(),
      engine: engine ?? null,
    });
  return {
    findings: distinct([
      ...findings,
      ...(atLeast !== null && size < atLeast
        ? [wrong('checkpoint', `It covers ${size} entries; ${atLeast} were seen before.`)]
        : []),
      ...(earlier
        ? [
            wrong(
              'checkpoint',
              'A bundle has no tiles: only its library can be held against another.',
            ),
          ]
        : []),
    ]),
    behind: [],
    signer: key === null ? 'unknown' : 'known',
    origin,
    size,
    newest: time,
    earlier: null,
    keys,
    objects,
    records: counts,
    rerunBy: rerunBy(sandbox, walls),
    signedPages: null,
    bundle:
      record === null || index === null ? null : { record, index, kind: kind ?? 'unknown', time },
  };
}

function rerunBy(sandbox: Sandbox | null, walls: ReadonlySet<string>): AuditReport['rerunBy'] {
  return sandbox && { walls: [...walls].sort(), prelude: sandbox.prelude };
}

function noCounts(): RecordCounts {
  return {
    manifests: 0,
    spans: 0,
    unread: 0,
    withheld: 0,
    scripts: 0,
    sameBits: 0,
    sameVerdict: 0,
    otherVerdict: 0,
    notRun: 0,
    reruns: [],
    open: 0,
    measurements: 0,
    proofs: { proofs: 0, same: 0, other: 0, notRun: 0 },
  };
}

/** One finding a file is enough. */
function distinct(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ path }) => !seen.has(path) && seen.add(path));
}
