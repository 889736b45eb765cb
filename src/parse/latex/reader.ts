import { isChar, type Token } from './token.ts';

/** Tokens that an argument in brackets may have. */
const longest = 3000;

/** A place in a list of tokens, and what can be read from it. Reading past the end gives nothing. */
export class Reader {
  readonly tokens: readonly Token[];
  at: number;

  constructor(tokens: readonly Token[], at = 0) {
    this.tokens = tokens;
    this.at = at;
  }

  get done(): boolean {
    return this.at >= this.tokens.length;
  }

  peek(ahead = 0): Token | undefined {
    return this.tokens[this.at + ahead];
  }

  next(): Token | undefined {
    return this.tokens[this.at++];
  }

  skipSpaces(): void {
    while (this.peek()?.kind === 'space') this.at += 1;
  }

  star(): boolean {
    if (!isChar(this.peek(), '*')) return false;
    this.at += 1;
    return true;
  }

  /** A required argument: a group without its braces, or the one token that stands there. */
  argument(): readonly Token[] {
    const start = this.at;
    while (this.peek()?.kind === 'space' || this.peek()?.kind === 'par') this.at += 1;
    const token = this.peek();
    if (!token || token.kind === 'close' || token.kind === 'end' || token.kind === 'align') {
      this.at = start;
      return [];
    }
    if (token.kind === 'begin') return this.environment().whole;
    this.at += 1;
    return token.kind === 'open' ? this.#upToClose() : [token];
  }

  /** An argument in brackets, or null where none stands. */
  optional(opening = '[', closing = ']'): readonly Token[] | null {
    const start = this.at;
    this.skipSpaces();
    if (!isChar(this.peek(), opening)) {
      this.at = start;
      return null;
    }
    this.at += 1;
    const from = this.at;
    for (let depth = 0; !this.done && this.at - from < longest; this.at++) {
      const token = this.peek();
      if (token?.kind === 'open') depth += 1;
      if (token?.kind === 'close') depth -= 1;
      if (depth < 0 || token?.kind === 'par') break;
      if (depth === 0 && isChar(token, closing)) {
        this.at += 1;
        return this.tokens.slice(from, this.at - 1);
      }
    }
    this.at = start;
    return null;
  }

  /** Arguments by a list of letters: * star, o optional in brackets, p in parentheses, m required. */
  take(shape: string): (readonly Token[])[] {
    return [...shape].map((kind) => {
      if (kind === '*') return this.star() ? [star] : [];
      if (kind === 'o') return this.optional() ?? [];
      if (kind === 'p') return this.optional('(', ')') ?? [];
      return this.argument();
    });
  }

  /** The environment that a begin token opens here: what is in it, to its own end or to the last token. */
  environment(): { name: string; body: readonly Token[]; whole: readonly Token[] } {
    const start = this.at;
    const name = this.next()?.text ?? '';
    let depth = 1;
    const from = this.at;
    for (; !this.done; this.at++) {
      const token = this.peek();
      if (token?.text !== name) continue;
      if (token.kind === 'begin') depth += 1;
      if (token.kind === 'end') depth -= 1;
      if (depth > 0) continue;
      this.at += 1;
      return {
        name,
        body: this.tokens.slice(from, this.at - 1),
        whole: this.tokens.slice(start, this.at),
      };
    }
    this.at = unmatchedEnd(this.tokens, from);
    return {
      name,
      body: this.tokens.slice(from, this.at),
      whole: this.tokens.slice(start, this.at),
    };
  }

  /** Tokens up to one for which `ends` holds, outside of groups; that one is read too. */
  until(ends: (token: Token) => boolean): readonly Token[] {
    const from = this.at;
    for (let depth = 0; !this.done; this.at++) {
      const token = this.peek();
      if (!token) break;
      if (depth === 0 && ends(token)) {
        this.at += 1;
        return this.tokens.slice(from, this.at - 1);
      }
      if (token.kind === 'open') depth += 1;
      if (token.kind === 'close') depth = Math.max(0, depth - 1);
    }
    return this.tokens.slice(from);
  }

  #upToClose(): readonly Token[] {
    const from = this.at;
    for (let depth = 1; !this.done; this.at++) {
      const kind = this.peek()?.kind;
      if (kind === 'open') depth += 1;
      if (kind === 'close') depth -= 1;
      if (depth > 0) continue;
      this.at += 1;
      return this.tokens.slice(from, this.at - 1);
    }
    // never closed: no more than its paragraph is lost
    const end = this.tokens.findIndex(({ kind }, index) => index >= from && kind === 'par');
    this.at = end === -1 ? this.tokens.length : end;
    return this.tokens.slice(from, this.at);
  }
}

/** Where an environment that is never ended stops: at the end of the one around it. */
function unmatchedEnd(tokens: readonly Token[], from: number): number {
  let depth = 0;
  for (let at = from; at < tokens.length; at++) {
    const kind = tokens[at]?.kind;
    if (kind === 'begin') depth += 1;
    if (kind === 'end' && --depth < 0) return at;
  }
  return tokens.length;
}

const star: Token = { kind: 'char', text: '*' };

/** Parts of tokens between separators that stand outside of groups and environments. */
export function splitAt(
  tokens: readonly Token[],
  separates: (token: Token) => boolean,
): (readonly Token[])[] {
  const parts: (readonly Token[])[] = [];
  let start = 0;
  let depth = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'open' || token.kind === 'begin') depth += 1;
    else if (token.kind === 'close' || token.kind === 'end') depth = Math.max(0, depth - 1);
    else if (depth === 0 && separates(token)) {
      parts.push(tokens.slice(start, index));
      start = index + 1;
    }
  }
  parts.push(tokens.slice(start));
  return parts;
}
