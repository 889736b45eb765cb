import { compare, toNumber } from './exact.ts';
import type { Listed, Rule } from './listed.ts';
import type { PlacedNumber, Sheet } from './sheet.ts';
import { isPossible } from './solve.ts';

interface Kind {
  readonly formula: string;
  readonly rule: Rule;
  readonly words: RegExp;
}

const kinds: readonly Kind[] = [
  { formula: 'F1', rule: 'mean', words: /\b(?:avg|average|mean|overall|macro|WR|win[- ]rate)\b/i },
  { formula: 'F4', rule: 'sum', words: /\b(?:total|sum|all|overall|combined)\b/i },
  { formula: 'F3', rule: 'geometric-mean', words: /\b(?:GM|geo|geometric|g-mean)\b/i },
  { formula: 'F3', rule: 'harmonic-mean', words: /\b(?:HM|harmonic|h-mean|H)\b/ },
  { formula: 'F17', rule: 'maximum', words: /\b(?:max|maximum|best|highest)\b/i },
  { formula: 'F17', rule: 'minimum', words: /\b(?:min|minimum|worst|lowest)\b/i },
];
const [mean] = kinds;
const anyAggregate = new RegExp(kinds.map(({ words }) => words.source).join('|'), 'i');

/** Places whose header names an aggregate, with the neighbours that give it in most of their lines; at an edge also without a word. */
export function listAggregates(sheet: Sheet): Listed[] {
  return sheet.places.flatMap((place) => {
    const name = sheet.names(place).slice(-2).join(' ');
    const named = kinds.filter(({ words }) => words.test(name) && !/±|\bsd\b|\bstd\b/i.test(name));
    if (named.length > 0) return named.flatMap((kind) => listAt(sheet, place, kind, 1));
    const isEdge = place === sheet.places[0] || place === sheet.places.at(-1);
    return isEdge && mean ? listAt(sheet, place, mean, 4) : [];
  });
}

interface Line {
  readonly listed: Listed;
  readonly holds: boolean;
  readonly telling: boolean;
}

function listAt(sheet: Sheet, at: number, kind: Kind, least: number): Listed[] {
  const tried = choicesOf(sheet, at).flatMap((places) =>
    (['each', 'pairs'] as const).map((how) =>
      sheet.lines.flatMap((line) => lineOf(sheet, line, at, places, kind, how) ?? []),
    ),
  );
  const best = tried.reduce<Line[]>((top, next) => (held(next) > held(top) ? next : top), []);
  if (held(best) < least || held(best) < (least > 1 ? 0.8 : 0.6) * best.length) return [];
  return best.filter(({ holds, telling }) => holds && telling).map(({ listed }) => listed);
}

function held(lines: readonly Line[]): number {
  return lines.filter(({ holds, telling }) => holds && telling).length;
}

/** Which places an aggregate may be of: back to the last one, of one heading, of one block, all others. */
function choicesOf(sheet: Sheet, at: number): number[][] {
  const { places } = sheet;
  const isAggregate = (place: number): boolean =>
    place !== at && anyAggregate.test(sheet.names(place).at(-1) ?? '');
  const before = places.filter((place) => place < at);
  const stop = before.findLast(isAggregate);
  const broken = before.findLast((place) => sheet.breaks(place));
  const others = places.filter((place) => place !== at && !isAggregate(place));
  const [top] = sheet.names(at);
  const own = sheet.names(at).at(-1);
  const listed = /\(([^()]+[,&+][^()]+)\)/.exec(sheet.names(at).join(' '))?.[1];
  const named = (listed ?? '').split(/[,&+]/).flatMap((word) => {
    const found = others.filter((place) => sheet.names(place).join(' ').includes(word.trim()));
    return found.findLast((place) => place < at) ?? found[0] ?? [];
  });
  return [
    listed ? named : [],
    before.filter((place) => stop === undefined || place > stop),
    before.filter(
      (place) => (stop === undefined || place > stop) && (broken === undefined || place >= broken),
    ),
    sheet.names(at).length > 1 ? others.filter((place) => sheet.names(place)[0] === top) : [],
    others.filter((place) => place < at),
    others.filter((place) => place > at),
    others,
    places.filter(
      (place) => place !== at && isAggregate(place) && sheet.names(place).at(-1) === own,
    ),
    before.filter(isAggregate),
  ].filter((choice) => choice.length >= 2);
}

function lineOf(
  sheet: Sheet,
  line: number,
  at: number,
  places: readonly number[],
  { formula, rule }: Kind,
  how: 'each' | 'pairs',
): Line | null {
  const [claim, pair] = mains(sheet, line, at);
  if (!claim || pair) return null;
  const inputs: PlacedNumber[] = [];
  let pairs = 0;
  for (const place of places) {
    const numbers = mains(sheet, line, place);
    const [main, second] = numbers;
    if (!main) {
      if (/\p{L}{3}/u.test(sheet.cell(line, place)?.text ?? '')) return null;
      continue;
    }
    if (second) pairs += 1;
    inputs.push(...(how === 'pairs' && second ? [main, second] : [main]));
  }
  if (inputs.length < 2 || (how === 'pairs') !== pairs > 0) return null;
  const large = inputs.filter(({ value }) => toNumber(value) >= toNumber(claim.unit));
  const isMixed = new Set(inputs.map(({ unit }) => toNumber(unit))).size > 1;
  if (rule === 'sum' && (large.length < 2 || isMixed)) return null;
  const spread = inputs.some(({ value }) => compare(value, inputs[0]?.value ?? value) !== 0);
  return {
    listed: {
      formula,
      rule,
      claim: claim.place,
      inputs: inputs.map(({ place }) => place),
    },
    holds: isPossible(rule, { claim, inputs, weights: [] }, false),
    telling: spread,
  };
}

/** The number of a cell, and the second of a pair. */
function mains(sheet: Sheet, line: number, place: number): PlacedNumber[] {
  const numbers = sheet.numbers(line, place);
  return numbers.filter(({ part }, index) => (index === 0 && part === 'main') || part === 'pair');
}
