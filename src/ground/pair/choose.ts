/** Sentences, as indexes, and alternative sets of them. */
export type Choice = readonly (readonly number[])[];

/** The official measure reads three sentences of an abstract at most. */
const most = 3;

/** The likeliest sentence and at most two more that reach `takenFrom`, best first. */
export function choose(chances: readonly number[], takenFrom: number): number[] {
  return [...chances.keys()]
    .sort((a, b) => (chances[b] ?? 0) - (chances[a] ?? 0) || a - b)
    .slice(0, most)
    .filter((at, rank) => rank === 0 || (chances[at] ?? 0) >= takenFrom);
}
