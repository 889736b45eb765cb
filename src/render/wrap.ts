/** Breaks a text into lines of at most `width` columns at spaces; a longer word stands alone, uncut. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (line && columnsOf(line) + 1 + columnsOf(word) > width) {
      lines.push(line);
      line = word;
    } else line += (line ? ' ' : '') + word;
  }
  return line ? [...lines, line] : lines;
}

/** Columns that a text takes on a terminal, colour codes and combining marks left out. */
export function columnsOf(text: string): number {
  return [...text.replace(/\u001b\[[0-9;]*m/g, '').replace(/\p{M}/gu, '')].length;
}

/** Pads a text with spaces to a width in columns. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columnsOf(text)));
}
