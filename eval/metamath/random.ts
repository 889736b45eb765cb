/** Numbers that look random and are the same on every run (mulberry32). */
export interface Random {
  /** A whole number from 0, below the bound. */
  readonly below: (bound: number) => number;
  /** One of the list; undefined where it is empty. */
  readonly pick: <T>(list: readonly T[]) => T | undefined;
}

export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const below = (bound: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * bound);
  };
  return { below, pick: (list) => list[below(list.length)] };
}
