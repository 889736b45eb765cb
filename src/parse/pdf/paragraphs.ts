import type { Layout } from './layout.ts';
import type { Line } from './lines.ts';

/** A new paragraph: a wide gap, an indent, a list's next item, another size of type, or a line after one that ended early. */
export function startsParagraph(
  before: Line,
  line: Line,
  paragraph: readonly Line[],
  layout: Layout,
): boolean {
  const { body, leading, columnOf } = layout;
  const ended = /[.?!:]["”’)\]]*(?:\^?[\d*†‡]{1,2})?$/.test(before.text);
  if (Math.abs(line.size - before.size) > 0.12 * before.size) return true;
  if (
    /^[•▪◦‣∙●■–—]\s/.test(line.text) ||
    (ended && /^(?:\(?[\da-z]{1,2}[.)]|\[\d+\])\s/.test(line.text))
  )
    return true;
  const column = columnOf(line);
  const indent = line.left - column.left;
  const indented = indent > 0.5 * body && indent < 5 * body;
  const gap = before.y - line.y;
  const below =
    line.page === before.page && gap > 0 && Math.abs(columnOf(before).left - column.left) < 8;
  if (!below)
    return (
      ended && (indented || /^\p{Lu}/u.test(line.text)) && (indented || endsEarly(before, layout))
    );
  if (gap > 1.45 * Math.max(leading, 1.05 * line.size)) return true;
  if (ended && endsEarly(before, layout)) return true;
  const same = Math.abs(line.left - before.left) < 0.3 * body;
  const first = paragraph.length === 1;
  if (indented && !same && line.left > before.left && ended) return true;
  // a list's or quotation's block, after which the type goes on at the edge
  return (
    ended &&
    !same &&
    !first &&
    line.left < before.left - 0.5 * body &&
    !indented &&
    startsWithBold(line)
  );
}

function endsEarly(line: Line, { body, columnOf }: Layout): boolean {
  return line.right < columnOf(line).right - 2 * body;
}

function startsWithBold({ pieces }: Line): boolean {
  return pieces[0]?.font.bold ?? false;
}
