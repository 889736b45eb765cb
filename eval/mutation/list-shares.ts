import { compare } from './exact.ts';
import type { Listed } from './listed.ts';
import type { PlacedNumber, Sheet } from './sheet.ts';
import { isPossible } from './solve.ts';

interface Beside {
  readonly line: number;
  readonly place: number;
  readonly count: PlacedNumber;
  readonly percent: PlacedNumber;
}

/** Counts with their percentage behind them or at the next place, of a whole that stands at one line, place or cell. */
export function listShares(sheet: Sheet): Listed[] {
  const shares = sheet.lines.flatMap((line) =>
    sheet.places.flatMap((place): Beside[] => {
      const [count, own] = sheet.numbers(line, place);
      const next = sheet.numbers(line, place + 1)[0];
      const named = /%|percent|share/i.test(sheet.names(place + 1).join(' '));
      const percent = own?.part === 'paren' ? own : next && (next.percent || named) ? next : null;
      if (!count || !percent || count.percent || percent.signed) return [];
      return percent.percent || named || own?.part === 'paren'
        ? [{ line, place, count, percent }]
        : [];
    }),
  );
  const isAbove = (a: PlacedNumber, b: PlacedNumber): boolean => compare(a.value, b.value) > 0;
  const wholes: ((one: Beside) => PlacedNumber | undefined)[] = [
    ...sheet.lines.map((line) => (one: Beside) => sheet.numbers(line, one.place)[0]),
    ...sheet.places.map((place) => (one: Beside) => sheet.numbers(one.line, place)[0]),
  ];
  const tried = wholes.map((wholeOf) => {
    const all = shares.flatMap(({ line, place, count, percent }) => {
      const whole = wholeOf({ line, place, count, percent });
      if (!whole || whole === count || whole === percent || !isAbove(whole, count)) return [];
      const holds = isPossible(
        'share',
        { claim: percent, inputs: [count, whole], weights: [] },
        false,
      );
      return [{ holds, count, percent, whole }];
    });
    const held = all.filter(({ holds }) => holds);
    return held.length >= 2 && held.length >= 0.7 * all.length ? held : [];
  });
  const best = tried.reduce((top, next) => (next.length > top.length ? next : top), []);
  return best.map(({ count, percent, whole }) => ({
    formula: 'F5',
    rule: 'share',
    claim: percent.place,
    inputs: [count.place, whole.place],
  }));
}
