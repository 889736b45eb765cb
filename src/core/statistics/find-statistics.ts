import { decimalsOf, powerOfTen, shiftPoint } from '../number/decimal.ts';
import type { Range } from '../span.ts';
import { pForm, statisticForms } from './patterns.ts';
import { toPlain, type Plain } from './plain.ts';
import type { Comparator, PrintedP, StatisticalResult, TestType } from './result.ts';
import { tailsOf } from './tails.ts';

/**
 * Results of significance tests in a text, in its order; only what prints statistic, df and p.
 * `allOneTailed` is what the whole document says, where the text is a part of it.
 */
export function findStatistics(text: string, allOneTailed?: boolean): StatisticalResult[] {
  const plain = toPlain(text);
  const heads = findHeads(plain.text);
  const taken: Range[] = [];
  const pairs = heads.flatMap((head, index) => {
    const limit = heads[index + 1]?.start ?? plain.text.length;
    const p =
      pBehind(plain.text, head, limit) ?? pBefore(plain.text, head, heads[index - 1]?.end ?? 0);
    if (!p || taken.some(({ start }) => start === p.start)) return [];
    taken.push(p);
    return [{ head, p }];
  });
  const wholes = pairs.map(({ head, p }) => ({
    start: Math.min(head.start, p.start),
    end: Math.max(head.end, p.end),
  }));
  const tails = tailsOf(plain.text, wholes, allOneTailed);
  return pairs.flatMap(({ head, p }, index) => {
    const whole = wholes[index];
    return whole ? toResult(plain, head, p, whole, tails[index] ?? 2) : [];
  });
}

interface Head extends Range {
  readonly type: TestType;
  readonly groups: Readonly<Record<string, string | undefined>>;
  readonly value: Range;
  readonly freedom: readonly Range[];
}

const freedomGroups = ['first', 'firstBelow', 'second', 'secondBelow', 'inside', 'below', 'behind'];

interface FoundP extends Range {
  readonly groups: Readonly<Record<string, string | undefined>>;
}

