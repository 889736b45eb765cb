import { sha256 } from '../../src/core/hash.ts';
import type { Paper } from '../../src/core/paper.ts';
import { compare } from './exact.ts';
import type { Printed } from './lex.ts';
import type { Listed, Place } from './listed.ts';
import { numberAt } from './places.ts';
import { flipSign, shiftScale, shiftUnits, swapDigits } from './reprint.ts';

export type Operator = 'M1' | 'M2' | 'M3' | 'M4' | 'M5' | 'M6' | 'M7' | 'M8' | 'M9';

/** One number changed (two where they are exchanged), one mark moved, or one word of a caption. */
export type Edit =
  | { readonly kind: 'numbers'; readonly changes: readonly Change[] }
  | { readonly kind: 'bold'; readonly from: Place; readonly to: Place }
  | {
      readonly kind: 'caption';
      readonly table: number;
      readonly from: RegExp;
      readonly to: string;
    };

export interface Change {
  readonly place: Place;
  readonly old: string;
  readonly new: string;
}

export interface Mutation {
  readonly operator: Operator;
  readonly edit: Edit;
}

/** At most `most` mutations of an identity, of as many operators as there are, in an order that a hash gives. */
export function chosenMutations(
  id: string,
  paper: Paper,
  listed: Listed,
  most: number,
): Mutation[] {
  const all = mutationsOf(paper, listed).map((mutation) => ({
    mutation,
    order: sha256(`mutation-1 ${id} ${JSON.stringify(listed)} ${describe(mutation.edit)}`),
  }));
  all.sort((a, b) => (a.order < b.order ? -1 : 1));
  const turns = new Map<Operator, number>();
  return all
    .map(({ mutation, order }) => {
      const turn = turns.get(mutation.operator) ?? 0;
      turns.set(mutation.operator, turn + 1);
      return { mutation, order, turn };
    })
    .sort((a, b) => a.turn - b.turn || (a.order < b.order ? -1 : 1))
    .slice(0, most)
    .map(({ mutation }) => mutation);
}

/** The edit in words: what stood where, and what stands there now. */
export function describe(edit: Edit): string {
  if (edit.kind === 'bold') return `bold ${JSON.stringify(edit.from)} ${JSON.stringify(edit.to)}`;
  if (edit.kind === 'caption') return `caption ${edit.table} ${edit.to}`;
  return edit.changes.map((one) => `${JSON.stringify(one.place)} ${one.old} ${one.new}`).join(', ');
}

function mutationsOf(paper: Paper, listed: Listed): Mutation[] {
  const { claim, inputs, weights = [], rule } = listed;
  // A product is that of most lines: only the numbers of its own line are this identity's to change.
  const own = rule === 'same-product' ? inputs.slice(0, 1) : inputs;
  const numbers = [claim, ...own, ...weights].flatMap((place) => {
    const one = numberAt(paper, place);
    return one ? [{ place, one }] : [];
  });
  const [target] = numbers;
  if (!target) return [];
  return [
    ...numbers.flatMap(({ place, one }) => [
      ...swapDigits(one.raw).map((raw) => change('M1', place, one, raw)),
      ...[1, -1, 2, -2, 3, -3, 5, -5, 10, -10].flatMap((units) => {
        const raw = shiftUnits(one.raw, units);
        return raw === null ? [] : [change('M2', place, one, raw)];
      }),
      ...shiftScale(one.raw).map((raw) => change('M6', place, one, raw)),
      ...swapsWithNeighbours(paper, place, one),
    ]),
    ...numbers.slice(1).map(({ place, one }) => exchange(target.place, target.one, place, one)),
    ...signs(listed, target),
    ...otherOperands(paper, listed, numbers),
    ...(rule === 'equal' && 's' in claim ? staleNumbers(paper, target, inputs[0]) : []),
    ...(rule === 'highest' || rule === 'lowest' ? movedMarks(listed, numbers) : []),
    ...captionWords(paper, listed),
  ].filter(
    ({ edit }) => edit.kind !== 'numbers' || edit.changes.every((one) => one.old !== one.new),
  );
}

