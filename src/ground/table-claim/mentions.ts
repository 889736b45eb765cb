import { captionNames } from './caption-names.ts';
import type { Found, Mention } from './mention.ts';
import { namedOn } from './name-runs.ts';
import { nameTokens } from './name-tokens.ts';
import { oursOn } from './our-line.ts';
import { linesOf, type Line, type TableView } from './table-view.ts';

/** Every place where the claim names rows or columns, longest names first from the left. */
export function findMentions(claim: string, view: TableView): Mention[] {
  const tokens = nameTokens(claim, false);
  return (['row', 'column'] as const)
    .flatMap((axis) => {
      const named = namedOn(tokens, linesOf(view, axis), captionNames(view.caption));
      const all = linesOf(view, axis);
      return [...named, ...oursOn(claim, all, named, view)].map((one) => ({
        ...withoutIt(one, claim, all),
        axis,
      }));
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** "Without X" names the lines that lack X, else those that do not name it. */
function withoutIt(found: Found, claim: string, all: readonly Line[]): Found {
  const before = claim.slice(Math.max(0, found.start - 20), found.start);
  if (!/\b(?:without|w\/o)\s+(?:the\s+|any\s+)?$/i.test(before)) return found;
  const lacking = found.lines.filter(({ lacks }) => lacks);
  if (lacking.length > 0) return { ...found, lines: lacking };
  return { ...found, lines: all.filter((line) => !found.lines.includes(line)), keys: [] };
}
