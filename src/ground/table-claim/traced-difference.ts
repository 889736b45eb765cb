import Fraction from 'fraction.js';
import type { Token } from '../../core/number/token.ts';
import type { Mention } from './mention.ts';
import { givesDifference } from './printed-difference.ts';
import {
  linesOf,
  meetingOf,
  type Axis,
  type Line,
  type Meeting,
  type TableView,
} from './table-view.ts';

/** More pairs than this give any number sooner or later. */
const mostPairs = 400;

/** Steps in the last digit of a wrong number; what is found for most of them says nothing. */
const wrongBy = [-10, -5, -3, -2, -1, 1, 2, 3, 5, 10] as const;

/** Differences of rounded numbers meet one step either side by themselves. */
const mostWrong = 2;

/** Two cells that the claim names and that give the number, where hardly a wrong number would be given by such; null where none. */
export function fromPair(
  token: Token,
  view: TableView,
  mentions: readonly Mention[],
): readonly Meeting[] | null {
  return fromPairs(token, view, mentions, 2) ?? fromPairs(token, view, mentions, 1);
}

function fromPairs(
  token: Token,
  view: TableView,
  mentions: readonly Mention[],
  least: 1 | 2,
): readonly Meeting[] | null {
  const pairs = (['row', 'column'] as const).flatMap((axis) =>
    cellPairs(view, axis, mentions, least),
  );
  if (pairs.length > mostPairs) return null;
  const gives = (one: Token): (readonly [Meeting, Meeting])[] =>
    pairs.filter(([a, b]) => givesDifference(one, a, b));
  const [found] = gives(token);
  if (!found) return null;
  const wrong = wrongBy.filter((steps) => gives(changedBy(token, steps)).length > 0);
  return wrong.length <= mostWrong ? found : null;
}

/** The same number with its last digit so many steps away. */
export function changedBy(token: Token, steps: number): Token {
  return { ...token, value: new Fraction(token.step).mul(steps).add(token.value).toString(12) };
}

function cellPairs(
  view: TableView,
  axis: Axis,
  mentions: readonly Mention[],
  least: 1 | 2,
): (readonly [Meeting, Meeting])[] {
  const across = acrossOf(view, axis, mentions);
  const pairs = pairsOf(view, axis, mentions, across.named, least);
  if (pairs.length * across.lines.length > mostPairs) return [];
  return across.lines.flatMap((line) =>
    pairs.flatMap(([a, b]) => {
      const [x, y] = [meetingOf(view, a, line), meetingOf(view, b, line)];
      return x && y ? [[x, y] as const] : [];
    }),
  );
}

function acrossOf(
  view: TableView,
  axis: Axis,
  mentions: readonly Mention[],
): { readonly lines: readonly Line[]; readonly named: boolean } {
  const other = axis === 'row' ? 'column' : 'row';
  const named = mentions.filter((one) => one.axis === other).flatMap(({ lines }) => lines);
  const all = linesOf(view, other);
  return {
    lines: named.length > 0 ? [...new Set(named)] : all,
    named: named.length > 0 || all.length === 1,
  };
}

/** Pairs of named lines; where the line across is named too, one of them may go without a name. */
function pairsOf(
  view: TableView,
  axis: Axis,
  mentions: readonly Mention[],
  acrossNamed: boolean,
  least: 1 | 2,
): (readonly [Line, Line])[] {
  const own = new Set(mentions.filter((one) => one.axis === axis).flatMap(({ lines }) => lines));
  const lines = linesOf(view, axis);
  return lines.flatMap((a, index) =>
    lines.slice(index + 1).flatMap((b) => {
      const count = Number(own.has(a)) + Number(own.has(b));
      return count === 2 || (least === 1 && count === 1 && acrossNamed) ? [[a, b] as const] : [];
    }),
  );
}
