import { close, open, space, type Token } from './token.ts';

/** Environments whose words are taken as they stand. */
const verbatim =
  /\{(verbatim\*?|[BL]?Verbatim\*?|lstlisting|minted|alltt|filecontents\*?|comment|CCSXML)\}/y;
/** Commands whose argument is taken as it stands. */
const verbCommands = new Set(['verb', 'lstinline', 'mintinline']);
const addresses = new Set(['url', 'path', 'nolinkurl']);

/** The tokens of a LaTeX text; comments are gone, verbatim words are one token each. Never throws. */
export function tokenize(source: string, insidePackage = false): Token[] {
  return new Lexer(source, insidePackage).tokens();
}

const single: Readonly<Record<string, Token>> = {
  '{': open,
  '}': close,
  $: { kind: 'math', text: '$' },
  '&': { kind: 'align', text: '&' },
  '^': { kind: 'sup', text: '^' },
  _: { kind: 'sub', text: '_' },
  '~': { kind: 'tie', text: '~' },
};

const par: Token = { kind: 'par', text: '\n' };
const chars = new Map<string, Token>();

/** One pass over a text; owns where it is and whether @ is a letter. */
class Lexer {
  readonly #source: string;
  readonly #out: Token[] = [];
  #at = 0;
  #atIsLetter: boolean;

  constructor(source: string, insidePackage: boolean) {
    // private use characters carry marks of our own
    this.#source = source.replace(/\r\n?/g, '\n').replace(/[\ue000-\uf8ff\u0000\ufeff]/g, '');
    this.#atIsLetter = insidePackage;
  }

  tokens(): Token[] {
    while (this.#at < this.#source.length) this.#one();
    return this.#out;
  }

  #one(): void {
    const character = String.fromCodePoint(this.#source.codePointAt(this.#at) ?? 0);
    const known = single[character];
    if (known) {
      this.#at += 1;
      this.#out.push(known);
    } else if (character === '\\') this.#command();
    else if (character === '%') this.#comment();
    else if (character === '#') this.#parameter();
    else if (/\s/.test(character)) this.#blank();
    else {
      this.#at += character.length;
      this.#out.push(charToken(character));
    }
  }

  /** A run of blanks is a space; an empty line in it ends the paragraph. */
  #blank(): void {
    const run = this.#match(/\s+/y);
    const ends = run.split('\n').length > 2;
    const last = this.#out.at(-1)?.kind;
    if (ends) this.#out.push(par);
    else if (last !== 'space' && last !== 'par') this.#out.push(space);
  }

  /** To the end of its line, with the blanks that begin the next one. */
  #comment(): void {
    this.#match(/[^\n]*\n?/y);
    this.#match(/[ \t]*/y);
    if (this.#source[this.#at] === '\n') {
      this.#match(/\s*/y);
      this.#out.push(par);
    }
  }

  #parameter(): void {
    const [, marks = '', digit = ''] = /(#+)(\d?)/y.exec(this.#rest(12)) ?? [];
    this.#at += Math.max(1, marks.length + digit.length);
    this.#out.push(
      digit === ''
        ? { kind: 'char', text: '#' }
        : { kind: 'parameter', text: `${'#'.repeat(marks.length >> 1)}${digit}` },
    );
  }

  #command(): void {
    this.#at += 1;
    const name =
      this.#match(this.#atIsLetter ? /[a-zA-Z@]+/y : /[a-zA-Z]+/y) || this.#match(/[^]/uy);
    if (name === 'makeatletter' || name === 'makeatother')
      this.#atIsLetter = name === 'makeatletter';
    else if (name === 'begin' && this.#verbatimEnvironment()) return;
    else if (verbCommands.has(name) && this.#verb(name)) return;
    else if (addresses.has(name) && this.#address()) return;
    else if (name === 'href' && this.#linked()) return;
    else if (/^\s$/.test(name)) this.#out.push({ kind: 'command', text: ' ' });
    else this.#out.push({ kind: 'command', text: name });
    if (/^[a-zA-Z@]+$/.test(name)) this.#gap();
  }

  /** Blanks behind a command's name belong to it; an empty line does not. */
  #gap(): void {
    this.#match(/[ \t]*(?:\n(?![ \t]*\n)[ \t]*)?/y);
  }

  #verbatimEnvironment(): boolean {
    verbatim.lastIndex = this.#at;
    const [opening = '', name = ''] = verbatim.exec(this.#source) ?? [];
    if (opening === '') return false;
    const start = this.#at + opening.length;
    const closing = `\\end{${name}}`;
    const end = this.#source.indexOf(closing, start);
    const text = this.#source.slice(start, end === -1 ? undefined : end);
    this.#at = end === -1 ? this.#source.length : end + closing.length;
    if (!/^(?:comment|CCSXML|filecontents)/.test(name))
      this.#out.push({ kind: 'verbatim', text, of: name });
    return true;
  }

  #verb(name: string): boolean {
    const start = this.#at;
    this.#match(/\*?(?:\[[^\]\n]{0,200}\])?/y);
    if (name === 'mintinline') this.#match(/\{[^{}\n]{0,40}\}/y);
    const fence = this.#source[this.#at] ?? ' ';
    const found =
      fence === '{'
        ? /\{([^{}\n]{0,2000})\}/y.exec(this.#rest(2002))
        : /^[\s\w]$/.test(fence)
          ? null
          : [
              ...this.#rest(2002).matchAll(
                new RegExp(`${escaped(fence)}([^\\n]*?)${escaped(fence)}`, 'gy'),
              ),
            ][0];
    if (!found || found[1]?.includes('#1')) {
      this.#at = start;
      return false;
    }
    this.#at += found[0].length;
    this.#out.push({ kind: 'verbatim', text: found[1] ?? '', of: 'verb' });
    return true;
  }

  #address(): boolean {
    const address = this.#group();
    if (address === null) return false;
    this.#out.push({
      kind: 'verbatim',
      text: address.replace(/%\n\s*/g, '').replace(/\\([%_#&~])/g, '$1'),
      of: 'url',
    });
    return true;
  }

  /** \href: the address is not printed, the words behind it are. */
  #linked(): boolean {
    const address = this.#group();
    return address !== null;
  }

  /** A group with balanced braces, taken as it stands; null where there is none or it holds a parameter. */
  #group(): string | null {
    const start = this.#at;
    this.#match(/\s*/y);
    let depth = 0;
    for (let at = this.#at; at < Math.min(this.#source.length, start + 5000); at++) {
      const character = this.#source[at];
      if (depth === 0 && character !== '{') break;
      if (character === '{') depth += 1;
      if (character === '}') depth -= 1;
      if (depth > 0) continue;
      const inner = this.#source.slice(this.#at + 1, at);
      if (/#\d|\n\s*\n/.test(inner)) break;
      this.#at = at + 1;
      return inner;
    }
    this.#at = start;
    return null;
  }

  #rest(length: number): string {
    return this.#source.slice(this.#at, this.#at + length);
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const [found = ''] = pattern.exec(this.#source) ?? [];
    this.#at += found.length;
    return found;
  }
}

function charToken(text: string): Token {
  const known = chars.get(text);
  if (known) return known;
  const token: Token = { kind: 'char', text };
  if (chars.size < 4096) chars.set(text, token);
  return token;
}

function escaped(character: string): string {
  return character.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