interface At {
  readonly place: Place;
  readonly one: Printed;
}

function change(operator: Operator, place: Place, one: Printed, raw: string): Mutation {
  return { operator, edit: { kind: 'numbers', changes: [{ place, old: one.raw, new: raw }] } };
}

function exchange(a: Place, one: Printed, b: Place, other: Printed): Mutation {
  const changes = [
    { place: a, old: one.raw, new: other.raw },
    { place: b, old: other.raw, new: one.raw },
  ];
  return { operator: 'M3', edit: { kind: 'numbers', changes } };
}

/** The first numbers of the cells beside, above and below. */
function neighbours(paper: Paper, place: Place): At[] {
  if ('s' in place) return [];
  return [
    { ...place, k: 0, r: place.r + 1 },
    { ...place, k: 0, r: place.r - 1 },
    { ...place, k: 0, c: place.c + 1 },
    { ...place, k: 0, c: place.c - 1 },
  ].flatMap((beside) => {
    const one = numberAt(paper, beside);
    return one?.part === 'main' && isBody(paper, beside) ? [{ place: beside, one }] : [];
  });
}

function isBody({ tables }: Paper, { t, r, c }: { t: number; r: number; c: number }): boolean {
  const table = tables[t];
  return table !== undefined && r >= table.headerRows && c >= table.headerColumns;
}

function swapsWithNeighbours(paper: Paper, place: Place, one: Printed): Mutation[] {
  return neighbours(paper, place).map((beside) => exchange(place, one, beside.place, beside.one));
}

function signs({ rule }: Listed, { place, one }: At): Mutation[] {
  const raw = rule === 'difference' || rule === 'relative-change' ? flipSign(one.raw) : null;
  return raw === null ? [] : [change('M4', place, one, raw)];
}

/** Another baseline or total; the operands of a ratio exchanged. */
function otherOperands(paper: Paper, { rule }: Listed, numbers: readonly At[]): Mutation[] {
  const reference = numbers[2];
  const operand = numbers[1];
  if (!['difference', 'relative-change', 'share'].includes(rule) || !reference || !operand)
    return [];
  const others = neighbours(paper, reference.place).filter(
    ({ one }) => compare(one.value, reference.one.value) !== 0,
  );
  const swapped = exchange(operand.place, operand.one, reference.place, reference.one);
  return [
    ...others.map(({ one }) => change('M5', reference.place, reference.one, one.raw)),
    { ...swapped, operator: 'M5' },
  ];
}

function staleNumbers(paper: Paper, { place, one }: At, cell: Place | undefined): Mutation[] {
  return cell === undefined
    ? []
    : neighbours(paper, cell)
        .filter((beside) => compare(beside.one.value, one.value) !== 0)
        .map((beside) => change('M7', place, one, beside.one.raw));
}

/** Bold on the second best instead of the best. */
function movedMarks({ rule }: Listed, [best, ...rivals]: readonly At[]): Mutation[] {
  const sign = rule === 'highest' ? -1 : 1;
  const runnerUp = [...rivals].sort((a, b) => sign * compare(a.one.value, b.one.value))[0];
  return best && runnerUp
    ? [{ operator: 'M8', edit: { kind: 'bold', from: best.place, to: runnerUp.place } }]
    : [];
}

function captionWords(paper: Paper, { rule, claim }: Listed): Mutation[] {
  if (!('t' in claim) || (rule !== 'mean' && rule !== 'weighted-mean')) return [];
  const range = paper.tables[claim.t]?.caption;
  const caption = range ? paper.text.slice(range.start, range.end) : '';
  const from = rule === 'mean' ? /\baverage\b/i : /\bweighted average\b/i;
  const to = rule === 'mean' ? 'weighted average' : 'average';
  return from.test(caption)
    ? [{ operator: 'M9', edit: { kind: 'caption', table: claim.t, from, to } }]
    : [];
}
