/** How long the rest will take if it goes on as it went: "about 3 min left"; empty where that cannot be said yet. */
export function timeLeft(startedMs: number, nowMs: number, done: number, of: number): string {
  if (done <= 0 || of <= done || nowMs <= startedMs) return '';
  const seconds = Math.ceil((((nowMs - startedMs) / done) * (of - done)) / 1000);
  if (seconds < 90) return `, about ${seconds} s left`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90
    ? `, about ${minutes} min left`
    : `, about ${Math.round(minutes / 60)} h left`;
}
