import type { Table } from '../core/paper.ts';
import type { TableReading } from '../core/table-reading.ts';
import { isHeaderRow } from '../core/table.ts';
import { datasetKey, datasetsIn } from '../core/result-words/dataset-words.ts';
import type { Draft } from './draft.ts';
import { methodNamed, type MethodName } from '../core/result-words/method-name.ts';
import { metricsIn } from '../core/result-words/metric-words.ts';
import type { PaperWide } from './paper-wide.ts';
import { headerSettings, protocolParts } from './protocol-parts.ts';
import { citedFor } from './quoted-work.ts';
import { spreadOf, sizeOfSample } from './spread-words.ts';
import { surroundingsOf } from './surroundings.ts';
import {
  columnNames,
  groupNames,
  isNaming,
  isNoResult,
  methodLine,
  rowNames,
  type HeaderName,
} from './table-names.ts';

/** Results that a table prints: one number of one method on one data set, with what is said of how it came about. */
export function resultsOfTable(wide: PaperWide, reading: TableReading): Draft[] {
  const { paper, sets, regime } = wide;
  const { table, numbers } = reading;
  const line = table.unreadable === null ? methodLine(table) : null;
  if (line === null) return [];
  const around = surroundingsOf(wide, table);
  const context = {
    around,
    regime,
    namesSets: otherNames(table, line).some((name) => isSet(name, sets)),
  };
  return [...numbers].flatMap(([cell, { main, pair }]) => {
    if (pair !== null || isNaming(table, cell.column) || cell.range === null) return [];
    const beside = [...groupNames(table, cell.row), ...rowNames(table, cell.row)];
    const over = columnNames(table, cell.column, cell.row);
    const [methods, others] = line === 'row' ? [beside, over] : [over, beside];
    if (isNoResult(over) || isNoResult(beside.filter(({ role }) => role === null))) return [];
    const method = methodOf(methods);
    if (!method) return [];
    const cites = citedFor(paper, method, around.caption);
    // what a paper did to models holds of its own results, not of those that it takes over
    const known = cites === null ? context : { ...context, regime: null };
    const parts = protocolParts({ method, methods, others }, known);
    return [
      {
        method,
        parts,
        token: main,
        spread: spreadOf(paper, main, cell.range, [...over, ...around.caption]),
        n: sizeOfSample([...over, ...beside, ...around.caption]),
        cites,
        range: { start: main.start, end: main.end },
        reading: table.extraction,
        place:
          `${table.label ?? 'a table'}, ${[beside, over].map((names) => names.map(({ text }) => text).join(' / ')).join(', ')}`.slice(
            0,
            2000,
          ),
      },
    ];
  });
}

/** The innermost name that can be a method's: under "SciBERT" may stand "frozen" and "fine-tuned". */
function methodOf(names: readonly HeaderName[]): MethodName | null {
  const named = names.filter(({ role }) => role === 'method');
  const candidates = named.length > 0 ? named : names.filter(({ role }) => role === null);
  for (const name of candidates.toReversed()) {
    const method = methodNamed(name);
    if (method || metricsIn(name).length + headerSettings(name).length === 0) return method;
  }
  return null;
}

/** Every name on the side of the table that names no methods. */
function otherNames(table: Table, line: 'row' | 'column'): HeaderName[] {
  const rows = table.grid.map((_, row) => row).filter((row) => !isHeaderRow(table, row));
  if (line === 'column') return rows.flatMap((row) => rowNames(table, row));
  const columns = (table.grid[0] ?? []).map((_, column) => column).slice(table.headerColumns);
  return columns.flatMap((column) => columnNames(table, column, table.headerRows));
}

function isSet(name: HeaderName, sets: ReadonlySet<string>): boolean {
  return sets.has(datasetKey(name.text)) || datasetsIn(name).length > 0;
}
