import type { Outcome } from '../core/outcome.ts';
import type { PaperManifest } from '../core/records/generated/types.ts';
import { isVerifying } from '../core/records/verifies.ts';

export type Claim = PaperManifest['claims'][number];
export type Check = Claim['checks'][number];
export type Excerpt = NonNullable<Claim['excerpt']>;
export type Span = Claim['span'];

/** The check that the claim's outcome rests on: the one that disagrees, agrees or failed, else the first. */
export function decidingCheck({ outcome, checks }: Claim): Check | undefined {
  return (
    (outcome === 'VERIFIED' ? checks.find(isVerifying) : undefined) ??
    (outcome === 'UNVERIFIABLE' ? checks.findLast(({ kind }) => kind === 'script') : undefined) ??
    checks.find(({ verdict }) => verdict === verdictOf[outcome]) ??
    checks[0]
  );
}

/** Claims that the gate counts, in the order of the text. */
export function recomputableClaims(manifest: PaperManifest): Claim[] {
  const counted = new Set(manifest.quality_assessment.gate.claims.map(({ claim }) => claim));
  return manifest.claims.filter(({ id }) => counted.has(id));
}

const verdictOf: Partial<Record<Outcome, Check['verdict']>> = {
  CONTRADICTED: 'inconsistent',
  CHECKER_FAILED: 'failed',
  VERIFIED: 'consistent',
};
