import type { Block } from '../blocks.ts';
import { BlockWriter } from './block-writer.ts';
import { findTables, begins, isFigureCaption, type FoundTable } from './find-tables.ts';
import { footnoteLines } from './footnotes.ts';
import { isFormula, withParts } from './formulas.ts';
import { endsFront, headingOf } from './headings.ts';
import { captionLines, vocabularyOf } from './join-lines.ts';
import { layoutOf, type Layout } from './layout.ts';
import { toLines, type Line } from './lines.ts';
import { findListings, type FoundListing } from './listings.ts';
import { textPieces, withoutMargins } from './margins.ts';
import type { Page } from './page.ts';
import { titleOf } from './title.ts';

/** Title, headings, paragraphs, captions, tables, notes and references of a paper’s pages, in the order of reading. */
export function toBlocks(pages: readonly Page[]): Block[] {
  const texts = pages.map((page) => ({ ...page, pieces: textPieces(page) }));
  const raw = texts.flatMap((page) => toLines(page.pieces, page.number));
  const layout = layoutOf(raw);
  const lines = withoutMargins(raw, layout.body);
  const byPage = Map.groupBy(lines, ({ page }) => page);
  const front = lines.some((line) => line.page <= 2 && endsFront(line));
  const blocks = new BlockWriter(layout, vocabularyOf(lines), front ? 'front' : 'text');
  const title = titleOf(lines, layout.body);
  if (title) blocks.title(title.text);
  const used = new Set<Line>(title?.lines ?? []);
  for (const page of texts) {
    const own = byPage.get(page.number) ?? [];
    writePage(
      page,
      own.filter((line) => !used.has(line)),
      layout,
      blocks,
    );
  }
  return blocks.finish();
}

/** A page's lines by what they are. */
function writePage(page: Page, lines: readonly Line[], layout: Layout, blocks: BlockWriter): void {
  const tables = findTables(page, lines);
  const listings = findListings(page, lines);
  const taken = new Set(
    [...tables.values(), ...listings.values()].flatMap(
      ({ lines: own }: FoundTable | FoundListing) => own,
    ),
  );
  const rest = lines.filter((line) => !taken.has(line));
  for (const line of figureLetters(lines, taken, layout)) taken.add(line);
  const notes = footnoteLines(page, rest, layout);
  for (const line of notes) blocks.mark(line);
  const prose = rest.filter((line) => !notes.has(line) && !taken.has(line));
  const formulas = withParts(
    prose,
    new Set(prose.filter((line) => isFormula(line, layout))),
    layout,
  );
  let before: Line | null = null;
  for (const [index, line] of lines.entries()) {
    const found = tables.get(line) ?? listings.get(line);
    if (found) blocks.aside('table' in found ? { kind: 'table', table: found.table } : found.block);
    if (found || taken.has(line)) continue;
    if (isFigureCaption(line) && begins(lines, index)) {
      const caption = captionLines(lines, index);
      for (const one of caption) taken.add(one);
      blocks.figure(caption);
    } else if (notes.has(line)) blocks.note(line);
    else {
      const heading = formulas.has(line) ? null : headingOf(line, before, layout);
      if (heading && blocks.takes(line, heading)) blocks.heading(heading, line);
      else if (formulas.has(line)) blocks.formula(line);
      else blocks.prose(line);
    }
    before = line;
  }
}

/** Short lines right before a figure's caption: words of the figure. */
function figureLetters(
  lines: readonly Line[],
  taken: ReadonlySet<Line>,
  { columnOf }: Layout,
): Line[] {
  return lines.flatMap((caption, at) => {
    if (!isFigureCaption(caption) || !begins(lines, at)) return [];
    const own: Line[] = [];
    for (let index = at - 1; index >= 0; index--) {
      const line = lines[index];
      if (!line || taken.has(line) || line.y < caption.y) break;
      const { left, right } = columnOf(line);
      const label =
        line.right - line.left < 0.6 * (right - left) ||
        line.segments.length > 2 ||
        line.left === left;
      if (/^\([a-z]\)\s/.test(line.text)) {
        own.push(line);
        continue;
      }
      if (!label || /[.:!?,;]$/.test(line.text) || /^\d+(?:\.\d+)*\s+\p{Lu}/u.test(line.text))
        break;
      own.push(line);
    }
    return own;
  });
}
