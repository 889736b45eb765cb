import { parseSha256, sha256 } from '../core/hash.ts';
import { compareRun, type RerunReport } from './compare-run.ts';
import type { Rerun } from './rerun.ts';
import type { LogEntry, PaperManifest } from '../core/records/generated/types.ts';
import { parseArtifact, parseManifest, parseRunRecord } from '../core/records/parse-record.ts';
import { isSpanOf, type Span } from '../core/span.ts';
import { objectPath } from '../core/object-path.ts';
import { wrong, type Finding } from './finding.ts';
import type { LogFiles } from '../core/io.ts';
import { checkOrigins } from './check-origins.ts';
import { withheldWords } from '../record/redact.ts';
import { readRecord } from './read-record.ts';
import { checkComparison } from './check-comparison.ts';
import { checkProofs, type ProofCounts } from './check-proofs.ts';
import { checkOwnClaims } from './check-own-claims.ts';
import { checkWords } from './check-words.ts';
import { spansOf, type RawSpan } from './spans-of.ts';
import { misread } from './misread.ts';
import { judgeAgain } from './judge-again.ts';

/** What was looked at, over all records. */
export interface RecordCounts {
  manifests: number;
  spans: number;
  /** Quotations of texts that are withheld from whoever audits. */
  unread: number;
  /** Quotations whose words a takedown withheld. */
  withheld: number;
  scripts: number;
  sameBits: number;
  sameVerdict: number;
  otherVerdict: number;
  notRun: number;
  /** Each script that was run again, or could not be. */
  readonly reruns: RerunReport[];
  /** Re-computable claims that were never checked. */
  open: number;
  measurements: number;
  readonly proofs: ProofCounts;
}

/** What an audit of several records shares: each text is read and each script run once. */
export interface RecordAudit {
  readonly files: LogFiles;
  /** Null: nothing is run again. */
  readonly rerun: Rerun | null;
  readonly counts: RecordCounts;
  /** Version of the engine that audits: it knows the words of its own records. */
  readonly engine: string | null;
  /** Hashes of texts that the publisher says are withheld. */
  readonly withheld: ReadonlySet<string>;
  /** Artifacts that were run again, and what came of it. */
  readonly done: Map<string, readonly Finding[]>;
}

/** One record from its objects: form, spans read again, scripts run again, verdicts drawn again. */
export async function auditRecord(entry: LogEntry, audit: RecordAudit): Promise<Finding[]> {
  const { manifest: hash, text: textHash, run_record: runHash } = entry.objects;
  const path = objectPath(hash ?? '');
  const manifest = await readRecord(hash, audit.files, parseManifest);
  const isPaper = entry.kind === 'verification';
  const run = isPaper ? await readRecord(runHash, audit.files, parseRunRecord) : true;
  const own = textHash === null || documentsOf(manifest).includes(textHash);
  if (!manifest || !run || !own)
    return [wrong(path, `The record of ${entry.slug} cannot be read by its contract.`)];
  audit.counts.manifests += 1;
  audit.counts.open += manifest.coverage.not_attempted;
  audit.counts.measurements += manifest.coverage.measurements;
  return [...entryMismatch(entry, manifest, path), ...(await auditManifest(manifest, path, audit))];
}

/** What can be said of a manifest without its log: quotations, scripts, verdicts, what it takes from other records. */
export async function auditManifest(
  manifest: PaperManifest,
  path: string,
  audit: RecordAudit,
): Promise<Finding[]> {
  return [
    ...(await checkSpans(manifest, path, audit)),
    ...(await runAgain(manifest, audit)),
    ...[
      ...judgeAgain(manifest),
      ...checkWords(manifest, audit.engine === manifest.engine.version),
      ...checkOwnClaims(manifest),
      ...checkComparison(manifest),
    ].map((message) => wrong(path, message)),
    ...(await checkProofs(manifest, path, {
      files: audit.files,
      isRun: audit.rerun !== null,
      counts: audit.counts.proofs,
      done: audit.done,
    })),
    ...(await checkOwnLines(manifest, path, audit.files)),
    ...(await checkOrigins(manifest, path, audit.files)),
  ];
}

/** What an entry says of its record, against the record. */
export function entryMismatch(
  entry: LogEntry,
  { work, coverage, quality_assessment: assessment, provenance }: PaperManifest,
  path: string,
): Finding[] {
  const same =
    entry.slug === work.slug &&
    (entry.record === null || entry.record === work.id) &&
    entry.status?.gate === assessment.gate.status &&
    entry.status.counts.verified === coverage.verified &&
    entry.status.counts.contradicted === coverage.contradicted &&
    (entry.source === null || provenance.sources.some(({ sha256 }) => sha256 === entry.source));
  return same
    ? []
    : [wrong(path, `The log entry of ${entry.slug} says something else than its manifest.`)];
}

/** Hashes of the texts that a manifest quotes from. */
function documentsOf(manifest: PaperManifest | null): string[] {
  if (!manifest) return [];
  const own = manifest.synthesis ? [manifest.synthesis.document] : [];
  return [...own, ...manifest.provenance.sources.map(({ text_sha256 }) => text_sha256)];
}

