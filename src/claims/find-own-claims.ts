import type { Claim, ClaimId } from '../core/claim.ts';
import type { Paper } from '../core/paper.ts';
import type { Range } from '../core/span.ts';
import { aboutOf } from './about.ts';
import { findSentenceClaims, type Found } from './sentence-claims.ts';

/**
 * Claims of a curator's own sentences: each derived number, else one measurement, else the sentence as a statement.
 * The other numbers of a sentence are held against its sources with it.
 */
export function findOwnClaims(document: Paper): Claim[] {
  const found = findSentenceClaims(document, true);
  return document.sentences
    .flatMap((sentence, index) => {
      const own = found.filter((claim) => claim.sentence === index);
      const derived = own.filter(({ role }) => role === 'derived');
      const [first = statement(sentence.range, index)] = own;
      return derived.length > 0 ? derived : [first];
    })
    .map((claim, index) => ({
      ...claim,
      cell: null,
      id: `c${index + 1}` as ClaimId,
      about: aboutOf({ ...claim, cell: null }, document, []),
    }));
}

function statement(range: Range, sentence: number): Found {
  return { role: 'statement', statement: range, sentence, quantity: null, statistic: null };
}
