import { parseSha256, sha256 } from '../core/hash.ts';
import type { Rerun } from './rerun.ts';
import type { Artifact, LogEntry, PaperManifest } from '../core/records/generated/types.ts';
import {
  parseArtifact,
  parseCanonical,
  parseManifest,
  parseRunRecord,
} from '../core/records/parse-record.ts';
import { isSpanOf, type Span } from '../core/span.ts';
import { computedDecimal, isSameNumber } from '../core/number/decimal.ts';
import { objectPath } from './audit-objects.ts';
import { wrong, type Finding } from './finding.ts';
import type { LogFiles } from '../core/io.ts';
import { judgeAgain } from './judge-again.ts';

/** What was looked at, over all records. */
export interface RecordCounts {
  manifests: number;
  spans: number;
  scripts: number;
  sameBits: number;
  notRun: number;
  /** Re-computable claims that were never checked. */
  open: number;
  measurements: number;
}

/** One record from its objects: form, spans read again, scripts run again, verdicts drawn again. */
export async function auditRecord(
  entry: LogEntry,
  files: LogFiles,
  rerun: Rerun | null,
  counts: RecordCounts,
): Promise<Finding[]> {
  const { manifest: hash, text: textHash, run_record: runHash } = entry.objects;
  const path = objectPath(hash ?? '');
  const manifest = await readRecord(hash, files, parseManifest);
  const text = textHash && (await files.read(objectPath(textHash)));
  if (!manifest || !text || !(await readRecord(runHash, files, parseRunRecord)))
    return [wrong(path, `The record of ${entry.slug} cannot be read by its contract.`)];
  counts.manifests += 1;
  counts.open += manifest.coverage.not_attempted;
  counts.measurements += manifest.coverage.measurements;
  return [
    ...entryMismatch(entry, manifest, path),
    ...checkSpans(manifest, Buffer.from(text).toString('utf8'), textHash, path, counts),
    ...(await runAgain(manifest, files, rerun, counts)),
    ...judgeAgain(manifest).map((message) => wrong(path, message)),
  ];
}

async function readRecord<T>(
  hash: string | null,
  files: LogFiles,
  parse: (value: unknown) => T,
): Promise<T | null> {
  const bytes = hash === null ? null : await files.read(objectPath(hash));
  try {
    if (!bytes || sha256(bytes) !== hash) return null;
    return parseCanonical(Buffer.from(bytes).toString('utf8'), parse);
  } catch {
    return null; // not by its contract; the caller says of which work
  }
}

function entryMismatch(
  entry: LogEntry,
  { work, coverage, quality_assessment: assessment, provenance }: PaperManifest,
  path: string,
): Finding[] {
  const same =
    entry.slug === work.slug &&
    entry.status?.gate === assessment.gate.status &&
    entry.status.counts.verified === coverage.verified &&
    entry.status.counts.contradicted === coverage.contradicted &&
    provenance.sources.some(({ sha256 }) => sha256 === entry.source);
  return same
    ? []
    : [wrong(path, `The log entry of ${entry.slug} says something else than its manifest.`)];
}

function checkSpans(
  manifest: PaperManifest,
  text: string,
  document: string,
  path: string,
  counts: RecordCounts,
): Finding[] {
  const bad = spansOf(manifest).filter((span) => {
    counts.spans += 1;
    return !isSpanOf(text, parseSha256(document), {
      ...span,
      document: parseSha256(span.document),
      sha256: parseSha256(span.sha256),
    });
  });
  const [first] = bad;
  return first
    ? [
        wrong(
          path,
          `${bad.length} quotations do not stand where the record says, the first at ${first.start}.`,
        ),
      ]
    : [];
}

type RawSpan = Omit<Span, 'document' | 'sha256'> & { document: string; sha256: string };

function spansOf({ work, claims, references }: PaperManifest): RawSpan[] {
  return [
    ...[work.abstract, work.aim].flatMap((span) => span ?? []),
    ...references.map(({ span }) => span),
    ...claims.flatMap(({ span, quantity, checks }) => [
      span,
      ...(quantity ? [quantity.span] : []),
      ...checks.flatMap(({ basis, inputs }) => [
        ...(basis.span ? [basis.span] : []),
        ...inputs.map((input) => input.span),
      ]),
    ]),
  ];
}

/** Every artifact: its own hashes, and the same bits from the same script. */
async function runAgain(
  manifest: PaperManifest,
  files: LogFiles,
  rerun: Rerun | null,
  counts: RecordCounts,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { sha256: hash } of manifest.public_artifacts) {
    const path = objectPath(hash);
    const artifact = await readRecord(hash, files, parseArtifact);
    counts.scripts += 1;
    if (!artifact) findings.push(wrong(path, 'This check cannot be read by its contract.'));
    else if (sha256(artifact.script) !== artifact.script_sha256)
      findings.push(wrong(path, 'Its script does not have the hash that it names.'));
    else
      findings.push(
        ...(await runOne(artifact, path, rerun, counts)),
        ...misread(manifest, hash, artifact).map((message) => wrong(path, message)),
      );
  }
  const named = new Set(
    manifest.claims.flatMap(({ checks }) =>
      checks.flatMap(({ readings }) => readings.map(({ artifact }) => artifact)),
    ),
  );
  for (const hash of named)
    if (!manifest.public_artifacts.some((artifact) => artifact.sha256 === hash))
      findings.push(
        wrong(objectPath(hash), 'A check rests on it, but the record does not list it.'),
      );
  return findings;
}

/** Checks by a script whose reading is not what its artifact gave. */
function misread({ claims }: PaperManifest, hash: string, { result }: Artifact): string[] {
  const computed = result.output === null ? null : computedDecimal(Number(result.output));
  return claims.flatMap(({ id, checks }) =>
    checks
      .filter(({ kind }) => kind === 'script')
      .flatMap(({ readings }) => readings.filter(({ artifact }) => artifact === hash))
      .filter(({ computed: said }) =>
        said === null || computed === null
          ? said !== computed
          : said.low !== said.high || !isSameNumber(said.low, computed),
      )
      .map(() => `Claim ${id} says that its script gave something else.`),
  );
}

async function runOne(
  artifact: Artifact,
  path: string,
  rerun: Rerun | null,
  counts: RecordCounts,
): Promise<Finding[]> {
  const result = await rerun?.(artifact);
  if (!result) {
    counts.notRun += 1;
    return [];
  }
  const { output } = result;
  if (output === artifact.result.output && isSameEnd(result.kind, artifact.result.kind)) {
    counts.sameBits += 1;
    return [];
  }
  return [
    wrong(
      path,
      `Its script gave ${artifact.result.output ?? artifact.result.kind} then and ${output ?? result.kind} now.`,
    ),
  ];
}

/** Which of its limits a runaway script meets first moves with the machine's load. */
function isSameEnd(a: Artifact['result']['kind'], b: Artifact['result']['kind']): boolean {
  const isLimit = (kind: string): boolean => kind === 'timeout' || kind === 'memory';
  return a === b || (isLimit(a) && isLimit(b));
}