async function checkSpans(
  manifest: PaperManifest,
  path: string,
  { files, counts, withheld }: RecordAudit,
): Promise<Finding[]> {
  const texts = new Map<string, string | null>();
  for (const hash of documentsOf(manifest)) {
    const bytes = await files.read(objectPath(hash));
    if (bytes && sha256(bytes) === hash) texts.set(hash, Buffer.from(bytes).toString('utf8'));
    else if (!bytes && withheld.has(hash)) texts.set(hash, null);
  }
  const misfits: Finding[] = [];
  for (const { text, source } of manifest.work.read.also)
    for (const hash of [text, source].flatMap((one) => (one === null ? [] : parseSha256(one)))) {
      // another format is kept in its library alone
      const bytes = await files.read(objectPath(hash));
      if (!bytes) texts.set(hash, null);
      else if (sha256(bytes) !== hash)
        misfits.push(wrong(objectPath(hash), 'Its bytes do not have the hash that is its name.'));
      else if (hash === text) texts.set(hash, Buffer.from(bytes).toString('utf8'));
    }
  const bad = spansOf(manifest).filter((span) => {
    const text = texts.get(span.document);
    if (span.withheld === true) {
      counts.withheld += 1;
      return !span.quote.includes(withheldWords);
    }
    if (text === null) counts.unread += 1;
    else counts.spans += 1;
    if (text === null)
      return sha256(span.quote) !== span.sha256 || span.end - span.start !== span.quote.length;
    return text === undefined || !isSpanOf(text, parseSha256(span.document), branded(span));
  });
  const [first] = bad;
  return first
    ? [
        ...misfits,
        wrong(
          path,
          `${bad.length} quotations do not stand where the record says, the first at ${first.start}.`,
        ),
      ]
    : misfits;
}

/** Every line that the curator wrote is a claim of the record; the first line is the question. */
async function checkOwnLines(
  { synthesis, claims }: PaperManifest,
  path: string,
  files: LogFiles,
): Promise<Finding[]> {
  const bytes = synthesis && (await files.read(objectPath(synthesis.document)));
  if (!synthesis || !bytes) return []; // a missing document is told where its quotations are read
  const [question, ...lines] = Buffer.from(bytes).toString('utf8').trimEnd().split('\n');
  const said = new Set(claims.flatMap(({ paper, text }) => (paper === null ? text : [])));
  const left = lines.filter((line) => !said.has(line)).length;
  return question === synthesis.question && left === 0
    ? []
    : [
        wrong(
          path,
          `${left} lines of the curator’s are no claims of the record, or its question is another.`,
        ),
      ];
}

function branded(span: RawSpan): Span {
  return { ...span, document: parseSha256(span.document), sha256: parseSha256(span.sha256) };
}

/** Every artifact: its own hashes, and the same bits from the same script. */
async function runAgain(manifest: PaperManifest, audit: RecordAudit): Promise<Finding[]> {
  const findings: Finding[] = [];
  await runAll(manifest, audit);
  for (const hash of checksOf(manifest)) {
    findings.push(...(audit.done.get(hash) ?? []));
    const artifact = await readRecord(hash, audit.files, parseArtifact);
    if (artifact)
      findings.push(
        ...misread(manifest, hash, artifact).map((message) => wrong(objectPath(hash), message)),
      );
  }
  const named = new Set(
    manifest.claims.flatMap(({ checks }) =>
      checks.flatMap(({ readings }) => readings.map(({ artifact }) => artifact)),
    ),
  );
  const listed = new Set(checksOf(manifest));
  for (const hash of named)
    if (!listed.has(hash))
      findings.push(
        wrong(objectPath(hash), 'A check rests on it, but the record does not list it.'),
      );
  return findings;
}

/** Artifacts of checks; those of proofs are looked at by themselves. */
function checksOf({ public_artifacts: listed }: PaperManifest): string[] {
  return listed.flatMap(({ kind, sha256: hash }) => (kind === 'check' ? hash : []));
}

/** Scripts that are run side by side; their reports keep the order of the record. */
const abreast = 32;

async function runAll(manifest: PaperManifest, audit: RecordAudit): Promise<void> {
  const { claims } = manifest;
  const hashes = [...new Set(checksOf(manifest))];
  const fresh = hashes.filter((hash) => !audit.done.has(hash));
  for (let at = 0; at < fresh.length; at += abreast) {
    const batch = fresh.slice(at, at + abreast);
    const runs = await Promise.all(batch.map((hash) => runArtifact(hash, claims, audit)));
    for (const [index, hash] of batch.entries()) {
      const run = runs[index];
      audit.done.set(hash, run?.findings ?? []);
      count(run?.report ?? null, audit.counts);
    }
  }
}

interface ArtifactRun {
  readonly findings: readonly Finding[];
  /** Null where it was not to be run, or cannot be read. */
  readonly report: RerunReport | null;
}

async function runArtifact(
  hash: string,
  claims: PaperManifest['claims'],
  { files, rerun }: RecordAudit,
): Promise<ArtifactRun> {
  const bad = (message: string): ArtifactRun => ({
    findings: [wrong(objectPath(hash), message)],
    report: null,
  });
  const artifact = await readRecord(hash, files, parseArtifact);
  if (!artifact) return bad('This check cannot be read by its contract.');
  if (sha256(artifact.script) !== artifact.script_sha256)
    return bad('Its script does not have the hash that it names.');
  if (!rerun) return { findings: [], report: null };
  const report = compareRun(hash, artifact, await rerun(artifact), claims);
  const { state, samePrelude, recorded, now } = report;
  // Another engine may give other bits; the same functions may not.
  const differs = state === 'other-verdict' || (state === 'same-verdict' && samePrelude);
  return differs
    ? { ...bad(`Its script gave ${recorded} then and ${now} now.`), report }
    : { findings: [], report };
}

function count(report: RerunReport | null, counts: RecordCounts): void {
  counts.scripts += 1;
  if (!report || report.state === 'not-run') counts.notRun += 1;
  else if (report.state === 'same-bits') counts.sameBits += 1;
  else if (report.state === 'same-verdict') counts.sameVerdict += 1;
  else counts.otherVerdict += 1;
  if (report) counts.reruns.push(report);
}
