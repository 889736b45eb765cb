import type { Mention } from './mention.ts';
import { linesOf, type Axis, type Line, type TableView } from './table-view.ts';

/**
 * The lines that several names leave: names of lines of their own are joined ("P and R"), names that share lines
 * narrow one another ("NYT10", "F1"). Null where they leave none; all lines where nothing is named.
 */
export function selectLines(
  view: TableView,
  axis: Axis,
  mentions: readonly Mention[],
): readonly Line[] | null {
  const facets: (readonly Line[])[][] = [];
  for (const { lines } of mentions.filter((one) => one.axis === axis)) {
    const facet = facets.find((sets) => sets.every((set) => !set.some((line) => lines.includes(line)))); // prettier-ignore
    const same = facets.some((sets) => sets.some((set) => isSame(set, lines)));
    if (same) continue;
    if (facet) facet.push(lines);
    else facets.push([lines]);
  }
  const kept = linesOf(view, axis).filter((line) =>
    facets.every((sets) => sets.some((set) => set.includes(line))),
  );
  return kept.length > 0 ? kept : null;
}

function isSame(a: readonly Line[], b: readonly Line[]): boolean {
  return a.length === b.length && a.every((line) => b.includes(line));
}
