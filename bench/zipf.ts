/** Ranks from 0 to n - 1, drawn with probability in proportion to 1 / (rank + 1); the same seed gives the same draws. */
export function zipf(n: number, count: number, seed: number): number[] {
  const sums = new Float64Array(n);
  let sum = 0;
  for (let rank = 0; rank < n; rank++) sums[rank] = sum += 1 / (rank + 1);
  let state = seed >>> 0;
  const random = (): number => {
    // Mulberry32.
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
  };
  return Array.from({ length: count }, () => rankOf(sums, random() * sum));
}

/** The first rank whose sum is above the point. */
function rankOf(sums: Float64Array, point: number): number {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) > point) high = middle;
    else low = middle + 1;
  }
  return low;
}
