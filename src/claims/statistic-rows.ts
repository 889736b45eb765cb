import type { CellRef } from '../core/claim.ts';
import type { Token } from '../core/number/token.ts';
import type { Cell, Paper, Table } from '../core/paper.ts';
import type { Range } from '../core/span.ts';
import type { Comparator, StatisticalResult, TestType } from '../core/statistics/result.ts';
import { areAllOneTailed } from '../core/statistics/tails.ts';
import { cellAt, columnPath } from '../core/table.ts';
import { tableNumbers } from '../core/table-number.ts';
import { significanceClaim, type Found } from './sentence-claims.ts';

/** A claim of significance that a row of a table makes. */
export interface FoundRow extends Found {
  readonly cell: CellRef;
}

const headers: readonly (readonly [string, RegExp])[] = [
  ['t', /^t(?:[- ]?(?:values?|ratio|stat(?:istic)?))?\.?$/i],
  ['F', /^F(?:[- ]?(?:values?|ratio|stat(?:istic)?))?\.?$/],
  ['Z', /^z(?:[- ]?(?:values?|scores?|stat(?:istic)?))?\.?$/i],
  ['Chi2', /^(?:[χΧxX]_?\^?\{?2\}?|χ²|chi[- ]?squared?)\.?$/iu],
  ['df', /^(?:d\.?f\.?|degrees of freedom)$/i],
  ['df1', /^(?:d\.?f\.?_?1|num(?:erator|\.)?\s?d\.?f\.?|d\.?f\.?[ _]?num)$/i],
  [
    'df2',
    /^(?:d\.?f\.?_?2|den(?:ominator|\.)?\s?d\.?f\.?|d\.?f\.?[ _]?den|d\.?f\.? error|error d\.?f\.?)$/i,
  ],
  ['p', /^(?:p(?:[- _]?values?)?|sig\.?|Pr\s?\(>\s?\|?[tzF]\|?\))\.?$/i],
];

/** Rows of tables that print statistic, degrees of freedom and p in columns of these names: one claim a row. */
export function findStatisticRows(paper: Paper): FoundRow[] {
  const allOneTailed = areAllOneTailed(paper.text);
  return paper.tables.flatMap((table, index) => {
    const columns = columnsOf(table);
    const type = (['t', 'F', 'Z', 'Chi2'] as const).find((name) => columns.has(name));
    if (!type || !columns.has('p')) return [];
    const words = [table.caption, ...table.notes].map((range) =>
      range ? paper.text.slice(range.start, range.end) : '',
    );
    const tails = allOneTailed || /\b(?:one|1)[- ](?:tailed|sided)/i.test(words.join(' ')) ? 1 : 2;
    const numbers = tableNumbers(table);
    return table.grid.flatMap((_, row): FoundRow[] => {
      const number = (name: string): { cell: Cell; token: Token } | null => {
        const column = columns.get(name);
        const cell = column === undefined ? null : cellAt(table, row, column);
        const token = cell && cell.row === row ? numbers.get(cell)?.main : undefined;
        return cell && token ? { cell, token } : null;
      };
      const [statistic, p] = [number(type), number('p')];
      if (!statistic || !p) return [];
      const freedom = freedomOf(type, number);
      if (!freedom) return [];
      const result = toResult(type, statistic, p, freedom, tails);
      const statement = p.cell.range ?? p.token;
      return [
        {
          ...significanceClaim({ statement, sentence: null }, paper.text, result),
          cell: { table: index, row, column: p.cell.column },
        },
      ];
    });
  });
}

/** Columns by what they print; a name that two columns have says nothing of which belongs to which. */
function columnsOf(table: Table): Map<string, number> {
  const columns = new Map<string, number>();
  const twice = new Set<string>();
  const width = table.grid[0]?.length ?? 0;
  for (let column = 0; column < width; column += 1) {
    const header = columnPath(table, column, table.headerRows)
      .at(-1)
      ?.replace(/[*†‡$\\{}]/g, '')
      .trim();
    const name = headers.find(([, form]) => header !== undefined && form.test(header))?.[0];
    if (name === undefined) continue;
    if (columns.has(name)) twice.add(name);
    columns.set(name, column);
  }
  for (const name of twice) columns.delete(name);
  return columns;
}

type NumberOf = (name: string) => { cell: Cell; token: Token } | null;

/** The degrees of freedom that the test needs, first to last; null where the row lacks one. */
function freedomOf(type: TestType, number: NumberOf): Token[] | null {
  const names = type === 'F' ? ['df1', 'df2'] : type === 'Z' ? [] : ['df'];
  const found = names.flatMap((name) => number(name)?.token ?? []);
  const isWhole = found.length === names.length && found.every(({ value }) => Number(value) > 0);
  return isWhole ? found : null;
}

function toResult(
  type: TestType,
  statistic: { readonly token: Token },
  p: { readonly cell: Cell; readonly token: Token },
  freedom: readonly Token[],
  tails: 1 | 2,
): StatisticalResult {
  const [first, second] = freedom.map(({ value }) => value);
  const places: Range[] = [statistic.token, p.token, ...freedom];
  return {
    type,
    range: {
      start: Math.min(...places.map(({ start }) => start)),
      end: Math.max(...places.map(({ end }) => end)),
    },
    df1: type === 'F' || type === 'Chi2' ? (first ?? null) : null,
    df2: type === 'F' ? (second ?? null) : type === 't' ? (first ?? null) : null,
    freedom,
    statistic: {
      range: statistic.token,
      comparator: '=',
      value: statistic.token.value,
      step: statistic.token.step,
    },
    p: {
      range: p.token,
      comparator: comparatorIn(p.cell.text),
      value: p.token.value,
      step: p.token.step,
      decimals: p.token.decimals,
    },
    tails: type === 't' || type === 'Z' ? tails : 2,
  };
}

function comparatorIn(text: string): Comparator {
  const sign = /[<>≤≥]/.exec(text)?.[0];
  return sign === '<' || sign === '>' || sign === '≤' || sign === '≥' ? sign : '=';
}
