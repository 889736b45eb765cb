import { isRounding, type Rounding } from '../src/core/statistics/rounding.ts';
import { share, type Measured } from './suite.ts';

type Row = Readonly<Record<string, string>>;

/** The rounding mode of a row; a mode that the engine does not know ends the measurement. */
export function toRounding(name = ''): Rounding {
  if (!isRounding(name)) throw new Error(`Unknown rounding mode "${name}"`);
  return name;
}

/** Rows judged one by one: `differences` names the columns in which engine and row part. */
export function verdicts(
  rows: readonly Row[],
  differences: (row: Row) => readonly string[],
): Measured {
  const wrong = rows.flatMap((row) => {
    const columns = differences(row);
    return columns.length === 0 ? [] : [{ id: row['id'] ?? '', columns }];
  });
  const right = rows.length - wrong.length;
  return {
    lines: [
      `right  ${share(right, rows.length)}`,
      ...wrong.map(({ id, columns }) => `  ${id}: ${columns.join(', ')}`),
    ],
    figures: { n: rows.length, right, wrong_ids: wrong.map(({ id }) => id) },
  };
}
