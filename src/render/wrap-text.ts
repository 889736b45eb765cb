/** Breaks text into lines of at most `width` signs at spaces; a longer word is cut to fit, nothing is lost. */
export function wrapText(text: string, width: number): string[] {
  const most = Math.max(width, 8);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((word) => pieces(word, most))) {
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > most) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** Columns that a text takes: marks above a letter take none, East Asian wide letters take two. */
export function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += noWidth.test(sign) ? 0 : wide.test(sign) ? 2 : 1;
  return width;
}

const noWidth = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const wide =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\uff01-\uff60\p{Emoji_Presentation}]$/u;

function pieces(word: string, most: number): string[] {
  const found: string[] = [];
  let piece = '';
  for (const sign of word) {
    if (widthOf(piece + sign) > most) {
      found.push(piece);
      piece = '';
    }
    piece += sign;
  }
  return [...found, piece];
}
