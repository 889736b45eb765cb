import { Reader } from './reader.ts';
import { toTex, wordsOf, type Token } from './token.ts';
import { tokenize } from './lexer.ts';

/** One column of a table's preamble. */
export interface Column {
  /** The letter it is declared with. */
  readonly letter: string;
  /** Tokens set before and behind each of its cells. */
  readonly before: readonly Token[];
  readonly behind: readonly Token[];
  /** What stands between it and the next, where that is more than a gap. */
  readonly separator: readonly Token[];
}

export interface Columns {
  readonly columns: readonly Column[];
  /** False where a letter is unknown, so that their number is not sure. */
  readonly sure: boolean;
}

export type OwnColumns = ReadonlyMap<string, { readonly count: number; readonly body: string }>;

const most = 300;

/** The columns that a preamble such as `l|*{3}{c}@{}` declares. */
export function columnsOf(preamble: readonly Token[], own: OwnColumns): Columns {
  const found = new Preamble(own);
  found.read(preamble, 0);
  return { columns: found.columns, sure: found.sure };
}

class Preamble {
  readonly columns: Column[] = [];
  sure = true;
  readonly #own: OwnColumns;
  #before: readonly Token[] = [];

  constructor(own: OwnColumns) {
    this.#own = own;
  }

  read(tokens: readonly Token[], depth: number): void {
    if (depth > 8) return;
    const reader = new Reader(tokens);
    while (!reader.done && this.columns.length < most) {
      const token = reader.next();
      if (token?.kind === 'open') {
        reader.at -= 1;
        this.read(reader.argument(), depth + 1);
      } else if (token?.kind === 'char') this.#letter(token.text, reader, depth);
    }
  }

  #letter(letter: string, reader: Reader, depth: number): void {
    const own = this.#own.get(letter);
    if (own) {
      const values = Array.from({ length: own.count }, () => toTex(reader.argument()));
      const body = own.body.replace(
        /#(\d)/g,
        (_, digit: string) => values[Number(digit) - 1] ?? '',
      );
      this.read(tokenize(body), depth + 1);
      return;
    }
    switch (letter) {
      case '*': {
        const times = Math.min(most, Number(wordsOf(reader.argument())) || 0);
        const inner = reader.argument();
        for (let count = 0; count < times && this.columns.length < most; count++)
          this.read(inner, depth + 1);
        return;
      }
      case '>':
        this.#before = reader.argument();
        return;
      case '<':
        this.#change({ behind: reader.argument() });
        return;
      case '@':
      case '!':
        this.#change({ separator: reader.argument() });
        return;
      case '|':
      case ':':
      case ';':
        if (letter === ';') reader.argument();
        return;
      case 'p':
      case 'm':
      case 'b':
      case 'w':
      case 'W':
        reader.take(letter === 'w' || letter === 'W' ? 'mm' : 'm');
        return this.#add(letter);
      case 'D':
        reader.take('mmm');
        return this.#add(letter);
      case 'S':
      case 's':
      case 'X':
      case 'Q':
        reader.optional();
        return this.#add(letter);
      case 'l':
      case 'c':
      case 'r':
      case 'L':
      case 'C':
      case 'R':
      case 'J':
      case 'Y':
        return this.#add(letter);
      default:
        if (!/[a-zA-Z]/.test(letter)) return;
        this.sure = false;
        this.#add(letter);
    }
  }

  #add(letter: string): void {
    this.columns.push({ letter, before: this.#before, behind: [], separator: [] });
    this.#before = [];
  }

  #change(change: Partial<Column>): void {
    const last = this.columns.at(-1);
    if (last) this.columns[this.columns.length - 1] = { ...last, ...change };
  }
}
