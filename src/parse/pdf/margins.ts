import type { Line } from './lines.ts';
import type { Page, Piece } from './page.ts';

/** Pieces of a page that belong to its text: without the line numbers of a review copy and the letters of embedded drawings. */
export function textPieces({ pieces }: Page): Piece[] {
  const letters = (some: readonly Piece[]): number =>
    some.reduce((sum, { text }) => sum + text.length, 0);
  const drawn = pieces.filter(({ inForm }) => inForm);
  // a page may as a whole be drawn from one form
  const figures = letters(drawn) < 0.6 * letters(pieces);
  const numbers = lineNumbers(pieces);
  return pieces.filter((piece) => !(figures && piece.inForm) && !numbers.has(piece));
}

/** Whole numbers one below another at one edge, each one more than the one above it. */
function lineNumbers(pieces: readonly Piece[]): Set<Piece> {
  const numbers = pieces.filter(({ text }) => /^\d{1,4}$/.test(text));
  const found = new Set<Piece>();
  for (const column of Map.groupBy(numbers, ({ right }) => Math.round(right / 4)).values()) {
    const sorted = column.toSorted((a, b) => b.y - a.y);
    const steps = sorted.filter((piece, index) => {
      const before = sorted[index - 1];
      return before !== undefined && [1, 5].includes(Number(piece.text) - Number(before.text));
    }).length;
    if (sorted.length >= 12 && steps > 0.85 * (sorted.length - 1))
      for (const piece of sorted) found.add(piece);
  }
  return found;
}

/** Lines without page numbers, and without what stands at the same height near the edge of many pages. */
export function withoutMargins(lines: readonly Line[], body: number): Line[] {
  const byPage = Map.groupBy(lines, ({ page }) => page);
  const edges = new Map(
    [...byPage].map(([page, own]) => [
      page,
      { top: Math.max(...own.map(({ y }) => y)), bottom: Math.min(...own.map(({ y }) => y)) },
    ]),
  );
  const key = ({ y, text }: Line): string =>
    `${Math.round(y / 4)} ${text.replace(/\d+/g, '#').toLowerCase()}`;
  const seen = new Map<string, Set<number>>();
  for (const line of lines) {
    const pages = seen.get(key(line)) ?? new Set();
    seen.set(key(line), pages.add(line.page));
  }
  return lines.filter((line) => {
    // the name that a draft prints in place of a picture
    if (/^\S+\.(?:png|jpe?g|pdf|eps)$/i.test(line.text)) return false;
    const { top, bottom } = edges.get(line.page) ?? { top: Infinity, bottom: 0 };
    const edge = line.y < bottom + 2.5 * body || line.y > top - 2.5 * body;
    if (!edge) return true;
    const outer = line.y < bottom + 0.5 * body || line.y > top - 0.5 * body;
    if (
      outer &&
      /^(?:page\s*)?[–—-]?\s*\d{1,4}\s*[–—-]?(?:\s*(?:of|\/)\s*\d{1,4})?$/i.test(line.text)
    )
      return false;
    const pages = seen.get(key(line))?.size ?? 0;
    return pages < 2 || (pages < 3 && byPage.size > 6 && !outer);
  });
}
