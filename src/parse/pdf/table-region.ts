import type { Line } from './lines.ts';
import type { Page, Piece, Rule } from './page.ts';

/** The part of a page that a table fills. */
export interface Region {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
  /** Drawn lines across it, from the top; pieces of one line joined. */
  readonly rules: readonly Rule[];
  readonly bars: readonly Rule[];
  readonly pieces: readonly Piece[];
}

/** Regions between drawn lines of one width, whatever they hold; of nested ones the largest. */
export function ruledRegions(
  page: Page,
  lines: readonly Line[],
  captions: readonly Line[],
): Region[] {
  const drawn = joined(page.rows).filter(({ left, right }) => right - left > 6);
  const rules = drawn.filter(({ left, right }) => right - left > 40);
  const groups: Rule[][] = [];
  for (const rule of rules) {
    const group = groups.find((one) => {
      const last = one.at(-1);
      return (
        last !== undefined &&
        Math.abs(last.left - rule.left) < 3 &&
        Math.abs(last.right - rule.right) < 3 &&
        !parted(last, rule, lines, captions)
      );
    });
    if (group) group.push(rule);
    else groups.push([rule]);
  }
  const boxes = groups.flatMap((group): Rule[] => {
    const [first, last] = [group[0], group.at(-1)];
    return first && last && first.bottom - last.top > 12
      ? [{ left: first.left, right: first.right, top: first.top, bottom: last.bottom }]
      : [];
  });
  const outer = boxes.filter(
    (box) =>
      !boxes.some(
        (other) =>
          other !== box &&
          other.left <= box.left + 3 &&
          other.right >= box.right - 3 &&
          other.top >= box.top - 1 &&
          other.bottom <= box.bottom + 1 &&
          other.right - other.left + other.top - other.bottom >
            box.right - box.left + box.top - box.bottom,
      ),
  );
  return outer
    .map((box) => regionOf(page, drawn, extended(box, page, lines, captions)))
    .filter(({ pieces }) => pieces.length > 3);
}

/** Rows outside the first and last line drawn belong to the table where its upright lines reach them, or where they stand as close as rows do. */
function extended(box: Rule, page: Page, lines: readonly Line[], captions: readonly Line[]): Rule {
  const bars = page.bars.filter(({ left }) => left > box.left - 4 && left < box.right + 4);
  let { top, bottom } = box;
  for (let again = true; again;) {
    const [higher, lower] = [top, bottom];
    for (const bar of bars) {
      if (bar.bottom < top + 16 && bar.top > top && free(captions, top, bar.top)) top = bar.top;
      if (bar.top > bottom - 16 && bar.bottom < bottom && free(captions, bar.bottom, bottom))
        bottom = bar.bottom;
    }
    again = top > higher || bottom < lower;
  }
  const near = lines.filter(
    (line) =>
      line.left > box.left - 3 &&
      line.right < box.right + 3 &&
      line.segments.length > 1 &&
      line.segments.every(({ text }) => text.length < 30) &&
      !captions.includes(line),
  );
  return { ...box, top: reach(near, top, 1), bottom: -reach(near, -bottom, -1) };
}

function free(captions: readonly Line[], bottom: number, top: number): boolean {
  return captions.every(({ y }) => y < bottom || y > top);
}

/** How far rows that follow one another closely reach beyond an edge. */
function reach(rows: readonly Line[], edge: number, way: 1 | -1): number {
  let end = edge;
  for (const { y, size } of rows.toSorted((a, b) => way * (a.y - b.y))) {
    const [near, far] = way === 1 ? [y, y + 0.9 * size] : [-y - 0.7 * size, -y + 0.2 * size];
    if (near < end - 1) continue;
    if (near - end > 0.7 * size) break;
    end = far;
  }
  return end;
}

/** What of a page lies in a box. */
export function regionOf(page: Page, rules: readonly Rule[], box: Rule): Region {
  const within = ({ left, right, bottom, top }: Rule): boolean =>
    left >= box.left - 4 &&
    right <= box.right + 4 &&
    bottom >= box.bottom - 2 &&
    top <= box.top + 2;
  return {
    ...box,
    rules: rules.filter(within),
    bars: page.bars.filter(
      ({ left, bottom, top }) =>
        left >= box.left - 4 && left <= box.right + 4 && top > box.bottom && bottom < box.top,
    ),
    pieces: page.pieces.filter((piece) => {
      const middle = piece.y + 0.3 * piece.size;
      return (
        middle > box.bottom - 1 &&
        middle < box.top + 1 &&
        (piece.left + piece.right) / 2 > box.left - 2 &&
        (piece.left + piece.right) / 2 < box.right + 2
      );
    }),
  };
}

/** Drawn lines from the top down and from the left; those that go on where one ends are one. */
export function joined(rules: readonly Rule[]): Rule[] {
  const found: Rule[] = [];
  for (const rule of rules.toSorted((a, b) => b.bottom - a.bottom || a.left - b.left)) {
    let at = found.length - 1;
    while (at >= 0 && !touching(found[at], rule) && (found[at]?.bottom ?? 0) - rule.bottom < 0.8)
      at -= 1;
    const one = found[at];
    if (!one || !touching(one, rule)) found.push(rule);
    else
      found[at] = {
        ...one,
        left: Math.min(one.left, rule.left),
        right: Math.max(one.right, rule.right),
      };
  }
  return found;
}

function touching(one: Rule | undefined, rule: Rule): boolean {
  return (
    one !== undefined &&
    Math.abs(one.bottom - rule.bottom) < 0.8 &&
    rule.left < one.right + 4.2 &&
    rule.right > one.left - 4.2
  );
}

/** A caption, or lines of prose as wide as the rules, stand between two rules: they bound no table. */
function parted(
  above: Rule,
  below: Rule,
  lines: readonly Line[],
  captions: readonly Line[],
): boolean {
  const between = (line: Line): boolean =>
    line.y < above.bottom &&
    line.y > below.top &&
    line.left < above.right &&
    line.right > above.left;
  if (captions.some(between)) return true;
  const prose = lines.filter(
    (line) =>
      between(line) &&
      line.segments.length === 1 &&
      line.text.length > 50 &&
      line.right - line.left > 0.8 * (above.right - above.left) &&
      /\p{Ll}{2} \p{Ll}{2}/u.test(line.text),
  );
  return prose.length >= 4;
}
