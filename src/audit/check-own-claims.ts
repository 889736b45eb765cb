import { canonicalJson } from '../core/json.ts';
import type { PaperManifest } from '../core/records/generated/types.ts';
import { agreementsOf } from '../record/agreements.ts';

type Claim = PaperManifest['claims'][number];

/**
 * What a synthesis says of its curator's claims, against what follows from their own evidence. Each line of its document
 * must be there as an asserted claim, each state must be that of the cited papers, each outcome that of state and source.
 */
export function checkOwnClaims({ synthesis, claims }: PaperManifest): string[] {
  if (!synthesis)
    return claims.some(({ standing }) => standing !== 'asserted')
      ? ['A paper asserts all its claims.']
      : [];
  const labels = new Set(synthesis.papers.map(({ label }) => label));
  const agreements =
    canonicalJson(synthesis.agreements) === canonicalJson(agreementsOf(claims))
      ? []
      : ['What it says that papers agree on does not follow from its evidence.'];
  const faults = claims.flatMap((claim) => {
    const fault = claim.paper === null ? ownFault(claim, synthesis) : reportedFault(claim, labels);
    return fault === null ? [] : [`Claim ${claim.id} ${fault}`];
  });
  return [...agreements, ...faults];
}

function reportedFault(
  { paper, standing, evidence, origin }: Claim,
  labels: ReadonlySet<string>,
): string | null {
  if (standing !== 'reported') return 'is a paper’s and is called the curator’s.';
  if (paper === null || !labels.has(paper)) return 'is of no paper of this synthesis.';
  if (origin?.paper !== paper) return 'does not say where its paper says it.';
  return evidence.length > 0 ? 'is a paper’s and needs no evidence of others.' : null;
}

function ownFault(
  claim: Claim,
  { papers, document }: NonNullable<PaperManifest['synthesis']>,
): string | null {
  const { standing, evidence, grounding, outcome, origin, span, text, cites } = claim;
  if (standing !== 'asserted') return 'is the curator’s and is called reported.';
  if (span.document !== document || span.quote !== text)
    return 'is no line of what the curator wrote.';
  const searched = evidence.map(({ paper }) => paper).join();
  if (searched !== papers.map(({ label }) => label).join())
    return 'was not searched in every paper.';
  const cited = evidence.filter((one) => one.cited);
  const heard = cites.length === 0 ? evidence : cited;
  if (cited.map(({ paper }) => paper).join() !== cites.join())
    return 'cites other papers than it was held against.';
  if (evidence.some((one) => !one.cited && one.state === 'contradicted'))
    return 'is contradicted by a paper that it does not cite.';
  if (jointState(heard) !== grounding.state)
    return 'is said to be grounded otherwise than its sources say.';
  if (
    evidence.some(({ state, span }) => (state === 'supported' || state === 'contradicted') && !span)
  )
    return 'names no place for what a source says.';
  if (evidence.some(leansWrongly)) return 'has a leaning where none may be.';
  const isAgainst = grounding.state === 'contradicted';
  if (isAgainst && outcome !== 'CONTRADICTED')
    return 'is contradicted by a source and not called so.';
  if (!isAgainst && origin === null && outcome !== 'NOT_ATTEMPTED')
    return `is called ${outcome.toLowerCase()} without a claim of a paper to rest on.`;
  if (
    origin !== null &&
    !heard.some(({ paper, state }) => paper === origin.paper && state === 'supported')
  )
    return 'rests on a paper that does not support it.';
  return null;
}

/** A leaning is for what a cited paper leaves open, and a calibrated one is said in words from 0.8 on. */
function leansWrongly({ state, cited, leanings = [] }: Claim['evidence'][number]): boolean {
  const isOpen = cited && (state === 'unsure' || state === 'not_found');
  return leanings.some(
    ({ label, calibrated }) =>
      !isOpen || (calibrated !== null && !(calibrated[label] >= leastSaid[label])),
  );
}

const leastSaid = { supported: 0.8, contradicted: 0.8, unknown: 0 } as const;

function jointState(heard: Claim['evidence']): Claim['grounding']['state'] {
  const has = (state: Claim['grounding']['state']): boolean =>
    heard.some((one) => one.state === state);
  if (has('supported') && has('contradicted')) return 'unsure';
  for (const state of ['supported', 'contradicted', 'unsure'] as const)
    if (has(state)) return state;
  return 'not_found';
}
