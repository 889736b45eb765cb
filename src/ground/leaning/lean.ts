import type { GroundingState } from '../../core/claim.ts';
import type { Entailment, Ranker } from '../../core/io.ts';
import type { Leaning } from '../../core/leaning.ts';
import type { Library } from '../ground-own-claim.ts';
import { entailedLeaning } from './entailed-leaning.ts';
import { pairLeaning } from './pair-leaning.ts';

/** What an operator connected; each may be absent. */
export interface Readers {
  readonly entailment: Entailment | null;
  /** Helps to choose the passages that the entailment model is shown. */
  readonly ranker: Ranker | null;
}

/** Nothing connected: the engine's own leaning alone. */
export const noReaders: Readers = { entailment: null, ranker: null };

/** Leanings are for what the rules left open. */
export function isLeftOpen(state: GroundingState): boolean {
  return state === 'unsure' || state === 'not-found';
}

/** Which way models lean on a claim that cites this paper, the engine's own first. No verdict reads it. */
export async function lean(
  claim: string,
  paper: number,
  library: Library,
  { entailment, ranker }: Readers,
): Promise<Leaning[]> {
  const own = pairLeaning(claim, paper, library);
  const asked =
    entailment && (await entailedLeaning(claim, paper, library, { entailment, ranker }));
  return [own, asked].flatMap((one) => one ?? []);
}
