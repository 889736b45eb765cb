import type { CellRef } from '../../core/claim.ts';
import type { Paper } from '../../core/paper.ts';
import type { TableReading } from '../../core/table-reading.ts';
import { judgeClauses, mostCharacters } from './judge-clauses.ts';
import { findMentions } from './mentions.ts';
import { namesMissing, shareKnown, wordsKnown } from './names-missing.ts';
import { findPredicates } from './predicates.ts';
import { preciseNumbers } from './printed-number.ts';
import { traceNumber } from './trace-number.ts';
import type { Outcome } from './outcome.ts';
import { toTableView, type TableView } from './table-view.ts';

/** What a paper's tables say of a claim, with the cells that say it. */
export interface TableVerdict {
  readonly state: 'supported' | 'contradicted';
  /** Rows, columns and values in words that a reader can check. */
  readonly reason: string;
  readonly cells: readonly CellRef[];
}

const views = new WeakMap<TableReading, { readonly view: TableView | null }>();

/**
 * Decides a claim by the tables of a paper it cites; null where no rule applies or tables differ. A table speaks only
 * where the claim names its rows and columns; it contradicts only where it, or its caption, knows every name in the claim.
 */
export function judgeTableClaim(
  claimText: string,
  paper: Paper,
  tables: readonly TableReading[],
): TableVerdict | null {
  if (claimText.length > mostCharacters) return null;
  const asked = /\bTable (\d+|[IVX]+)\b/.exec(claimText)?.[0];
  const named = tables.filter(({ table }) => asked !== undefined && table.label === asked);
  const seen = (named.length > 0 ? named : tables).flatMap((reading) => {
    const view = viewOf(paper, reading);
    return view ? [{ view, known: wordsKnown(claimText, view) }] : [];
  });
  const most = Math.max(...seen.map(({ known }) => known), 0);
  const verdicts = seen
    .filter(({ known }) => known === most)
    .flatMap(({ view }) => verdictOf(claimText, view) ?? []);
  const supports = verdicts.filter(({ state }) => state === 'supported');
  const first = (supports.length > 0 ? supports : verdicts)[0];
  if (!first) return null;
  const contradicts = verdicts.length - supports.length;
  if (supports.length > 0 && contradicts > 0) return null;
  return contradicts > 1 ? null : first;
}

function viewOf(paper: Paper, reading: TableReading): TableView | null {
  const known = views.get(reading);
  if (known) return known.view;
  const view = toTableView(paper, reading);
  views.set(reading, { view });
  return view;
}

function verdictOf(claim: string, view: TableView): TableVerdict | null {
  const outcomes = judgeClauses(claim, view);
  if (outcomes.some(({ unanimous }) => !unanimous)) return null;
  const against = outcomes.filter(({ holds }) => !holds);
  const said = against.length > 0 ? against : outcomes;
  if (said.length === 0) return null;
  const isAgainst = against.length > 0;
  if (isAgainst && (isGuessed(view) || against.every(({ linked }) => linked < 2))) return null;
  if (!isAgainst && !isWhole(claim, view, outcomes)) return null;
  const state = isAgainst ? 'contradicted' : 'supported';
  if (namesMissing(claim, view) || shareKnown(claim, view) < leastKnown[state]) return null;
  const label = view.reading.table.label ?? 'A table';
  return {
    state,
    reason: `${label}: ${said.map(({ reason }) => reason).join('; ')}.`,
    cells: cellsOf(said, view),
  };
}

/** A number misread from a PDF's page must not speak against anyone. */
function isGuessed({ reading }: TableView): boolean {
  return reading.table.extraction === 'geometry';
}

function cellsOf(outcomes: readonly Outcome[], view: TableView): CellRef[] {
  const places = new Map(
    outcomes
      .flatMap(({ meetings }) => meetings)
      .map(({ row, column }) => [`${row.place},${column.place}`, { table: view.reading.index, row: row.place, column: column.place }]), // prettier-ignore
  );
  return [...places.values()];
}

/** True where the rules decide all that the claim says: each comparison and each printed number. */
function isWhole(claim: string, view: TableView, outcomes: readonly Outcome[]): boolean {
  const said = findPredicates(claim, 0, claim.length);
  const decided = outcomes.filter(({ rule }) => rule !== 'number' && rule !== 'threshold');
  if (said.length > decided.length) return false;
  const mentions = findMentions(claim, view);
  return preciseNumbers(claim).every((token) => traceNumber(claim, token, view, mentions) !== null);
}

/** Share of a claim's words that a table must know before it may speak for it, and before it may contradict it. */
const leastKnown = { supported: 0.25, contradicted: 0.4 } as const;
