import type { Claim } from '../claim.ts';

/** The paper's own sentence cut into what is muted, marked and underlined. */
export interface QuoteView {
  readonly before: string | null;
  readonly lead: string;
  readonly number: string;
  readonly tail: string;
  readonly after: string | null;
}

/** The sentence around a claim's number; the number is empty when none stands in it. */
export function quoteView({ span, quantity, context }: Claim): QuoteView {
  const { before, after } = context;
  const inside = quantity?.span;
  const at = inside && inside.document === span.document ? inside.start - span.start : -1;
  const holds = inside && at >= 0 && span.quote.startsWith(inside.quote, at);
  if (!holds) return { before, lead: span.quote, number: '', tail: '', after };
  const end = at + inside.quote.length;
  return {
    before,
    lead: span.quote.slice(0, at),
    number: inside.quote,
    tail: span.quote.slice(end),
    after,
  };
}
