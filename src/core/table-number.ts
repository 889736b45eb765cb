import { readNumbers } from './number/read-numbers.ts';
import type { Token } from './number/token.ts';
import type { Cell, Table } from './paper.ts';
import { isHeaderRow } from './table.ts';

/** The numbers of one table cell. */
export interface CellNumber {
  /** The number the cell prints. */
  readonly main: Token;
  /** The second of two numbers in one cell, as in "84.6/83.4"; null when there is one. */
  readonly pair: Token | null;
  /** A number in parentheses behind it, such as a change or a rank; null when there is none. */
  readonly inParentheses: Token | null;
}

/** What may stand around a cell's number: signs, marks, units, spread; no words, no second value. */
const around =
  /^[\s$~≈<>≤≥*†‡§¶#✓^_{}()[\]%+±−–-]*(?:\^?\(?[a-z]\)?|ms|s|h|MB|GB|USD|pp?)?[\s*†‡§¶#^_{}()[\],%↑↓]*$/u;

/** Reads a cell that holds one number, with its marks; null when it holds none, a pair or prose. */
export function readCellNumber(cell: Cell): CellNumber | null {
  const { range, text } = cell;
  if (!range || !/\d/.test(text)) return null;
  const tokens = readNumbers(text, range.start).filter(
    ({ start }) => !isMark(text, start - range.start),
  );
  const main = tokens[0];
  if (!main) return null;
  let rest = text.slice(0, main.start - range.start) + ' ';
  let tail = text.slice(main.end - range.start);
  const spread =
    /^\s?%?[*†‡§]*\s?(?:±|\+\/-)\s?\d*\.?\d+/.exec(tail) ?? /^_\{?\(?±?\d*\.?\d+\)?\}?/.exec(tail);
  if (spread) tail = tail.slice(spread[0].length);
  const inside = /\(([^()]*)\)/.exec(tail);
  const offset = inside ? main.end + (spread?.[0].length ?? 0) + inside.index : 0;
  const inParentheses = inside
    ? (tokens.find(({ start, end }) => start > offset && end <= offset + inside[0].length) ?? null)
    : null;
  if (inside) tail = tail.replace(inside[0], '');
  const pair = secondOf(main, tokens, tail);
  if (pair) tail = tail.slice(pair.end - main.end);
  rest += tail.replace(/[\^_]\{?[\p{L}\d*†‡,]+\}?/gu, '');
  return around.test(rest) ? { main: withoutHedge(main), pair, inParentheses } : null;
}

/** The number behind a slash, printed as finely: two results in one cell. */
function secondOf(main: Token, tokens: readonly Token[], tail: string): Token | null {
  const gap = /^[\s%*†‡]*\/\s*/.exec(tail);
  const second = gap && tokens.find(({ start }) => start === main.end + gap[0].length);
  return second && second.decimals > 0 && second.step === main.step ? second : null;
}

/** Every cell's number by grid place, read once a table. */
export function tableNumbers(table: Table): ReadonlyMap<Cell, CellNumber> {
  const numbers = new Map<Cell, CellNumber>();
  if (table.unreadable !== null) return numbers;
  for (const cell of table.cells) {
    if (isHeaderRow(table, cell.row) || cell.column < table.headerColumns) continue;
    const number = readCellNumber(cell);
    if (number) numbers.set(cell, number);
  }
  return numbers;
}

/** A superscript or subscript right behind a number is a mark, not a value. */
function isMark(text: string, place: number): boolean {
  return /[\^_]\{?\(?$/.test(text.slice(0, place));
}

/** In a table "<" may be a mark of its own; words do not stand before cells. */
function withoutHedge(token: Token): Token {
  return token.hedge === 'about' ? { ...token, hedge: 'none' } : token;
}
