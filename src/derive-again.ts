import { wrong, type Finding } from './audit/finding.ts';
import { auditLog } from './audit/audit-log.ts';
import { objectPath } from './core/object-path.ts';
import { readRecord } from './audit/read-record.ts';
import { parseSha256, sha256 } from './core/hash.ts';
import type { LogFiles, PaperReader, Sandbox } from './core/io.ts';
import { canonicalJson } from './core/json.ts';
import type { LogEntry, PaperManifest, Synthesis } from './core/records/generated/types.ts';
import { parseManifest, parseSearch } from './core/records/parse-record.ts';
import { mediaTypeOf } from './core/media-type.ts';
import type { OtherFormat, Source } from './core/source.ts';
import { parseQuestion, type AskedQuestion } from './ingest/question.ts';
import { screenWorks } from './ingest/screening.ts';
import { verify } from './pipeline.ts';
import { storedSource } from './record/stored-source.ts';
import type { SynthesisPaper } from './record/synthesis-claims.ts';
import { searchSection } from './search-section.ts';
import { synthesize } from './synthesize.ts';

export interface DerivedAgain {
  /** Records that came out with the same bytes. */
  readonly same: number;
  /** Records of another version, of an archive's metadata, with scripts of people, or without their sources. */
  readonly left: number;
  readonly findings: readonly Finding[];
}

export interface DeriveIo {
  readonly files: LogFiles;
  readonly reader: PaperReader;
  readonly sandbox: Sandbox;
  /** Version of this engine: a record of another one cannot be made again by it. */
  readonly engine: string;
}

/** Makes every verification and synthesis again from its stored sources and compares the manifests byte for byte. */
export async function deriveAgain(io: DeriveIo): Promise<DerivedAgain> {
  const { entries } = await auditLog(io.files, { trusted: null, atLeast: null, earlier: null });
  const findings: Finding[] = [];
  let [same, left] = [0, 0];
  const quiet = () => undefined;
  for (const entry of entries) {
    if (entry.kind !== 'verification' && entry.kind !== 'synthesis') continue;
    const recorded = await readRecord(entry.objects.manifest, io.files, parseManifest);
    const again =
      recorded && recorded.engine.version === io.engine
        ? await makeAgain(entry, recorded, io, quiet)
        : null;
    if (!recorded || !again) left += 1;
    else if (canonicalJson(again) === canonicalJson(withoutModels(recorded))) same += 1;
    else
      findings.push(
        wrong(
          objectPath(entry.objects.manifest ?? ''),
          `Made again from its sources, the record of ${entry.slug} comes out otherwise.`,
        ),
      );
  }
  return { same, left, findings };
}

/** Without what an operator's model said: it decides nothing, and nobody can ask it again. */
function withoutModels(recorded: PaperManifest): PaperManifest {
  const claims = recorded.claims.map((claim) => ({
    ...claim,
    evidence: claim.evidence.map(({ leanings, ...found }) => {
      const own = leanings?.filter(({ calibrated }) => calibrated !== null) ?? [];
      return own.length > 0 ? { ...found, leanings: own } : found;
    }),
  }));
  return { ...recorded, claims };
}

/** Null where what it was made from is not all there. */
function makeAgain(
  entry: LogEntry,
  recorded: PaperManifest,
  io: DeriveIo,
  progress: () => void,
): Promise<PaperManifest | null> {
  return recorded.synthesis
    ? synthesizeAgain(entry, recorded, io, progress)
    : verifyAgain(recorded, io, progress);
}

async function verifyAgain(
  recorded: PaperManifest,
  { files, reader, sandbox }: DeriveIo,
  progress: () => void,
): Promise<PaperManifest | null> {
  const source = await readSource(recorded, files);
  const hasScript = recorded.claims.some(({ checks }) =>
    checks.some(({ kind }) => kind === 'script'),
  );
  if (!source || hasScript || recorded.work.arxiv_id !== null || recorded.work.id !== null)
    return null;
  const options = {
    engine: { version: recorded.engine.version, nodeMajor: recorded.engine.node_major },
    now: recorded.quality_assessment.gate.evaluated_at,
  };
  // what databases said of its references is taken from the record: their answers of today may differ
  const references = recorded.references.map(({ state, work, note }) => ({ state, work, note }));
  const resolveReferences = () => Promise.resolve({ references, retrievals: [] });
  const io = { reader, sandbox, progress, resolveReferences };
  return (await verify(source, io, options)).manifest;
}

async function synthesizeAgain(
  entry: LogEntry,
  recorded: PaperManifest,
  { files, reader }: DeriveIo,
  progress: () => void,
): Promise<PaperManifest | null> {
  const question = entry.objects.question && (await files.read(objectPath(entry.objects.question)));
  if (!question) return null;
  const papers: SynthesisPaper[] = [];
  for (const row of recorded.synthesis?.papers ?? []) {
    const manifest = await readRecord(row.manifest, files, parseManifest);
    const source = manifest && (await readSource(manifest, files));
    if (!manifest || !source) return null;
    const paper = await reader.read(source.bytes, source.mediaType);
    papers.push({
      label: row.label,
      key: row.key,
      manifest,
      manifestHash: parseSha256(row.manifest),
      textHash: sha256(paper.text),
      paper,
    });
  }
  const asked = parseQuestion(Buffer.from(question).toString('utf8'), 'question.yaml');
  const found = await searchAgain(asked, recorded, files);
  if (found === undefined) return null;
  const { manifest } = await synthesize(asked, papers, {
    found,
    engine: { version: recorded.engine.version, nodeMajor: recorded.engine.node_major },
    now: recorded.quality_assessment.gate.evaluated_at,
    id: recorded.work.id,
    isTaken: () => false,
    progress,
  });
  return manifest;
}

/**
 * The search section from the stored searches and the question alone; what could not be retrieved is taken as recorded.
 * Null where there was no search, undefined where a search is not at hand.
 */
async function searchAgain(
  asked: AskedQuestion,
  { synthesis }: PaperManifest,
  files: LogFiles,
): Promise<NonNullable<Synthesis['search']> | null | undefined> {
  if (!synthesis?.search) return asked.search === null ? null : undefined;
  const searches = [];
  for (const hash of synthesis.search.records) {
    const search = await readRecord(hash, files, parseSearch);
    if (!search) return undefined;
    searches.push({ hash, search });
  }
  const screening = screenWorks(
    searches.map(({ search }) => search),
    asked.screening,
    'question.yaml',
  );
  const why = new Map(synthesis.search.not_retrieved.map((one) => [one.paper, one.why]));
  const missing = screening.screened.flatMap(({ decision, work }) => {
    const reason = why.get(work);
    return reason === undefined ? [] : { key: decision.key, why: reason };
  });
  const keys = synthesis.papers.map(({ key }) => key);
  return searchSection(asked, { searches, screening }, keys, missing);
}

/** A source with the paper's other formats; null where one of them is not there. */
async function readSource(
  { provenance, work }: PaperManifest,
  files: LogFiles,
): Promise<Source | null> {
  const [recorded] = provenance.sources;
  const bytes = recorded && (await files.read(objectPath(recorded.sha256)));
  if (!recorded || !bytes) return null;
  const source = storedSource(recorded, bytes);
  const others: OtherFormat[] = [];
  for (const { source: hash, format } of work.read.also) {
    const other = await files.read(objectPath(hash));
    if (!other) return null;
    const mediaType = mediaTypeOf(format);
    others.push({ bytes: other, sha256: sha256(other), mediaType, origin: source.origin });
  }
  return { ...source, others };
}
