import { cleanText } from '../clean-text.ts';
import type { Piece } from './page.ts';

/** Words of one line that stand together; a wide gap parts two of them. */
export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

export interface Line {
  readonly page: number;
  readonly y: number;
  readonly left: number;
  readonly right: number;
  /** Size of most of its letters, in points. */
  readonly size: number;
  readonly segments: readonly Segment[];
  readonly text: string;
  /** Most of its letters are bold. */
  readonly bold: boolean;
  /** Share of its letters that are set in a font for formulas. */
  readonly math: number;
  readonly pieces: readonly Piece[];
}

/** Lines of a page in the order in which it was drawn, which for most typesetters is the order of reading. */
export function toLines(pieces: readonly Piece[], page: number): Line[] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const group = groups.at(-1);
    const earlier = group && !onLine(group, piece) ? goesBack(groups, piece) : -1;
    if (earlier !== -1) {
      const between = groups.splice(earlier + 1).flat();
      groups[earlier]?.push(...between, piece);
    } else if (group && onLine(group, piece)) group.push(piece);
    else groups.push([piece]);
  }
  return groups.flatMap((group) => lineOf(group, page) ?? []);
}

/** Where the line goes on after what stands above and below it for a moment, as in a fraction: its place among the last few, else -1. */
function goesBack(groups: readonly Piece[][], piece: Piece): number {
  for (let at = groups.length - 2; at >= Math.max(0, groups.length - 4); at--) {
    const group = groups[at] ?? [];
    const { y, size } = mainPiece(group);
    const last = group.at(-1) ?? piece;
    const between = groups.slice(at + 1).flat();
    const beside = between.every(
      (one) =>
        Math.abs(one.y - y) < 1.6 * size && one.left > last.left && one.right < piece.left + size,
    );
    if (!beside || between.reduce((sum, { text }) => sum + text.length, 0) > 40) return -1;
    const gap = piece.left - Math.max(...[last, ...between].map(({ right }) => right));
    if (Math.abs(piece.y - y) < 0.1 * size && gap > -0.3 * size && gap < 1.2 * size) return at;
  }
  return -1;
}

/** The piece goes on to the right of the line's last one, on its baseline or raised or lowered by a script. */
function onLine(group: readonly Piece[], piece: Piece): boolean {
  const main = mainPiece(group);
  const last = group.at(-1) ?? piece;
  const shift = Math.abs(piece.y - main.y);
  const near =
    shift <= 0.2 * main.size ||
    (shift <= 0.6 * main.size && Math.min(piece.size, last.size) < 0.85 * main.size) ||
    (shift <= 0.6 * piece.size && main.size < 0.85 * piece.size) ||
    (hanging(piece) && shift < 1.3 * main.size && piece.left - last.right < main.size);
  const apart = piece.left - last.right > 14 * main.size;
  return (
    near &&
    !apart &&
    piece.left >= last.left - 0.5 * main.size &&
    piece.left >= (group[0]?.left ?? 0) - 1
  );
}

/** Signs whose font has their tops, not their feet, on the line: roots, large brackets and sums. */
function hanging({ text, font }: Piece): boolean {
  return text === '√' || /^(?:CMEX|txex|MTEX|pxex)/i.test(font.name);
}

function mainPiece(group: readonly Piece[]): Piece {
  const upright = group.filter((piece) => !hanging(piece));
  return (upright.length > 0 ? upright : group).reduce((a, b) =>
    b.text.length * b.size > a.text.length * a.size && b.size >= a.size * 0.95 ? b : a,
  );
}

/** A line of pieces from left to right; null where they hold no text. */
export function lineOf(drawn: readonly Piece[], page: number): Line | null {
  const main = mainPiece(drawn);
  const group = inScriptOrder(drawn, main);
  const segments: { text: string; left: number; right: number }[] = [];
  let before: Piece | null = null;
  for (const piece of group) {
    const gap = before ? piece.left - before.right : Infinity;
    const text = scripted(piece, main, before, gap);
    const current = segments.at(-1);
    if (!current || gap > 0.85 * main.size)
      segments.push({ text, left: piece.left, right: piece.right });
    else {
      current.text += (gap > 0.13 * main.size ? ' ' : '') + text;
      current.right = piece.right;
    }
    before = piece;
  }
  const kept = segments
    .map((segment) => ({ ...segment, text: cleanText(segment.text) }))
    .filter(({ text }) => text !== '');
  const [first, last] = [kept[0], kept.at(-1)];
  if (!first || !last) return null;
  const share = (wanted: (piece: Piece) => boolean): number =>
    letters(group.filter(wanted)) / Math.max(1, letters(group));
  return {
    page,
    y: main.y,
    left: first.left,
    right: last.right,
    size: main.size,
    segments: kept,
    text: kept.map(({ text }) => text).join(' '),
    bold: share(({ font }) => font.bold) > 0.6,
    math: share(({ font }) => font.math),
    pieces: group,
  };
}

function letters(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { text }) => sum + text.length, 0);
}

/** A smaller piece above or below the baseline is a script; one that goes on needs no second mark. */
export function scripted(piece: Piece, main: Piece, before: Piece | null, gap: number): string {
  const mark = scriptMark(piece, main);
  if (mark === '') return piece.text;
  const goesOn = before !== null && gap < 0.13 * main.size && scriptMark(before, main) === mark;
  return goesOn ? piece.text : mark + piece.text;
}

/** A raised piece over a lowered one, drawn first by TeX, is written after it: `x_i^2`. */
export function inScriptOrder(pieces: readonly Piece[], main: Piece): Piece[] {
  const ordered = [...pieces];
  for (let index = 0; index + 1 < ordered.length; index++) {
    const [upper, lower] = [ordered[index], ordered[index + 1]];
    if (!upper || !lower || scriptMark(upper, main) !== '^' || scriptMark(lower, main) !== '_')
      continue;
    if (Math.abs(lower.left - upper.left) > 0.5 * main.size) continue;
    let end = index + 2;
    while (end < ordered.length && scriptMark(ordered[end] ?? main, main) === '_') end += 1;
    ordered.splice(index, end - index, ...ordered.slice(index + 1, end), upper);
    index = end - 1;
  }
  return ordered;
}

function scriptMark(piece: Piece, main: Piece): '' | '^' | '_' {
  if (piece.size >= 0.85 * main.size) return '';
  const rise = piece.y - main.y;
  if (rise > 0.15 * main.size) return '^';
  return rise < -0.08 * main.size ? '_' : '';
}
