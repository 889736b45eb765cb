import { Reader } from './reader.ts';
import type { Argument } from './macros.ts';
import { sameToken } from './macros.ts';
import { isChar, type Token } from './token.ts';

interface Frame {
  readonly tokens: readonly Token[];
  at: number;
  /** The file that these tokens are of; null for a macro's body. */
  readonly file: string | null;
}

/** Most bodies and files that are open at a time. */
const deepest = 400;

/** Tokens still to be read: the innermost macro body or file first. */
export class TokenSource {
  readonly #frames: Frame[] = [];

  /** Puts tokens before all others; false when too many are open. */
  push(tokens: readonly Token[], file: string | null = null): boolean {
    this.#drop();
    if (this.#frames.length >= deepest) return false;
    this.#frames.push({ tokens, at: 0, file });
    return true;
  }

  next(): Token | undefined {
    const frame = this.#drop();
    return frame?.tokens[frame.at++];
  }

  peek(): Token | undefined {
    const frame = this.#drop();
    return frame?.tokens[frame.at];
  }

  /** Files that are being read, outermost first. */
  get files(): string[] {
    return this.#frames.flatMap(({ file }) => file ?? []);
  }

  /** Leaves the innermost file. */
  endFile(): void {
    while (this.#frames.length > 0) if (this.#frames.pop()?.file !== null) return;
  }

  skipSpaces(): void {
    while (this.peek()?.kind === 'space') this.next();
  }

  /** A required argument without its braces. */
  argument(): readonly Token[] {
    while (this.peek()?.kind === 'space' || this.peek()?.kind === 'par') this.next();
    const kind = this.peek()?.kind;
    if (kind === undefined || kind === 'close') return [];
    const token = this.next();
    return token === undefined ? [] : kind === 'open' ? this.#group() : [token];
  }

  /** The whole of a group or one token, with braces, for passing on as it is. */
  optional(): readonly Token[] | null {
    const frame = this.#drop();
    if (!frame) return null;
    const reader = new Reader(frame.tokens, frame.at);
    const found = reader.optional();
    if (found !== null) frame.at = reader.at;
    return found;
  }

  star(): boolean {
    if (!isChar(this.peek(), '*')) return false;
    this.next();
    return true;
  }

  /** Reads a macro's arguments; null when what stands here is not of the macro's form. */
  arguments(shapes: readonly Argument[]): (readonly Token[])[] | null {
    const values: (readonly Token[])[] = [];
    for (const shape of shapes) {
      if (shape.kind === 'required') values.push(this.argument());
      else if (shape.kind === 'star')
        values.push([{ kind: 'command', text: this.star() ? 'BooleanTrue' : 'BooleanFalse' }]);
      else if (shape.kind === 'optional') values.push(this.optional() ?? shape.otherwise);
      else if (shape.kind === 'delimited') values.push(this.#upTo(shape.until));
      else if (sameToken(this.peek(), shape.token)) this.next();
      else return null;
    }
    return values;
  }

  /** Tokens before the body of a \def. */
  pattern(): Token[] {
    const found: Token[] = [];
    while (this.peek() && this.peek()?.kind !== 'open' && found.length < 60) {
      const token = this.next();
      if (token) found.push(token);
    }
    return found;
  }

  #group(): Token[] {
    const found: Token[] = [];
    for (let depth = 1; ;) {
      const token = this.next();
      if (!token) return found;
      if (token.kind === 'open') depth += 1;
      if (token.kind === 'close' && --depth === 0) return found;
      found.push(token);
    }
  }

  #upTo(end: readonly Token[]): Token[] {
    const found: Token[] = [];
    let depth = 0;
    for (let token = this.next(); token && found.length < 5000; token = this.next()) {
      if (token.kind === 'open') depth += 1;
      if (token.kind === 'close') depth -= 1;
      found.push(token);
      const tail = found.slice(-end.length);
      if (depth <= 0 && end.every((one, index) => sameToken(one, tail[index])))
        return found.slice(0, -end.length);
    }
    return found;
  }

  #drop(): Frame | undefined {
    for (;;) {
      const frame = this.#frames.at(-1);
      if (!frame || frame.at < frame.tokens.length) return frame;
      this.#frames.pop();
    }
  }
}
