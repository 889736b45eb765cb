import type { BoundNumber } from '../../core/identity.ts';
import type { Cell } from '../../core/paper.ts';
import { headerOperation } from '../../core/header-operation.ts';
import { mentions } from '../../core/mention.ts';
import { isRuleColumn } from '../headers.ts';
import { bound } from '../bound.ts';
import type { Lines } from './lines.ts';

/** A way to choose the inputs of an aggregate, the same for every line of the table. */
export interface Hypothesis {
  readonly name: string;
  /** Inputs for the aggregate of this line, in groups that are averaged first; null where one is unreadable. */
  readonly groups: (across: number) => Inputs | null;
}

export interface Inputs {
  readonly groups: readonly (readonly BoundNumber[])[];
  /** Cells that print no number and were left out. */
  readonly blanks: number;
}

/**
 * Hypotheses for an aggregate at one place, in the order of section 4: what its header names, back to
 * the previous aggregate, under the same spanned header, between rules, all others, the aggregates of
 * groups. Pairs in one cell count each by itself, or are averaged first. Never arbitrary subsets.
 */
export function aggregateHypotheses(lines: Lines, at: number): Hypothesis[] {
  const { places, line, reading } = lines;
  const choose = (name: string, pick: (across: number) => number[]): Hypothesis[] =>
    (['each', 'first'] as const).map((pairs) => ({
      name: pairs === 'each' ? name : `${name}, pairs averaged first`,
      groups: (across) => collect(lines, pick(across), across, pairs),
    }));
  const aggregate = (place: number, across: number): boolean =>
    place !== at && lines.names(place, across).some((name) => headerOperation(name) !== null);
  const before = places.filter((place) => place < at);
  const back = (across: number): number[] => {
    const stop = before.findLast(
      (place) => aggregate(place, across) || lines.isHeading(place, across),
    );
    return before.filter((place) => stop === undefined || place > stop);
  };
  const others = (across: number): number[] =>
    places.filter((place) => place !== at && !aggregate(place, across));
  const top = (place: number, across: number): string | undefined => lines.names(place, across)[0];
  const side = line === 'row' ? 'to its left' : 'above it';
  return [
    ...choose('the numbers that its header names', (across) => namedIn(lines, at, across)),
    ...choose(`the numbers ${side}`, back),
    ...(line === 'row'
      ? choose('the numbers under the same heading', (across) =>
          lines.names(at, across).length > 1
            ? others(across).filter((place) => top(place, across) === top(at, across))
            : [],
        )
      : choose('the numbers between the rules', (across) =>
          betweenRules(reading.table.rules, others(across), at),
        )),
    ...choose('the numbers of the same name under other headings', (across) =>
      lines.names(at, across).length > 1
        ? others(across).filter(
            (place) => lines.names(place, across).at(-1) === lines.names(at, across).at(-1),
          )
        : [],
    ),
    ...choose('all other numbers of its line', others),
    ...choose('the first number of each name', (across) =>
      firstOfName(lines, others(across), across),
    ),
    ...choose('the averages of its line', (across) =>
      places.filter((place) => aggregate(place, across)),
    ),
  ];
}

/** Where a data set has several measures, each on a line of its own, the first of them. */
function firstOfName(lines: Lines, places: readonly number[], across: number): number[] {
  const names = places.map((place) =>
    lines
      .names(place, across)
      .join(' / ')
      .replace(/\s[-–]\s\S+$|\s\([^()\d]+\)$/, ''),
  );
  return places.filter((_, index) => names.indexOf(names[index] ?? '') === index);
}

/** Places whose names stand in the parentheses of the aggregate's header: "GM (STA, WO)". */
function namedIn(lines: Lines, at: number, across: number): number[] {
  const listed = /\(([^()]{3,80})\)\s*$/.exec(lines.names(at, across).join(' '))?.[1];
  if (!listed || !/[,;&+]|\band\b/.test(listed)) return [];
  const wanted = listed.split(/[,;&+]|\band\b/).map((name) => name.trim());
  const found = wanted.map((name) => {
    const named = lines.places.filter(
      (place) =>
        place !== at && name !== '' && mentions(lines.names(place, across).at(-1) ?? '', name),
    );
    return named.findLast((place) => place < at) ?? named[0];
  });
  return found.every((place) => place !== undefined) ? found : [];
}

function betweenRules(rules: readonly number[], places: readonly number[], at: number): number[] {
  const from = Math.max(0, ...rules.filter((rule) => rule < at));
  const previous = Math.max(0, ...rules.filter((rule) => rule < from));
  return places.filter((place) =>
    at === from ? place >= previous && place < at : place >= from && place < at,
  );
}

/** Numbers at the places of a line; null when fewer than two, or one is no number and not blank. */
function collect(
  lines: Lines,
  places: readonly number[],
  across: number,
  pairs: 'each' | 'first',
): Inputs | null {
  const groups: BoundNumber[][] = [];
  const seen = new Set<Cell>();
  let blanks = 0;
  let hasPair = false;
  for (const place of places) {
    if (lines.line === 'row' && isRuleColumn(lines.reading, place)) continue;
    const cell = lines.cell(place, across);
    if (!cell || seen.has(cell)) continue;
    seen.add(cell);
    const number = lines.number(place, across);
    const one = lines.bound(place, across);
    if (!number || !one) {
      if (!isBlank(cell.text)) return null;
      blanks += 1;
      continue;
    }
    const other = number.pair && bound(one.name, number.pair, one.cell);
    hasPair ||= other !== null;
    if (pairs === 'first') groups.push(other ? [one, other] : [one]);
    else groups.push(...(other ? [[one], [other]] : [[one]]));
  }
  if (pairs === 'first' && !hasPair) return null;
  return groups.length >= 2 ? { groups, blanks } : null;
}

function isBlank(text: string): boolean {
  return /^[\s–—−-]*$|^n\/?a$/i.test(text);
}
