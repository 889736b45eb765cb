import type { CellRef, Claim, GroundingState } from '../core/claim.ts';
import type { PaperEvidence } from '../core/evidence.ts';
import type { Paper } from '../core/paper.ts';
import { readTables, type TableReading } from '../core/table-reading.ts';
import type { Range } from '../core/span.ts';
import { columnPath, rowPath } from '../core/table.ts';
import { cellEvidence } from './cell-evidence.ts';
import { findEvidence, toPool, type Pool } from './find-evidence.ts';
import { judgeTableClaim } from './table-claim/judge-table-claim.ts';

/** The papers of a synthesis, prepared for search. */
export interface Library {
  readonly papers: readonly Paper[];
  readonly pool: Pool;
  readonly tables: readonly (readonly TableReading[])[];
}

export function toLibrary(papers: readonly Paper[]): Library {
  const textsOf = ({ sentences, text }: Paper): string[] =>
    sentences.map(({ range }) => text.slice(range.start, range.end));
  return { papers, pool: toPool(papers.map(textsOf)), tables: papers.map(readTables) };
}

/** Searches papers for a curator's claim, all or those named by index: their sentences first, then the cells that its number may stand in. */
export function groundOwnClaim(
  claim: Claim,
  document: Paper,
  library: Library,
  within: readonly number[] = [...library.papers.keys()],
): PaperEvidence[] {
  const words = document.text.slice(claim.statement.start, claim.statement.end);
  return within.flatMap((index) => {
    const paper = library.papers[index];
    if (!paper) return [];
    const found = fromSentences(words, index, library);
    if (found.state === 'supported' || found.state === 'contradicted') return [found];
    const tables = library.tables[index] ?? [];
    const token = claim.quantity?.token;
    const cell = token ? cellEvidence(words, token, tables) : null;
    return [cell ? fromCell(cell, paper, index) : (spokenByTable(words, index, library) ?? found)];
  });
}

/** What the rules for tables say of words that no sentence decides: a place to look at, and no verdict. */
function spokenByTable(
  words: string,
  index: number,
  { papers, tables }: Library,
): PaperEvidence | null {
  const paper = papers[index];
  const verdict = paper && judgeTableClaim(words, paper, tables[index] ?? []);
  const [cell] = verdict?.cells ?? [];
  if (!paper || !verdict || !cell) return null;
  const { range, label } = placeOfCell(cell, paper);
  return {
    paper: index,
    state: 'unsure',
    differs: null,
    words: null,
    range,
    sentence: null,
    cell,
    reason: `${label} speaks ${verdict.state === 'supported' ? 'for' : 'against'} it, by rules for tables that do not decide: ${verdict.reason}`,
  };
}

function placeOfCell(
  { table: at, row, column }: CellRef,
  { tables }: Paper,
): { readonly range: Range | null; readonly label: string } {
  const table = tables[at];
  const grid = table?.grid[row]?.[column];
  return {
    range: grid === undefined ? null : (table?.cells[grid]?.range ?? null),
    label: table?.label ?? 'A table',
  };
}

function fromSentences(words: string, paper: number, { papers, pool }: Library): PaperEvidence {
  const { state, place, differs, words: differing, reason } = findEvidence(words, pool, [paper]);
  const range = place && (papers[paper]?.sentences[place.sentence]?.range ?? null);
  const shown = state === 'not-found' ? null : range;
  return {
    paper,
    state,
    differs,
    words: differing,
    range: shown,
    sentence: shown && (place?.sentence ?? null),
    cell: null,
    reason,
  };
}

function fromCell(cell: CellRef, paper: Paper, index: number): PaperEvidence {
  const table = paper.tables[cell.table];
  const { range } = placeOfCell(cell, paper);
  const path = table
    ? [...rowPath(table, cell.row), ...columnPath(table, cell.column, cell.row)]
    : [];
  return {
    paper: index,
    state: 'supported',
    differs: null,
    words: null,
    range,
    sentence: null,
    cell,
    reason: `Its number stands in ${table?.label ?? 'a table'}, ${path.join(' / ')}, which the sentence names.`,
  };
}

/**
 * One state from what the cited papers say: any that contradicts stands against the claim unless another supports
 * it; then nobody can know.
 */
export function jointState(evidence: readonly PaperEvidence[]): GroundingState {
  const has = (state: GroundingState): boolean => evidence.some((one) => one.state === state);
  if (has('supported') && has('contradicted')) return 'unsure';
  for (const state of ['supported', 'contradicted', 'unsure'] as const)
    if (has(state)) return state;
  return 'not-found';
}
