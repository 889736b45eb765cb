import { compare, toNumber, touch } from './exact.ts';
import { printedBounds } from './lex.ts';
import type { Listed } from './listed.ts';
import type { PlacedNumber, Sheet } from './sheet.ts';

type Named = ReadonlyMap<string, PlacedNumber>;

/** Numbers that two tables print under the same names, where at least four and most of them are alike. */
export function listRepeats(sheets: readonly Sheet[]): Listed[] {
  const named = sheets.map(numbersByName);
  return named.flatMap((later, index) =>
    named.slice(0, index).flatMap((earlier) => repeatsIn(later, earlier)),
  );
}

function repeatsIn(later: Named, earlier: Named): Listed[] {
  const pairs = [...later].flatMap(([name, one]) => {
    const other = earlier.get(name);
    return other ? [{ one, other, same: isSame(one, other) }] : [];
  });
  const same = pairs.filter((pair) => pair.same);
  const distinct = new Set(same.map(({ one }) => toNumber(one.value))).size;
  if (distinct < 4 || same.length < 0.6 * pairs.length) return [];
  return same.map(({ one, other }) => ({
    formula: 'F18',
    rule: 'equal',
    claim: one.place,
    inputs: [other.place],
  }));
}

function isSame(a: PlacedNumber, b: PlacedNumber): boolean {
  if (compare(a.value, b.value) === 0) return true;
  return a.value.n !== 0n && b.value.n !== 0n && touch(printedBounds(a), printedBounds(b));
}

function numbersByName(sheet: Sheet): Named {
  const found = new Map<string, PlacedNumber>();
  const twice = new Set<string>();
  for (const line of sheet.lines)
    for (const place of sheet.places) {
      const one = sheet.numbers(line, place)[0];
      const [row, column] = [sheet.lineNames(line).join(' '), sheet.names(place, line).join(' ')];
      const name = `${row} | ${column}`.toLowerCase().replace(/[^\p{L}\d|%]+/gu, ' ');
      if (
        !one ||
        one.raw.replace(/\D/g, '').length < 2 ||
        !/\p{L}/u.test(row) ||
        !/\p{L}/u.test(column)
      )
        continue;
      if (found.has(name)) twice.add(name);
      found.set(name, one);
    }
  for (const name of twice) found.delete(name);
  return found;
}
