import type { Quantity } from '../core/claim.ts';
import type { Sha256 } from '../core/hash.ts';
import type { PaperManifest } from '../core/records/generated/types.ts';
import { toSpan } from '../core/span.ts';

type QuantityRecord = PaperManifest['claims'][number]['quantity'];

/** What a manifest says of a claim's number, with its place in the document; null for a claim without one. */
export function toQuantityRecord(
  quantity: Quantity | null,
  text: string,
  document: Sha256,
): QuantityRecord {
  if (!quantity) return null;
  const { token } = quantity;
  return {
    raw: token.raw,
    value: token.value,
    decimals: token.decimals,
    step: token.step,
    unit: token.unit,
    hedge: token.hedge,
    spread: token.spread,
    operations: [...quantity.operations],
    direction: quantity.direction,
    metric: quantity.metric,
    dataset: quantity.dataset,
    comparator: quantity.comparator,
    span: toSpan(text, document, token),
  };
}
