import type { Block } from '../blocks.ts';
import { join, type Vocabulary } from './join-lines.ts';
import type { Layout } from './layout.ts';
import type { Line } from './lines.ts';

/** The items of a list of references: by their labels, else by hanging indents, else by gaps. */
export function referenceItems(lines: readonly Line[], layout: Layout, words: Vocabulary): Block[] {
  const items: Line[][] = [];
  const begins = beginner(lines, layout);
  for (const line of lines) {
    const item = items.at(-1);
    if (item && !begins(line, item.at(-1) ?? line)) item.push(line);
    else items.push([line]);
  }
  return items.flatMap((item): Block[] => {
    const text = join(item, words);
    const label = labelled.exec(text)?.[1] ?? null;
    return text.length > 20 ? [{ kind: 'reference', label, text, keys: [] }] : [];
  });
}

const labelled = /^(\[[^\]]{1,24}\]|\d{1,3}\.)\s/;

function beginner(lines: readonly Line[], layout: Layout): (line: Line, before: Line) => boolean {
  const marked = lines.filter(({ text }) => labelled.test(text)).length;
  if (marked >= 3 && marked > lines.length / 12) return ({ text }) => labelled.test(text);
  const edges = new Map<number, number>();
  const key = (line: Line): number => line.page * 4000 + Math.round(layout.columnOf(line).left / 8);
  for (const line of lines)
    edges.set(key(line), Math.min(edges.get(key(line)) ?? Infinity, line.left));
  const outdented = (line: Line): boolean => line.left < (edges.get(key(line)) ?? 0) + 3;
  const hanging = lines.filter((line) => !outdented(line)).length > 0.2 * lines.length;
  if (hanging) return outdented;
  return (line, before) =>
    before.page === line.page && before.y > line.y
      ? before.y - line.y > 1.2 * layout.leading ||
        (/\.$/.test(before.text) && endsEarly(before, layout))
      : /\.$/.test(before.text);
}

function endsEarly(line: Line, { columnOf }: Layout): boolean {
  return line.right < columnOf(line).right - 15;
}
