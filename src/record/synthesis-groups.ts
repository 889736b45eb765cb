import type { Comparison, Synthesis } from '../core/records/generated/types.ts';
import type { ClaimRecord } from './claim-record.ts';
import { standardErrorOf } from '../core/standard-error.ts';
import { sameWords } from './same-words.ts';

type Group = Synthesis['groups'][number];
type Result = Comparison['results'][number];

const mostGroups = 2000;
const mostClaims = 20_000;
const underOne: readonly Comparison['pairs'][number]['kind'][] = [
  'agreement',
  'conflict',
  'quoted',
  'misquoted',
];

/**
 * Claims that say the same: of one method's result under one protocol, or in nearly the same words. Each
 * group tells which papers stand behind it, which print another number, and what their count cannot say.
 */
export function groupsOf(
  claims: readonly ClaimRecord[],
  comparison: Comparison | null,
): Synthesis['groups'] {
  return [...(comparison ? protocolGroups(claims, comparison) : []), ...wordGroups(claims)]
    .slice(0, mostGroups)
    .map((group, index) => ({ ...group, key: `g${index + 1}` }));
}

function protocolGroups(claims: readonly ClaimRecord[], { results, pairs }: Comparison): Group[] {
  const linked = pairs.filter(({ kind }) => underOne.includes(kind));
  const groups: Set<string>[] = [];
  for (const { a, b } of linked) {
    const touched = groups.filter((group) => group.has(a) || group.has(b));
    const joined = new Set([a, b, ...touched.flatMap((group) => [...group])]);
    for (const group of touched) groups.splice(groups.indexOf(group), 1);
    groups.push(joined);
  }
  return groups.flatMap((ids) => {
    const members = results.filter(({ id }) => ids.has(id));
    const [first] = members;
    return first ? [protocolGroup(first, members, linked, claims)] : [];
  });
}

function protocolGroup(
  first: Result,
  members: readonly Result[],
  pairs: Comparison['pairs'],
  claims: readonly ClaimRecord[],
): Group {
  const own = members.filter(({ quotes }) => quotes?.paper == null);
  const against = (one: Result): boolean =>
    pairs.some(
      ({ kind, a, b }) =>
        (kind === 'conflict' || kind === 'misquoted') &&
        ((a === first.id && b === one.id) || (b === first.id && a === one.id)),
    );
  const contradicted = labels(members.filter(against));
  const supported = labels(own).filter((label) => !contradicted.includes(label));
  const spreads = own.filter((one) => standardErrorOf(one) !== null).length;
  const part = (name: string): string[] =>
    first.parts.flatMap((one) => (one.part === name ? one.value : []));
  return {
    key: '',
    title: [
      first.method.name,
      ...part('dataset'),
      ...part('metric'),
      ...part('split'),
      ...part('regime'),
    ]
      .join(', ')
      .slice(0, 400),
    basis: 'protocol',
    supported,
    contradicted,
    cannot_say: cannotSay(
      supported.length,
      new Set(members.map(({ paper }) => paper)).size,
      `print ${first.raw}`,
      spreads,
    ),
    claims: claims
      .filter((claim) => members.some((one) => isOf(claim, one)))
      .map(({ id }) => id)
      .slice(0, mostClaims),
  };
}

/** A claim whose number, or whose evidence, is this very number of this very text. */
function isOf({ quantity, evidence }: ClaimRecord, { span }: Result): boolean {
  return [quantity?.span, ...evidence.map((one) => one.span)].some(
    (own) => own?.document === span.document && own.start <= span.start && span.end <= own.end,
  );
}

function wordGroups(claims: readonly ClaimRecord[]): Group[] {
  const said = claims.filter(({ place, role }) => place.kind !== 'cell' && role !== 'mark');
  return sameWords(said.map(({ text }) => text)).flatMap((places) => {
    const members = places.flatMap((place) => said[place] ?? []);
    const papers = labelsOf(members);
    const [first] = members;
    if (!first || papers.length < 2) return [];
    return [
      {
        key: '',
        title: first.text.slice(0, 400),
        basis: 'words' as const,
        supported: papers,
        contradicted: [],
        cannot_say: cannotSay(papers.length, papers.length, 'say so', 0),
        claims: members.map(({ id }) => id),
      },
    ];
  });
}

/** Counting says how often a thing was printed, and nothing of how far it holds. */
function cannotSay(count: number, of: number, what: string, spreads: number): string {
  const why =
    spreads >= 3
      ? 'their estimates with spread are put together in the comparison'
      : spreads > 0
        ? `${spreads} of them ${spreads === 1 ? 'prints' : 'print'} a spread, and at least three are needed to put estimates together`
        : 'no comparable effect sizes with spread';
  return `${count} of ${of} papers ${what}; counting papers is not evidence: ${why}.`;
}

function labels(results: readonly Result[]): string[] {
  return [...new Set(results.map(({ paper }) => paper))].sort();
}

function labelsOf(claims: readonly ClaimRecord[]): string[] {
  return [...new Set(claims.flatMap(({ paper }) => paper ?? []))].sort();
}
