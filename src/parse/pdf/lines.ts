import { cleanText } from '../clean-text.ts';

/** One run of text on a page; x and y in points from the lower left corner, y at the baseline. */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

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
}

/** Lines of a page in the order in which it was written, which for LaTeX is the order of reading. */
export function toLines(runs: readonly Run[], page: number): Line[] {
  const groups: Run[][] = [];
  for (const run of runs) {
    const group = groups.at(-1);
    if (group && onLine(group, run)) group.push(run);
    else groups.push([run]);
  }
  return groups.flatMap((group) => toLine(group, page) ?? []);
}

/** The run goes on to the right of the line's last one, on its baseline or raised or lowered by a script. */
function onLine(group: readonly Run[], run: Run): boolean {
  const main = mainRun(group);
  const last = group.at(-1) ?? run;
  const shift = Math.abs(run.y - main.y);
  const near =
    shift <= 0.2 * main.size ||
    (shift <= 0.6 * main.size && Math.min(run.size, last.size) < 0.85 * main.size) ||
    (shift <= 0.6 * run.size && main.size < 0.85 * run.size);
  return near && run.x >= last.x - 0.5 * main.size && run.x >= (group[0]?.x ?? 0) - 1;
}

function mainRun(group: readonly Run[]): Run {
  return group.reduce((a, b) =>
    b.text.length * b.size > a.text.length * a.size && b.size >= a.size * 0.95 ? b : a,
  );
}

function toLine(group: readonly Run[], page: number): Line | null {
  const main = mainRun(group);
  const segments: { text: string; left: number; right: number }[] = [];
  let right = -Infinity;
  for (const run of group) {
    const gap = run.x - right;
    const text = scripted(run, main);
    const current = segments.at(-1);
    if (!current || gap > 0.85 * main.size)
      segments.push({ text, left: run.x, right: run.x + run.width });
    else {
      current.text += (gap > 0.14 * main.size && !/\s$/.test(current.text) ? ' ' : '') + text;
      current.right = run.x + run.width;
    }
    right = run.x + run.width;
  }
  const kept = segments
    .map((segment) => ({ ...segment, text: cleanText(segment.text) }))
    .filter(({ text }) => text !== '');
  const [first, last] = [kept[0], kept.at(-1)];
  if (!first || !last) return null;
  return {
    page,
    y: main.y,
    left: first.left,
    right: last.right,
    size: main.size,
    segments: kept,
    text: kept.map(({ text }) => text).join(' '),
  };
}

/** A smaller run above or below the baseline is a script. */
function scripted(run: Run, main: Run): string {
  if (run.size >= 0.85 * main.size || run.text.trim() === '') return run.text;
  const rise = run.y - main.y;
  if (rise > 0.15 * main.size) return `^${run.text.trim()}`;
  return rise < -0.08 * main.size ? `_${run.text.trim()}` : run.text;
}
