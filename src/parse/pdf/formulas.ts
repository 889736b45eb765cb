import type { Layout } from './layout.ts';
import type { Line } from './lines.ts';

/** True for a line of a displayed equation: letters of formulas, away from the edges of its column, and hardly a word. */
export function isFormula(line: Line, { body, columnOf }: Layout): boolean {
  const { left, right } = columnOf(line);
  if (/^\(\d{1,3}[a-z]?\)$/.test(line.text)) return line.left > left + body;
  const words = (line.text.match(/(?<![\p{L}_^\\])\p{Ll}{4,}(?![\p{L}(_^])/gu) ?? []).length;
  const signs = /[=≤≥≈∑∏∫√∈←→∝≜≡]/u.test(line.text);
  const formal = line.math > 0.3 || (signs && line.math > 0.05);
  const away = line.left > left + 1.2 * body || line.size < 0.9 * body;
  const short = line.right - line.left < 0.75 * (right - left);
  return (
    (formal && away && words <= 1 + line.text.length / 60) ||
    (line.math > 0.25 &&
      words <= (signs ? 1 : 0) &&
      (short || signs) &&
      !/\p{L}[.!?]$/u.test(line.text))
  );
}

/** A short line between two lines of equations, or right beside one, is a part of it. */
export function withParts(lines: readonly Line[], formulas: Set<Line>, layout: Layout): Set<Line> {
  const near = (line: Line, other: Line | undefined): boolean =>
    other !== undefined && formulas.has(other) && Math.abs(other.y - line.y) < 2.2 * layout.body;
  const parts = lines.filter((line, index) => {
    if (formulas.has(line) || line.text.length > 24 || /\p{Ll}{4,}.*[.,:]$/u.test(line.text))
      return false;
    const [before, after] = [near(line, lines[index - 1]), near(line, lines[index + 1])];
    const away = line.left > layout.columnOf(line).left + layout.body;
    return (before && after) || ((before || after) && away && line.text.length < 12);
  });
  return new Set([...formulas, ...parts]);
}
