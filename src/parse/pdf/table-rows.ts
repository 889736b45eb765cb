import { cleanText } from '../clean-text.ts';
import { isValue } from '../headers.ts';
import { scripted } from './lines.ts';
import type { Piece, Rule } from './page.ts';
import type { Region } from './table-region.ts';

/** Letters of a row without a gap between them. */
export interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly bold: boolean;
  readonly underline: boolean;
}

/** Words of a row that no wide gap parts: a cell, or cells that stand close. */
export interface Chunk {
  readonly words: readonly Word[];
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly value: boolean;
}

/** What stands on one baseline of a table. */
export interface Row {
  readonly y: number;
  readonly size: number;
  readonly chunks: readonly Chunk[];
}

/** The rows of a region from the top; scripts stand on the row that they belong to. */
export function rowsOf({ pieces, rules }: Region): Row[] {
  const size = usualSize(pieces);
  const main = pieces.filter((piece) => piece.size > 0.82 * size);
  const groups: Piece[][] = [];
  for (const piece of main.toSorted((a, b) => b.y - a.y)) {
    const group = groups.at(-1);
    if (group?.[0] && group[0].y - piece.y < 0.28 * size) group.push(piece);
    else groups.push([piece]);
  }
  for (const piece of pieces.filter((one) => one.size <= 0.82 * size)) {
    const group = nearest(groups, piece, size);
    if (group) group.push(piece);
    else groups.push([piece]);
  }
  return groups
    .map((group) => rowOf(group, size, rules))
    .filter(({ chunks }) => chunks.length > 0)
    .toSorted((a, b) => b.y - a.y);
}

/** Size of most letters. */
function usualSize(pieces: readonly Piece[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of pieces) {
    const key = Math.round(size * 4) / 4;
    letters.set(key, (letters.get(key) ?? 0) + text.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 10;
}

/** The row of a small piece: one with a letter right before it, a little higher or lower. */
function nearest(groups: readonly Piece[][], piece: Piece, size: number): Piece[] | undefined {
  const scored = groups.flatMap((group) => {
    const y = group[0]?.y ?? 0;
    const shift = Math.abs(piece.y - y);
    if (shift > 0.62 * size) return [];
    const beside = group.some(
      ({ left, right }) =>
        Math.abs(piece.left - right) < 0.4 * size || Math.abs(left - piece.right) < 0.4 * size,
    );
    return [{ group, score: shift + (beside ? 0 : size) }];
  });
  return scored.sort((a, b) => a.score - b.score)[0]?.group;
}

function rowOf(group: readonly Piece[], size: number, rules: readonly Rule[]): Row {
  const y = group[0]?.y ?? 0;
  const words = wordsOf(once(group.toSorted((a, b) => a.left - b.left)), y, size, rules);
  const chunks: Word[][] = [];
  for (const word of words) {
    const chunk = chunks.at(-1);
    const last = chunk?.at(-1);
    if (
      chunk &&
      last &&
      word.left - last.right < 0.6 * size &&
      !apart(chunk, word, word.left - last.right, size)
    )
      chunk.push(word);
    else chunks.push([word]);
  }
  return { y, size, chunks: chunks.map(chunkOf) };
}

/** Letters drawn twice, a little apart, to look bold are there once. */
function once(pieces: readonly Piece[]): Piece[] {
  return pieces.filter((piece, index) => {
    const before = pieces[index - 1];
    return !before || before.text !== piece.text || piece.left - before.left > 0.1 * piece.size;
  });
}

/** Two values side by side are two cells, unless a sign or bracket ties them. */
function apart(chunk: readonly Word[], next: Word, gap: number, size: number): boolean {
  const text = chunk.map((word) => word.text).join(' ');
  const last = chunk.at(-1)?.text ?? '';
  if (gap < 0.2 * size) return false;
  return complete.test(last) && complete.test(next.text) && !/[([{][^)\]}]*$/.test(text);
}

const complete = /^[-−–+]?\d[\d.,]*(?:[%*†‡]|\^[*†‡a-z]+)*$/;

export function chunkOf(words: readonly Word[]): Chunk {
  const text = cleanText(words.map((word) => word.text).join(' '));
  return {
    words,
    text,
    left: words[0]?.left ?? 0,
    right: words.at(-1)?.right ?? 0,
    value: isValue(text) && !/\p{L}{4}/u.test(text),
  };
}

function wordsOf(
  pieces: readonly Piece[],
  y: number,
  size: number,
  rules: readonly Rule[],
): Word[] {
  const words: { text: string; left: number; right: number; letters: number; bold: number }[] = [];
  const main = { ...pieces[0], y, size } as Piece;
  let before: Piece | null = null;
  for (const piece of pieces) {
    const gap = before ? piece.left - before.right : Infinity;
    const text = scripted(piece, main, before, gap);
    const word = words.at(-1);
    const bold = piece.font.bold ? piece.text.length : 0;
    if (word && gap < 0.13 * size) {
      word.text += text;
      word.right = Math.max(word.right, piece.right);
      word.letters += piece.text.length;
      word.bold += bold;
    } else
      words.push({ text, left: piece.left, right: piece.right, letters: piece.text.length, bold });
    before = piece;
  }
  return words.map(({ text, left, right, letters, bold }) => ({
    text,
    left,
    right,
    bold: bold > letters / 2,
    underline: rules.some((rule) => underlines(rule, left, right, y, size)),
  }));
}

/** A rule right under a word and as wide as it. */
export function underlines(
  rule: Rule,
  left: number,
  right: number,
  y: number,
  size: number,
): boolean {
  return (
    rule.top < y + 0.5 &&
    rule.bottom > y - 0.35 * size &&
    rule.left > left - 2 &&
    rule.right < right + 2 &&
    rule.right - rule.left > 0.6 * (right - left)
  );
}
