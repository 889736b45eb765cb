import { findMentions } from '../../src/ground/table-claim/mentions.ts';
import { preciseNumbers } from '../../src/ground/table-claim/printed-number.ts';
import type { TableView } from '../../src/ground/table-claim/table-view.ts';
import { traceNumber } from '../../src/ground/table-claim/trace-number.ts';
import { changedBy } from '../../src/ground/table-claim/traced-difference.ts';
import type { JudgedRow } from './judged.ts';

/** How many precise numbers are traced: in their own table, in another paper's, and where the number is changed. */
export interface Traced {
  readonly numbers: number;
  readonly own: number;
  readonly other: number;
  readonly changed: number;
}

/** Far enough that no rounding reaches it, and none of the steps that the tracing itself tries. */
const change = 7;

/** Counts numbers with decimals, levels of significance left out. */
export function countTraced(rows: readonly JudgedRow[]): Traced {
  let [numbers, own, other, changed] = [0, 0, 0, 0];
  for (const { row, view, other: foreign } of rows)
    for (const token of preciseNumbers(row.claim).filter(({ decimals }) => decimals > 0)) {
      const isTraced = (table: TableView | null, one = token): boolean =>
        table !== null && traceNumber(row.claim, one, table, findMentions(row.claim, table)) !== null; // prettier-ignore
      numbers++;
      if (isTraced(view)) own++;
      if (isTraced(foreign)) other++;
      if (isTraced(view, changedBy(token, change))) changed++;
    }
  return { numbers, own, other, changed };
}
