import { ownEntry } from './own.ts';
import { Reader, splitAt } from './reader.ts';
import { isCommand, wordsOf, type Token } from './token.ts';

/** One line of a table as it is written. */
export interface WrittenRow {
  readonly cells: readonly (readonly Token[])[];
  /** True when a rule is drawn over the whole width above it. */
  readonly ruled: boolean;
}

export interface WrittenRows {
  readonly rows: readonly WrittenRow[];
  /** Rows that the source repeats as header on each page; 0 where it marks none. */
  readonly headerRows: number;
  /** What stands between the rows and is no cell: captions and labels of long tables. */
  readonly loose: readonly Token[];
}

const fullRules = new Set([
  'hline',
  'toprule',
  'midrule',
  'bottomrule',
  'specialrule',
  'Xhline',
  'hhline',
  'thickhline',
  'Hline',
  'firsthline',
  'lasthline',
  'doublerule',
  'heavyrule',
  'topline',
  'midline',
  'bottomline',
  'hdashline',
  'tablerule',
  'thickmidrule',
  'tophline',
  'middlehline',
  'bottomhline',
]);
/** Commands between rows, with the form of their arguments. */
const between: Readonly<Record<string, string>> = {
  toprule: 'o',
  midrule: 'o',
  bottomrule: 'o',
  hline: '',
  cmidrule: 'opm',
  cline: 'm',
  specialrule: 'mmm',
  addlinespace: 'o',
  hhline: 'm',
  Xhline: 'm',
  noalign: 'm',
  arrayrulecolor: 'om',
  rowcolor: 'oomoo',
  rowcolors: 'ommm',
  morecmidrules: '',
  thickhline: '',
  Hline: '',
  firsthline: '',
  lasthline: '',
  hdashline: 'o',
  cdashline: 'om',
  doublerule: '',
  heavyrule: '',
  topline: '',
  midline: '',
  bottomline: '',
  tablerule: '',
  tophline: '',
  middlehline: '',
  bottomhline: '',
  vspace: '*m',
  smallskip: '',
  medskip: '',
  bigskip: '',
  pagebreak: 'o',
  nopagebreak: 'o',
  showrowcolors: '',
  hiderowcolors: '',
  SetRow: 'om',
  noindent: '',
  centering: '',
  small: '',
  footnotesize: '',
  scriptsize: '',
  tiny: '',
  arraybackslash: '',
  rowfont: 'om',
};
const rowEnds = ['\\', 'tabularnewline', 'cr', 'crcr'] as const;

/** The lines of a table's body, without rules and repeated heads. */
export function rowsOf(body: readonly Token[]): WrittenRows {
  const rows: WrittenRow[] = [];
  const loose: Token[] = [];
  let ruled = false;
  let headerRows = 0;
  let firstHead = false;
  for (const [index, line] of splitAt(body, (token) => isCommand(token, ...rowEnds)).entries()) {
    const reader = new Reader(line);
    if (index > 0) skipLength(reader);
    for (;;) {
      while (reader.peek()?.kind === 'space' || reader.peek()?.kind === 'par') reader.next();
      const token = reader.peek();
      if (token?.kind !== 'command') break;
      const name = token.text;
      if (name === 'endfirsthead' || name === 'endhead') {
        reader.next();
        if (name === 'endfirsthead') {
          headerRows = rows.length;
          firstHead = true;
        } else if (firstHead) rows.length = headerRows;
        else headerRows = rows.length;
        ruled = name === 'endhead' || ruled;
      } else if (name === 'endfoot' || name === 'endlastfoot') {
        reader.next();
        rows.length = Math.min(rows.length, headerRows);
      } else if (name === 'caption' || name === 'label') {
        loose.push(...callOf(reader));
      } else if (Object.hasOwn(between, name)) {
        reader.next();
        ruled ||= fullRules.has(name);
        reader.take(ownEntry(between, name) ?? '');
      } else break;
    }
    const rest = line.slice(reader.at);
    if (rest.every(({ kind }) => kind === 'space' || kind === 'par')) continue;
    rows.push({ cells: splitAt(rest, ({ kind }) => kind === 'align'), ruled });
    ruled = false;
  }
  return { rows, headerRows, loose };
}

/** A command with its arguments, as tokens. */
function callOf(reader: Reader): readonly Token[] {
  const start = reader.at;
  reader.next();
  reader.take('*om');
  return reader.tokens.slice(start, reader.at);
}

/** "[2pt]" or "*" behind the end of a row. */
function skipLength(reader: Reader): void {
  reader.star();
  const start = reader.at;
  const length = reader.optional();
  if (length === null) return;
  const isLength =
    length.some(({ kind }) => kind === 'command') ||
    /^-?[\d.]*\s*(?:pt|em|ex|cm|mm|in|pc|bp|sp)\s*$/.test(wordsOf(length));
  if (!isLength) reader.at = start;
}

export interface Spans {
  readonly columns: number;
  /** Negative where a cell covers the rows above it. */
  readonly rows: number;
  /** True where the cell sets its own form, so that its column's does not count. */
  readonly own: boolean;
  /** True where the places it covers are written out behind it. */
  readonly written: boolean;
}

/** How many columns and rows a cell covers, by its \multicolumn, \multirow or \SetCell. */
export function spansOf(cell: readonly Token[]): Spans {
  let columns = 1;
  let rows = 1;
  let own = false;
  let written = false;
  for (const [index, token] of cell.entries()) {
    if (token.kind === 'begin') break;
    if (isCommand(token, 'multicolumn')) {
      columns = clamp(Number(wordsOf(new Reader(cell, index + 1).argument())), 1);
      own = true;
    } else if (isCommand(token, 'multirow', 'multirowcell')) {
      const reader = new Reader(cell, index + 1);
      reader.optional();
      rows = clamp(Math.trunc(Number(wordsOf(reader.argument()))), 1);
    } else if (isCommand(token, 'SetCell')) {
      const words = wordsOf(new Reader(cell, index + 1).optional() ?? []);
      columns = clamp(Number(/\bc\s*=\s*(\d+)/.exec(words)?.[1] ?? 1), 1);
      rows = clamp(Number(/\br\s*=\s*(\d+)/.exec(words)?.[1] ?? 1), 1);
      written = true;
    }
  }
  return { columns: Math.max(1, columns), rows, own, written };
}

function clamp(value: number, otherwise: number): number {
  if (!Number.isInteger(value) || value === 0) return otherwise;
  return Math.max(-1000, Math.min(1000, value));
}
