import type { Claim } from '../core/claim.ts';
import type { PaperEvidence } from '../core/evidence.ts';
import { sha256, type Sha256 } from '../core/hash.ts';
import { canonicalJson } from '../core/json.ts';
import { toLeaningRecord } from '../core/leaning.ts';
import type { Paper } from '../core/paper.ts';
import type { PaperManifest } from '../core/records/generated/types.ts';
import { toSpan } from '../core/span.ts';
import type { ClaimRecord } from './claim-record.ts';
import { toAboutRecord } from './about-record.ts';
import { toQuantityRecord } from './quantity-record.ts';

/** A paper of a synthesis with what was said of it. */
export interface SynthesisPaper {
  /** "A", "B", … in the order of the question. */
  readonly label: string;
  /** What the curator's claims call it. */
  readonly key: string;
  readonly manifest: PaperManifest;
  readonly manifestHash: Sha256;
  readonly textHash: Sha256;
  readonly paper: Paper;
}

/** A curator's claim with what became of it. */
export interface JudgedOwnClaim {
  readonly claim: Claim;
  /** Indices of the papers that it cites. */
  readonly cited: readonly number[];
  readonly evidence: readonly PaperEvidence[];
  readonly state: ClaimRecord['grounding']['state'];
  readonly matched: { readonly claim: ClaimRecord; readonly paper: number } | null;
  readonly outcome: Pick<ClaimRecord, 'role' | 'outcome' | 'reason' | 'finding' | 'decider'>;
}

/** A claim of a paper's record, and what the curator did to it. */
export interface ReportedClaim {
  readonly paper: number;
  readonly claim: ClaimRecord;
  readonly change: ClaimRecord['change'];
}

/** The claims of a synthesis, numbered anew: the curator's own, then what its papers were found to claim. */
export function toSynthesisClaims(
  own: readonly JudgedOwnClaim[],
  reported: readonly ReportedClaim[],
  document: Paper,
  papers: readonly SynthesisPaper[],
): ClaimRecord[] {
  const numbers = new Map<string, string>();
  own.forEach(({ claim, matched }) => {
    if (matched) numbers.set(`${matched.paper} ${matched.claim.id}`, claim.id);
  });
  reported.forEach(({ paper, claim }, index) =>
    numbers.set(`${paper} ${claim.id}`, `c${own.length + index + 1}`),
  );
  const restsOn = (paper: number, { rests_on }: ClaimRecord): string[] =>
    rests_on.flatMap((id) => numbers.get(`${paper} ${id}`) ?? []);
  return [
    ...own.map((one) => ({
      ...ownRecord(one, document, papers),
      rests_on: one.matched ? restsOn(one.matched.paper, one.matched.claim) : [],
    })),
    ...reported.map(({ paper, claim, change }, index) => ({
      ...renumbered(claim, `c${own.length + index + 1}`),
      paper: papers[paper]?.label ?? null,
      standing: 'reported' as const,
      origin: originOf(papers[paper], claim),
      rests_on: restsOn(paper, claim),
      change,
    })),
  ];
}

function ownRecord(
  one: JudgedOwnClaim,
  document: Paper,
  papers: readonly SynthesisPaper[],
): ClaimRecord {
  const { claim, cited, evidence, state, matched, outcome } = one;
  const hash = sha256(document.text);
  const span = toSpan(document.text, hash, claim.statement);
  const source = matched && renumbered(matched.claim, claim.id);
  const token = claim.quantity?.token;
  const labels = cited.flatMap((index) => papers[index]?.label ?? []);
  return {
    ...outcome,
    id: claim.id,
    anchor: `claim-${sha256(canonicalJson({ text: span.quote, at: token ? token.start - claim.statement.start : null })).slice(0, 12)}`,
    text: span.quote,
    place: { section: null, label: null, kind: 'text' },
    span,
    context: { before: null, after: null },
    quantity: source?.quantity ?? toQuantityRecord(claim, document.text, hash),
    grounding: {
      state,
      reason: groundingReason(one, papers),
      cells: source?.grounding.cells ?? [],
    },
    excerpt: source?.excerpt ?? null,
    checks: source?.checks ?? [],
    ...(source?.proofs ? { proofs: source.proofs } : {}),
    about: toAboutRecord(claim.about, document.text),
    rests_on: [],
    paper: null,
    standing: 'asserted',
    cites: labels,
    evidence: evidence.map((found) => toEvidenceRecord(found, cited, papers)),
    origin: matched ? originOf(papers[matched.paper], matched.claim) : null,
    change: null,
  };
}

function groundingReason(
  { evidence, cited, state }: JudgedOwnClaim,
  papers: readonly SynthesisPaper[],
): string {
  const saying = evidence.filter((one) => one.state === state && cited.includes(one.paper));
  const others = evidence.filter((one) => one.state === 'supported' && !cited.includes(one.paper));
  const name = ({ paper }: PaperEvidence): string => papers[paper]?.label ?? '';
  const first = saying[0]
    ? `Paper ${name(saying[0])}: ${saying[0].reason}`
    : 'The cited papers differ.';
  const beyond =
    others.length > 0
      ? ` Also supported by ${others.map(name).join(', ')}, which it does not cite.`
      : '';
  return `${first}${beyond}`.slice(0, 4000);
}

function toEvidenceRecord(
  { paper, state, differs, range, cell, reason, leanings }: PaperEvidence,
  cited: readonly number[],
  papers: readonly SynthesisPaper[],
): ClaimRecord['evidence'][number] {
  const source = papers[paper];
  const sentence = range && source?.paper.sentences.find((one) => one.range.start === range.start);
  const section =
    source && sentence?.section != null ? source.paper.sections[sentence.section] : null;
  const table = cell ? source?.paper.tables[cell.table] : null;
  return {
    paper: source?.label ?? '',
    cited: cited.includes(paper),
    state: state === 'not-found' ? 'not_found' : state,
    differs,
    span: range && source ? toSpan(source.paper.text, source.textHash, range) : null,
    place: table
      ? (table.label ?? 'a table')
      : section
        ? section.number
          ? `section ${section.number} ${section.title}`
          : section.title
        : null,
    reason,
    ...(leanings && source
      ? {
          leanings: leanings.map((one) => toLeaningRecord(one, source.paper.text, source.textHash)),
        }
      : {}),
  };
}

function originOf(
  paper: SynthesisPaper | undefined,
  { id, anchor }: ClaimRecord,
): ClaimRecord['origin'] {
  return paper ? { paper: paper.label, claim: id, anchor } : null;
}

/** Checks are named after their claim. */
function renumbered(claim: ClaimRecord, id: string): ClaimRecord {
  return {
    ...claim,
    id,
    checks: claim.checks.map((check, index) => ({ ...check, id: `${id}k${index + 1}` })),
  };
}
