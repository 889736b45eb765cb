import { readTables } from '../../src/core/table-reading.ts';
import { judgeClauses } from '../../src/ground/table-claim/judge-clauses.ts';
import { judgeTableClaim } from '../../src/ground/table-claim/judge-table-claim.ts';
import { findMentions } from '../../src/ground/table-claim/mentions.ts';
import type { Outcome } from '../../src/ground/table-claim/outcome.ts';
import { toTableView, type TableView } from '../../src/ground/table-claim/table-view.ts';
import type { TableClaimRow, TableLabel } from './rows.ts';
import { withDirectionTurned, withNamesExchanged } from './twins.ts';

/** What the rules make of one row: the claim against its table, another paper's table, and its twins. */
export interface JudgedRow {
  readonly row: TableClaimRow;
  readonly view: TableView | null;
  /** A table of another paper; null where there is no other. */
  readonly other: TableView | null;
  readonly outcomes: readonly Outcome[];
  readonly said: TableLabel | null;
  readonly outcomesOfOther: readonly Outcome[];
  readonly saidOfOther: TableLabel | null;
  readonly saidOfTwins: readonly (TableLabel | null)[];
  /** By the product's entry, shown all tables of the paper without being told which. */
  readonly saidOfPaper: TableLabel | null;
}

/** Another paper's table is that of a row about a third of the rows further on. */
export function judgeRows(rows: readonly TableClaimRow[]): JudgedRow[] {
  const views = new Map(rows.map(({ source }) => [source, viewOf(source)]));
  const papers = new Map(rows.map(({ tables }) => [tables, readTables(tables)]));
  return rows.map((row, index) => {
    const view = views.get(row.source) ?? null;
    const away = [...rows.keys()].map((step) => rows[(index + step + Math.floor(rows.length / 3)) % rows.length]); // prettier-ignore
    const foreign = away.find((one) => one && one.paper !== row.paper && views.get(one.source));
    const other = (foreign && views.get(foreign.source)) ?? null;
    const outcomes = view ? judgeClauses(row.claim, view) : [];
    const outcomesOfOther = other ? judgeClauses(row.claim, other) : [];
    const said = labelOf(outcomes);
    const twins = said && view ? [withDirectionTurned(row.claim), withNamesExchanged(row.claim, findMentions(row.claim, view))] : []; // prettier-ignore
    const verdict = judgeTableClaim(
      row.claim.replace(/\bTable \d+\b/g, 'the table'),
      row.tables,
      papers.get(row.tables) ?? [],
    );
    return {
      row,
      view,
      other,
      outcomes,
      said,
      outcomesOfOther,
      saidOfOther: labelOf(outcomesOfOther),
      saidOfTwins: twins.flatMap((twin) =>
        twin && view ? [labelOf(judgeClauses(twin, view))] : [],
      ),
      saidOfPaper: verdict && (verdict.state === 'supported' ? 'supports' : 'refutes'),
    };
  });
}

function viewOf(source: TableClaimRow['source']): TableView | null {
  const [reading] = readTables(source);
  return reading ? toTableView(source, reading) : null;
}

/** One clause that fails refutes the claim; a claim without a decided clause is left. */
function labelOf(outcomes: readonly Outcome[]): TableLabel | null {
  if (outcomes.length === 0) return null;
  return outcomes.every(({ holds }) => holds) ? 'supports' : 'refutes';
}
