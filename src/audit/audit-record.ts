import { parseSha256, sha256 } from '../core/hash.ts';
import { computedDecimal, isSameNumber } from '../core/number/decimal.ts';
import type { Rerun } from './rerun.ts';
import type { Artifact, LogEntry, PaperManifest } from '../core/records/generated/types.ts';
import { parseArtifact, parseManifest, parseRunRecord } from '../core/records/parse-record.ts';
import { parseEnds } from '../gate/run-identity.ts';
import { isSpanOf, type Span } from '../core/span.ts';
import { objectPath } from '../core/object-path.ts';
import { wrong, type Finding } from './finding.ts';
import type { LogFiles } from '../core/io.ts';
import { checkOrigins } from './check-origins.ts';
import { readRecord } from './read-record.ts';
import { checkOwnClaims } from './check-own-claims.ts';
import { checkWords } from './check-words.ts';
import { judgeAgain } from './judge-again.ts';

/** What was looked at, over all records. */
export interface RecordCounts {
  manifests: number;
  spans: number;
  /** Quotations of texts that are withheld from whoever audits. */
  unread: number;
  scripts: number;
  sameBits: number;
  notRun: number;
  /** Re-computable claims that were never checked. */
  open: number;
  measurements: number;
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
    ].map((message) => wrong(path, message)),
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
    if (text === null) counts.unread += 1;
    else counts.spans += 1;
    if (text === null) return sha256(span.quote) !== span.sha256;
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

type RawSpan = Omit<Span, 'document' | 'sha256'> & { document: string; sha256: string };

function spansOf({ work, claims, references }: PaperManifest): RawSpan[] {
  return [
    ...[work.abstract, work.aim].flatMap((span) => span ?? []),
    ...references.map(({ span }) => span),
    ...work.read.also.flatMap(({ differences }) =>
      differences.flatMap(({ ours, theirs }) => [ours, theirs]),
    ),
    ...claims.flatMap(({ span, quantity, checks, evidence }) => [
      span,
      ...evidence.flatMap((found) => found.span ?? []),
      ...(quantity ? [quantity.span] : []),
      ...checks.flatMap(({ basis, inputs }) => [
        ...(basis.span ? [basis.span] : []),
        ...inputs.map((input) => input.span),
      ]),
    ]),
  ];
}

/** Every artifact: its own hashes, and the same bits from the same script. */
async function runAgain(manifest: PaperManifest, audit: RecordAudit): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { sha256: hash } of manifest.public_artifacts) {
    const known = audit.done.get(hash) ?? (await runArtifact(hash, audit));
    audit.done.set(hash, known);
    findings.push(...known);
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
  for (const hash of named)
    if (!manifest.public_artifacts.some((artifact) => artifact.sha256 === hash))
      findings.push(
        wrong(objectPath(hash), 'A check rests on it, but the record does not list it.'),
      );
  return findings;
}

/** Checks whose reading is not what their artifact gave. */
function misread({ claims }: PaperManifest, hash: string, { result }: Artifact): string[] {
  return claims.flatMap(({ id, checks }) =>
    checks.flatMap(({ kind, readings }) =>
      readings
        .filter(({ artifact, computed }) => artifact === hash && !isRead(kind, computed, result))
        .map(() => `Claim ${id} says that its script gave something else.`),
    ),
  );
}

type Computed = PaperManifest['claims'][number]['checks'][number]['readings'][number]['computed'];

function isRead(kind: string, said: Computed, { output }: Artifact['result']): boolean {
  if (kind === 'script') {
    const computed = output === null ? null : computedDecimal(Number(output));
    return said === null || computed === null
      ? said === computed
      : said.low === said.high && isSameNumber(said.low, computed);
  }
  const ends = output === null ? null : parseEnds(output);
  // Two runs that differed leave no range, whatever the first of them gave.
  return said === null || (ends !== null && said.low === ends.low && said.high === ends.high);
}

async function runArtifact(hash: string, audit: RecordAudit): Promise<Finding[]> {
  const path = objectPath(hash);
  const artifact = await readRecord(hash, audit.files, parseArtifact);
  audit.counts.scripts += 1;
  if (!artifact) return [wrong(path, 'This check cannot be read by its contract.')];
  if (sha256(artifact.script) !== artifact.script_sha256)
    return [wrong(path, 'Its script does not have the hash that it names.')];
  return runOne(artifact, path, audit.rerun, audit.counts);
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
