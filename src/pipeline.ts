import type { ClaimId, GroundedClaim } from './core/claim.ts';
import { sha256, type Sha256 } from './core/hash.ts';
import type { PaperReader, Progress, Sandbox } from './core/io.ts';
import type { Paper, ReferenceFields } from './core/paper.ts';
import type { PaperManifest } from './core/records/generated/types.ts';
import type { Source } from './core/source.ts';
import { agrees } from './core/verdict.ts';
import { findClaims } from './claims/find-claims.ts';
import { findPassages } from './claims/find-passages.ts';
import { rankClaims } from './claims/rank-claims.ts';
import { gate, type JudgedClaim } from './gate/gate.ts';
import { findTableIdentities } from './gate/table-identities.ts';
import { joinSameClaims } from './join-same-claims.ts';
import { fallenOutcome } from './core/fallen-outcome.ts';
import { unasked } from './core/resolved-reference.ts';
import { fallenWord, joinStandings, neverAsked, newsOf, type Standing } from './core/standing.ts';
import { keepAnswers } from './ingest/keep-answers.ts';
import { subjectOf, type AskedStanding, type StandingSubject } from './ingest/standing.ts';
import type { ResolvedReferences } from './ingest/resolve-references.ts';
import { ground } from './ground/ground.ts';
import type { RecordedClaim } from './record/recorded.ts';
import { toManifest } from './record/manifest.ts';
import type { ReadFormat } from './record/other-format.ts';
import { doubtedRanges, readPaper } from './read-paper.ts';
import { slugOf } from './record/slug.ts';
import { paperCitations } from './review/paper-citations.ts';
import { review, type Review } from './review/review.ts';
import type { Reviewed } from './review/coverage.ts';

/** What the compositions hand to the stages. */
export interface VerifyIo {
  readonly reader: PaperReader;
  readonly sandbox: Sandbox;
  readonly progress: Progress;
  /** What a library knew of the source before; nothing of it is lost by asking again. */
  readonly known?: Standing;
  /** Asks what became of the source; absent: nobody is asked. */
  readonly askStanding?: (subject: StandingSubject) => Promise<AskedStanding>;
  /** Looks references up; absent: nobody is asked. */
  readonly resolveReferences?: (
    references: readonly (ReferenceFields | null)[],
  ) => Promise<ResolvedReferences>;
}

export interface VerifyOptions {
  readonly engine: { readonly version: string; readonly nodeMajor: number };
  /** RFC 3339 in UTC for the records, or null: then they carry no time. */
  readonly now: string | null;
}

/** What a verification comes to: its manifest, the artifacts that it names and what was measured on the way. */
export interface Verified {
  readonly manifest: PaperManifest;
  readonly text: string;
  /** Of the same paper's other formats. */
  readonly otherTexts: readonly string[];
  readonly artifacts: ReadonlyMap<Sha256, string>;
  readonly runs: readonly { readonly artifact: Sha256; readonly wallMs: number }[];
  readonly walls: readonly string[];
}

/** A paper verified, with its source and what was asked of it. */
export interface VerifiedSource extends Verified {
  readonly source: Source;
}

/** Everything the engine does to one paper, in order. Start reading here. */
export async function verify(
  given: Source,
  io: VerifyIo,
  options: VerifyOptions,
): Promise<VerifiedSource> {
  const { source: judgedSource, paper, formats } = await readPaper(given, io);
  const asked = await withStanding(judgedSource, paper, io);
  const { references, retrievals } = await resolved(paper, io);
  const source = { ...asked, retrievals: [...asked.retrievals, ...retrievals] };
  const inTables = findTableIdentities(paper);
  const claims = ground(findClaims(paper, inTables), paper);
  io.progress('Claims', claimsLine(claims));
  const doubted = doubtedRanges(formats);
  const gated = await gate(claims, paper, inTables, { ...io, doubted });
  const judged = capped(joinSameClaims(gated, paper), source);
  const reviewed = review({
    claims: judged.map(toReviewed),
    artifacts: [...artifactsOf(judged).keys()].sort(),
    hasAbstract: paper.abstract !== null,
    citations: paperCitations(
      paper.references.map(({ fields }, index) => ({
        state: (references[index] ?? unasked(fields !== null)).state,
        hasIdentifier: (fields?.arxivId ?? fields?.doi ?? null) !== null,
      })),
    ),
    sourceFell: fallenWord(source.standing) !== null,
    news: newsOf([source]),
    evaluatedAt: options.now,
    isSynthesis: false,
  });
  return toVerified({ source, paper, formats, references }, judged, reviewed, options);
}

