import { columnsOf } from './data-moves.ts';
import type { Row } from './data-table.ts';
import type { NamedOperation } from './named-operation.ts';
import { operations } from './operations.ts';

/** One operation over a part of a data file, and what a paper must name for it. */
export interface DataOperation {
  readonly operation: NamedOperation;
  /** Column and group, in the words of the file. */
  readonly operands: readonly string[];
  /** NaN where the rows do not have it. */
  readonly of: (rows: readonly Row[]) => number;
}

const mostParts = 80;
const listed = new Set([
  'mean',
  'sum',
  'median',
  'range',
  'standard deviation',
  'variance',
  'standard error',
  'geometric mean',
]);
const compared = new Set(['difference', 'relative change', 'ratio']);

/** Every operation that is looked for over these rows: of a column, of a column within a group, between two of these. */
export function dataOperations(rows: readonly Row[]): DataOperation[] {
  const parts = partsOf(rows);
  const single = operations.filter(({ name }) => listed.has(name));
  const pairs = operations.filter(({ name }) => compared.has(name));
  const averages = operations.filter(({ name }) => name === 'mean' || name === 'median');
  const share = operations.find(({ name }) => name === 'share');
  const sum = operations.find(({ name }) => name === 'sum');
  const ofOne = parts.flatMap((part) =>
    single.flatMap((operation) =>
      [0, 1].map((way) => ({
        operation,
        operands: part.words,
        of: (given: readonly Row[]) => operation.of(part.of(given))[way] ?? NaN,
      })),
    ),
  );
  const ofTwo = parts.flatMap((first, index) =>
    parts.slice(index + 1).flatMap((second) =>
      first.column !== second.column && (first.words.length > 1 || second.words.length > 1)
        ? []
        : pairs.flatMap((operation) =>
            averages.flatMap((average) =>
              Array.from({ length: 4 }, (_, way) => ({
                operation,
                operands: [...new Set([...first.words, ...second.words])],
                of: (given: readonly Row[]) => {
                  const [a, b] = [first, second].map(
                    (part) => average.of(part.of(given))[0] ?? NaN,
                  );
                  return operation.of([a ?? NaN, b ?? NaN])[way] ?? NaN;
                },
              })),
            ),
          ),
    ),
  );
  const shares = columnsOf(rows).flatMap(({ column, kind, values }) =>
    kind !== 'code' || !share
      ? []
      : values.map((value) => ({
          operation: share,
          operands: groupWords(column, value),
          of: (given: readonly Row[]) =>
            given.filter((row) => row[column] === value).length / given.length,
        })),
  );
  const counts = sum
    ? [{ operation: sum, operands: [], of: (given: readonly Row[]) => given.length }]
    : [];
  return [...ofOne, ...ofTwo, ...shares, ...counts];
}

interface Part {
  readonly column: string;
  readonly words: readonly string[];
  readonly of: (rows: readonly Row[]) => readonly number[];
}

/** Each column of numbers, whole and within each group of the columns of codes and words. */
function partsOf(rows: readonly Row[]): Part[] {
  const columns = columnsOf(rows);
  const numeric = columns.filter(({ values }) => values.some((value) => typeof value === 'number'));
  const groups = columns.filter(({ kind }) => kind === 'code');
  const isList = columns.length === 1;
  const whole = numeric.map(({ column }) => ({
    column,
    words: isList ? [] : [column], // a list of numbers has no column to be named
    of: (given: readonly Row[]) => numbersIn(given, column),
  }));
  const within = numeric.flatMap(({ column }) =>
    groups
      .filter((group) => group.column !== column)
      .flatMap((group) =>
        group.values.map((value) => ({
          column,
          words: [column, ...groupWords(group.column, value)],
          of: (given: readonly Row[]) =>
            numbersIn(
              given.filter((row) => row[group.column] === value),
              column,
            ),
        })),
      ),
  );
  return [...whole, ...within].slice(0, mostParts);
}

/** A code or an initial says nothing without the name of its column. */
function groupWords(column: string, value: Row[string]): string[] {
  const word = String(value);
  return /^\p{L}{3,}/u.test(word) ? [word] : [column, word];
}

function numbersIn(rows: readonly Row[], column: string): number[] {
  return rows.flatMap((row) => {
    const cell = row[column];
    return typeof cell === 'number' ? [cell] : [];
  });
}
