/** Text as the paper shows it: one space for any run of white space, no invisible characters. */
export function cleanText(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200f\u2060-\u2064\ufeff\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(
      /[\u0000-\u001f\u007f-\u009f\s\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g,
      ' ',
    )
    .trim();
}

/** "Table 2: Results" → "Table 2"; null where the words start with no such label. */
export function labelOf(caption: string): string | null {
  const found =
    /^(Table|Tab\.|Figure|Fig\.|Algorithm|Listing)\s*([A-Z]?\.?\d+(?:\.\d+)*[a-z]?|[IVXL]+)\b/i.exec(
      caption,
    );
  if (!found) return null;
  const [, word = '', number = ''] = found;
  const full = /^tab/i.test(word) ? 'Table' : /^fig/i.test(word) ? 'Figure' : word;
  return `${full} ${number}`;
}
