import type { AboutPart } from '../core/about.ts';
import type { Claim } from '../core/claim.ts';
import type { Sha256 } from '../core/hash.ts';
import type { PaperManifest } from '../core/records/generated/types.ts';
import { toSpan } from '../core/span.ts';

type QuantityRecord = PaperManifest['claims'][number]['quantity'];

/** What a manifest says of a claim's number, with its place in the document; null for a claim without one. */
export function toQuantityRecord(
  { quantity, about }: Pick<Claim, 'quantity' | 'about'>,
  text: string,
  document: Sha256,
): QuantityRecord {
  if (!quantity) return null;
  const { token } = quantity;
  const printed = (part: AboutPart | null): string | null =>
    part && text.slice(part.range.start, part.range.end);
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
    metric: printed(about.metric),
    dataset: printed(about.dataset),
    comparator: printed(about.baseline),
    span: toSpan(text, document, token),
  };
}
