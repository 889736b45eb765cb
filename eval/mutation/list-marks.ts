import { compare } from './exact.ts';
import type { Listed } from './listed.ts';
import type { PlacedNumber, Sheet } from './sheet.ts';

interface Group {
  readonly mark: PlacedNumber;
  readonly rivals: readonly PlacedNumber[];
  readonly arrow: 'highest' | 'lowest' | null;
}

/** Bold numbers that are the best of their column, row, block or heading, where most of the table's are. */
export function listMarks(byRow: Sheet, byColumn: Sheet, caption: string): Listed[] {
  if (/\bbold[^.]*signific|signific[^.]*\bbold/i.test(caption)) return [];
  const bold = new Set(
    byRow.lines.flatMap((line) =>
      byRow.places
        .filter((place) => byRow.cell(line, place)?.bold)
        .map((place) => `${line} ${place}`),
    ),
  );
  const count = byRow.lines.length * byRow.places.length;
  if (bold.size < 2 || bold.size > count / 2) return [];
  const isBold = ({ place }: PlacedNumber): boolean =>
    'r' in place && bold.has(`${place.r} ${place.c}`);
  const tried = [
    groupsIn(byColumn, isBold, () => true),
    groupsIn(byColumn, isBold, (a, b) => blockOf(byColumn, a) === blockOf(byColumn, b)),
    groupsIn(byRow, isBold, () => true),
    groupsIn(byRow, isBold, (a, b) => byRow.names(a)[0] === byRow.names(b)[0]),
  ].map((groups) => best(groups));
  return tried.reduce((top, next) => (next.length > top.length ? next : top), []);
}

function groupsIn(
  sheet: Sheet,
  isBold: (one: PlacedNumber) => boolean,
  together: (a: number, b: number) => boolean,
): Group[] {
  return sheet.lines.flatMap((line) =>
    sheet.places.flatMap((at) => {
      const mark = sheet.numbers(line, at)[0];
      if (!mark || !isBold(mark)) return [];
      const rivals = sheet.places.flatMap((place) => {
        const other = sheet.numbers(line, place)[0];
        const aside = /\b(?:oracle|human|upper bound)\b/i.test(sheet.names(place).join(' '));
        return other && place !== at && !isBold(other) && !aside && together(at, place)
          ? [other]
          : [];
      });
      const words = [...sheet.lineNames(line), ...sheet.names(at)].join(' ');
      const arrow = words.includes('↑') ? 'highest' : words.includes('↓') ? 'lowest' : null;
      return rivals.length >= 1 ? [{ mark, rivals, arrow }] : [];
    }),
  );
}

/** The direction of a line is its arrow, else that in which most marks of the table are extreme. */
function best(groups: readonly Group[]): Listed[] {
  const wins = ({ mark, rivals }: Group, rule: 'highest' | 'lowest'): boolean =>
    rivals.every((one) =>
      rule === 'highest'
        ? compare(mark.value, one.value) >= 0
        : compare(mark.value, one.value) <= 0,
    );
  const common = (['highest', 'lowest'] as const)
    .map((rule) => ({ rule, won: groups.filter((group) => wins(group, rule)).length }))
    .sort((a, b) => b.won - a.won)[0];
  if (!common) return [];
  const held = groups.flatMap((group): Listed[] => {
    const rule = group.arrow ?? common.rule;
    return wins(group, rule)
      ? [
          {
            formula: 'F15',
            rule,
            claim: group.mark.place,
            inputs: group.rivals.map(({ place }) => place),
          },
        ]
      : [];
  });
  return held.length >= 2 && held.length >= 0.8 * groups.length ? held : [];
}

function blockOf(sheet: Sheet, place: number): number {
  return sheet.places.findLast((one) => one <= place && sheet.breaks(one)) ?? 0;
}
