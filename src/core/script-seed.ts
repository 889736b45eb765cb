import { sha256 } from './hash.ts';

/** Seed of a script's random numbers: the first four words of its own hash, as JSON. */
export function seedOf(script: string): string {
  const hash = sha256(script);
  const words = [0, 8, 16, 24].map(
    (start) => Number.parseInt(hash.slice(start, start + 8), 16) | 0,
  );
  return JSON.stringify(words);
}
