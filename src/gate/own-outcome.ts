import { fallenFinding, fallenOutcome } from '../core/fallen-outcome.ts';
import type { GroundingState, Role } from '../core/claim.ts';
import type { PaperEvidence } from '../core/evidence.ts';
import type { Outcome } from '../core/outcome.ts';
import type { PaperManifest } from '../core/records/generated/types.ts';

type ClaimRecord = PaperManifest['claims'][number];

export interface OwnOutcome {
  readonly role: Role;
  readonly outcome: Outcome;
  readonly reason: string;
  readonly finding: string;
  readonly decider: string | null;
}

export interface OwnClaimFacts {
  readonly role: Role;
  /** From the cited papers together. */
  readonly state: GroundingState;
  readonly evidence: readonly PaperEvidence[];
  /** The claim of a paper's own record that says the same, and its paper. */
  readonly matched: { readonly claim: ClaimRecord; readonly paper: number } | null;
  /** The own claim that has its number already, or "detected" for a claim that the curator changed; null for the first. */
  readonly saidBy: string | null;
  /** How a paper is called: "A". */
  readonly labelOf: (paper: number) => string;
  readonly fallen: (paper: number) => 'withdrawn' | 'retracted' | null;
}

/** Outcome of what a curator asserts: a source that says otherwise contradicts it, else it shares what its source's number came to. */
export function ownOutcome(facts: OwnClaimFacts): OwnOutcome {
  const { role, state, evidence, matched, labelOf } = facts;
  const against = evidence.find((one) => one.state === 'contradicted' && one.range);
  if (state === 'contradicted' && against)
    return {
      role: role === 'statement' ? 'statement' : 'derived',
      outcome: 'CONTRADICTED',
      reason: `Its cited source says otherwise. ${against.reason}`,
      finding: saysOtherwise(against, labelOf(against.paper)),
      decider: null,
    };
  if (matched)
    return fromSource(matched.claim, labelOf(matched.paper), facts.fallen(matched.paper));
  const said = openWords(facts);
  const counted = facts.saidBy === null ? role : ('statement' as const);
  return {
    role: counted,
    outcome: 'NOT_ATTEMPTED',
    reason: said,
    finding: said,
    decider: deciderOf(state),
  };
}

function saysOtherwise({ differs, words, reason }: PaperEvidence, label: string): string {
  if (!words || words.claim === '' || words.source === '')
    return `Paper ${label} says otherwise. ${reason}`;
  return differs === 'number'
    ? `Paper ${label} prints ${words.source}; this record says ${words.claim}.`
    : `Paper ${label} says “${words.source}”; this record says “${words.claim}”.`;
}

function fromSource(
  claim: ClaimRecord,
  label: string,
  fallen: 'withdrawn' | 'retracted' | null,
): OwnOutcome {
  const { outcome, reason, decider } = claim;
  const role = claim.role === 'mark' ? 'measurement' : claim.role;
  if (fallen && outcome === 'VERIFIED')
    return { role, ...fallenOutcome(fallen), finding: fallenFinding(fallen) };
  const finding = inPaper(claim.finding, label);
  return {
    role,
    outcome,
    reason,
    finding: role === 'statement' ? `Supported by a quoted sentence of paper ${label}.` : finding,
    decider,
  };
}

/** "The paper says" as "Paper A says". */
export function inPaper(finding: string, label: string): string {
  return finding.replace(/^The paper says/, `Paper ${label} says`);
}

function openWords({ role, state, evidence, saidBy, labelOf }: OwnClaimFacts): string {
  if (saidBy !== null)
    return /^c\d+$/.test(saidBy)
      ? `Says the number of claim ${saidBy.slice(1)} again.`
      : 'Says a number of a claim that the curator changed; it is counted there.';
  const [supporting] = evidence.filter((one) => one.state === 'supported');
  if (state === 'supported' && supporting)
    return role === 'statement'
      ? `Supported by a quoted sentence of paper ${labelOf(supporting.paper)}.`
      : `Paper ${labelOf(supporting.paper)} says so; its record holds no check of this number.`;
  if (state === 'not-found')
    return evidence.length === 1
      ? 'Not found: the paper that it cites does not say so.'
      : `Not found: none of the ${evidence.length} papers that it cites says so.`;
  return 'Unsure: a cited paper speaks of it, and its words neither support nor contradict it plainly.';
}

function deciderOf(state: GroundingState): string | null {
  if (state === 'not-found') return 'A citation of the place that says so.';
  return state === 'unsure' ? 'The claim in the words of its source, or a reader.' : null;
}
