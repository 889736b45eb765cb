import type { Range } from '../../core/span.ts';

const boundary =
  /(?:[;:.!?]\s+|,\s+(?:\p{L}+ly\s+)?(?=\p{L}{2,}ing\b)|,\s+(?:and\s+|but\s+)?(?:while|whereas|although|though|but|however|which|showing|suggesting|indicating|confirming|demonstrating|yet|meaning|implying|so|thus|even|because|since|as|with)\b|,?\s+and\s+(?=(?:is|are|has|have|was|were|obtains?|achieves?|performs?)\b)|,\s+and\s+(?=(?:its|their|the)\b)|,?\s+(?:while|whereas|although|though|because)\b)/giu;

/** The parts of a claim that each say one thing, as ranges in it. */
export function clausesOf(claim: string): Range[] {
  const clauses: Range[] = [];
  let start = 0;
  for (const match of claim.matchAll(boundary)) {
    if (isAbbreviation(claim, match.index)) continue;
    if (match.index > start) clauses.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  if (start < claim.length) clauses.push({ start, end: claim.length });
  return clauses;
}

function isAbbreviation(claim: string, at: number): boolean {
  return claim[at] === '.' && /\b(?:al|e\.g|i\.e|vs|cf|Fig|Tab|Eq)$/i.test(claim.slice(0, at));
}
