import { cleanText } from '../clean-text.ts';
import type { Line } from './lines.ts';

/** Lines of a caption: those of its size that follow without a gap. */
export function captionLines(lines: readonly Line[], index: number): Line[] {
  const own: Line[] = [];
  for (const line of lines.slice(index, index + 14)) {
    const before = own.at(-1);
    if (before) {
      const gap = before.y - line.y;
      if (
        line.page !== before.page ||
        gap <= 0 ||
        gap > 1.5 * before.size ||
        Math.abs(line.size - before.size) > 0.3
      )
        break;
      if (line.segments.length > 2 || line.left > before.left + 60) break;
    }
    own.push(line);
  }
  return own;
}

/** Words of lines in one paragraph; a word parted by a hyphen at a line's end is joined. */
export function join(lines: readonly Line[]): string {
  let text = '';
  for (const line of lines) {
    if (/\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(line.text)) text = text.slice(0, -1) + line.text;
    else text += (text ? ' ' : '') + line.text;
  }
  return cleanText(text);
}
