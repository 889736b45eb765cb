import { join } from './join-lines.ts';
import type { Line } from './lines.ts';

/** The largest lines near the top of the first page. */
export function titleOf(
  lines: readonly Line[],
  body: number,
): { text: string; lines: Line[] } | null {
  const first = lines.filter(({ page }) => page === 1).slice(0, 25);
  const largest = Math.max(
    ...first.filter(({ text }) => /\p{L}{3}/u.test(text)).map(({ size }) => size),
    0,
  );
  if (largest < 1.15 * body) return null;
  const start = first.findIndex(({ size }) => size > 0.97 * largest);
  const own: Line[] = [];
  for (const line of first.slice(start)) {
    if (line.size < 0.97 * largest) break;
    own.push(line);
  }
  return own.length > 0 && own.length <= 5 ? { text: join(own), lines: own } : null;
}
