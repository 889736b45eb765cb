import { isTrue, opensCondition } from './conditionals.ts';
import type { Definitions } from './definitions.ts';
import type { Names } from './names.ts';
import { command, isCommand, type Token } from './token.ts';
import type { TokenSource } from './token-source.ts';

/** Decides TeX's conditions as they come and leaves out the branches that do not hold. */
export class Conditions {
  readonly #source: TokenSource;
  readonly #definitions: Definitions;
  readonly #names: Names;
  /** Conditions that held and are not closed yet. */
  #open = 0;

  constructor(source: TokenSource, definitions: Definitions, names: Names) {
    this.#source = source;
    this.#definitions = definitions;
    this.#names = names;
  }

  /** True when the token belongs to a condition and nothing of it is to be expanded. */
  take(token: Token, inMath: boolean): boolean {
    if (opensCondition(token, this.#definitions)) {
      if (isTrue(token.text, this.#compared, this.#definitions, inMath)) this.#open += 1;
      else this.#skip(true);
      return true;
    }
    if (token.text === 'else' || token.text === 'or') {
      if (this.#open > 0) this.#skip(false);
      return true;
    }
    if (token.text === 'fi') this.#open = Math.max(0, this.#open - 1);
    return false;
  }

  /** What a condition reads: names built by \csname are whole, and one without a meaning is \relax. */
  readonly #compared = {
    next: (): Token | undefined => {
      const token = this.#source.next();
      if (isCommand(token, 'expandafter', 'noexpand')) return this.#compared.next();
      if (!isCommand(token, 'csname')) return token;
      const name = this.#names.built();
      return command(this.#definitions.isDefined(name) ? name : 'relax');
    },
    peek: (): Token | undefined => this.#source.peek(),
    skipSpaces: (): void => this.#source.skipSpaces(),
  };

  /** Leaves out a branch: to its \else where one may follow, or to its \fi. */
  #skip(mayHaveElse: boolean): void {
    let depth = 0;
    for (let token = this.#source.next(); token; token = this.#source.next()) {
      if (opensCondition(token, this.#definitions)) depth += 1;
      else if (isCommand(token, 'fi') && depth-- === 0) {
        if (!mayHaveElse) this.#open -= 1;
        return;
      } else if (mayHaveElse && depth === 0 && isCommand(token, 'else')) {
        this.#open += 1;
        return;
      }
    }
  }
}
