import { parse } from 'csv-parse/sync';
import { UserError } from '../../core/errors.ts';

/** One row as a script sees it: its columns by name. */
export type Row = Readonly<Record<string, number | string | boolean | null>>;

export type DataFormat = 'csv' | 'json';

/** Bounds of a data file; it is handed to every trial of a script. */
export const largestData = 1_000_000;
const mostRows = 20_000;
const mostColumns = 50;
const mostCells = 40_000;
const longestCell = 2000;
const columnName = /^[\p{L}_][\p{L}\p{N}_ .()%/-]{0,59}$/u;
const plainNumber = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,3})?$/;

/**
 * Reads a data file as rows: CSV with one header line, or JSON as a list of flat objects or of numbers (column
 * `value`). Its bytes are hostile until this returns; throws a UserError that says what is wrong.
 */
export function parseDataTable(text: string, format: DataFormat, name: string): readonly Row[] {
  if (text.length > largestData) throw notData(name, `${text.length} characters`);
  const rows = format === 'csv' ? readCsv(text, name) : readJson(text, name);
  const columns = Object.keys(rows[0] ?? {});
  const cells = rows.length * columns.length;
  if (rows.length === 0 || columns.length === 0) throw notData(name, 'no rows');
  if (rows.length > mostRows || columns.length > mostColumns || cells > mostCells)
    throw notData(name, `${rows.length} rows of ${columns.length} columns`);
  return rows;
}

function readCsv(text: string, name: string): Row[] {
  try {
    const [header = [], ...lines] = parse(text, {
      bom: true,
      skip_empty_lines: true,
      trim: true,
      record_delimiter: ['\r\n', '\n'],
      max_record_size: mostColumns * longestCell,
      to: mostRows + 2,
    });
    const columns = checkedColumns(header, name);
    return lines.map((line) =>
      Object.fromEntries(columns.map((column, at) => [column, cellOf(line[at] ?? '')])),
    );
  } catch (cause) {
    if (cause instanceof UserError || !(cause instanceof Error) || !('code' in cause)) throw cause;
    throw notData(name, cause.message.slice(0, 200), cause);
  }
}

function cellOf(text: string): Row[string] {
  if (text === '') return null;
  return plainNumber.test(text) && Number.isFinite(Number(text)) ? Number(text) : text;
}

function readJson(text: string, name: string): Row[] {
  const value = parseShallow(text, name);
  if (!Array.isArray(value)) throw notData(name, 'JSON that is no list');
  if (value.length > mostRows) throw notData(name, `${value.length} rows`);
  if (value.every((one) => typeof one === 'number'))
    return value.map((one) => ({ value: plainCell(one, name) }));
  let columns: readonly string[] | null = null;
  return value.map((one: unknown) => {
    if (typeof one !== 'object' || one === null || Array.isArray(one))
      throw notData(name, 'a row that is no object');
    columns ??= checkedColumns(Object.keys(one), name);
    const cells = Object.entries(one);
    if (cells.length !== columns.length || cells.some(([key]) => columns?.includes(key) !== true))
      throw notData(name, 'rows of different columns');
    return Object.fromEntries(cells.map(([key, cell]) => [key, plainCell(cell, name)]));
  });
}

/** The text is no deeper than a list of flat objects before it is parsed. */
function parseShallow(text: string, name: string): unknown {
  let [depth, inString] = [0, false];
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (inString) {
      if (sign === '\\') at += 1;
      else if (sign === '"') inString = false;
    } else if (sign === '"') inString = true;
    else if (sign === '{' || sign === '[') depth += 1;
    else if (sign === '}' || sign === ']') depth -= 1;
    if (depth > 2) throw notData(name, 'JSON of deep nesting');
  }
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw notData(name, 'no JSON', cause);
  }
}

function plainCell(cell: unknown, name: string): Row[string] {
  if (typeof cell === 'boolean' || cell === null) return cell;
  if (typeof cell === 'number' && Number.isFinite(cell)) return cell;
  if (typeof cell === 'string' && cell.length <= longestCell) return cell;
  throw notData(name, 'a cell that is no number, text, true, false or null');
}

function checkedColumns(header: readonly string[], name: string): readonly string[] {
  const bad = header.find((column) => !columnName.test(column) || column === '__proto__');
  if (bad !== undefined) throw notData(name, `a column called ${JSON.stringify(bad.slice(0, 80))}`);
  if (new Set(header).size !== header.length) throw notData(name, 'two columns of one name');
  return header;
}

function notData(name: string, seen: string, cause?: unknown): UserError {
  return new UserError({
    code: 'not-a-script',
    message: `Cannot take ${name} as data.`,
    seen,
    wanted:
      `CSV with one header line, or a JSON list of flat objects or of numbers: at most ${largestData} bytes, ` +
      `${mostRows} rows, ${mostColumns} columns, ${mostCells} cells`,
    next: 'truth-engine repro data <file> reads a data file and stores it',
    cause,
  });
}
