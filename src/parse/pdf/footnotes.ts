import type { Layout } from './layout.ts';
import type { Line } from './lines.ts';
import type { Page } from './page.ts';

/** Lines of notes at the foot of a page: smaller type below a short rule, or that begins with a raised mark and nothing of body type stands below. */
export function footnoteLines(
  page: Page,
  lines: readonly Line[],
  { body, columnOf }: Layout,
): Set<Line> {
  const found = new Set<Line>();
  const small = lines.filter(({ size }) => size < 0.95 * body);
  for (const line of small) {
    const column = columnOf(line);
    const ruled = page.rows.some(({ left, right, bottom }) => {
      const width = right - left;
      return (
        bottom > line.y &&
        bottom - line.y < 200 &&
        width > 30 &&
        width < 0.75 * (column.right - column.left) &&
        Math.abs(left - column.left) < 12 &&
        line.left > left - 8 &&
        !lines.some((other) => other.size >= 0.95 * body && other.y < bottom && facing(other, line))
      );
    });
    if (ruled) found.add(line);
  }
  for (const line of lines)
    if (imprint.test(line.text) && !lines.some((other) => other.y < line.y - 3 * line.size))
      found.add(line);
  let open: Line | null = null;
  for (const line of lines) {
    const last = !lines.some(
      (other) => other.size >= 0.95 * body && other.y < line.y && facing(other, line),
    );
    const goesOn: boolean =
      open !== null &&
      line.page === open.page &&
      open.y - line.y < 1.6 * open.size &&
      open.y > line.y;
    if (line.size < 0.95 * body && last && (noteMark(line) !== null || goesOn)) {
      found.add(line);
      open = line;
    } else open = null;
  }
  return found;
}

/** What publishers print under the first page. */
const imprint =
  /^(?:preprint submitted|permission to|copyright|©|licensed under|proceedings of|published (?:by|under)|this work is licensed|accepted (?:at|to|for)|\d+(?:st|nd|rd|th) (?:conference|workshop|annual)|presented at|corresponding author)/i;

/** The mark that a note begins with, or null. */
export function noteMark({ text, pieces, size }: Line): string | null {
  const [first] = pieces;
  const raised = first !== undefined && first.size < 0.85 * size;
  return (
    /^\^?(\d{1,2}|[*†‡§¶∗])/.exec(
      raised || /^\^/.test(text) || /^[*†‡§¶∗]/.test(text) ? text : '',
    )?.[1] ?? null
  );
}

function facing(a: Line, b: Line): boolean {
  return a.left < b.right && a.right > b.left;
}
