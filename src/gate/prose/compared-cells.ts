import type { GroundedClaim } from '../../core/claim.ts';
import type { BoundNumber } from '../../core/identity.ts';
import type { Interval } from '../../core/interval.ts';
import { mentions } from '../../core/mention.ts';
import type { TableReading } from '../../core/table-reading.ts';
import { agrees } from '../../core/verdict.ts';
import type { Context } from '../context.ts';
import { bothWays, type Lines } from '../tables/lines.ts';
import type { Operands } from './operands.ts';

interface Candidate {
  readonly one: BoundNumber;
  readonly other: BoundNumber;
  readonly label: string;
  /** How much of the pair the sentence names. */
  readonly named: number;
}

/** Of more pairs one fits by chance. */
const mostPairs = 4;

/**
 * Two cells of one line that a sentence may compare, where it names them only in part: of the pairs
 * that it names best, the only one that fits. Such a formula is supposed, never more.
 */
export function comparedCells(
  claim: GroundedClaim,
  context: Context,
  compute: (before: BoundNumber, after: BoundNumber) => Interval | null,
): Operands | null {
  const target = claim.quantity?.token;
  if (claim.sentence === null || !target) return null;
  const words = context.paper.text.slice(claim.statement.start, claim.statement.end);
  const around = `${sentencesBefore(claim, context)} ${words}`;
  const pairs = context.tables
    .flatMap((reading) => bothWays(reading).flatMap((lines) => pairsAlong(lines, words, around)))
    .flatMap(({ one, other, ...rest }): Pair[] =>
      [[one, other] as const, [other, one] as const].flatMap(([before, after]) => {
        const computed = compute(before, after);
        return computed ? [{ ...rest, before, after, computed }] : [];
      }),
    );
  const best = Math.max(0, ...pairs.map(({ named }) => named));
  const top = pairs.filter(({ named }) => named === best);
  const fitting = top.filter(({ computed }) => agrees(target, computed));
  const [only] = fitting;
  if (!only || !fitting.every((other) => sameCells(only, other))) return null;
  return top.length <= 2 * mostPairs ? toOperands(only, top.length) : null;
}

interface Pair {
  readonly before: BoundNumber;
  readonly after: BoundNumber;
  readonly label: string;
  readonly named: number;
  readonly computed: Interval;
}

function toOperands({ before, after, label }: Pair, considered: number): Operands {
  const named = `"${after.name}" and "${before.name}" of ${label}`;
  return {
    before,
    after,
    words: named,
    doubt: null,
    supposed:
      considered <= 2
        ? `The sentence names ${named} only in part.`
        : `Of ${considered / 2} pairs that the sentence may compare, only ${named} fit.`,
  };
}

function sameCells(a: Pair, b: Pair): boolean {
  const places = ({ before, after }: Pair): string =>
    [before.token.start, after.token.start].sort((x, y) => x - y).join(' ');
  return places(a) === places(b);
}

/** Pairs of lines in one place: named by the place, by one or both lines, by the table's label. */
function pairsAlong(lines: Lines, words: string, around: string): Candidate[] {
  const { reading } = lines;
  const label = labelOf(reading);
  const byLabel = reading.table.label !== null && mentions(around, reading.table.label) ? 2 : 0;
  const naming = (names: readonly string[]): number =>
    isNamed(names, words) ? 2 : isNamed(names, around) ? 1 : 0;
  const byLine = new Map(lines.across.map((across) => [across, naming(lines.lineNames(across))]));
  const first = lines.across[0];
  if (first === undefined) return [];
  return lines.places.flatMap((place) => {
    const byPlace = lines
      .names(place, first)
      .reduce((sum, name) => sum + (namedBy(name, words) ? 1 : namedBy(name, around) ? 0.5 : 0), 0);
    return lines.across.flatMap((a, index) =>
      lines.across.slice(index + 1).flatMap((b): Candidate[] => {
        const [forOne = 0, forOther = 0] = [byLine.get(a), byLine.get(b)];
        const named = forOne + forOther + byPlace + byLabel;
        if (forOne + forOther === 0 || named < 3) return [];
        const [one, other] = [lines.bound(place, a), lines.bound(place, b)];
        if (!one || !other) return [];
        const nameOf = (across: number): string => lines.lineNames(across).at(-1) ?? '';
        return [
          { one: { ...one, name: nameOf(a) }, other: { ...other, name: nameOf(b) }, label, named },
        ];
      }),
    );
  });
}

function isNamed(names: readonly string[], words: string): boolean {
  return names.some((name) => namedBy(name, words));
}

const spelled: readonly (readonly [RegExp, string])[] = [
  [/^prec\.?$/i, 'precision'],
  [/^rec\.?$/i, 'recall'],
  [/^acc\.?$/i, 'accuracy'],
  [/^avg\.?$/i, 'average'],
];

/** The name, its long form or the name without its parentheses stands there, or all its words do, in whatever order. */
function namedBy(name: string, words: string): boolean {
  if (name.length > 300) return false;
  const bare = name.replace(/\s*\([^()]*\)|\s*\[[^\]]*\]/g, '').trim();
  const long = spelled.find(([pattern]) => pattern.test(bare))?.[1];
  if (mentions(words, name) || mentions(words, bare) || (long && mentions(words, long)))
    return true;
  const parts = bare.match(/[\p{L}][\p{L}\p{N}-]+/gu);
  return parts !== null && parts.length >= 2 && parts.every((part) => mentions(words, part));
}

function labelOf({ table, index }: TableReading): string {
  return table.label ?? `table ${index + 1}`;
}

/** The two sentences before, which may name what this one leaves out. */
function sentencesBefore({ sentence }: GroundedClaim, { paper }: Context): string {
  const last = sentence === null ? undefined : paper.sentences[sentence - 1];
  const first = sentence === null ? undefined : (paper.sentences[sentence - 2] ?? last);
  return first && last ? paper.text.slice(first.range.start, last.range.end) : '';
}
