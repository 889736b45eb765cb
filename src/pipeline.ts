import type { GroundedClaim } from './core/claim.ts';
import { sha256, type Sha256 } from './core/hash.ts';
import type { PaperReader, Progress, Sandbox } from './core/io.ts';
import { formatName } from './core/media-type.ts';
import type { Paper } from './core/paper.ts';
import type { PaperManifest } from './core/records/generated/types.ts';
import type { Source } from './core/source.ts';
import { agrees } from './core/verdict.ts';
import { findClaims } from './claims/find-claims.ts';
import { gate, type JudgedClaim } from './gate/gate.ts';
import { withdrawnOutcome } from './gate/withdrawn.ts';
import { ground } from './ground/ground.ts';
import type { RecordedClaim } from './record/recorded.ts';
import { toManifest } from './record/manifest.ts';
import { slugOf } from './record/slug.ts';
import { review, type Review } from './review/review.ts';
import type { Reviewed } from './review/coverage.ts';

/** What the compositions hand to the stages. */
export interface VerifyIo {
  readonly reader: PaperReader;
  readonly sandbox: Sandbox;
  readonly progress: Progress;
}

export interface VerifyOptions {
  readonly engine: { readonly version: string; readonly nodeMajor: number };
  /** RFC 3339 in UTC for the records, or null: then they carry no time. */
  readonly now: string | null;
}

/** A paper verified: its manifest, the artifacts that it names and what was measured on the way. */
export interface Verified {
  readonly manifest: PaperManifest;
  readonly text: string;
  readonly artifacts: ReadonlyMap<Sha256, string>;
  readonly runs: readonly { readonly artifact: Sha256; readonly wallMs: number }[];
  readonly walls: readonly string[];
}

/** Everything the engine does to one paper, in order. Start reading here. */
export async function verify(
  source: Source,
  io: VerifyIo,
  options: VerifyOptions,
): Promise<Verified> {
  const paper = await read(source, io);
  const claims = ground(findClaims(paper), paper);
  io.progress('Claims', claimsLine(claims));
  const judged = capped(await gate(claims, paper, io.sandbox, io.progress), source);
  const reviewed = review({
    claims: judged.map(toReviewed),
    artifacts: [...artifactsOf(judged).keys()].sort(),
    hasAbstract: paper.abstract !== null,
    citations: {
      total: paper.references.length,
      sound: paper.references.filter(({ fields }) => fields?.arxivId ?? fields?.doi).length,
      words: 'references carry an identifier that can be looked up',
    },
    sourceFell: source.metadata?.withdrawn ?? false,
    evaluatedAt: options.now,
    isSynthesis: false,
  });
  return toVerified(source, paper, judged, reviewed, options);
}

/** What rests on a withdrawn paper is held at unverifiable, whatever its own numbers say of one another. */
function capped(judged: readonly JudgedClaim[], { metadata }: Source): JudgedClaim[] {
  if (!metadata?.withdrawn) return [...judged];
  return judged.map((one) => (one.outcome === 'VERIFIED' ? { ...one, ...withdrawnOutcome } : one));
}

async function read(source: Source, { reader, progress }: VerifyIo): Promise<Paper> {
  progress(
    'Reading',
    `${formatName(source.mediaType)}, ${Math.ceil(source.bytes.length / 1024)} KB, sha256 ${source.sha256.slice(0, 4)}…${source.sha256.slice(-4)}`,
  );
  const paper = await reader.read(source.bytes, source.mediaType);
  progress(
    'Parsing',
    `${paper.sections.length} sections, ${paper.sentences.length} sentences, ${paper.tables.length} tables, ${paper.references.length} references`,
  );
  return paper;
}

function toVerified(
  source: Source,
  paper: Paper,
  judged: readonly JudgedClaim[],
  { coverage, coverageLine, assessment }: Review,
  { engine, now }: VerifyOptions,
): Verified {
  const manifest = toManifest({
    source,
    paper,
    document: sha256(paper.text),
    slug: slugOf(source),
    claims: judged.map(toRecorded),
    coverage,
    coverageLine,
    assessment,
    engine,
    now,
  });
  const readings = judged.flatMap(({ checks }) => checks.flatMap(({ readings }) => readings));
  return {
    manifest,
    text: paper.text,
    artifacts: artifactsOf(judged),
    runs: readings.map(({ artifact, wallMs }) => ({ artifact, wallMs })),
    walls: [...new Set(readings.flatMap(({ walls }) => walls))].sort(),
  };
}

function artifactsOf(judged: readonly JudgedClaim[]): Map<Sha256, string> {
  return new Map(
    judged.flatMap(({ checks }) =>
      checks.flatMap(({ readings }) =>
        readings.map(({ artifact, artifactText }) => [artifact, artifactText] as const),
      ),
    ),
  );
}

function toReviewed({ claim, outcome, reason, restsOn, checks }: JudgedClaim): Reviewed {
  return {
    id: claim.id,
    role: claim.role,
    asserted: true,
    outcome,
    reason,
    restsOn,
    grounded: claim.grounding.state === 'supported',
    executed: checks.some(({ judgement }) => judgement.verdict !== 'failed'),
    hasSpread: (claim.quantity?.token.spread ?? null) !== null,
    corroborated: false,
    unsupported: false,
  };
}

function toRecorded({
  claim,
  outcome,
  reason,
  decider,
  checks,
  restsOn,
}: JudgedClaim): RecordedClaim {
  return {
    claim,
    outcome,
    reason,
    decider,
    restsOn,
    checks: checks.map(({ check, identity, readings, judgement, notes }) => ({
      check,
      identity,
      judgement,
      notes,
      claimed: check.claimed?.(claim) ?? null,
      showStep: check.showStep?.(claim) ?? null,
      readings: readings.map(({ name, computed, artifact }) => ({
        name,
        computed,
        artifact,
        agrees: computed !== null && (check.agrees ?? plainly)(claim, identity.target, computed),
      })),
    })),
  };
}

const plainly = (
  _: GroundedClaim,
  target: Parameters<typeof agrees>[0],
  computed: Parameters<typeof agrees>[1],
): boolean => agrees(target, computed);

function claimsLine(claims: readonly GroundedClaim[]): string {
  const count = (role: string): number => claims.filter((claim) => claim.role === role).length;
  return `${count('derived')} re-computable, ${count('measurement')} measurements, ${count('statement')} without numbers`;
}
