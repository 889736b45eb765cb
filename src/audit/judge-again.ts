import type { PaperManifest } from '../core/records/generated/types.ts';
import { meets } from '../core/interval.ts';
import { isVerifying } from '../core/records/verifies.ts';
import { coverageLine, coverageOf } from '../review/coverage.ts';
import { gateVerdict } from '../review/gate-verdict.ts';
import { reviewedOf } from '../review/reviewed-of.ts';

type Claim = PaperManifest['claims'][number];

/** What a record says against what follows from its own checks: outcomes, counts, gate. Each message is a finding. */
export function judgeAgain(manifest: PaperManifest): string[] {
  const messages = manifest.claims.flatMap(judgeClaim);
  const reviewed = manifest.claims.map(reviewedOf);
  const coverage = coverageOf(reviewed);
  if (
    coverageLine(coverage) !== manifest.coverage_line ||
    JSON.stringify(sorted(coverage)) !== JSON.stringify(sorted(manifest.coverage))
  )
    messages.push('Its counts do not follow from its claims.');
  const { gate } = manifest.quality_assessment;
  const again = gateVerdict({
    claims: reviewed,
    coverage,
    artifacts: gate.artifacts,
    sourceFell: manifest.provenance.sources.some(({ withdrawn }) => withdrawn === 'yes'),
    evaluatedAt: gate.evaluated_at,
    isSynthesis: manifest.synthesis !== null,
  });
  if (again.status !== gate.status)
    messages.push(`Its gate says ${gate.status}; its claims give ${again.status}.`);
  return messages;
}

function judgeClaim({ id, outcome, checks, evidence, standing }: Claim): string[] {
  const saysOtherwise =
    standing === 'asserted' &&
    evidence.some(
      ({ cited, state, differs, span }) =>
        cited && state === 'contradicted' && differs !== null && span !== null,
    );
  const verdicts = new Set(checks.map(({ verdict }) => verdict));
  const verified = checks.some(isVerifying);
  const broken = checks.filter(
    ({ check, verdict, readings, claimed }) =>
      check !== 'S1' &&
      ((verdict === 'consistent' &&
        !readings.every(({ computed }) => computed && meets(computed, claimed))) ||
        (verdict === 'inconsistent' &&
          readings.some(({ computed, agrees }) => agrees && computed))),
  );
  return [
    ...(outcome === 'VERIFIED' && !verified
      ? [`Claim ${id} is called verified without a check that verifies it.`]
      : []),
    ...(outcome === 'CONTRADICTED' && !verdicts.has('inconsistent') && !saysOtherwise
      ? [`Claim ${id} is called contradicted without a check that contradicts it.`]
      : []),
    ...(broken.length > 0 ? [`Claim ${id} has a check whose ranges do not fit its verdict.`] : []),
  ];
}

function sorted(value: object): [string, unknown][] {
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
}
