import { type Findings } from './findings.ts';
import { type Claim, type Coverage, type Manifest } from './types.ts';

/** Whether a claim counts among those that can be computed again. */
export function isRecomputable({ role, outcome, proofs = [] }: Claim): boolean {
  return (
    role === 'derived' ||
    proofs.length > 0 ||
    outcome === 'CONTRADICTED' ||
    outcome === 'CHECKER_FAILED' ||
    outcome === 'VERIFIED'
  );
}

/** Whether the claim's own words or numbers were found where it says. */
export function isGrounded({ grounding }: Claim): boolean {
  return grounding.state === 'supported';
}

/** The counts of a record, from its claims. */
export function coverageOf(claims: Claim[]): Coverage {
  const within = claims.filter(isRecomputable);
  const others = claims.filter((claim) => !isRecomputable(claim));
  const by = (outcome: Claim['outcome']) =>
    within.filter((claim) => claim.outcome === outcome).length;
  const as = (role: Claim['role']) => others.filter((claim) => claim.role === role).length;
  return {
    recomputable: within.length,
    verified: by('VERIFIED'),
    contradicted: by('CONTRADICTED'),
    unverifiable: by('UNVERIFIABLE'),
    not_attempted: by('NOT_ATTEMPTED'),
    checker_failed: by('CHECKER_FAILED'),
    measurements: as('measurement'),
    marks: as('mark'),
    without_numbers: as('statement'),
    resting_on_contradicted: within.filter(
      ({ outcome, rests_on }) => outcome === 'VERIFIED' && rests_on.length > 0,
    ).length,
  };
}

/** Checks the counts of the manifest, the line that states them, and their copy in the gate. */
export function checkCounts(manifest: Manifest, findings: Findings): void {
  const expected = coverageOf(manifest.claims);
  for (const [name, count] of Object.entries(expected)) {
    const field = name as keyof Coverage;
    for (const stated of [manifest.coverage, manifest.quality_assessment.gate.coverage])
      if (stated[field] !== count)
        findings.add(
          'card.json',
          `${name} is ${String(stated[field])} and should be ${String(count)}`,
        );
  }
  if (manifest.coverage_line !== lineOf(expected))
    findings.add('card.json', 'the line of counts does not follow from the claims');
}

function lineOf(counts: Coverage): string {
  const several = (count: number, word: string) =>
    `${String(count)} ${word}${count === 1 ? '' : 's'}`;
  const failed = counts.checker_failed;
  return (
    `${several(counts.recomputable, 're-computable claim')}: ${String(counts.verified)} verified, ` +
    `${String(counts.contradicted)} contradicted, ${String(counts.unverifiable)} unverifiable, ` +
    `${String(counts.not_attempted)} not attempted${failed ? `, ${String(failed)} checker failed` : ''}; ` +
    `${several(counts.measurements, 'measurement')} as printed.`
  );
}
