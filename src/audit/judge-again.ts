import type { PaperManifest } from '../core/records/generated/types.ts';
import { meets } from '../core/interval.ts';
import { canonicalJson } from '../core/json.ts';
import { isProving, isProvingOther } from '../core/records/proves.ts';
import { isVerifying } from '../core/records/verifies.ts';
import { fallenWord } from '../core/standing.ts';
import { reviewRecord } from '../review/review-record.ts';

type Claim = PaperManifest['claims'][number];

/** What a record says against what follows from its own checks: outcomes, counts, gate. Each message is a finding. */
export function judgeAgain(manifest: PaperManifest): string[] {
  const messages = manifest.claims.flatMap(judgeClaim);
  const { synthesis, quality_assessment: assessment } = manifest;
  const fallen = manifest.provenance.sources.some(({ standing }) => fallenWord(standing) !== null);
  if (!synthesis && fallen && manifest.claims.some(({ outcome }) => outcome === 'VERIFIED'))
    messages.push('Its paper fell, and yet a claim of it is called verified.');
  const ids = new Set(manifest.claims.map(({ id }) => id));
  if (ids.size < manifest.claims.length) messages.push('Two of its claims have one id.');
  const again = reviewRecord({
    claims: manifest.claims,
    references: manifest.references,
    sources: manifest.provenance.sources,
    isSynthesis: synthesis !== null,
    hasAbstract: synthesis !== null || manifest.work.abstract !== null,
    artifacts: assessment.gate.artifacts,
    evaluatedAt: assessment.gate.evaluated_at,
  });
  if (
    again.coverageLine !== manifest.coverage_line ||
    canonicalJson(again.coverage) !== canonicalJson(manifest.coverage)
  )
    messages.push('Its counts do not follow from its claims.');
  const [said, drawn] = [resultsOf(assessment), resultsOf(again.assessment)];
  for (const [part, value] of Object.entries(drawn))
    if (canonicalJson(value) !== canonicalJson(said[part]))
      messages.push(`Its ${part} is not what its claims give.`);
  return messages;
}

/** What a review comes to, without its words, which may change from one version of the engine to the next. */
function resultsOf({
  gate,
  levels,
  tier,
  dimensions,
  reproducibility,
}: PaperManifest['quality_assessment']): Record<string, unknown> {
  return {
    gate: [gate.status, gate.coverage, gate.claims.map(({ claim, outcome }) => [claim, outcome])],
    level: [levels.paper_level, levels.claim_summary],
    tier: [tier.tier, tier.inputs],
    score: [
      dimensions.review_score,
      dimensions.dimensions.map(({ key, weight, numerator, denominator }) => [
        key,
        weight,
        numerator,
        denominator,
      ]),
    ],
    reproducibility: reproducibility.level,
  };
}

function judgeClaim({ id, outcome, checks, proofs = [], evidence, standing }: Claim): string[] {
  const saysOtherwise =
    standing === 'asserted' &&
    evidence.some(
      ({ cited, state, differs, span }) =>
        cited && state === 'contradicted' && differs !== null && span !== null,
    );
  const verdicts = new Set(checks.map(({ verdict }) => verdict));
  const verified = checks.some(isVerifying) || proofs.some(isProving);
  const provesOther = proofs.some(isProvingOther);
  const broken = checks.filter(
    ({ check, verdict, readings, claimed }) =>
      check !== 'S1' &&
      ((verdict === 'consistent' &&
        (readings.length === 0 ||
          !readings.every(({ computed }) => computed && meets(computed, claimed)))) ||
        (verdict === 'inconsistent' &&
          readings.some(({ computed, agrees }) => agrees && computed))),
  );
  return [
    ...(outcome === 'VERIFIED' && !verified
      ? [`Claim ${id} is called verified without a check or a proof that verifies it.`]
      : []),
    ...(verdicts.has('inconsistent') && !['CONTRADICTED', 'UNVERIFIABLE'].includes(outcome)
      ? [`Claim ${id} has a check that contradicts it and is called ${outcome.toLowerCase()}.`]
      : []),
    ...(outcome === 'CONTRADICTED' &&
    !verdicts.has('inconsistent') &&
    !saysOtherwise &&
    !provesOther
      ? [`Claim ${id} is called contradicted without a check that contradicts it.`]
      : []),
    ...(provesOther && outcome !== 'CONTRADICTED'
      ? [
          `Claim ${id} has a proof of its paper’s of something else and is called ${outcome.toLowerCase()}.`,
        ]
      : []),
    ...(broken.length > 0 ? [`Claim ${id} has a check whose ranges do not fit its verdict.`] : []),
  ];
}
