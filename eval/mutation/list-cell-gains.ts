import type { Paper } from '../../src/core/paper.ts';
import { compare } from './exact.ts';
import { lex, type Printed } from './lex.ts';
import type { Listed, Rule } from './listed.ts';
import { gain, isTold, timesBehind } from './list-sentences.ts';
import type { PlacedNumber, Sheet } from './sheet.ts';
import { isPossible } from './solve.ts';

interface Pair {
  readonly high: PlacedNumber;
  readonly low: PlacedNumber;
  readonly isLineNamed: boolean;
}

/** With more pairs than these some would fit by chance, so the sentence must name their line too. */
const mostPairs = 6;

/** "Better by C": the one pair of cells of a line, both named in the sentence, between which it lies. */
export function listCellGains(paper: Paper, sheets: readonly Sheet[]): Listed[] {
  return paper.sentences.flatMap((sentence, s) => {
    if (!isTold(paper, sentence)) return [];
    const text = paper.text.slice(sentence.range.start, sentence.range.end);
    const changes = lex(text)
      .map((one, k) => ({ one, k, rules: rulesFor(text, one) }))
      .filter(({ rules }) => rules.length > 0);
    if (changes.length === 0) return [];
    const told = sheets.filter(({ table }) => table.label !== null && isNamed(table.label, text));
    const pairs = (told.length > 0 ? told : sheets).flatMap((sheet) => pairsNamed(sheet, text));
    return changes.flatMap(({ one, k, rules }) => {
      const found = rules.flatMap((rule): Listed[] => {
        const fitting = pairs.filter(
          ({ high, low, isLineNamed }) =>
            (isLineNamed || pairs.length <= mostPairs) &&
            (rule !== 'difference' || one.decimals === high.decimals) &&
            isPossible(rule, { claim: one, inputs: [high, low], weights: [] }, false),
        );
        const [pair] = fitting;
        if (!pair || fitting.length > 1) return [];
        const formula = rule === 'difference' ? 'F6' : rule === 'ratio' ? 'F9' : 'F7';
        return [{ formula, rule, claim: { s, k }, inputs: [pair.high.place, pair.low.place] }];
      });
      return found.slice(0, 1);
    });
  });
}

function rulesFor(text: string, one: Printed): Rule[] {
  const isLong = one.raw.replace(/\D/g, '').length >= 2 && one.decimals > 0;
  if (!isLong || one.value.n <= 0n) return [];
  if (timesBehind.test(text.slice(one.end))) return ['ratio'];
  if (!gain.test(text.slice(0, one.start))) return [];
  const isPoints = /^\s?\\?%?\s?(?:absolute |percentage )?(?:points?|pp)\b/.test(
    text.slice(one.end),
  );
  return one.percent && !isPoints ? ['difference', 'relative-change'] : ['difference'];
}

/** Pairs of numbers of one line whose places the sentence names both. */
function pairsNamed(sheet: Sheet, text: string): Pair[] {
  const named = sheet.places.filter((place) => isNamed(sheet.names(place).at(-1) ?? '', text));
  return sheet.lines.flatMap((line) =>
    named.flatMap((a, index) =>
      named.slice(index + 1).flatMap((b) => {
        const [x, y] = [sheet.numbers(line, a)[0], sheet.numbers(line, b)[0]];
        if (!x || !y || x.decimals !== y.decimals || compare(x.value, y.value) === 0) return [];
        const isLineNamed = sheet.lineNames(line).some((name) => isNamed(name, text));
        const [high, low] = compare(x.value, y.value) > 0 ? [x, y] : [y, x];
        return [{ high, low, isLineNamed }];
      }),
    ),
  );
}

function isNamed(name: string, text: string): boolean {
  const bare = name.replace(/[([].*$/, '').trim();
  return (
    bare.length >= 3 &&
    new RegExp(`(?<![\\p{L}\\d])${escape(bare)}(?![\\p{L}\\d])`, 'iu').test(text)
  );
}

function escape(text: string): string {
  return text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
}
