import type { GroundedClaim } from '../../core/claim.ts';
import type { BoundNumber, Identity } from '../../core/identity.ts';
import { mentions } from '../../core/mention.ts';
import { bound } from '../bound.ts';
import type { Check, Context } from '../context.ts';
import { betterIn, type Better } from '../directions.ts';
import { findComparisons } from '../prose/comparisons.ts';
import { bothWays, type Lines } from '../tables/lines.ts';

/** F16: on how many of the results of a table a system is the best, or better than another. */
export const f16: Check = {
  id: 'F16',
  title: 'count of best results',
  kind: 'recomputation',
  script: `(input, { Fraction }) => {
  const wins = input.results.filter(({ own, others, better }) => others.every((other) => {
    const order = new Fraction(own).compare(other);
    return better === 'higher' ? order > 0 || (input.ties && order === 0) : order < 0 || (input.ties && order === 0);
  })).length;
  return [String(wins), String(wins)];
}`,
  derive: (claim, context) => [...derive(claim, context), ...findComparisons(claim, context)],
};

const best =
  /\b(?:best|highest|outperform\w*|beats?|surpass\w*|exceeds?|wins?|state[- ]of[- ]the[- ]art|sota|improv\w*)\b/i;

/** One result of the system and those of its rivals. */
interface Result {
  readonly own: BoundNumber;
  readonly others: readonly BoundNumber[];
  readonly better: Better;
}

function derive(claim: GroundedClaim, context: Context): Identity[] {
  const { quantity, sentence, statement } = claim;
  if (sentence === null || !quantity?.operations.includes('count')) return [];
  const words = context.paper.text.slice(statement.start, statement.end);
  const behind = words.slice(quantity.token.end - statement.start);
  const of = /^\s*(?:out )?of (?:the |all )?(\d+)/.exec(behind)?.[1];
  if (of === undefined || !best.test(words)) return [];
  const found = context.tables.flatMap((reading) =>
    bothWays(reading).flatMap((lines) =>
      lines.across.flatMap((across) => {
        const name = lines.lineNames(across).at(-1) ?? '';
        const results = mentions(words, name) ? resultsOf(lines, across) : [];
        return results.length === Number(of)
          ? [
              {
                name,
                label: reading.table.label ?? 'the table',
                results,
                named: reading.table.label !== null && mentions(words, reading.table.label),
              },
            ]
          : [];
      }),
    ),
  );
  const labelled = found.filter(({ named }) => named);
  const [only, second] = labelled.length > 0 ? labelled : found;
  if (!only || second) return [];
  const results = only.results.map(({ own, others, better }) => ({
    own: own.token.value,
    others: others.map(({ token }) => token.value),
    better,
  }));
  return [
    {
      check: 'F16',
      claim: claim.id,
      target: quantity.token,
      formula: `results on which "${only.name}" is the best of ${only.label}`,
      inputs: only.results
        .flatMap(({ own, others }) => [own, ...others])
        .map((one) => bound(one.name, one.token, one.cell)),
      basis: {
        kind: 'stated',
        words: `The sentence names "${only.name}" and ${of} results.`,
        range: statement,
      },
      readings: [
        { name: 'strictly best', input: { results, ties: false } },
        { name: 'best or as good as the best', input: { results, ties: true } },
      ],
      doubt: null,
      decider: 'Which results are counted, and whether ties count.',
    },
  ];
}

/** Places in which the system and at least one rival have a result, and the direction is known. */
function resultsOf(lines: Lines, across: number): Result[] {
  return lines.places.flatMap((place): Result[] => {
    const own = lines.bound(place, across);
    const others = lines.across
      .filter((other) => other !== across)
      .flatMap((other) => lines.bound(place, other) ?? []);
    const better = own?.cell ? betterIn(lines.reading, own.cell.row, own.cell.column) : null;
    return own && better && others.length > 0 ? [{ own, others, better }] : [];
  });
}
