/** A text made plain, with the place in the original of each of its characters. */
export interface Plain {
  readonly text: string;
  /** `places[i]` is where character i began; one more at the end for the text's length. */
  readonly places: Uint32Array;
}

const entities: Readonly<Record<string, string>> = {
  minus: '-',
  equals: '=',
  lt: '<',
  gt: '>',
  le: '≤',
  ge: '≥',
  chi: 'χ',
  nbsp: ' ',
  thinsp: ' ',
  ensp: ' ',
  emsp: ' ',
  times: '×',
  amp: '&',
  ndash: '-',
  sup2: '2',
};
const commands: Readonly<Record<string, string>> = {
  chi: 'χ',
  times: '×',
  cdot: '·',
  le: '≤',
  leq: '≤',
  ge: '≥',
  geq: '≥',
  lt: '<',
  gt: '>',
  approx: '≈',
};

/** One thing that is written in more than one character, and what it stands for. */
const written =
  /<=|>=|(?<!\d)·(?=\d)|(?<=\b0)·(?=\d)|<sub[^<>]{0,200}>|<\/?[a-zA-Z][^<>]{0,200}>|&#x([0-9a-fA-F]{1,6});|&#(\d{1,7});|&([a-z]+\d?);|\\([a-zA-Z]+)\s?|\\[,;:! ]|[${}~]/y;

/** Most of a text stands for itself: no mark-up, no other spaces, nothing beyond ASCII. */
const itself = /[^<>&\\${}~\u0000-\u001f\u0080-\uffff]+/y;

/** LaTeX, HTML and Unicode forms of a statistical result in one plain form: section 6, first lines. */
export function toPlain(source: string): Plain {
  let text = '';
  let places = new Uint32Array(source.length + 64);
  const put = (characters: string, place: number): void => {
    const end = text.length + characters.length;
    if (end >= places.length) places = grown(places, end);
    places.fill(place, text.length, end);
    text += characters;
  };
  for (let place = 0; place < source.length;) {
    itself.lastIndex = place;
    const [stretch] = itself.exec(source) ?? [];
    if (stretch) {
      const from = text.length;
      if (from + stretch.length >= places.length) places = grown(places, from + stretch.length);
      for (let index = 0; index < stretch.length; index += 1) places[from + index] = place + index;
      text += stretch;
      place += stretch.length;
      continue;
    }
    written.lastIndex = place;
    const match = written.exec(source);
    if (match) {
      put(meaningOf(match), place);
      place += match[0].length;
      continue;
    }
    const character = String.fromCodePoint(source.codePointAt(place) ?? 32);
    put(plainCharacter(character), place);
    place += character.length;
  }
  places[text.length] = source.length;
  return { text, places: places.subarray(0, text.length + 1) };
}

/** Room for so many places and one more; a character may stand for several. */
function grown(places: Uint32Array<ArrayBuffer>, end: number): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(2 * end + 64);
  more.set(places);
  return more;
}

function meaningOf([whole, hex, decimal, entity, command]: RegExpExecArray): string {
  if (whole === '<=') return '≤';
  if (whole === '>=') return '≥';
  if (whole === '·') return '.';
  if (/^<sub/.test(whole)) return '_';
  if (whole.startsWith('<')) return /^<\/?(?:p|div|br|li|td|tr)\b/i.test(whole) ? ' ' : '';
  if (hex) return plainCharacter(codePoint(Number.parseInt(hex, 16)));
  if (decimal) return plainCharacter(codePoint(Number(decimal)));
  if (entity) return entities[entity] ?? whole;
  if (command) return commands[command] ?? '';
  return whole.startsWith('\\') || whole === '~' ? ' ' : '';
}

function codePoint(value: number): string {
  return value > 0 && value <= 0x10ffff ? String.fromCodePoint(value) : ' ';
}

function plainCharacter(character: string): string {
  if (/[\u00ad\u200b-\u200d\u2060-\u2064\ufeff]/.test(character)) return '';
  if (/[\u2212\u2010-\u2013\ufe63\uff0d\u207b]/.test(character)) return '-';
  if (/\s|[\u00a0\u2000-\u200a\u202f\u205f\u3000]/.test(character)) return ' ';
  return character.normalize('NFKC').replace(/\u2212/g, '-');
}
