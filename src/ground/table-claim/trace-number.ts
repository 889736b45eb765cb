import type { Token } from '../../core/number/token.ts';
import type { Mention } from './mention.ts';
import { isDerived, printsAs } from './printed-number.ts';
import { meetingOf, type Meeting, type TableView } from './table-view.ts';
import { fromPair } from './traced-difference.ts';

/**
 * The cells that a claim's number is taken from: one that prints it and whose row or column the claim names (or that
 * no other number of its length is likely to meet), else two named ones whose difference or ratio it is. Null where none.
 */
export function traceNumber(
  claim: string,
  token: Token,
  view: TableView,
  mentions: readonly Mention[],
): readonly Meeting[] | null {
  const named = new Set(mentions.flatMap(({ lines }) => lines));
  const printed = view.rows.flatMap((row) =>
    view.columns.flatMap((column) => {
      const meeting = meetingOf(view, row, column);
      return meeting && printsAs(token, meeting) ? [meeting] : [];
    }),
  );
  const linked = printed.find(({ row, column }) => named.has(row) && named.has(column));
  const half = linked ?? printed.find(({ row, column }) => named.has(row) || named.has(column));
  const rare = half ?? (isLong(token) ? printed[0] : undefined);
  if (rare) return [rare];
  if (!isDerived(claim, token)) return null;
  return fromPair(token, view, mentions);
}

function isLong({ value, decimals }: Token): boolean {
  return decimals > 0 && value.replace(/\D/g, '').replace(/^0+/, '').length >= 4;
}
