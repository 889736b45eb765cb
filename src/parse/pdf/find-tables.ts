import type { TableDraft } from '../blocks.ts';
import { captionLines, join } from './join-lines.ts';
import type { Line } from './lines.ts';
import type { Page } from './page.ts';
import { readTable } from './pdf-table.ts';
import { joined, regionOf, ruledRegions, type Region } from './table-region.ts';

export interface FoundTable {
  readonly table: TableDraft;
  /** Lines of the caption and of the table itself, which are no prose. */
  readonly lines: readonly Line[];
}

/** "Table 2: …", or "Table 2" alone over its title. */
export function isTableCaption({ text }: Line): boolean {
  return /^(?:Table|Tab\.|TABLE)\s*(?:[A-Z]?\.?\d+(?:\.\d+)?|[IVX]+)\s*(?:[.:|—–]|$)/.test(text);
}

export function isFigureCaption({ text }: Line): boolean {
  return /^(?:Figure|Fig\.|FIGURE|FIG\.)\s*(?:[A-Z]?\.?\d+(?:\.\d+)?)\s*(?:[.:|—–]|$)/.test(text);
}

/** False for a line in the middle of a paragraph, which happens to begin with the name of a table or figure. */
export function begins(lines: readonly Line[], index: number): boolean {
  const [before, line] = [lines[index - 1], lines[index]];
  if (!before || !line || before.page !== line.page) return true;
  return (
    before.y - line.y > 1.5 * line.size ||
    before.y <= line.y ||
    Math.abs(before.size - line.size) > 0.3 ||
    before.left > line.left + 2 * line.size ||
    before.left < line.left - 3 * line.size ||
    /[.:!?]$/.test(before.text) ||
    before.segments.length > 2
  );
}

/** The tables of a page, by the first line of their captions. */
export function findTables(page: Page, lines: readonly Line[]): Map<Line, FoundTable> {
  const starts = lines.filter((line, index) => isTableCaption(line) && begins(lines, index));
  const labels = [...starts, ...lines.filter(isFigureCaption)];
  const captions = starts.map((line) => ({ line, own: captionLines(lines, lines.indexOf(line)) }));
  const taken = new Map<Line, Region>();
  const pairs = ruledRegions(page, lines, labels).flatMap((region) =>
    captions.map(({ line, own }) => ({ line, region, gap: distance(own, region) })),
  );
  for (const { line, region, gap } of pairs.sort((a, b) => a.gap - b.gap))
    if (gap < 45 && !taken.has(line) && ![...taken.values()].includes(region))
      taken.set(line, region);
  return new Map(
    captions.map(({ line, own }) => {
      const region = taken.get(line) ?? openRegion(page, lines, own);
      const within = region ? lines.filter((one) => inside(one, region)) : [];
      return [
        line,
        { table: readTable(join(own), region), lines: [...new Set([...own, ...within])] },
      ];
    }),
  );
}

/** How far a region stands over or under a caption; infinite where they do not face each other. */
function distance(caption: readonly Line[], region: Region): number {
  const [first, last] = [caption[0], caption.at(-1)];
  if (!first || !last) return Infinity;
  const left = Math.min(...caption.map((line) => line.left));
  const right = Math.max(...caption.map((line) => line.right));
  const shared = Math.min(right, region.right) - Math.max(left, region.left);
  if (shared < 0.4 * Math.min(right - left, region.right - region.left)) return Infinity;
  const below = last.y - region.top;
  const above = region.bottom - (first.y + 0.8 * first.size);
  return Math.max(below, above) < -4 ? Infinity : Math.max(below, above);
}

function inside(line: Line, { left, right, bottom, top }: Region): boolean {
  const middle = line.y + 0.3 * line.size;
  const centre = (line.left + line.right) / 2;
  return middle < top + 1 && middle > bottom - 1 && centre > left - 2 && centre < right + 2;
}

/** Rows without lines around them: those next to the caption in the order of reading, up to prose or a gap. */
function openRegion(page: Page, lines: readonly Line[], caption: readonly Line[]): Region | null {
  const [first, last] = [caption[0], caption.at(-1)];
  if (!first || !last) return null;
  const after = rowsFrom(lines, lines.indexOf(last), 1);
  const before = rowsFrom(lines, lines.indexOf(first), -1);
  const rows = values(after) >= values(before) ? after : before;
  if (rows.length < 2 || values(rows) < 2) return null;
  const box = {
    left: Math.min(...rows.map((line) => line.left)) - 1,
    right: Math.max(...rows.map((line) => line.right)) + 1,
    bottom: Math.min(...rows.map((line) => line.y)) - 2,
    top: Math.max(...rows.map((line) => line.y + line.size)),
  };
  return regionOf(page, joined(page.rows), box);
}

function rowsFrom(lines: readonly Line[], from: number, step: 1 | -1): Line[] {
  const rows: Line[] = [];
  for (
    let index = from + step;
    index >= 0 && index < lines.length && rows.length < 80;
    index += step
  ) {
    const line = lines[index];
    const last = rows.at(-1) ?? lines[from];
    if (!line || !last) break;
    const gap = (last.y - line.y) * step;
    if (gap < -0.3 * line.size || gap > 3.2 * line.size) break;
    if (line.segments.length < 2 && line.text.length > 60) break;
    if (line.segments.length < 2 && line.text.length > 25 && /[.;]$/.test(line.text)) break;
    if (isTableCaption(line) || isFigureCaption(line)) break;
    rows.push(line);
  }
  while (rows.at(-1) && (rows.at(-1)?.segments.length ?? 0) < 2) rows.pop();
  return rows;
}

function values(rows: readonly Line[]): number {
  return rows.reduce(
    (sum, { segments }) => sum + segments.filter(({ text }) => /\d/.test(text)).length,
    0,
  );
}
