import type { CellRef, GroundedClaim } from '../../core/claim.ts';
import type { Basis, BoundNumber } from '../../core/identity.ts';
import { namingOf } from '../../core/mention.ts';
import { endsInLabel } from '../../core/number/label.ts';
import { readNumbers } from '../../core/number/read-numbers.ts';
import type { Token } from '../../core/number/token.ts';
import type { Range } from '../../core/span.ts';
import { cellAt, columnPath, rowPath } from '../../core/table.ts';
import { mentions } from '../../core/mention.ts';
import { bound } from '../bound.ts';
import type { Context } from '../context.ts';
import type { TableReading } from '../../core/table-reading.ts';

/** Two numbers that a sentence compares. */
export interface Operands {
  readonly before: BoundNumber;
  readonly after: BoundNumber;
  /** The words that bind them. */
  readonly words: string;
  /** Null when nothing else can be meant. */
  readonly doubt: string | null;
  /** Why the two are only supposed to be meant; null where the words bind them. */
  readonly supposed: string | null;
}

/** Why these two may be used: the words that bind them, or that nothing does. */
export function basisOfOperands({ words, supposed }: Operands, range: Range): Basis {
  return supposed === null ? { kind: 'stated', words, range } : { kind: 'supposed', why: supposed };
}

/** The operands of a change that a sentence states: printed in it, else the two cells that it names. */
export function operandsOf(claim: GroundedClaim, context: Context): Operands | null {
  if (claim.sentence === null || !claim.quantity) return null;
  const words = context.paper.text.slice(claim.statement.start, claim.statement.end);
  return (
    printedOperands(claim.quantity.token, words, claim.statement.start) ??
    namedOperands(words, context)
  );
}

