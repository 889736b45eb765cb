type Row = Readonly<Record<string, unknown>>;

/** The numbers of a column of data; what is no number in it is left out. */
export function column(rows: readonly Row[], name: string): number[] {
  return rows.flatMap((row) => {
    const value = row[name];
    return typeof value === 'number' ? [value] : [];
  });
}

/** The rows whose columns have these values. */
export function where(rows: readonly Row[], wanted: Row): Row[] {
  return rows.filter((row) => Object.keys(wanted).every((name) => row[name] === wanted[name]));
}
