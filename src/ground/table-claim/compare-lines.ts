import { betterIn } from './better.ts';
import type { Predicate } from './predicates.ts';
import { meetingOf, nameOf, type Line, type Meeting, type TableView } from './table-view.ts';

/** How pairs of values stand to what was said of them. */
export interface Compared {
  readonly agree: number;
  readonly against: number;
  readonly ties: number;
  readonly meetings: readonly Meeting[];
  readonly reason: string;
}

const time = /\b(?:time|seconds?|sec|ms|latency|hours?|train|decode)\b/i;
const speed = /\b(?:speed|throughput|per second|tokens\/s)\b/i;

/** Compares each pair of lines in each line across, where the way that is better is known or not needed. */
export function compareLines(
  view: TableView,
  pairs: readonly (readonly [Line, Line])[],
  across: readonly Line[],
  predicate: Pick<Predicate, 'scale' | 'up'>,
  words: readonly string[],
): Compared {
  let [agree, against, ties] = [0, 0, 0];
  const meetings: Meeting[] = [];
  const reasons: string[] = [];
  for (const other of across) {
    const sign = signOf(view, other, predicate, words);
    if (sign === 0) continue;
    for (const [one, against_] of pairs) {
      const [a, b] = [meetingOf(view, one, other), meetingOf(view, against_, other)];
      if (!a || !b) continue;
      const way = Math.sign(a.value - b.value);
      if (way === 0) ties++;
      else if (way === sign) agree++;
      else against++;
      meetings.push(a, b);
      const words_ = way === 0 ? 'equal to' : way > 0 ? 'more than' : 'less than';
      reasons.push(
        `“${nameOf(one)}” has ${a.raw} in “${nameOf(other)}”, ${words_} ${b.raw} of “${nameOf(against_)}”`,
      );
    }
  }
  const more = reasons.length > 3 ? `, and ${reasons.length - 3} more` : '';
  return { agree, against, ties, meetings, reason: reasons.slice(0, 3).join('; ') + more };
}

/** 1 where the first should be larger for the statement to hold, -1 where smaller, 0 where nobody knows. */
export function signOf(
  view: TableView,
  line: Line,
  { scale, up }: Pick<Predicate, 'scale' | 'up'>,
  words: readonly string[],
): -1 | 0 | 1 {
  const turned = (value: 1 | -1): 1 | -1 => (up ? value : value === 1 ? -1 : 1);
  if (scale === 'amount') return turned(1);
  const name = line.names.join(' ');
  if (scale === 'speed') {
    if (speed.test(name)) return turned(1);
    return time.test(name) ? turned(-1) : 0;
  }
  const better = betterIn(view, line, words);
  return better === null ? 0 : turned(better === 'more' ? 1 : -1);
}

/** Share of pairs that a statement without "all" may rest on. */
const most = 0.75;

const universal = /\b(?:all|both|each|every|any|always|consistently|in terms of)\b/i;

/** True where the pairs agree, false where they are against it: every one, or most where the words allow it; else null. */
export function wayOf({ agree, against, ties }: Compared, words: string): boolean | null {
  const all = agree + against + ties;
  if (agree + against === 0) return null;
  const least = universal.test(words) ? all : most * all;
  if (agree >= least) return true;
  return against >= least ? false : null;
}

/** True where no pair speaks otherwise. */
export function isUnanimous({ agree, against, ties }: Compared): boolean {
  return ties === 0 && (agree === 0 || against === 0);
}
