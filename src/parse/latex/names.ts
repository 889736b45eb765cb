import type { Definitions } from './definitions.ts';
import { isCommand, wordsOf, type Token } from './token.ts';
import type { TokenSource } from './token-source.ts';

/** Longer names are no names. */
const mostParts = 200;

/** Reads names where one is defined or built. */
export class Names {
  /** The name read last. */
  last = '';
  readonly #source: TokenSource;
  readonly #definitions: Definitions;

  constructor(source: TokenSource, definitions: Definitions) {
    this.#source = source;
    this.#definitions = definitions;
  }

  /** The name being defined: \foo, {\foo} or \csname foo\endcsname. */
  next(): string {
    this.#source.skipSpaces();
    const token: Token | undefined = this.#source.peek();
    if (isCommand(token, 'csname')) {
      this.#source.next();
      this.last = this.built();
    } else if (token?.kind === 'open') {
      const inner = this.#source.argument();
      this.last = inner.find(({ kind }) => kind === 'command')?.text ?? wordsOf(inner);
    } else this.last = this.#source.next()?.text ?? '';
    return this.last;
  }

  /** A name up to \endcsname, its macros replaced. */
  built(): string {
    let name = '';
    for (let count = 0; count < mostParts; count++) {
      const token = this.#source.next();
      if (!token || isCommand(token, 'endcsname')) return name;
      const meaning = token.kind === 'command' ? this.#definitions.get(token.text) : undefined;
      if (meaning?.kind === 'macro' && meaning.arguments.length === 0)
        this.#source.push(meaning.body);
      else if (token.kind !== 'command') name += token.text;
    }
    return name;
  }
}
