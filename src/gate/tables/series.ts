import type { BoundNumber } from '../../core/identity.ts';
import type { TableReading } from '../../core/table-reading.ts';
import { bothWays, type Lines } from './lines.ts';

/** A row or column of numbers, each under the name that tells it from the others. */
export interface Series {
  readonly table: number;
  readonly label: string;
  readonly numbers: ReadonlyMap<string, BoundNumber>;
}

/** More than a table of results has; a longer list is a table of data. */
const mostSeries = 400;

/** Every row and column of a table as a series, whole and by the parts that a heading spans. */
export function seriesOf(reading: TableReading): Series[] {
  return bothWays(reading)
    .flatMap((lines) => lines.across.flatMap((across) => seriesAt(reading, lines, across)))
    .filter(({ numbers }) => numbers.size >= 3)
    .slice(0, mostSeries);
}

function seriesAt(reading: TableReading, lines: Lines, across: number): Series[] {
  const label = reading.table.label ?? `table ${reading.index + 1}`;
  const named = lines.places.flatMap((place) => {
    const number = lines.bound(place, across);
    const path = lines.names(place, across).map(keyOf);
    return number && path.join('') !== '' ? [{ number, path }] : [];
  });
  const by = (
    heading: (path: readonly string[]) => string,
    key: (path: readonly string[]) => string,
  ) =>
    [...Map.groupBy(named, ({ path }) => heading(path)).values()].map((group): Series => ({
      table: reading.index,
      label,
      numbers: withOccurrence(group.map(({ path, number }) => [key(path), number])),
    }));
  const isDeep = named.some(({ path }) => path.length > 1);
  return [
    ...by(
      () => '',
      (path) => path.at(-1) ?? '',
    ),
    ...(isDeep
      ? [
          ...by(
            (path) => path[0] ?? '',
            (path) => path.slice(1).join(' ') || (path[0] ?? ''),
          ),
          ...by(
            (path) => path.at(-1) ?? '',
            (path) => path[0] ?? '',
          ),
        ]
      : []),
  ];
}

/** A name that stands several times is told apart by its turn. */
function withOccurrence(
  list: readonly (readonly [string, BoundNumber])[],
): Map<string, BoundNumber> {
  const seen = new Map<string, number>();
  const numbers = new Map<string, BoundNumber>();
  for (const [key, number] of list) {
    const turn = (seen.get(key) ?? 0) + 1;
    seen.set(key, turn);
    numbers.set(turn === 1 ? key : `${key} #${turn}`, number);
  }
  return numbers;
}

/** More than a name has. */
const mostCharacters = 300;

/** A name without citations, marks, spread and case. */
export function keyOf(name: string): string {
  return name
    .slice(0, mostCharacters)
    .toLowerCase()
    .replace(/±.*$/u, '')
    .replace(/\([^()]*\)|\[[^\]]*\]/g, (inside) => (/\d{4}|et al|\[\d/.test(inside) ? ' ' : inside))
    .replace(/[^\p{L}\p{N}+%]+/gu, ' ')
    .trim();
}
