import { sha256 } from '../core/hash.ts';
import type { PaperManifest } from '../core/records/generated/types.ts';
import type { Span } from '../core/span.ts';

/** A quotation as a record holds it. */
export type RawSpan = Omit<Span, 'document' | 'sha256'> & {
  document: string;
  sha256: string;
  withheld?: boolean;
};

/** Every quotation of a record. */
export function spansOf({
  work,
  claims,
  references,
  synthesis,
  passages = [],
}: PaperManifest): RawSpan[] {
  return [
    ...(synthesis?.comparison?.results ?? []).flatMap(
      ({ method, parts, spread, n, quotes, span }) => [
        ...[method.span, span],
        ...[...parts, spread, n, quotes].flatMap((one) => one?.span ?? []),
      ],
    ),
    ...[work.abstract, work.aim].flatMap((span) => span ?? []),
    ...references.map(({ span }) => span),
    ...passages.map(({ span }) => span),
    ...work.read.also.flatMap(({ differences }) =>
      differences.flatMap(({ ours, theirs }) => [ours, theirs]),
    ),
    ...claims.flatMap(({ span, quantity, checks, proofs = [], evidence, also = [], about }) => [
      span,
      ...also,
      ...(about ? aboutSpans(about, span.document) : []),
      ...evidence
        .flatMap(({ span, leanings = [] }) => [span, ...leanings.map((one) => one.span)])
        .flatMap((one) => one ?? []),
      ...(quantity ? [quantity.span] : []),
      ...proofs.flatMap(({ named_at: named }) => named ?? []),
      ...checks.flatMap(({ basis, inputs }) => [
        ...(basis.span ? [basis.span] : []),
        ...inputs.map((input) => input.span),
      ]),
    ]),
  ];
}

type About = NonNullable<PaperManifest['claims'][number]['about']>;

/** What a claim names stands in the claim's own document. */
function aboutSpans({ settings, ...parts }: About, document: string): RawSpan[] {
  return [...Object.values(parts), ...settings].flatMap((part) =>
    part
      ? [
          {
            document,
            start: part.start,
            end: part.end,
            quote: part.text,
            sha256: sha256(part.text),
          },
        ]
      : [],
  );
}
