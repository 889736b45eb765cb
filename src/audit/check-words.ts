import type { PaperManifest } from '../core/records/generated/types.ts';
import { saidOfProof } from '../core/proof-words.ts';
import { findingOf, printedWithUnit } from '../record/finding.ts';

type Claim = PaperManifest['claims'][number];

/** Words of a record that follow from its quotations and checks: claim texts, printed numbers and, where the version is the same, findings. */
export function checkWords({ synthesis, claims }: PaperManifest, isOwnVersion: boolean): string[] {
  return claims.flatMap((claim) => {
    const fault = textFault(claim) ?? (synthesis || !isOwnVersion ? null : findingFault(claim));
    return fault === null ? [] : [`Claim ${claim.id} ${fault}`];
  });
}

function textFault({ text, span, place, quantity }: Claim): string | null {
  const says = place.kind === 'cell' ? text.includes(span.quote) : text === span.quote;
  if (!says) return 'says something else than its quotation.';
  return quantity && quantity.span.quote !== quantity.raw
    ? 'gives its number otherwise than it is printed.'
    : null;
}

/** A finding is written from outcome, reason and checks; one that an earlier outcome left stays with its reason. */
function findingFault({
  outcome,
  reason,
  quantity,
  checks,
  proofs = [],
  finding,
}: Claim): string | null {
  if (finding === reason && proofs.some((proof) => saidOfProof(proof) === finding)) return null;
  const raw = quantity && printedWithUnit(quantity.raw, quantity.unit);
  const own = checks.filter(({ kind }) => kind !== 'script');
  const said = [checks, own].map((some) => findingOf(outcome, reason, raw, some));
  return said.includes(finding) ? null : 'has a finding that does not follow from its checks.';
}
