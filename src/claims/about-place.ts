import type { AboutPart } from '../core/about.ts';
import type { PlacedText } from '../core/result-words/found-part.ts';
import type { Range } from '../core/span.ts';

/** Where a pattern stands first in a text; null where it does not. */
export function placeOf(pattern: RegExp, { text, range }: PlacedText): AboutPart | null {
  const match = pattern.exec(text);
  if (!match) return null;
  const start = range.start + match.index;
  return { value: match[0], range: { start, end: start + match[0].length } };
}

/**
 * Of several parts of one kind the one that stands nearest to the number; without a number the only one. With
 * `whole`, a conjunction between the two counts as far: "90 on A and 85 on B".
 */
export function partNear(
  found: readonly { readonly value: string; readonly range: Range }[],
  number: Range | null,
  whole: PlacedText | null,
): AboutPart | null {
  if (!number) return found.length === 1 && found[0] ? toPart(found[0]) : null;
  const far = ({ range }: { readonly range: Range }): number => {
    const [from, to] = [Math.min(range.end, number.end), Math.max(range.start, number.start)];
    const between = whole ? whole.text.slice(from - whole.range.start, to - whole.range.start) : '';
    return Math.abs(to - from) + (/[,;]|\band\b/.test(between) ? farther : 0);
  };
  const [nearest] = found.toSorted((a, b) => far(a) - far(b) || a.range.start - b.range.start);
  return nearest ? toPart(nearest) : null;
}

/** A number of another part of a list stands so many characters farther away. */
const farther = 60;

function toPart({ value, range }: { readonly value: string; readonly range: Range }): AboutPart {
  return { value, range };
}
