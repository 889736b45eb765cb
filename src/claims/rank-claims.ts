import type { ClaimId, GroundedClaim } from '../core/claim.ts';
import type { Paper, SectionRole } from '../core/paper.ts';
import type { Range } from '../core/span.ts';

/** What a place says of how much a paper stands behind a claim; elsewhere 0. */
const weightOfRole: Partial<Readonly<Record<SectionRole, number>>> = {
  abstract: 3,
  conclusion: 2,
  introduction: 1,
  results: 1,
  discussion: 1,
};

/**
 * The place of each claim in the order of how much its paper stands behind it, from 1: by the places that say it
 * (abstract and conclusion count most), then words before cells, then the order of the text. None is left out.
 */
export function rankClaims(claims: readonly GroundedClaim[], paper: Paper): Map<ClaimId, number> {
  const weights = new Map(claims.map((claim) => [claim.id, weightOf(claim, paper)]));
  const sorted = claims.toSorted(
    (a, b) =>
      (weights.get(b.id) ?? 0) - (weights.get(a.id) ?? 0) ||
      Number(a.cell !== null) - Number(b.cell !== null) ||
      a.statement.start - b.statement.start,
  );
  return new Map(sorted.map(({ id }, index) => [id, index + 1]));
}

function weightOf({ statement, also, cell }: GroundedClaim, paper: Paper): number {
  if (cell) return 0;
  return [statement, ...also].reduce((sum, range) => sum + 1 + placeWeight(range, paper), 0);
}

function placeWeight(range: Range, { sentences, sections, abstract }: Paper): number {
  if (abstract && abstract.start <= range.start && range.end <= abstract.end) return 3;
  const sentence = sentences.find((one) => one.range.start === range.start);
  if (sentence?.place === 'abstract') return 3;
  const role = sections[sentence?.section ?? -1]?.role;
  return role ? (weightOfRole[role] ?? 0) : 0;
}
