import { labelOf } from '../clean-text.ts';
import type { Block } from '../blocks.ts';
import { join } from './join-lines.ts';
import type { Line } from './lines.ts';
import type { Page } from './page.ts';
import { ruledRegions } from './table-region.ts';

export interface FoundListing {
  readonly block: Block;
  readonly lines: readonly Line[];
}

/** Algorithms and program text of a page, by their first lines: between rules under a title, or in type of one width. */
export function findListings(page: Page, lines: readonly Line[]): Map<Line, FoundListing> {
  const found = new Map<Line, FoundListing>();
  const taken = new Set<Line>();
  const titles = lines.filter(({ text }) => /^(?:Algorithm|Listing|Procedure)\s+\d+\b/.test(text));
  if (titles.length > 0)
    for (const region of ruledRegions(page, lines, [])) {
      const own = lines.filter(
        ({ y, size, left, right }) =>
          y + 0.3 * size < region.top + 1 &&
          y > region.bottom - 1 &&
          (left + right) / 2 > region.left &&
          (left + right) / 2 < region.right,
      );
      const [first] = own;
      const title = own.find((line) => titles.includes(line));
      if (!first || !title) continue;
      for (const line of own) taken.add(line);
      found.set(first, {
        block: listing(
          title.text,
          own.filter((line) => line !== title),
        ),
        lines: own,
      });
    }
  for (const run of monoRuns(lines.filter((line) => !taken.has(line)))) {
    const [first] = run;
    if (first && run.length >= 3) found.set(first, { block: listing(null, run), lines: run });
  }
  return found;
}

function listing(caption: string | null, lines: readonly Line[]): Block {
  return {
    kind: 'listing',
    label: caption === null ? null : labelOf(caption),
    caption,
    text: lines.length > 0 ? lines.map((line) => line.text).join(' ') : join(lines),
  };
}

function monoRuns(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = [];
  let before: Line | null = null;
  for (const line of lines) {
    const mono = share(line) > 0.8;
    const goesOn = before !== null && before.page === line.page && before.y > line.y;
    if (mono && goesOn) runs.at(-1)?.push(line);
    else if (mono) runs.push([line]);
    before = mono ? line : null;
  }
  return runs;
}

function share({ pieces }: Line): number {
  const letters = (some: Line['pieces']): number =>
    some.reduce((sum, { text }) => sum + text.length, 0);
  return letters(pieces.filter(({ font }) => font.mono)) / Math.max(1, letters(pieces));
}
