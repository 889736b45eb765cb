/** More columns than any table of works has. */
const mostColumns = 200;

/**
 * Rows of a comma-separated text by the names in its first line; quoted fields may hold commas, quotes and line ends.
 * Gives null when a quote is left open or there are too many columns. Bytes from outside.
 */
export function readCsv(text: string): Record<string, string>[] | null {
  const rows: string[][] = [[]];
  let field = '';
  let quoted = false;
  for (let place = 0; place < text.length; place++) {
    const sign = text.charAt(place);
    if (quoted) {
      if (sign !== '"') field += sign;
      else if (text.charAt(place + 1) === '"') {
        field += '"';
        place += 1;
      } else quoted = false;
    } else if (sign === '"' && field === '') quoted = true;
    else if (sign === ',' || sign === '\n') {
      rows.at(-1)?.push(sign === '\n' ? field.replace(/\r$/, '') : field);
      field = '';
      if (sign === '\n') rows.push([]);
    } else field += sign;
  }
  if (quoted) return null;
  if (field !== '' || (rows.at(-1)?.length ?? 0) > 0) rows.at(-1)?.push(field);
  const [names = [], ...body] = rows.filter((row) => row.length > 0);
  if (names.length > mostColumns) return null;
  return body.map((row) =>
    Object.fromEntries(names.map((name, index) => [name, row[index] ?? ''])),
  );
}
