import type { Change } from './mutants.ts';
import type { Part } from './parts.ts';
import type { Random } from './random.ts';

/** Changes one part of some kinds; `to` gives null where a part has no place for it. */
export function onePart(
  keywords: string,
  to: (part: Part, random: Random, parts: readonly Part[], at: number) => readonly Part[] | null,
): Change {
  return (parts, random) => {
    const places = parts.flatMap(({ keyword }, at) => (keywords.includes(keyword) ? [at] : []));
    for (let tries = 0; tries < 20; tries += 1) {
      const at = random.pick(places) ?? -1;
      const part = parts[at];
      const changed = part && to(part, random, parts, at);
      if (changed) return replaceAt(parts, at, changed);
    }
    return null;
  };
}

/** A list in which one entry is replaced by others, or by none. */
export function replaceAt<T>(list: readonly T[], at: number, by: readonly T[]): T[] {
  return [...list.slice(0, at), ...by, ...list.slice(at + 1)];
}

/** A list in which an entry moved. */
export function move<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = replaceAt(list, from, []);
  return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)];
}

/** A place in a list; -1 in an empty one. */
export function placeIn(list: readonly unknown[], random: Random): number {
  return list.length === 0 ? -1 : random.below(list.length);
}

/** A block that opens here: where it ends. */
export function endOf(parts: readonly Part[], open: number): number {
  let depth = 0;
  for (let at = open; at < parts.length; at += 1) {
    if (parts[at]?.keyword === '{') depth += 1;
    if (parts[at]?.keyword === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return parts.length - 1;
}