/** What rests on a withdrawn or retracted paper is held at unverifiable, whatever its own numbers say of one another. */
function capped(judged: readonly JudgedClaim[], { standing }: Source): JudgedClaim[] {
  const word = fallenWord(standing);
  if (!word) return [...judged];
  return judged.map((one) =>
    one.outcome === 'VERIFIED' ? { ...one, ...fallenOutcome(word) } : one,
  );
}

/** The source with what became of it, as far as anyone could be asked. */
async function withStanding(
  source: Source,
  paper: Paper,
  { askStanding, known = neverAsked, progress }: VerifyIo,
): Promise<Source> {
  const subject = subjectOf(source.metadata, paper.doi);
  const before = { facts: known.facts, questions: [] };
  if (!askStanding || !subject)
    return { ...source, standing: joinStandings(source.standing, before) };
  progress('Standing', 'withdrawn, corrected or retracted since?');
  const { standing, retrievals } = await askStanding(subject);
  progress('Standing', standingLine(standing));
  return {
    ...source,
    standing: joinStandings(source.standing, keepAnswers(before, standing)),
    retrievals: [...source.retrievals, ...retrievals],
  };
}

function resolved(paper: Paper, { resolveReferences }: VerifyIo): Promise<ResolvedReferences> {
  return resolveReferences
    ? resolveReferences(paper.references.map(({ fields }) => fields))
    : Promise.resolve({ references: [], retrievals: [] });
}

function standingLine({ facts, questions }: Standing): string {
  const silent = questions.filter(({ answer }) => answer === 'could_not_ask').length;
  const told = facts.map(({ kind }) => kind.replace('_', ' '));
  return [
    `${questions.length} questions`,
    told.length > 0 ? [...new Set(told)].join(', ') : 'nothing told',
    ...(silent > 0 ? [`${silent} could not be asked`] : []),
  ].join('; ');
}

/** A paper as read, with what was asked of it. */
interface Read {
  readonly source: Source;
  readonly paper: Paper;
  readonly formats: readonly ReadFormat[];
  readonly references: ResolvedReferences['references'];
}

function toVerified(
  { source, paper, formats, references }: Read,
  judged: readonly JudgedClaim[],
  { coverage, coverageLine, assessment }: Review,
  { engine, now }: VerifyOptions,
): VerifiedSource {
  const ranks = rankClaims(
    judged.map(({ claim }) => claim),
    paper,
  );
  const manifest = toManifest({
    source,
    paper,
    document: sha256(paper.text),
    slug: slugOf(source),
    references,
    formats,
    claims: judged.map((one) => toRecorded(one, ranks)),
    passages: findPassages(paper),
    coverage,
    coverageLine,
    assessment,
    engine,
    now,
  });
  const readings = judged.flatMap(({ checks }) => checks.flatMap(({ readings }) => readings));
  return {
    source,
    manifest,
    text: paper.text,
    otherTexts: formats.flatMap(({ read }) => read?.paper.text ?? []),
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
    registered: false,
    proved: false,
    hasSpread: (claim.quantity?.token.spread ?? null) !== null,
    corroborated: false,
    unsupported: false,
  };
}

function toRecorded(
  { claim, outcome, reason, decider, checks, restsOn }: JudgedClaim,
  ranks: ReadonlyMap<ClaimId, number>,
): RecordedClaim {
  return {
    rank: ranks.get(claim.id) ?? ranks.size,
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
