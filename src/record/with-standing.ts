import { fallenFinding, fallenOutcome } from '../core/fallen-outcome.ts';
import type { PaperManifest } from '../core/records/generated/types.ts';
import { fallenWord, summaryOf, type Standing } from '../core/standing.ts';

type Claim = PaperManifest['claims'][number];

/** Claims of a record that rest on one of its sources: all of a paper's; of a synthesis those read in it or held against it. */
export function claimsRestingOn(manifest: PaperManifest, source: string): string[] {
  const { synthesis, claims } = manifest;
  if (!synthesis) return claims.map(({ id }) => id);
  const row = synthesis.papers.find(({ source_sha256: hash }) => hash === source);
  if (!row) return [];
  const { label } = row;
  return claims.filter((claim) => rests(claim, label)).map(({ id }) => id);
}

function rests({ paper, evidence, cites }: Claim, label: string): boolean {
  return (
    paper === label ||
    cites.includes(label) ||
    evidence.some((one) => one.paper === label && one.cited)
  );
}

/**
 * The record with what is now known of one of its sources: nothing that rests on a source that fell
 * stays verified. Counts, gate and tier are the caller's to draw anew.
 */
export function withStanding(
  manifest: PaperManifest,
  source: string,
  standing: Standing,
): Pick<PaperManifest, 'claims' | 'provenance'> {
  const word = fallenWord(standing);
  const resting = new Set(word === null ? [] : claimsRestingOn(manifest, source));
  return {
    claims: manifest.claims.map((claim) =>
      word !== null && claim.outcome === 'VERIFIED' && resting.has(claim.id)
        ? { ...claim, ...fallenOutcome(word), finding: fallenFinding(word) }
        : claim,
    ),
    provenance: {
      ...manifest.provenance,
      sources: manifest.provenance.sources.map((one) =>
        one.sha256 === source ? { ...one, ...summaryOf(standing), standing } : one,
      ),
    },
  };
}