/** Patterns between two numbers that say which came first: "from A to B", "(A → B)", "B against A". */
const pairs: readonly RegExp[] = [
  /\bfrom\s+(?<first>[^;]{1,60}?)\s+(?:to|→|->)\s+(?<second>[^;]{1,40})/giu,
  /\(\s*(?<first>[^()]{1,30}?)\s*(?:→|->)\s*(?<second>[^()]{1,30}?)\s*\)/giu,
  /(?<second>\d[^;()]{0,40}?)[\s,(]+(?:vs\.?|versus|against|compared (?:to|with)|as opposed to|over the)\s+(?<first>[^;()]{1,60})/giu,
];

function printedOperands(claimed: Token, words: string, offset: number): Operands | null {
  const found = pairs.flatMap((pattern) =>
    [...words.matchAll(pattern)].flatMap((match) => {
      const at = match.index + offset;
      const isName = ({ start }: Token): boolean => endsInLabel(words.slice(0, start - offset));
      const [before, after] = ['first', 'second'].map((name) => numberOf(match, name, at, claimed));
      if (!before || !after || !sameKind(before, after, claimed)) return [];
      if (isName(before) || isName(after)) return [];
      const pair = {
        start: Math.min(before.start, after.start),
        end: Math.max(before.end, after.end),
      };
      return standsWith(claimed, pair, words, offset) ? [{ before, after, words: match[0] }] : [];
    }),
  );
  const [only, second] = found;
  if (!only || (second && second.before.start !== only.before.start)) return null;
  return {
    before: bound('before', only.before, null),
    after: bound('after', only.after, null),
    words: `The sentence prints both: "${wholeWords(only.words)}".`,
    doubt:
      isOverAnother(claimed, words, offset) && !fits(claimed, only.before, only.after)
        ? 'The change may be told against something else than the first number.'
        : null,
    supposed: null,
  };
}

/** By plain numbers the claim is the difference, the relative change or the ratio of the two. */
function fits(claimed: Token, before: Token, after: Token): boolean {
  const [a, b] = [Number(after.value), Number(before.value)];
  const [high, low] = [Math.max(a, b), Math.min(a, b)];
  const slack = Number(claimed.step) + Number(before.step) + Number(after.step);
  return [high - low, (100 * (a - b)) / b, (100 * (b - a)) / b, high / low].some(
    (one) => Math.abs(one - Math.abs(Number(claimed.value))) <= slack,
  );
}

/** "… a gain of 2.0 points over the strongest baseline": not over the number it began with. */
function isOverAnother(claimed: Token, words: string, offset: number): boolean {
  return /^[^.;,]{0,40}\b(?:over|than|above|below|against|compared)\b[^.;,]{0,40}\b(?:baselines?|strongest|best|previous|prior|old|original|state|other|another|competitor|next|average)\b/i.test(
    words.slice(claimed.end - offset),
  );
}

/** The words of a match without the letters of a word that it cuts, nor its full stop. */
function wholeWords(matched: string): string {
  return matched
    .trim()
    .replace(/\s\p{L}*$/u, '')
    .replace(/[.,;]$/, '');
}

/** The first number of a part of the pattern that is not the claim itself. */
function numberOf(match: RegExpMatchArray, name: string, at: number, claimed: Token): Token | null {
  const part = match.groups?.[name];
  if (!part) return null;
  const place = at + match[0].indexOf(part);
  return readNumbers(part, place).find(({ start }) => start !== claimed.start) ?? null;
}

/** The change is told of this very pair: right beside it, with nothing but words for a change between. */
function standsWith(claimed: Token, pair: Range, words: string, offset: number): boolean {
  const [from, to] =
    claimed.start >= pair.end ? [pair.end, claimed.start] : [claimed.end, pair.start];
  const between = words.slice(from - offset, to - offset);
  return (
    to >= from &&
    between.length <= 70 &&
    readNumbers(between).length === 0 &&
    !/[;]|\b(?:and|while|whereas|but|does|do|did|can|reduc\w+ the|improv\w+ the)\b/i.test(between)
  );
}

/** A change of scores is not made of years or counts. */
function sameKind(before: Token, after: Token, claimed: Token): boolean {
  const scores =
    before.decimals > 0 || after.decimals > 0 || before.unit !== null || after.unit !== null;
  return (scores || claimed.decimals === 0) && before.start !== after.start;
}

/** Two rows and one column (or two columns and one row) of a single table that the sentence names in full. */
function namedOperands(words: string, context: Context): Operands | null {
  const found = context.tables.flatMap((reading) => namedPairs(words, reading, context));
  const labelled = found.filter(
    ({ table }) => table.label !== null && mentions(words, table.label),
  );
  const kept = labelled.length > 0 ? labelled : found;
  const [only, second] = kept;
  return only && !second ? only.operands : null;
}

function namedPairs(
  words: string,
  reading: TableReading,
  context: Context,
): { table: TableReading['table']; operands: Operands }[] {
  const { table } = reading;
  const cells = [...reading.numbers].filter(([cell]) => {
    const naming = namingOf(words, table, cell.row, cell.column);
    return naming.row && naming.column;
  });
  const rows = new Set(cells.map(([cell]) => cell.row));
  const columns = new Set(cells.map(([cell]) => cell.column));
  const across = rows.size === 2 && columns.size === 1;
  const along = rows.size === 1 && columns.size === 2;
  const [first, second] = cells;
  if (!(across || along) || cells.length !== 2 || !first || !second) return [];
  if (!namesApart(words, table, first[0], second[0])) return [];
  const ordered = orderByMention(words, table, [first[0], second[0]], across);
  const [after, before] = ordered.map(({ row, column }): BoundNumber | null => {
    const cell = cellAt(table, row, column);
    const number = cell && reading.numbers.get(cell);
    const ref: CellRef = { table: reading.index, row, column };
    const name = (across ? rowPath(table, row) : columnPath(table, column, row)).at(-1) ?? '';
    return number ? bound(name, number.main, ref) : null;
  });
  if (!after || !before) return [];
  const unique =
    context.tables.length === 1 || (table.label !== null && mentions(words, table.label));
  return [
    {
      table,
      operands: {
        before,
        after,
        words: `The sentence names "${after.name}" and "${before.name}" of ${table.label ?? 'the table'}.`,
        doubt: unique ? null : 'The sentence does not say which table it compares in.',
        supposed: null,
      },
    },
  ];
}

/** The sentence names each of the two by a name that the other has not. */
function namesApart<Place extends { row: number; column: number }>(
  words: string,
  table: TableReading['table'],
  a: Place,
  b: Place,
): boolean {
  const [own, others] = [a, b].map(({ row, column }) => [
    ...rowPath(table, row),
    ...columnPath(table, column, row),
  ]);
  const isNamed = (names: readonly string[] = [], without: readonly string[] = []): boolean =>
    names.some((name) => !without.includes(name) && mentions(words, name));
  return isNamed(own, others) && isNamed(others, own);
}

/** What is named first is what changed; what is named later is what it is compared with. */
function orderByMention<Place extends { row: number; column: number }>(
  words: string,
  table: TableReading['table'],
  places: readonly [Place, Place],
  across: boolean,
): readonly [Place, Place] {
  const at = ({ row, column }: Place): number => {
    const name = (across ? rowPath(table, row) : columnPath(table, column, row)).at(-1) ?? '';
    return words.toLowerCase().indexOf(name.toLowerCase());
  };
  return at(places[0]) <= at(places[1]) ? places : [places[1], places[0]];
}
