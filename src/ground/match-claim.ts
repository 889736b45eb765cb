import type { Claim } from '../core/claim.ts';
import type { PaperEvidence } from '../core/evidence.ts';
import type { PaperManifest } from '../core/records/generated/types.ts';

type ClaimRecord = PaperManifest['claims'][number];

/** The claim of the paper's own record that says what the curator's says: at the same place, with the same number. */
export function matchClaim(
  { quantity }: Claim,
  evidence: PaperEvidence,
  claims: readonly ClaimRecord[],
): ClaimRecord | null {
  const { range, cell } = evidence;
  if (evidence.state !== 'supported' || !range) return null;
  const there = claims.filter(({ role, span, also = [], grounding }) =>
    cell
      ? role !== 'mark' &&
        grounding.cells.length === 1 &&
        grounding.cells.every(
          (at) => at.table_index === cell.table && at.row === cell.row && at.column === cell.column,
        )
      : [span, ...also].some(({ start }) => start === range.start),
  );
  const token = quantity?.token;
  const same = token
    ? there.filter((claim) => claim.quantity && isSame(claim.quantity, token))
    : there.filter(({ role }) => role === 'statement');
  return same.find(({ role }) => role === 'derived') ?? same[0] ?? null;
}

function isSame(
  printed: { readonly value: string; readonly step: string },
  token: { readonly value: string; readonly step: string },
): boolean {
  const bare = (value: string): string => value.replace(/^-/, '');
  return bare(printed.value) === bare(token.value) && printed.step === token.step;
}
