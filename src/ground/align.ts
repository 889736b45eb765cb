import type { Word } from './words.ts';

/** A stretch where claim and source differ; either side may be empty. */
export interface Gap {
  readonly claim: readonly Word[];
  readonly source: readonly Word[];
  /** Words of the claim right before and right behind that both have; null at an end of what they share. */
  readonly before: Word | null;
  readonly after: Word | null;
}

export interface Alignment {
  /** For each word of the claim, whether the source has it at the same place. */
  readonly shared: readonly boolean[];
  readonly gaps: readonly Gap[];
}

/**
 * The heaviest common subsequence of two sentences, and what lies between its parts.
 * `weights` has one figure above 0 a word of the claim; `cut` lets its last word be the start of a longer one.
 */
export function align(
  claim: readonly Word[],
  source: readonly Word[],
  weights: readonly number[],
  cut: boolean,
): Alignment {
  const matches = matchesOf(claim, source, weights, cut);
  const shared = matches.map((match) => match >= 0);
  const gaps: Gap[] = [];
  let [i, j] = [0, 0];
  for (let next = 0; next <= claim.length; next++) {
    const match = next === claim.length ? source.length : (matches[next] ?? -1);
    if (match < 0) continue;
    const gap = {
      claim: claim.slice(i, next),
      source: source.slice(j, match),
      before: claim[i - 1] ?? null,
      after: claim[next] ?? null,
    };
    if (isGlued(gap)) shared.fill(true, i, next);
    else if (next > i || match > j) gaps.push(gap);
    [i, j] = [next + 1, match + 1];
  }
  return { shared, gaps };
}

/** For each word of the claim the index of its partner in the source, or -1. */
function matchesOf(
  claim: readonly Word[],
  source: readonly Word[],
  weights: readonly number[],
  cut: boolean,
): number[] {
  const isSame = (i: number, j: number): boolean => {
    const [a, b] = [claim[i], source[j]];
    if (!a || !b) return false;
    return a.key === b.key || (cut && i === claim.length - 1 && b.lower.startsWith(a.lower));
  };
  const width = source.length + 1;
  // The weight of the best alignment of the claim from word i with the source from word j.
  const best = new Float64Array((claim.length + 1) * width);
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  const paired = (i: number, j: number): number => (weights[i] ?? 0) + at(i + 1, j + 1);
  for (let i = claim.length - 1; i >= 0; i--)
    for (let j = source.length - 1; j >= 0; j--)
      best[i * width + j] = Math.max(at(i + 1, j), at(i, j + 1), isSame(i, j) ? paired(i, j) : 0);
  const matches = claim.map(() => -1);
  for (let i = 0, j = 0; i < claim.length && j < source.length;)
    if (isSame(i, j) && at(i, j) === paired(i, j)) matches[i++] = j++;
    else if (at(i, j) === at(i + 1, j)) i++;
    else j++;
  return closeUp(matches, isSame);
}

/** Of partners that weigh the same, the one right before the next word's partner: "are not chosen | are copied". */
function closeUp(matches: number[], isSame: (i: number, j: number) => boolean): number[] {
  for (let i = matches.length - 2; i >= 0; i--) {
    const [own = -1, next = -1] = [matches[i], matches[i + 1]];
    const isLoose = i === 0 || own < 0 || matches[i - 1] !== own - 1;
    if (own >= 0 && next > own + 1 && isLoose && isSame(i, next - 1)) matches[i] = next - 1;
  }
  return matches;
}

/** Words written apart on one side only ("stateof the art") are the same words. */
function isGlued({ claim, source }: Gap): boolean {
  const joined = (words: readonly Word[]): string => words.map(({ lower }) => lower).join('');
  return claim.length > 0 && joined(claim) === joined(source);
}
