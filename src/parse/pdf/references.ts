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
  const labels = lines.flatMap(({ text }) => labelled.exec(text)?.[1] ?? []);
  if (labels.length >= 3 && labels.length > lines.length / 12 && count(labels))
    return ({ text }) => labelled.test(text);
  const edges = new Map<number, number>();
  const pages = Map.groupBy(lines, ({ page }) => page);
  const middles = new Map([...pages].map(([page, own]) => [page, middleOf(own)]));
  const key = ({ page, left }: Line): number =>
    2 * page + (left > (middles.get(page) ?? Infinity) ? 1 : 0);
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

/** Halfway between a page's outermost edges: an item of a right-hand column begins beyond it. */
function middleOf(lines: readonly Line[]): number {
  const left = Math.min(...lines.map((line) => line.left));
  return (left + Math.max(...lines.map((line) => line.right))) / 2 - 1;
}

/** True for labels that count up, or are no numbers: a page number may begin a line too. */
function count(labels: readonly string[]): boolean {
  const numbers = labels.map((label) => Number(/\d+/.exec(label)?.[0] ?? NaN));
  if (labels.every((label) => label.startsWith('['))) return true;
  const steps = numbers.slice(1).filter((number, index) => number - (numbers[index] ?? 0) === 1);
  return steps.length >= 0.6 * (numbers.length - 1);
}

function endsEarly(line: Line, { columnOf }: Layout): boolean {
  return line.right < columnOf(line).right - 15;
}
