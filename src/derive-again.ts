import { wrong, type Finding } from './audit/finding.ts';
import { auditLog } from './audit/audit-log.ts';
import { objectPath } from './core/object-path.ts';
import { readRecord } from './audit/read-record.ts';
import type { LogFiles, PaperReader, Sandbox } from './core/io.ts';
import { canonicalJson } from './core/json.ts';
import type { LogEntry, PaperManifest } from './core/records/generated/types.ts';
import { parseManifest } from './core/records/parse-record.ts';
import { remakePaper, remakeSynthesis, type RemakeIo } from './remake.ts';

export interface DerivedAgain {
  /** Records that came out with the same bytes. */
  readonly same: number;
  /** Records of another version, with scripts or proofs of people, or without their sources. */
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
  for (const entry of entries) {
    if (entry.kind !== 'verification' && entry.kind !== 'synthesis') continue;
    const recorded = await readRecord(entry.objects.manifest, io.files, parseManifest);
    const again =
      recorded?.engine.version === io.engine
        ? await makeAgain(entry, recorded, { ...io, progress: () => undefined })
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
async function makeAgain(
  entry: LogEntry,
  recorded: PaperManifest,
  io: RemakeIo,
): Promise<PaperManifest | null> {
  const options = {
    engine: { version: recorded.engine.version, nodeMajor: recorded.engine.node_major },
    now: recorded.quality_assessment.gate.evaluated_at,
  };
  if (!recorded.synthesis) {
    const hasMore = recorded.claims.some(
      ({ checks, proofs = [] }) =>
        proofs.length > 0 || checks.some(({ kind }) => kind === 'script'),
    );
    if (hasMore || recorded.work.id !== null) return null;
    return (await remakePaper(recorded, options, io))?.manifest ?? null;
  }
  const question =
    entry.objects.question && (await io.files.read(objectPath(entry.objects.question)));
  if (!question) return null;
  const text = Buffer.from(question).toString('utf8');
  const paper = ({ manifest }: { readonly manifest: string }) =>
    readRecord(manifest, io.files, parseManifest);
  return (await remakeSynthesis(text, recorded, paper, options, io))?.manifest ?? null;
}
