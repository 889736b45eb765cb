import type { GroundedClaim } from '../../core/claim.ts';
import type { Identity } from '../../core/identity.ts';
import { meets, printedInterval } from '../../core/interval.ts';
import type { Token } from '../../core/number/token.ts';
import { bound, endsOf, printed } from '../bound.ts';
import type { Context } from '../context.ts';

/** True for a claim that stands in the abstract. */
export function isInAbstract({ sentence }: GroundedClaim, { paper }: Context): boolean {
  return sentence !== null && paper.sentences[sentence]?.place === 'abstract';
}

/** Shared words from which two sentences speak of one thing. */
const fewestShared = 0.5;

/**
 * A number of the abstract against the body sentence that says most of the same words with a number of
 * the same kind. Where the two numbers differ, the sentences may still mean two things.
 */
export function againstBody(claim: GroundedClaim, context: Context): Identity[] {
  const target = claim.quantity?.token;
  if (!target || claim.role === 'statement' || target.hedge !== 'none') return [];
  const own = wordsOf(claim, context);
  const [best] = context.claims
    .flatMap((other) => {
      const token = other.quantity?.token;
      const isRival =
        token &&
        other.sentence !== null &&
        other.statistic === null &&
        !isInAbstract(other, context);
      if (!isRival || !sameKind(target, token)) return [];
      const shared = [...own].filter((word) => wordsOf(other, context).has(word)).length;
      return [{ token, share: shared / Math.max(1, own.size), same: isSame(target, token) }];
    })
    .filter(({ share }) => share >= fewestShared)
    .sort(
      (a, b) =>
        Number(b.same) - Number(a.same) || b.share - a.share || a.token.start - b.token.start,
    );
  if (!best) return [];
  return [
    {
      check: 'F19',
      claim: claim.id,
      target,
      formula: `the body prints ${printed(best.token)}`,
      inputs: [bound('body', best.token, null)],
      basis: best.same
        ? { kind: 'stated', words: 'A sentence of the body says the same.', range: claim.statement }
        : {
            kind: 'supposed',
            why: 'A sentence of the body says nearly the same with another number.',
          },
      readings: [{ name: 'the number of the body', input: { cell: endsOf(best.token) } }],
      doubt: null,
      decider: 'Whether the two sentences speak of the same result.',
    },
  ];
}

function sameKind(a: Token, b: Token): boolean {
  return a.unit === b.unit && a.start !== b.start && a.decimals > 0 === b.decimals > 0;
}

function isSame(a: Token, b: Token): boolean {
  return meets(printedInterval(a.value, a.step), printedInterval(b.value, b.step));
}

const common = new Set([
  'with',
  'that',
  'this',
  'from',
  'than',
  'while',
  'when',
  'which',
  'have',
  'been',
  'show',
  'model',
  'results',
]);

function wordsOf({ statement }: GroundedClaim, { paper }: Context): Set<string> {
  const words = paper.text.slice(statement.start, statement.end).toLowerCase();
  return new Set((words.match(/\p{L}[\p{L}-]{3,}/gu) ?? []).filter((word) => !common.has(word)));
}
