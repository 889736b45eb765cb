import type { Comparison } from '../core/records/generated/types.ts';

export type Result = Comparison['results'][number];
export type Pair = Comparison['pairs'][number];
type Part = Result['parts'][number];

/** Parts of a protocol as people call them. */
const partWords: Readonly<Record<string, string>> = {
  task: 'task',
  dataset: 'data set',
  version: 'version of the data set',
  split: 'split',
  metric: 'metric',
  variant: 'variant of the metric',
  level: 'what the metric counts',
  unit: 'unit',
  regime: 'way of training or prompting',
  size: 'model size',
  checkpoint: 'checkpoint',
  language: 'language',
  length: 'input length',
  ensemble: 'single model or ensemble',
  data: 'use of other data',
  case: 'casing',
  prompting: 'prompting',
  matching: 'matching',
  crops: 'crops',
  subset: 'part of the data set',
  setting: 'what sets its several numbers under this protocol apart',
  reading: 'a second reading of its PDF table',
};

/** The kinds of pairs in the order in which a reader must see them. */
export const pairKinds = [
  'conflict',
  'misquoted',
  'agreement',
  'quoted',
  'comparable_if',
  'not_comparable',
] as const satisfies readonly Pair['kind'][];

/** What each kind says, said once. */
export const kindWords = {
  conflict: { title: 'Conflicts', says: 'Same protocol, and the printed numbers do not meet.' },
  misquoted: {
    title: 'Quoted otherwise',
    says: 'One paper cites the other for a number that the other does not print.',
  },
  agreement: { title: 'Agreements', says: 'Same protocol, and the printed numbers meet.' },
  quoted: { title: 'Quoted', says: 'A copy of the other paper’s number: it confirms nothing.' },
  comparable_if: {
    title: 'Comparable if',
    says: 'A part of the protocol is not stated; until it is, nothing follows.',
  },
  not_comparable: {
    title: 'Not comparable, because',
    says: 'The papers state different protocols.',
  },
} as const satisfies Record<Pair['kind'], { title: string; says: string }>;

export function partWord(part: string): string {
  return partWords[part] ?? part;
}

/** "71.3 ± 0.4". */
export function valueWords({ raw, spread }: Result): string {
  return spread ? `${raw} ± ${spread.value}` : raw;
}

/** What two results say alike of their protocol: "BirdQA, accuracy, test set, zero-shot". */
export function protocolWords(a: Result, b: Result): string {
  const shown = [
    ...['dataset', 'version', 'task', 'metric', 'variant', 'level', 'split', 'regime'],
    ...['size', 'language', 'prompting', 'ensemble', 'length', 'case', 'data', 'subset'],
  ];
  const values = shown.flatMap((name) => {
    const part = partOf(a, name);
    return part && part.value === partOf(b, name)?.value ? part.span.quote.trim() : [];
  });
  return [...new Set(values)].join(', ');
}

/** A part of a result, or null where it is unknown. */
export function partOf({ parts }: Result, name: string): Part | null {
  return parts.find(({ part }) => part === name) ?? null;
}

/** Why a pair is what it is, in sentences that a reader can check against both papers. */
export function reasonsOf(
  { kind, differs, unknown, meet, apart }: Pair,
  a: Result,
  b: Result,
): string[] {
  const said = (one: Result, name: string): string =>
    `“${partOf(one, name)?.span.quote.trim() ?? ''}”`;
  const differ = differs.map(
    (name) =>
      `The ${partWord(name)} differs: paper ${a.paper} says ${said(a, name)}, paper ${b.paper} ${said(b, name)}.`,
  );
  const open = unknown.map(({ part, side }) => openWords(part, side, a, b));
  if (kind === 'not_comparable') return differ;
  if (kind === 'quoted')
    return [
      `Paper ${copyOf(a, b)} takes its number from paper ${copyOf(a, b) === a.paper ? b.paper : a.paper}.`,
      ...differ,
    ];
  if (kind === 'comparable_if')
    return [...open, `The numbers ${meet ? 'meet' : `are ${apart} apart`}.`];
  if (kind === 'agreement')
    return [a.raw === b.raw ? 'The same digits.' : 'Within printed precision and spread.'];
  return [`They are ${apart} apart.`];
}

function copyOf(a: Result, b: Result): string {
  return a.quotes?.paper === b.paper ? a.paper : b.paper;
}

function openWords(part: string, side: 'a' | 'b' | 'both', a: Result, b: Result): string {
  const silent =
    side === 'both'
      ? `papers ${a.paper} and ${b.paper} do not`
      : `paper ${side === 'a' ? a.paper : b.paper} does not`;
  const other = side === 'both' ? null : partOf(side === 'a' ? b : a, part);
  const says = other ? ` (the other says “${other.span.quote.trim()}”)` : '';
  if (part === 'setting' || part === 'reading') {
    const whom =
      side === 'both' ? `Of both papers, ` : `Of paper ${side === 'a' ? a.paper : b.paper}, `;
    return `${whom}${partWord(part)} would decide.`;
  }
  return `If the ${partWord(part)} is the same: ${silent} state it${says}.`;
}
