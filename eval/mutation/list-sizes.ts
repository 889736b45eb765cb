import { compare, times } from './exact.ts';
import type { Listed } from './listed.ts';
import { mostly } from './list-scores.ts';
import type { PlacedNumber, Sheet } from './sheet.ts';
import { isPossible } from './solve.ts';

const parts = [/\btrain/i, /\b(?:dev|val|validation|development)\b/i, /\btest/i];
const whole = /\b(?:total|all|size|overall|sum|#|full)/i;

/** Training, development and test parts and the size that they make. */
export function listSplits(sheet: Sheet): Listed[] {
  const named = (pattern: RegExp): number[] =>
    sheet.places.filter((place) => pattern.test(sheet.names(place).join(' ')));
  const [trains = [], devs = [], tests = []] = parts.map(named);
  const from = [trains[0], devs[0], tests[0]].filter((place) => place !== undefined);
  if (from.length < 2 || new Set(from).size < from.length) return [];
  return named(whole)
    .filter((at) => !from.includes(at))
    .flatMap((at) =>
      mostly(
        sheet,
        (line) => {
          const claim = sheet.numbers(line, at)[0];
          const inputs = from.flatMap((place) => sheet.numbers(line, place)[0] ?? []);
          if (!claim || inputs.length < 2) return null;
          return {
            listed: {
              formula: 'F22',
              rule: 'sum',
              claim: claim.place,
              inputs: inputs.map(({ place }) => place),
            },
            holds: isPossible('sum', { claim, inputs, weights: [] }, false),
            telling: true,
          };
        },
        0.8,
        1,
      ),
    );
}

/** Two places of whole numbers with one product, made in at least three ways. */
export function listProducts(sheet: Sheet): Listed[] {
  const count = (line: number, place: number): PlacedNumber | null => {
    const one = sheet.numbers(line, place)[0];
    return one && one.decimals === 0 && one.value.n > 1n ? one : null;
  };
  return sheet.places.flatMap((a, index) =>
    sheet.places.slice(index + 1).flatMap((b) => {
      const pairs = sheet.lines.flatMap((line) => {
        const [x, y] = [count(line, a), count(line, b)];
        return x && y ? [{ x, y }] : [];
      });
      const [first] = pairs;
      if (!first) return [];
      const product = times(first.x.value, first.y.value);
      const same = pairs.filter(({ x, y }) => compare(times(x.value, y.value), product) === 0);
      const ways = new Set(same.map(({ x }) => String(x.value.n)));
      if (ways.size < 3 || same.length < 0.8 * pairs.length) return [];
      return same.slice(1).map(({ x, y }): Listed => ({
        formula: 'F20',
        rule: 'same-product',
        claim: y.place,
        inputs: [x.place, first.x.place, first.y.place],
      }));
    }),
  );
}