/** What each kind of test begins with: the others need not be tried. */
const initials: Readonly<Record<TestType, string>> = {
  t: 'tT',
  F: 'F',
  r: 'r',
  Chi2: 'χΧxXcH',
  Q: 'Q',
  Z: 'zZ',
};
const sticky = statisticForms.map(({ type, pattern }) => ({
  type,
  pattern: new RegExp(pattern, 'duy'),
}));
const byInitial = new Map(
  [...Object.values(initials).join('')].map((initial) => [
    initial,
    sticky.filter(({ type }) => initials[type].includes(initial)),
  ]),
);
/** Where a form may begin: its letter alone, with what may stand behind it. */
const beginning = /[tTFrHzZxXχΧ](?=[\s_([^=<>≤≥\d-])|[zZ]scores?|Q|chi/g;
const letter = /\p{L}/u;

/** Tries the forms only where one of them may begin. */
function findHeads(text: string): Head[] {
  const heads: Head[] = [];
  let end = 0;
  for (const { index } of text.matchAll(beginning)) {
    if (index < end || letter.test(text.charAt(index - 1))) continue;
    const head = longestAt(text, index);
    if (!head) continue;
    heads.push(head);
    end = head.end;
  }
  return heads;
}

function longestAt(text: string, start: number): Head | null {
  let longest: Head | null = null;
  for (const { type, pattern } of byInitial.get(text.charAt(start)) ?? []) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    const value = match?.indices?.groups?.['value'];
    if (!match || !value || match[0].length <= (longest?.end ?? start) - start) continue;
    longest = {
      type,
      start,
      end: start + match[0].length,
      groups: { ...match.groups },
      value: { start: value[0], end: value[1] },
      freedom: freedomGroups.flatMap((name) => {
        const place = match.indices?.groups?.[name];
        return place ? [{ start: place[0], end: place[1] }] : [];
      }),
    };
  }
  return longest;
}

const firstP = new RegExp(pForm, 'u');
const everyP = new RegExp(pForm, 'gu');

/** The p-value that follows: after other numbers of the same result perhaps, but within its sentence. */
function pBehind(text: string, head: Head, limit: number): FoundP | null {
  const rest = text.slice(head.end, Math.min(limit, head.end + 160));
  const match = firstP.exec(rest);
  if (!match) return null;
  const between = rest.slice(0, match.index);
  const plainly = /^[\s,;()[\]]*(?:with\s+an?\s+|and\s+)?$/.test(between);
  const others =
    /^[\s,;(\])]*(?:(?:[^.;]|\.\d|\d\.)*)[\s,;([]*$/.test(between) &&
    /[=<>[\]]/.test(between) &&
    !/[.!?]\s+\p{Lu}/u.test(between);
  if (!plainly && !others) return null;
  return {
    start: head.end + match.index,
    end: head.end + match.index + match[0].length,
    groups: { ...match.groups },
  };
}

/** A p-value that stands before its statistic: "p = .051, t(28) = 2.04". */
function pBefore(text: string, head: Head, from: number): FoundP | null {
  const before = text.slice(from, head.start);
  const match = [...before.matchAll(everyP)].at(-1);
  if (!match || !/^[\s,;:(]*$/.test(before.slice(match.index + match[0].length))) return null;
  return {
    start: from + match.index,
    end: from + match.index + match[0].length,
    groups: { ...match.groups },
  };
}

function toResult(
  plain: Plain,
  head: Head,
  p: FoundP,
  whole: Range,
  tails: 1 | 2,
): StatisticalResult[] {
  const { type, groups } = head;
  const dfs = [
    groups['first'] ??
      groups['firstBelow'] ??
      groups['inside'] ??
      groups['below'] ??
      groups['behind'] ??
      null,
    groups['second'] ?? groups['secondBelow'] ?? null,
  ];
  const [one, two] = dfs.map((df) => (df === null ? null : toDecimal(df === 'l' ? '1' : df)));
  const value = toDecimal((groups['value'] ?? '').replace(/\s/g, '').replace(/^[^-\d.]+/, '-'));
  const df1 = type === 'F' || type === 'Chi2' || type === 'Q' ? (one ?? null) : null;
  const last = type === 'F' ? (two ?? null) : type === 't' || type === 'r' ? (one ?? null) : null;
  const df2 = type === 'r' && groups['behind'] && last !== null ? String(Number(last) - 2) : last;
  if ([df1, df2].some((df) => df !== null && Number(df) <= 0)) return [];
  if (type === 'r' && Math.abs(Number(value)) > 1) return [];
  if ((type === 'F' || type === 'Chi2') && Number(value) < 0) return [];
  return [
    {
      type,
      range: original(plain, whole),
      df1,
      df2,
      freedom: head.freedom.map((range) => original(plain, range)),
      statistic: {
        range: original(plain, head.value),
        comparator: comparatorOf(groups['comparator']),
        value,
        step: powerOfTen(-decimalsOf(value)),
      },
      p: toPrintedP(plain, p),
      tails: type === 't' || type === 'Z' || type === 'r' ? tails : 2,
    },
  ];
}

function toPrintedP(plain: Plain, { start, end, groups }: FoundP): PrintedP {
  const range = original(plain, { start, end });
  if (groups['ns'] ?? groups['nsAlone'])
    return { range, comparator: 'ns', value: null, step: '1', decimals: 0 };
  const comparator = comparatorOf(groups['pComparator']);
  const bare = /-\d+/.exec(groups['pBare'] ?? '')?.[0];
  if (bare)
    return {
      range,
      comparator,
      value: powerOfTen(Number(bare)),
      step: powerOfTen(Number(bare)),
      decimals: 0,
    };
  const printed = (groups['p'] ?? '').replace(',', '.');
  const mantissa = toDecimal(/^-?\d*\.?\d*/.exec(printed)?.[0] ?? '0');
  const places = Number(groups['power'] ?? groups['power2'] ?? 0);
  const decimals = decimalsOf(mantissa);
  return {
    range,
    comparator,
    value: shiftPoint(mantissa, places),
    step: powerOfTen(places - decimals),
    decimals,
  };
}

function comparatorOf(sign: string | undefined): Comparator {
  return sign === '<' || sign === '>' || sign === '≤' || sign === '≥' ? sign : '=';
}

/** "1,230" → "1230", ".36" → "0.36", "-.5" → "-0.5". */
function toDecimal(text: string): string {
  return text.replaceAll(',', '').replace(/^(-?)\./, '$10.');
}

function original({ places }: Plain, { start, end }: Range): Range {
  const last = places[end - 1] ?? 0;
  let next = end;
  while ((places[next] ?? last + 1) <= last) next += 1;
  return {
    start: places[start] ?? 0,
    end: Math.min(places[next] ?? last + 1, places.at(-1) ?? last + 1),
  };
}
