import { coverageOf, isGrounded, isRecomputable } from './counts.ts';
import { scoreOf } from './dimensions.ts';
import { type Findings } from './findings.ts';
import { isProving } from './proofs.ts';
import { type Coverage, type Manifest, type Source } from './types.ts';

/** Checks gate, level, reproducibility and tier against the claims. */
export function checkJudgement(manifest: Manifest, findings: Findings): void {
  const { gate, levels, reproducibility, tier } = manifest.quality_assessment;
  const coverage = coverageOf(manifest.claims);
  const must = (holds: boolean, what: string) => {
    if (!holds) findings.add('card.json', what);
  };
  const status = gateOf(manifest, coverage);
  must(gate.status === status, `the gate should be ${status}`);
  const outcomes = manifest.claims.filter(isRecomputable).map(({ id, outcome }) => [id, outcome]);
  const stated = gate.claims.map(({ claim, outcome }) => [claim, outcome]);
  must(
    JSON.stringify(stated) === JSON.stringify(outcomes),
    'the gate lists other claims or outcomes than the record has',
  );
  const counts = levelCounts(manifest);
  must(levels.paper_level === counts.indexOf(0) - 1, 'the level does not follow from its counts');
  const total = manifest.claims.length;
  const summary = {
    aggregate_claim_records: total,
    per_claim_public_record_count: total,
    source_grounded_claims: counts[2],
    cross_source_corroborated_claims: counts[3],
    artifact_inspected_claims: counts[4],
    sandbox_executed_claims: counts[5],
    independently_reproduced_claims: counts[6],
    externally_reviewed_or_formally_verified_claims: counts[7],
  };
  for (const [name, count] of Object.entries(summary))
    must(levels.claim_summary[name] === count, `${name} should be ${String(count)}`);
  const level = reproducibilityOf(coverage);
  must(reproducibility.level === level, `the reproducibility should be ${level}`);
  const expected = tierOf(manifest, coverage, status, level);
  must(tier.tier === expected, `the tier should be ${expected}`);
  const inputs = {
    review_score: scoreOf(manifest),
    verified_claim_count: coverage.verified - coverage.resting_on_contradicted,
    reproducibility_level: level,
    gate_status: status,
  };
  for (const [name, value] of Object.entries(inputs))
    must(tier.inputs[name] === value, `the tier's ${name} should be ${String(value)}`);
}

/** Whether a source was retracted or withdrawn. */
export function hasFallen(source: Source): boolean {
  return hasFact(source, 'retracted', 'withdrawn');
}

function hasFact({ standing }: Source, ...kinds: string[]): boolean {
  return standing.facts.some(({ kind }) => kinds.includes(kind));
}

function gateOf(manifest: Manifest, coverage: Coverage): string {
  const asserted = manifest.claims.filter(({ standing }) => standing === 'asserted');
  if (asserted.some(({ outcome }) => outcome === 'CONTRADICTED')) return 'FALSIFIED';
  const { recomputable: n, verified, resting_on_contradicted: resting } = coverage;
  const isVerified =
    n >= 1 &&
    verified - resting >= Math.max(Math.ceil(n / 2), Math.min(3, n), 1) &&
    coverage.checker_failed === 0 &&
    !manifest.provenance.sources.some(hasFallen) &&
    !asserted.some(({ grounding }) => grounding.state === 'not_found');
  return isVerified ? 'VERIFIED' : 'UNVERIFIED';
}

function levelCounts(manifest: Manifest): number[] {
  const { claims, work } = manifest;
  const grounded = claims.filter(isGrounded).length;
  const hasAbstract = work.abstract !== null || work.kind === 'synthesis' || grounded > 0;
  const corroborated = claims.filter(
    ({ evidence }) => evidence.filter(({ state }) => state === 'supported').length > 1,
  );
  const executed = claims.filter(({ checks }) =>
    checks.some(({ verdict }) => verdict !== 'failed'),
  );
  const proved = claims.filter(
    ({ outcome, proofs = [] }) => outcome === 'VERIFIED' && proofs.some(isProving),
  );
  return [
    1,
    Number(hasAbstract),
    grounded,
    corroborated.length,
    0,
    executed.length,
    0,
    proved.length,
  ];
}

function reproducibilityOf({ recomputable, not_attempted, verified }: Coverage): string {
  if (recomputable === not_attempted) return 'UNASSESSED';
  if (verified === 0) return 'LOW';
  return 2 * verified >= recomputable ? 'HIGH' : 'MEDIUM';
}

function tierOf(
  manifest: Manifest,
  coverage: Coverage,
  gate: string,
  reproducibility: string,
): string {
  const score = scoreOf(manifest);
  if (gate === 'FALSIFIED' || (score !== null && score < 5)) return 'QUARANTINE_CANDIDATE';
  const isOpen =
    manifest.provenance.sources.some(
      (source) => hasFallen(source) || hasFact(source, 'concern', 'corrected', 'newer_version'),
    ) ||
    coverage.checker_failed > 0 ||
    manifest.claims.some(
      ({ standing, outcome }) => standing !== 'asserted' && outcome === 'CONTRADICTED',
    );
  if (score === null || isOpen) return 'WATCHLIST';
  const sound = coverage.verified - coverage.resting_on_contradicted;
  const isVerified = gate === 'VERIFIED';
  if (isVerified && score >= 8.5 && sound >= 5 && reproducibility === 'HIGH')
    return 'FLAGSHIP_CANDIDATE';
  return isVerified && score >= 7.5 && sound >= 1 ? 'DOI_GRADE' : 'PUBLIC_RECORD';
}
