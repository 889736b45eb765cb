import type { Synthesis } from '../core/records/generated/types.ts';
import type { ClaimRecord } from './claim-record.ts';

/** Of each of the curator's claims: which papers support it, which contradict it, and how many say neither. */
export function agreementsOf(claims: readonly ClaimRecord[]): Synthesis['agreements'] {
  return claims
    .filter(({ evidence }) => evidence.length > 0)
    .map(({ id, evidence }) => ({
      claim: id,
      supported: evidence.flatMap(({ paper, state }) => (state === 'supported' ? paper : [])),
      contradicted: evidence.flatMap(({ paper, state }) => (state === 'contradicted' ? paper : [])),
      unsure: evidence.filter(({ state }) => state === 'unsure').length,
      not_found: evidence.filter(({ state }) => state === 'not_found').length,
    }));
}
