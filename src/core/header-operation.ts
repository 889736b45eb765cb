import type { Operation } from './claim.ts';
import type { Table } from './paper.ts';
import { columnPath } from './table.ts';

/** Header words that say how the numbers below or beside them came about. */
const headers: readonly (readonly [RegExp, Operation])[] = [
  [
    /^(?:g\.?m\.?$|g\.?m\.?\s*\(|geo(?:m(?:etric)?)?\.?[- ]?(?:mean|avg|average)\b)/i,
    'geometric-mean',
  ],
  [/^(?:h\.?m\.?\s*\(|harmonic[- ](?:mean|avg|average)\b|h-mean\b)/i, 'harmonic-mean'],
  [
    /^(?:macro[- ]?|overall )?(?:avg|ave|average|mean)\b\.?(?!\s*(?:rank|length|time|±|\(sd))/i,
    'mean',
  ],
  [/^(?:total|sum|in total)\b|\btotal$/i, 'sum'],
  [
    /^(?:Δ|δ|∆|\\delta|delta\b|diff\b|difference\b|gain\b|improvement\b|improv\b|change\b)/i,
    'difference',
  ],
];

/** The operation that a header names, or null. */
export function headerOperation(header: string): Operation | null {
  const text = header.replace(/[↑↓*†‡^_{}$]/g, '').trim();
  return headers.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** A mean beside a column of standard deviations describes a sample; it is no mean of the row. */
export function isBesideSpread(table: Table, row: number, column: number): boolean {
  return [column - 1, column + 1].some((other) =>
    /^(?:s\.?d\.?|std|stdev|standard deviation|s\.?e\.?|variance|min|max|median)\b/i.test(
      columnPath(table, other, row).at(-1) ?? '',
    ),
  );
}
