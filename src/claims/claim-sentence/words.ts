/** Lower-case words and telling marks; a number is its form alone: one digit, more, a year, decimals. */
export function wordsIn(text: string): string[] {
  const found = text.toLowerCase().match(/\p{L}+|\d+(?:[.,]\d+)*|[%=<>±?:;()[\]]/gu) ?? [];
  return found.map((word) => (/^\d/.test(word) ? formOf(word) : word.slice(0, 24)));
}

function formOf(number: string): string {
  if (/\.\d/.test(number)) return '0.0';
  if (/^(?:19|20)\d\d$/.test(number)) return 'year';
  return number.length === 1 ? '0' : '00';
}
