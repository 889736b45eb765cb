import type { Layout } from './layout.ts';
import type { Line } from './lines.ts';

/** True for a line of a displayed equation: letters of formulas, away from the edges of its column, and hardly a word. */
export function isFormula(line: Line, { body, columnOf }: Layout): boolean {
  const { left, right } = columnOf(line);
  const words = (line.text.match(/(?<![\p{L}_^\\])\p{Ll}{4,}/gu) ?? []).length;
  const signs = /[=≤≥≈∑∏∫√∈←→∝≜≡]/u.test(line.text);
  const formal = line.math > 0.3 || (signs && line.math > 0.05);
  const away = line.left > left + 1.2 * body || line.size < 0.9 * body;
  const tiny = line.text.length < 12 && line.math > 0.3 && line.right < right - body;
  return (formal && away && words <= 2 + line.text.length / 60) || (tiny && words === 0);
}
