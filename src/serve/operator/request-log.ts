import type { Seen } from './operator.ts';

/** One request as a line of JSON: what was asked and answered, never who asked nor what for. */
export function logLine(
  { method, path, status, bytes, cache }: Seen,
  ms: number,
  time: string,
): string {
  return `${JSON.stringify({ time, method, path: `/${path}`, status, bytes, ms: Math.round(ms * 100) / 100, cache })}\n`;
}
