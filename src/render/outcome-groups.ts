import { meaning, outcomes, outcomeWord, type Outcome } from '../core/outcome.ts';
import type { PaperManifest } from '../core/records/generated/types.ts';
import { recomputableClaims, type Claim } from './claim.ts';

export interface ClaimGroup {
  /** Anchor of the group on the page. */
  readonly key: string;
  readonly title: string;
  readonly sentence: string;
  /** Null for what is no re-computable claim. */
  readonly outcome: Outcome | null;
  readonly claims: readonly Claim[];
}

/** Shape of each outcome's sign, which is also its CSS class and its place in the sprite. */
export const signOf = {
  CONTRADICTED: 'contradicted',
  CHECKER_FAILED: 'failed',
  UNVERIFIABLE: 'unverifiable',
  VERIFIED: 'verified',
  NOT_ATTEMPTED: 'unattempted',
} as const satisfies Record<Outcome, string>;

/** Claims in the order in which a reader must act, then what carries no verdict. Empty groups are kept. */
export function claimGroups(manifest: PaperManifest): ClaimGroup[] {
  const recomputable = recomputableClaims(manifest);
  const counted = new Set(recomputable.map(({ id }) => id));
  return [
    ...outcomes.map((outcome) => ({
      key: signOf[outcome],
      title: outcomeWord[outcome],
      sentence: meaning[outcome],
      outcome,
      claims: recomputable.filter((claim) => claim.outcome === outcome),
    })),
    ...roles.map(({ role, ...words }) => ({
      ...words,
      outcome: null,
      claims: manifest.claims.filter((claim) => claim.role === role && !counted.has(claim.id)),
    })),
  ];
}

const roles = [
  {
    role: 'measurement',
    key: 'measurements',
    title: 'Measurements as printed',
    sentence:
      'Single results of an experiment. They can be copied, not re-computed, until data or a script is attached.',
  },
  {
    role: 'mark',
    key: 'marks',
    title: 'Marks',
    sentence: 'Bold or underlined cells, which say that a number is the best of its group.',
  },
  {
    role: 'statement',
    key: 'statements',
    title: 'Statements without numbers',
    sentence: 'There is no number to re-compute; the line says whether a quoted place supports it.',
  },
] as const;
