import { parse } from 'csv-parse/sync';

/** More columns than any table of works has. */
const mostColumns = 200;
/** Longer than any one row of works. */
const longestRow = 1_000_000;

/**
 * Rows of a comma-separated text by the names in its first line, RFC 4180. Gives null when a quote is
 * left open, a row is too long or there are too many columns. Bytes from outside.
 */
export function readCsv(text: string): Record<string, string>[] | null {
  const rows = rowsOf(text);
  const [names = [], ...body] = rows ?? [];
  if (!rows || names.length > mostColumns) return null;
  return body.map((row) =>
    Object.fromEntries(names.map((name, index) => [name, row[index] ?? ''])),
  );
}

function rowsOf(text: string): string[][] | null {
  try {
    return parse(text, {
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n'],
      max_record_size: longestRow,
    });
  } catch {
    return null; // what is no CSV is no answer
  }
}
