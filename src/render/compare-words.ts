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
  level: 'unit that the metric counts',
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
  heading: 'heading over the number',
  setting: 'what sets several numbers of one paper apart',
  reading: 'a second reading of a PDF’s table',
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
  if (kind === 'not_comparable') return differ;
  if (kind === 'quoted')
    return [
      `Paper ${copyOf(a, b)} takes its number from paper ${copyOf(a, b) === a.paper ? b.paper : a.paper}.`,
      ...differ,
    ];
  if (kind === 'comparable_if')
    return [openWords(unknown, a, b), `The numbers ${meet ? 'meet' : `are ${apart} apart`}.`];
  if (kind === 'agreement')
    return [a.raw === b.raw ? 'The same digits.' : 'Within printed precision and spread.'];
  return [`They are ${apart} apart.`];
}

function copyOf(a: Result, b: Result): string {
  return a.quotes?.paper === b.paper ? a.paper : b.paper;
}

/** "Comparable if these are the same: split (paper B does not state it, A says “test”)." */
function openWords(unknown: Pair['unknown'], a: Result, b: Result): string {
  const parts = unknown.map(({ part, side }) => {
    if (part === 'reading') return `${partWord(part)} (a number was read once, from its page)`;
    if (side === 'both') return `${partWord(part)} (neither paper states it)`;
    const [silent, other] = side === 'a' ? [a, b] : [b, a];
    const said = partOf(other, part);
    const own = partOf(silent, part);
    const says = said ? `, ${other.paper} says “${said.span.quote.trim()}”` : '';
    return `${partWord(part)} (${own ? `paper ${silent.paper} says only “${own.span.quote.trim()}”` : `paper ${silent.paper} does not state it`}${says})`;
  });
  return `Comparable if these are the same: ${parts.join('; ')}.`;
}
