import type { Heading } from './headings.ts';
import { lineOf, type Line } from './lines.ts';

/** A bold or slanted heading at the start of a paragraph's first line, and the line without it; null where there is none. */
export function runInOf(line: Line): { heading: Heading; rest: Line } | null {
  const numbered = /^\d+(?:\.\d+)+\.?$/.test(line.pieces[0]?.text ?? '') ? 1 : 0;
  const first = line.pieces[numbered]?.font;
  const style = first?.bold ? 'bold' : 'italic';
  if (!first?.[style] || first.math || line.pieces.every(({ font }) => font[style])) return null;
  const end = line.pieces.findIndex(
    ({ font }, index) => index >= numbered && !font[style] && !font.math,
  );
  const [last, next] = [line.pieces[end - 1], line.pieces[end]];
  if (end < 1 || !last || !next) return null;
  const words = lineOf(line.pieces.slice(0, end), line.page)?.text ?? '';
  const rest = lineOf(line.pieces.slice(end), line.page);
  const ended =
    /[.:]$/.test(words) || (style === 'bold' && next.left - last.right > 0.6 * line.size);
  if (style === 'italic' && (!/^[\d.\s]*\p{Lu}.*\.$/u.test(words) || words.split(' ').length > 6))
    return null;
  const heading = /^(\d{1,2}(?:\.\d{1,2})+)\.?\s+(.*)$/.exec(words);
  const title = (heading?.[2] ?? words).replace(/\s*[.:]$/, '');
  if (!rest || !ended || !/^\p{L}{2}/u.test(title) || title.split(' ').length > 10) return null;
  if (!/^[\p{Lu}“"(\d]/u.test(rest.text) || /^(?:Table|Figure|Fig\.)/.test(title)) return null;
  return { heading: { number: heading?.[1] ?? null, title, level: 4 }, rest };
}
