import type { GroundedClaim } from '../../core/claim.ts';
import type { BoundNumber, Identity } from '../../core/identity.ts';
import { mentions } from '../../core/mention.ts';
import type { Token } from '../../core/number/token.ts';
import type { Context } from '../context.ts';
import { betterIn, type Better } from '../directions.ts';
import { bothWays, type Lines } from '../tables/lines.ts';
import { comparisonIn, type ComparisonWords } from './comparison-words.ts';

/** One result of the one side and of the other. */
interface Pair {
  readonly own: BoundNumber;
  readonly other: BoundNumber;
  readonly better: Better;
}

interface Found {
  readonly names: readonly [string, string];
  readonly label: string;
  readonly pairs: readonly Pair[];
  readonly isNamed: boolean;
}

/** More than a sentence speaks of. */
const mostPairs = 60;

/** "A outperforms B": in how many of the results of the one table that holds both, out of all. */
export function findComparisons(claim: GroundedClaim, context: Context): Identity[] {
  const { statement, sentence, statistic } = claim;
  if (sentence === null || statistic || claim.quantity) return [];
  const words = context.paper.text.slice(statement.start, statement.end);
  const said = comparisonIn(words);
  if (!said || /\bfig(?:ure|\.)/i.test(words)) return [];
  const found = context.tables.flatMap((reading) =>
    bothWays(reading).flatMap((lines) => comparedIn(lines, said, words) ?? []),
  );
  const named = found.filter(({ isNamed }) => isNamed);
  if (named.length === 0 && /\btab(?:le|\.)\s/i.test(words)) return [];
  const spoken = named.length > 0 ? named : found;
  const only =
    spoken.find(({ pairs }) => pairs.every(holds)) ?? (spoken.length === 1 ? spoken[0] : undefined);
  if (!only || only.pairs.length > mostPairs) return [];
  const holding = only.pairs.filter(holds).length;
  const target = tokenOf(said, statement.start, only.pairs.length);
  return [
    {
      check: 'F16',
      claim: claim.id,
      target,
      formula: `results of ${only.label} in which "${only.names[0]}" is ${said.kind} than "${only.names[1]}"`,
      inputs: only.pairs.flatMap(({ own, other }) => [own, other]),
      basis:
        spoken.length > 1
          ? {
              kind: 'supposed',
              why: `${spoken.length} tables compare the two; the sentence does not say which it means.`,
            }
          : {
              kind: 'stated',
              words: `The sentence names "${only.names[0]}" and "${only.names[1]}", which ${only.label} compares.`,
              range: statement,
            },
      readings: [
        {
          name: 'results in which it holds',
          input: {
            ties: false,
            results: only.pairs.map(({ own, other, better }) => ({
              own: own.token.value,
              others: [other.token.value],
              better,
            })),
          },
        },
      ],
      // a sentence may deny, report or limit what it compares: it is never held against its author
      doubt:
        holding === only.pairs.length
          ? `The sentence may speak of other results than those of ${only.label}.`
          : `It holds in ${holding} of ${only.pairs.length} results of ${only.label}; the sentence may speak of others.`,
      decider: 'Which results the sentence speaks of.',
    },
  ];
}

function holds({ own, other, better }: Pair): boolean {
  const [a, b] = [Number(own.token.value), Number(other.token.value)];
  return better === 'higher' ? a > b : a < b;
}

/** The words that compare, standing for all the results that they speak of. */
function tokenOf({ verb }: ComparisonWords, offset: number, results: number): Token {
  return {
    start: offset + verb.start,
    end: offset + verb.end,
    raw: verb.words,
    value: String(results),
    decimals: 0,
    step: '1',
    unit: null,
    hedge: 'none',
    signed: false,
    spread: null,
  };
}

function comparedIn(lines: Lines, said: ComparisonWords, words: string): Found | null {
  const sides = lines.across.map((across) => ({ across, name: nameOf(lines, across) }));
  const left = sides.filter(({ name }) => isSaid(said.left, name));
  const rivals = sides.filter(({ name }) => !left.some((one) => one.name === name));
  const right = said.right === '' ? rivals : rivals.filter(({ name }) => isSaid(said.right, name));
  const [a] = left;
  const [b] = right;
  if (!a || !b || left.some(({ name }) => name !== a.name)) return null;
  if (said.right !== '' && right.some(({ name }) => name !== b.name)) return null;
  const places = placesSaid(lines, words);
  const pairs = left.flatMap((one) =>
    right
      .filter(({ across }) => sameBlock(lines, one.across, across, left.length))
      .flatMap(({ across }) =>
        places.flatMap((place) => pairAt(lines, place, one.across, across, said.kind) ?? []),
      ),
  );
  const label = lines.reading.table.label;
  return pairs.length === 0
    ? null
    : {
        names: [a.name, said.right === '' ? 'the others' : b.name],
        label: label ?? `table ${lines.reading.index + 1}`,
        pairs,
        isNamed: label !== null && mentions(words, label),
      };
}

/** Where a name stands several times, each stands for its own part of the table. */
function sameBlock(lines: Lines, a: number, b: number, times: number): boolean {
  if (times === 1) return true;
  const between = lines.across.filter(
    (across) => across > Math.min(a, b) && across < Math.max(a, b),
  );
  const gap = Math.max(a, b) - Math.min(a, b) - 1;
  return (
    between.length === gap && !between.some((across) => nameOf(lines, across) === nameOf(lines, a))
  );
}

/** The places that the sentence names; all where it names none. */
function placesSaid(lines: Lines, words: string): readonly number[] {
  const first = lines.across[0] ?? 0;
  const said = lines.places.filter((place) =>
    lines.names(place, first).some((name) => isSaid(words, name)),
  );
  return said.length > 0 ? said : lines.places;
}

function pairAt(
  lines: Lines,
  place: number,
  a: number,
  b: number,
  kind: ComparisonWords['kind'],
): Pair | null {
  const [own, other] = [lines.bound(place, a), lines.bound(place, b)];
  if (!own?.cell || !other) return null;
  if (kind === 'higher' || kind === 'lower') return { own, other, better: kind };
  const better = betterIn(lines.reading, own.cell.row, own.cell.column);
  if (!better) return null;
  const turned = better === 'higher' ? 'lower' : 'higher';
  return { own, other, better: kind === 'better' ? better : turned };
}

/** The last of a line's names, without what its parentheses add. */
function nameOf(lines: Lines, across: number): string {
  const name = (lines.lineNames(across).at(-1) ?? '').slice(0, 300);
  return name.replace(/\s*\((?:ours?|\d{4}|[^()]*\d{4}[^()]*)\)|\s*\[[^\]]*\]/gi, '').trim();
}

function isSaid(words: string, name: string): boolean {
  return name.length >= 2 && mentions(words, name);
}
