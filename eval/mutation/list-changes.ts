import type { Listed, Rule } from './listed.ts';
import { mostly } from './list-scores.ts';
import type { PlacedNumber, Sheet } from './sheet.ts';
import { isPossible } from './solve.ts';

const rules = ['difference', 'relative-change'] as const;
const change = /(?:Δ|\bdelta\b|\bdiff|\bgain|\bimprov|\bchange\b|\bimpr\.)/i;

/** A place whose header names a change, between the two other places that give it in most lines. */
export function listChangePlaces(sheet: Sheet): Listed[] {
  return sheet.places.flatMap((at) => {
    if (!change.test(sheet.names(at).at(-1) ?? '')) return [];
    const others = sheet.places.filter((place) => place !== at);
    const tried = rules.flatMap((rule) =>
      others.flatMap((a) =>
        others.map((b) =>
          a === b ? [] : mostly(sheet, (line) => tryPair(sheet, line, at, [a, b], rule), 0.8, 2),
        ),
      ),
    );
    return longest(tried);
  });
}

/** Signed numbers in parentheses beside a number: against one line, one place, or the line before. */
export function listChangesBeside(sheet: Sheet): Listed[] {
  const beside = sheet.lines.flatMap((line) =>
    sheet.places.flatMap((place) => {
      const [main, second] = sheet.numbers(line, place);
      return main && second?.part === 'paren' && second.signed
        ? [{ line, place, main, second }]
        : [];
    }),
  );
  if (beside.length < 2) return [];
  const references: ((line: number, place: number) => PlacedNumber | undefined)[] = [
    ...sheet.lines.map((line) => (_: number, place: number) => sheet.numbers(line, place)[0]),
    (line, place) => sheet.numbers(line - 1, place)[0],
  ];
  const tried = rules.flatMap((rule) =>
    references.map((reference) => {
      const all = beside.flatMap(({ line, place, main, second }) => {
        const other = reference(line, place);
        return other && other !== main ? [changeOf(second, [main, other], rule)] : [];
      });
      const held = all.filter(({ holds }) => holds);
      return held.length >= 2 && held.length >= 0.8 * all.length
        ? held.map(({ listed }) => listed)
        : [];
    }),
  );
  return longest(tried);
}

function tryPair(
  sheet: Sheet,
  line: number,
  at: number,
  from: readonly number[],
  rule: Rule,
): ReturnType<typeof changeOf> | null {
  const claim = sheet.numbers(line, at)[0];
  const inputs = from.flatMap((place) => sheet.numbers(line, place)[0] ?? []);
  return claim && inputs.length === from.length ? changeOf(claim, inputs, rule) : null;
}

function changeOf(
  claim: PlacedNumber,
  inputs: readonly PlacedNumber[],
  rule: Rule,
): { listed: Listed; holds: boolean; telling: boolean } {
  return {
    listed: { formula: 'F8', rule, claim: claim.place, inputs: inputs.map(({ place }) => place) },
    holds: isPossible(rule, { claim, inputs, weights: [] }, false),
    telling: true,
  };
}

function longest(lists: readonly Listed[][]): Listed[] {
  return lists.reduce((top, next) => (next.length > top.length ? next : top), []);
}
