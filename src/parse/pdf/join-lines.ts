import { cleanText } from '../clean-text.ts';
import type { Line } from './lines.ts';

/** Lines of a caption: those of its size that follow without a gap. */
export function captionLines(lines: readonly Line[], index: number): Line[] {
  const own: Line[] = [];
  for (const line of lines.slice(index, index + 25)) {
    const before = own.at(-1);
    if (before) {
      const gap = before.y - line.y;
      const smaller = line.size < before.size && gap < 1.25 * before.size;
      const alike = Math.abs(line.size - before.size) < 0.06 * before.size || smaller;
      if (line.page !== before.page || gap <= 0 || gap > 1.6 * before.size || !alike) break;
      if (line.segments.length > 2 || line.left > before.left + 60) break;
    }
    own.push(line);
  }
  return own;
}

/** The words of a paper, by which a hyphen at a line's end is judged. */
export interface Vocabulary {
  readonly whole: ReadonlySet<string>;
  readonly hyphened: ReadonlySet<string>;
}

/** Words that stand within lines. */
export function vocabularyOf(lines: readonly Line[]): Vocabulary {
  const whole = new Set<string>();
  const hyphened = new Set<string>();
  for (const [index, line] of lines.entries()) {
    // the halves of a word parted at a line's end are no words
    const rest = (lines[index - 1]?.text ?? '').endsWith('-')
      ? line.text.replace(/^\S+/, '')
      : line.text;
    for (const [word] of rest
      .replace(/\S+-$/, '')
      .toLowerCase()
      .matchAll(/\p{L}[\p{L}\d]*(?:-[\p{L}\d]+)*/gu))
      (word.includes('-') ? hyphened : whole).add(word);
  }
  return { whole, hyphened };
}

/** Words of lines in one paragraph; a word parted by a hyphen at a line's end is joined. */
export function join(lines: readonly Line[], words?: Vocabulary): string {
  let text = '';
  for (const line of lines) text = joinTwo(text, line.text, words);
  return cleanText(text);
}

function joinTwo(text: string, next: string, words: Vocabulary | undefined): string {
  if (text === '') return next;
  const open = /(\S*[\p{L}\d])-$/u.exec(text)?.[1];
  if (open !== undefined && /^[\p{L}\d]/u.test(next))
    return (keepsHyphen(open, next, words) ? text : text.slice(0, -1)) + next;
  const url = /https?:\/\/\S*[/._?=&-]$/.test(text) && !/^\p{Lu}\p{Ll}/u.test(next);
  return text + (url ? '' : ' ') + next;
}

/** A hyphen stays where the words around it are no single word of this paper, or where they begin anew. */
function keepsHyphen(open: string, next: string, words: Vocabulary | undefined): boolean {
  const start = /[\p{L}\d]+(?:-[\p{L}\d]+)*$/u.exec(open)?.[0] ?? '';
  const end = /^[\p{L}\d]+(?:-[\p{L}\d]+)*/u.exec(next)?.[0] ?? '';
  const [joined, parted] = [`${start}${end}`.toLowerCase(), `${start}-${end}`.toLowerCase()];
  const known = (list: ReadonlySet<string> | undefined, word: string): boolean =>
    list?.has(word) ?? false;
  if (known(words?.whole, joined) || (joined.includes('-') && known(words?.hyphened, joined)))
    return false;
  if (known(words?.hyphened, parted) || !/^\p{Ll}/u.test(next) || /\d$/.test(open)) return true;
  if (start.includes('-') || /^\p{Lu}\p{Lu}/u.test(start)) return true;
  const both = [start, end].map((word) => word.toLowerCase());
  return both.every((word) => word.length > 3 && known(words?.whole, word));
}
