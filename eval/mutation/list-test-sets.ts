import type { Paper } from '../../src/core/paper.ts';
import { lex, type Printed } from './lex.ts';
import type { Listed, Place } from './listed.ts';
import type { PlacedNumber, Sheet } from './sheet.ts';
import { isPossible } from './solve.ts';

/** Percentages of a table that are whole numbers of a total which a sentence about testing prints. */
export function listTestSets(paper: Paper, sheets: readonly Sheet[]): Listed[] {
  const totals = totalsIn(paper);
  return sheets.flatMap((sheet) => {
    const cells = sheet.lines.flatMap((line) =>
      sheet.places.flatMap((place) => sheet.numbers(line, place).slice(0, 1)),
    );
    const percentages = cells.filter(({ decimals, value }) => decimals >= 1 && value.n > value.d);
    const tried = totals.map(({ one, place }) => {
      const held = percentages.filter(
        (claim) =>
          Number(one.value.n) * 10 < 10 ** (claim.decimals + 2) &&
          isPossible('count-of', { claim, inputs: [one], weights: [] }, false),
      );
      return { held, place };
    });
    const best = tried.reduce<{ held: PlacedNumber[]; place: Place } | null>(
      (top, next) => (next.held.length > (top?.held.length ?? 0) ? next : top),
      null,
    );
    if (!best || best.held.length < 5 || best.held.length < 0.7 * percentages.length) return [];
    return best.held.map((claim): Listed => ({
      formula: 'F10',
      rule: 'count-of',
      claim: claim.place,
      inputs: [best.place],
    }));
  });
}

function totalsIn(paper: Paper): { one: Printed; place: Place }[] {
  return paper.sentences.flatMap(({ range }, s) => {
    const text = paper.text.slice(range.start, range.end);
    if (!/\btest/i.test(text)) return [];
    return lex(text).flatMap((one, k) =>
      one.decimals === 0 && one.value.n >= 20n && one.value.n <= 5000n && !one.percent
        ? [{ one, place: { s, k } }]
        : [],
    );
  });
}
