/** The pause after a failed try: doubles from one second, up to twice as long by `jitter` (0 to 1). */
export function backOffMs(attempt: number, jitter: number): number {
  return Math.round(1000 * 2 ** attempt * (1 + jitter));
}

/** What a Retry-After header asks for, in seconds or as an HTTP date; 0 when it asks for nothing readable. */
export function retryAfterMs(header: string | null, nowMs: number): number {
  const text = header?.trim() ?? '';
  const ms = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : Date.parse(text) - nowMs;
  return Number.isFinite(ms) ? Math.max(0, ms) : 0;
}
