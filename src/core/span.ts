import { sha256, type Sha256 } from './hash.ts';

/** Half-open range of UTF-16 code units in a document's text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A place in a stored text that can be read again: `text.slice(start, end) === quote`. */
export interface Span extends Range {
  /** SHA-256 of the UTF-8 bytes of the whole text. */
  readonly document: Sha256;
  readonly quote: string;
  /** SHA-256 of the quote's UTF-8 bytes. */
  readonly sha256: Sha256;
}

/** The span of a range of `text`. Throws a RangeError when the range is empty or lies outside. */
export function toSpan(text: string, document: Sha256, range: Range): Span {
  if (!(range.start >= 0 && range.start < range.end && range.end <= text.length))
    throw new RangeError(`Range ${range.start}..${range.end} is not in a text of ${text.length}`);
  const quote = text.slice(range.start, range.end);
  return { document, start: range.start, end: range.end, quote, sha256: sha256(quote) };
}

/** True when the span, read again in `text`, gives the same characters. */
export function isSpanOf(text: string, document: Sha256, span: Span): boolean {
  return (
    span.document === document &&
    span.quote.length > 0 &&
    text.slice(span.start, span.end) === span.quote &&
    sha256(span.quote) === span.sha256
  );
}

/** True when the two ranges share at least one character. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True when `inner` lies within `outer`. */
export function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
