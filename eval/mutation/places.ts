import type { Paper } from '../../src/core/paper.ts';
import { lex, type Printed } from './lex.ts';
import { placesOf, type Listed, type Place } from './listed.ts';
import type { Values } from './solve.ts';

/** The number at a place, with its place in the paper's text; null where the paper has none there. */
export function numberAt(paper: Paper, place: Place): Printed | null {
  const range = 's' in place ? paper.sentences[place.s]?.range : cellRange(paper, place);
  const one = range && lex(paper.text.slice(range.start, range.end))[place.k];
  return one ? { ...one, start: one.start + range.start, end: one.end + range.start } : null;
}

/** The numbers of an identity as the paper prints them; null where one is missing. */
export function valuesOf(paper: Paper, { claim, inputs, weights = [] }: Listed): Values | null {
  const read = (places: readonly Place[]): Printed[] =>
    places.flatMap((place) => numberAt(paper, place) ?? []);
  const [target] = read([claim]);
  const values = target && { claim: target, inputs: read(inputs), weights: read(weights) };
  return values?.inputs.length === inputs.length && values.weights.length === weights.length
    ? values
    : null;
}

/** Where the first digit of a number stands: the same whether or not a reader takes the sign along. */
export function anchor(text: string, start: number): number {
  const digit = text.slice(start, start + 8).search(/[\d.]/);
  return start + Math.max(0, digit);
}

/** Anchors of all numbers of an identity, sorted. */
export function anchorsOf(paper: Paper, listed: Listed): number[] {
  const found = placesOf(listed).flatMap((place) => numberAt(paper, place) ?? []);
  return [...new Set(found.map(({ start }) => anchor(paper.text, start)))].sort((a, b) => a - b);
}

function cellRange(
  { tables }: Paper,
  { t, r, c }: { readonly t: number; readonly r: number; readonly c: number },
): { start: number; end: number } | undefined {
  const table = tables[t];
  return table?.cells[table.grid[r]?.[c] ?? -1]?.range ?? undefined;
}
