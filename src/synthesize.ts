import { compareSynthesis } from './compare.ts';
import { ownDocument } from './core/own-document.ts';
import { sha256 } from './core/hash.ts';
import type { Progress } from './core/io.ts';
import { fallenFinding, fallenOutcome } from './core/fallen-outcome.ts';
import type { PaperManifest, Synthesis } from './core/records/generated/types.ts';
import { inPaper } from './gate/own-outcome.ts';
import type { AskedQuestion, OwnClaim } from './ingest/question.ts';
import {
  toSynthesisClaims,
  type JudgedOwnClaim,
  type ReportedClaim,
  type SynthesisPaper,
} from './record/synthesis-claims.ts';
import { toSynthesisManifest } from './record/synthesis-manifest.ts';
import { noReaders, type Readers } from './ground/leaning/lean.ts';
import { fallen, judgeOwnClaims } from './judge-own-claims.ts';
import { publicArtifacts } from './record/public-artifacts.ts';
import { reviewRecord } from './review/review-record.ts';
import { changesOf, type FoundChange } from './synthesis-changes.ts';

export interface SynthesizeOptions {
  readonly engine: { readonly version: string; readonly nodeMajor: number };
  /** RFC 3339 in UTC for the record, or null: then it carries no time. */
  readonly now: string | null;
  /** What the engine's searches found and what became of it; null where the question has none. */
  readonly found: NonNullable<Synthesis['search']> | null;
  /** The id that this question's work has already, or null. */
  readonly id: string | null;
  readonly isTaken: (id: string) => boolean;
  /** What the operator connected to read open claims; nothing where absent. */
  readonly readers?: Readers;
  readonly progress: Progress;
}

/** A synthesis: its manifest and the document that its own claims are lines of. */
export interface Synthesised {
  readonly manifest: PaperManifest;
  readonly text: string;
}

/** From a question and its verified papers to one record: what the curator says, what the papers say to it, what was found in them. */
export async function synthesize(
  asked: AskedQuestion,
  papers: readonly SynthesisPaper[],
  options: SynthesizeOptions,
): Promise<Synthesised> {
  const changes = changesOf(asked.changes, papers);
  const own = [...asked.claims, ...changes.flatMap(toOwnClaim(papers))];
  const document = ownDocument(
    asked.question,
    own.map(({ text }) => text),
  );
  const judged = await judgeOwnClaims(own, document, papers, changes, {
    readers: options.readers ?? noReaders,
    progress: options.progress,
  });
  const claims = toSynthesisClaims(
    judged,
    reportedClaims(judged, papers, changes),
    document,
    papers,
  );
  const manifest = toSynthesisManifest({
    ...asked,
    slug: synthesisSlug(asked),
    found: options.found,
    id: options.id,
    isTaken: options.isTaken,
    document,
    papers,
    claims,
    comparison: compareSynthesis(papers),
    engine: options.engine,
    ...reviewOf(claims, papers, options.now),
  });
  return { manifest, text: document.text };
}

/** Name of a synthesis in a library: the words of its title and eight digits of its question's hash. */
export function synthesisSlug({
  question,
  title,
}: Pick<AskedQuestion, 'question' | 'title'>): string {
  const plain = (title ?? question)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');
  return `${plain || 'question'}-${sha256(question).slice(0, 8)}`;
}

/** An edited claim goes on as the curator's own, resting on the paper that it was read in. */
function toOwnClaim(papers: readonly SynthesisPaper[]) {
  return ({ paper, change }: FoundChange): OwnClaim[] =>
    change.text === null ? [] : [{ text: change.text, cites: [papers[paper]?.key ?? ''] }];
}

/** What the engine detected in the papers and no own claim stands for; a withdrawn source verifies nothing. */
function reportedClaims(
  judged: readonly JudgedOwnClaim[],
  papers: readonly SynthesisPaper[],
  changes: readonly FoundChange[],
): ReportedClaim[] {
  const stoodFor = new Set(
    judged.flatMap(({ matched }) => (matched ? `${matched.paper} ${matched.claim.id}` : [])),
  );
  return papers.flatMap((paper, index) =>
    paper.manifest.claims
      .filter(({ id }) => !stoodFor.has(`${index} ${id}`))
      .map((claim) => ({
        paper: index,
        claim: {
          ...capped(claim, paper),
          finding: inPaper(capped(claim, paper).finding, paper.label),
        },
        change:
          changes.find((one) => one.paper === index && one.claim === claim.id)?.change ?? null,
      })),
  );
}

function capped(
  claim: PaperManifest['claims'][number],
  paper: SynthesisPaper,
): PaperManifest['claims'][number] {
  const word = fallen(paper);
  if (!word || claim.outcome !== 'VERIFIED') return claim;
  return { ...claim, ...fallenOutcome(word), finding: fallenFinding(word) };
}

function reviewOf(
  claims: readonly PaperManifest['claims'][number][],
  papers: readonly SynthesisPaper[],
  now: string | null,
) {
  const records = [...claims];
  return reviewRecord({
    claims: records,
    references: [],
    sources: papers.flatMap(({ manifest }) => manifest.provenance.sources),
    isSynthesis: true,
    hasAbstract: papers.some(({ paper }) => paper.abstract !== null),
    artifacts: publicArtifacts(records).map(({ sha256 }) => sha256),
    evaluatedAt: now,
  });
}
