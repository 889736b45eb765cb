/** So many sentences; what is taken again has other digits, so that it is another sentence. */
export function sentencesOf(lines: readonly string[], count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const line = lines[index % lines.length] ?? '';
    const again = Math.floor(index / lines.length);
    return again === 0
      ? line
      : line.replace(/\d/g, (digit) => String((Number(digit) + again) % 10));
  });
}
