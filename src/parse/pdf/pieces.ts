import type { Font, Page, Piece } from './page.ts';

/** A letter as pdf.js gives it. */
export interface Glyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

interface Place {
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly font: Font;
  readonly inForm: boolean;
  readonly hiddenBy: string | null;
}

type Draft = { -readonly [Key in keyof Piece]: Piece[Key] } & { hiddenBy: string | null };

const accents: Readonly<Record<string, string>> = {
  '`': '\u0300',
  '´': '\u0301',
  ˆ: '\u0302',
  '˜': '\u0303',
  '¯': '\u0304',
  '˘': '\u0306',
  '˙': '\u0307',
  '¨': '\u0308',
  '˚': '\u030a',
  '˝': '\u030b',
  ˇ: '\u030c',
};

/** Letters written one after another, gathered into pieces: a blank, a gap or another font begins a new one. */
export class PieceWriter {
  readonly #pieces: Draft[] = [];
  #open: Draft | null = null;

  write({ unicode }: Glyph, place: Place): void {
    const text = letters(unicode);
    if (text === '') {
      this.#open = null;
      return;
    }
    const open = this.#open;
    const last = this.#pieces.at(-1);
    if (last && this.#accented(last, text, place)) return;
    if (open && continues(open, place)) {
      open.text += text;
      open.right = Math.max(open.right, place.right);
      return;
    }
    this.#open = { text, ...place };
    this.#pieces.push(this.#open);
  }

  /** A scan whose letters were recognised holds only invisible ones: then these are its text. */
  finish(): Pick<Page, 'pieces' | 'hidden'> {
    const unseen = this.#pieces.filter(({ hiddenBy }) => hiddenBy === 'an invisible text mode');
    const scan = unseen.length > 20 && unseen.length > 0.9 * this.#pieces.length;
    const seen = scan ? unseen : this.#pieces.filter(({ hiddenBy }) => hiddenBy === null);
    return {
      pieces: seen.map((piece) => ({
        ...piece,
        text: piece.text.replace(/ˆ/g, '^').replace(/˜/g, '~'),
      })),
      hidden: scan
        ? []
        : this.#pieces.flatMap(({ text, hiddenBy }) => (hiddenBy ? [{ text, by: hiddenBy }] : [])),
    };
  }

  /** TeX sets an accent first and its letter over the same place: both are one letter. */
  #accented(last: Draft, text: string, place: Place): boolean {
    const mark = accents[last.text.at(-1) ?? ''];
    if (!mark || !/^\p{L}/u.test(text) || Math.abs(place.y - last.y) > 0.4 * last.size)
      return false;
    const middle = (place.left + place.right) / 2;
    if (last.right - middle < 0 || place.left - last.left < -0.3 * last.size) return false;
    const letter = text.slice(0, 1).replace('ı', 'i').replace('ȷ', 'j');
    last.text = (last.text.slice(0, -1) + letter + mark + text.slice(1)).normalize('NFC');
    last.right = Math.max(last.right, place.right);
    if (last.text.length <= 2) last.y = place.y;
    this.#open = last;
    return true;
  }
}

function continues(open: Draft, place: Place): boolean {
  const gap = place.left - open.right;
  return (
    open.font === place.font &&
    open.hiddenBy === place.hiddenBy &&
    Math.abs(open.y - place.y) < 0.05 * open.size &&
    Math.abs(open.size - place.size) < 0.05 * open.size &&
    gap < 0.13 * open.size &&
    gap > -0.45 * open.size
  );
}

/** A glyph's letters: ligatures taken apart, blanks and control characters nothing. */
function letters(unicode: string): string {
  return unicode
    .replace(/[\ufb00-\ufb06\u2126\u212b]/g, (one) => one.normalize('NFKC'))
    .replace(
      /[\u0000-\u0020\u007f-\u00a0\u00ad\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]/g,
      '',
    );
}
