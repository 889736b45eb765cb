import { canonicalJson } from '../core/json.ts';
import type { PaperManifest } from '../core/records/generated/types.ts';

/** Every quotation that a record's claims rest on, by claim: what a reader without the paper can still compare. */
export function toQuotes({ claims }: PaperManifest): string {
  return canonicalJson(
    claims.flatMap(({ id, span, checks, evidence }) => {
      const spans = [
        span,
        ...checks.flatMap(({ inputs }) => inputs.map((input) => input.span)),
        ...evidence
          .flatMap(({ span, leanings = [] }) => [span, ...leanings.map((one) => one.span)])
          .flatMap((one) => one ?? []),
      ];
      return spans.map((one) => ({ claim: id, ...one }));
    }),
  );
}
