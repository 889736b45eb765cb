import type { Seen } from './operator.ts';

/** One request as a line of JSON: what was asked and answered, never who asked nor what for. */
export function logLine(
  { method, path, status, bytes, cache }: Seen,
  ms: number,
  time: string,
): string {
  const line = JSON.stringify({
    time,
    method,
    path: `/${path}`,
    status,
    bytes,
    ms: Math.round(ms * 100) / 100,
    cache,
  });
  return `${line.replace(/[^\x20-\x7e]/g, escaped)}\n`;
}

/** A terminal may obey control and direction characters beyond ASCII; JSON reads the same either way. */
function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
