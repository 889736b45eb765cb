import type { Block } from '../blocks.ts';
import { labelOf } from '../clean-text.ts';
import { findTables, isFigureCaption, type FoundTable } from './find-tables.ts';
import { captionLines, join } from './join-lines.ts';
import { toLines, type Line } from './lines.ts';
import type { Page } from './page.ts';

/** Title, headings, paragraphs, captions, tables and references from lines in the order of reading. */
export function toBlocks(pages: readonly Page[]): Block[] {
  const found = new Map<Line, FoundTable>();
  const all = pages.flatMap((page) => {
    const lines = toLines(page.pieces, page.number);
    for (const [line, table] of findTables(page, lines)) found.set(line, table);
    return lines;
  });
  const tableLines = new Set([...found.values()].flatMap(({ lines }) => lines));
  const body = bodySize(all);
  const lines = withoutMargins(all, body);
  const blocks: Block[] = [];
  const title = titleOf(lines, body);
  if (title) blocks.push({ kind: 'title', text: title.text });
  const used = new Set<Line>(title?.lines ?? []);
  let paragraph: Line[] = [];
  let inReferences = false;
  const flush = (): void => {
    if (paragraph.length > 0)
      blocks.push(...(inReferences ? references(paragraph) : prose(paragraph)));
    paragraph = [];
  };
  for (const [index, line] of lines.entries()) {
    if (used.has(line)) continue;
    const before = paragraph.at(-1);
    const heading = headingOf(line, body);
    const table = found.get(line);
    if (table) {
      flush();
      blocks.push({ kind: 'table', table: table.table });
    } else if (tableLines.has(line)) continue;
    else if (isFigureCaption(line)) {
      flush();
      const caption = captionLines(lines, index);
      for (const one of caption) used.add(one);
      const text = join(caption);
      blocks.push({ kind: 'figure', label: labelOf(text), caption: text });
    } else if (heading) {
      flush();
      inReferences = /^(?:references|bibliography)$/i.test(heading.title);
      blocks.push({ kind: 'heading', ...heading });
    } else {
      if (before && startsParagraph(before, line, paragraph, inReferences)) flush();
      paragraph.push(line);
    }
  }
  flush();
  return blocks;
}

/** Size in points of most of the text. */
function bodySize(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) {
    const key = Math.round(size * 2) / 2;
    letters.set(key, (letters.get(key) ?? 0) + text.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 10;
}

/** Page numbers, and lines that stand at the same height on most pages, are no part of the text. */
function withoutMargins(lines: readonly Line[], body: number): Line[] {
  const pages = new Set(lines.map(({ page }) => page)).size;
  const key = ({ y, text }: Line): string => `${Math.round(y / 3)} ${text.replace(/\d+/g, '#')}`;
  const seen = new Map<string, number>();
  for (const line of lines) seen.set(key(line), (seen.get(key(line)) ?? 0) + 1);
  const tops = new Map<number, number>();
  for (const { page, y } of lines) tops.set(page, Math.max(tops.get(page) ?? 0, y));
  return lines.filter((line) => {
    // page numbers at the foot, line numbers of a review copy in the margin
    if (/^\d{1,4}$/.test(line.text) && (line.y < 6 * body || line.right < 5 * body)) return false;
    const repeated = pages >= 3 && (seen.get(key(line)) ?? 0) >= Math.max(3, pages / 3);
    const edge = line.y < 6 * body || line.y > (tops.get(line.page) ?? 0) - 2 * body;
    return !(repeated && edge);
  });
}

/** The largest lines near the top of the first page. */
function titleOf(lines: readonly Line[], body: number): { text: string; lines: Line[] } | null {
  const first = lines.filter(({ page }) => page === 1).slice(0, 25);
  const largest = Math.max(
    ...first.filter(({ text }) => /\p{L}{3}/u.test(text)).map(({ size }) => size),
    0,
  );
  if (largest < 1.15 * body) return null;
  const start = first.findIndex(({ size }) => size > 0.97 * largest);
  const own: Line[] = [];
  for (const line of first.slice(start)) {
    if (line.size < 0.97 * largest) break;
    own.push(line);
  }
  return own.length > 0 && own.length <= 5 ? { text: join(own), lines: own } : null;
}

const named =
  /^(?:abstract|introduction|related work|background|methods?|methodology|experiments?|experimental (?:setup|results)|results?(?: and discussion)?|discussion|conclusions?|limitations|acknowledge?ments?|references|bibliography|appendix|participants|materials|procedure)\s*[.:]?$/i;

function headingOf(
  line: Line,
  body: number,
): { number: string | null; title: string; level: number } | null {
  const { text, size } = line;
  if (text.length > 90 || size < 0.85 * body) return null;
  if (named.test(text)) return { number: null, title: text.replace(/[.:]$/, ''), level: 1 };
  const found = /^((?:\d{1,2}|[A-Z])(?:\.\d{1,2}){0,3})\.?\s+(\p{Lu}[^.!?]*)$/u.exec(text);
  const [, number = '', title = ''] = found ?? [];
  if (!found || title.split(' ').length > 12 || /\d\.\d|[=<>]/.test(title)) return null;
  const larger = size > 1.04 * body;
  const short = line.right - line.left < 200;
  if (!larger && !(short && /^\d/.test(number))) return null;
  return { number, title, level: number.split('.').length };
}

/** A new paragraph: another page side, a wide gap, an indent, or a list of references' next item. */
function startsParagraph(
  before: Line,
  line: Line,
  paragraph: readonly Line[],
  inReferences: boolean,
): boolean {
  const gap = before.y - line.y;
  const left = Math.min(...paragraph.map((one) => one.left));
  if (inReferences && /^(?:\[\d+\]|\d{1,3}\.\s)/.test(line.text)) return true;
  if (gap < 0 || line.page !== before.page)
    return /[.?!:]["”)]?$/.test(before.text) && /^\p{Lu}/u.test(line.text);
  if (gap > 1.75 * Math.max(before.size, line.size)) return true;
  if (Math.abs(line.size - before.size) > 0.12 * before.size) return true;
  if (inReferences) return line.left < before.left - 4 && /^\p{Lu}/u.test(line.text);
  return (
    line.left > left + 6 &&
    line.left < left + 40 &&
    /[.?!:]["”)]?$/.test(before.text) &&
    Math.abs(before.left - left) < 4
  );
}

function prose(lines: readonly Line[]): Block[] {
  const text = join(lines);
  const abstract = /^Abstract\s*[.:—–-]?\s*(?=\p{Lu})/u.exec(text);
  if (abstract && text.length > 120)
    return [{ kind: 'abstract', paragraphs: [text.slice(abstract[0].length)] }];
  return text.length > 1 ? [{ kind: 'paragraph', text }] : [];
}

function references(lines: readonly Line[]): Block[] {
  const text = join(lines);
  const label = /^(\[[^\]]{1,20}\]|\d{1,3}\.)\s/.exec(text)?.[1] ?? null;
  return text.length > 20 ? [{ kind: 'reference', label, text, keys: [] }] : [];
}
