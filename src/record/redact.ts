import { sha256 } from '../core/hash.ts';
import type { PaperManifest } from '../core/records/generated/types.ts';
import { parseManifest } from '../core/records/parse-record.ts';

export interface Redaction {
  /** The words that are withheld, as they stand in the paper. */
  readonly quote: string;
  readonly notice: string;
  readonly at: string;
  /** Hashes of records that were redacted before this one, with those that stand in for them. */
  readonly instead: ReadonlyMap<string, string>;
}

/** What a reader sees where words were taken out. */
export const withheldWords = '[quotation withheld]';

/** Pieces of a quotation from this length on are withheld with it. */
const shortestPiece = 20;

/** True where a record, or a page of it, holds these words. */
export function holds(text: string, quote: string): boolean {
  return text.includes(JSON.stringify(quote).slice(1, -1));
}

/** The record without these words: hash and place of each quotation stay, and its claim says why. */
export function redactManifest(manifest: PaperManifest, redaction: Redaction): PaperManifest {
  const { quote, notice, at } = redaction;
  const hash = sha256(quote);
  const redacted = redact(manifest, redaction) as PaperManifest;
  return parseManifest({
    ...redacted,
    claims: redacted.claims.map((claim, index) => {
      const before = manifest.claims[index];
      if (!before) return claim;
      // What a curator wrote is no quotation: it stands in the document that the record names.
      if (manifest.synthesis && before.paper === null)
        return {
          ...claim,
          text: before.text,
          span: before.span,
          quantity: before.origin === null ? before.quantity : claim.quantity,
        };
      return before.span.quote.includes(quote)
        ? { ...claim, withheld: { at, notice, sha256: hash } }
        : claim;
    }),
  });
}

function redact(value: unknown, redaction: Redaction): unknown {
  if (typeof value === 'string') return redactText(value, redaction);
  if (Array.isArray(value))
    return value.flatMap((one) => {
      const left = redact(one, redaction);
      return left === null && one !== null ? [] : [left];
    });
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, redact(one, redaction)]),
  );
  const isSpan = 'quote' in value && 'sha256' in value;
  // What a claim names has a place and no hash of its own: without its words nothing of it can stay.
  const isNamed = 'value' in value && 'text' in value && 'start' in value;
  if (isNamed && parts['text'] !== value.text) return null;
  return isSpan && parts['quote'] !== value.quote ? { ...parts, withheld: true } : parts;
}

function redactText(text: string, { quote, instead }: Redaction): string {
  const plain = quote.replace(/\s+/g, ' ').trim();
  const piece = text.length >= shortestPiece && (quote.includes(text) || plain.includes(text));
  if (piece) return withheldWords;
  return (
    instead.get(text) ?? text.replaceAll(quote, withheldWords).replaceAll(plain, withheldWords)
  );
}
