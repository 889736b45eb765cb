import canonicalizeJson from 'canonicalize';

export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** The one byte form of a value: RFC 8785, no line end. Throws on NaN, Infinity and undefined roots. */
export function canonicalJson(value: unknown): string {
  const text = canonicalizeJson(value);
  if (text === undefined) throw new TypeError('Cannot write undefined as canonical JSON');
  return text;
}
