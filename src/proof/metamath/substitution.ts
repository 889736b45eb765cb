import type { Database } from './database.ts';
import { Declined } from './finding.ts';
import type { MetamathLimits } from './limits.ts';
import type { Work } from './work.ts';

/**
 * Expressions of one proof, and what stands for the variables of the assertion at hand. An expression is a place in the
 * database's cells: of a statement, or of what an assertion gave, which is written behind them until the next proof.
 */
export class Substitution {
  /** Where the last expression ends. */
  end: number;
  readonly #base: number;
  readonly #database: Database;
  readonly #limits: MetamathLimits;
  readonly #work: Work;
  /** By variable: the expression that stands for it. */
  readonly #forStart: Int32Array;
  readonly #forSize: Int32Array;
  /** By variable: the round in which it was last collected. */
  readonly #seen: Int32Array;
  #round = 0;

  constructor(database: Database, limits: MetamathLimits, work: Work) {
    this.#database = database;
    this.#limits = limits;
    this.#work = work;
    this.#base = database.cells.length;
    this.end = this.#base;
    const names = database.names.count + 1;
    this.#forStart = new Int32Array(names);
    this.#forSize = new Int32Array(names);
    this.#seen = new Int32Array(names);
  }

  /** Forgets the expressions of the proof before. */
  begin(): void {
    this.end = this.#base;
    this.#database.cells.length = this.#base;
  }

  /** From here on an expression stands for a variable. */
  set(variable: number, start: number, size: number): void {
    this.#forStart[variable] = start;
    this.#forSize[variable] = size;
  }

  /** True where an expression, with what stands for its variables, is the one on the stack. */
  fits(from: number, size: number, onStack: number, stackSize: number): boolean {
    const { cells } = this.#database.cells;
    let place = onStack;
    const end = onStack + stackSize;
    for (let at = from; at < from + size; at += 1) {
      const cell = cells[at] ?? 0;
      if (cell >= 0) {
        if (place >= end || cells[place] !== cell) return false;
        place += 1;
        continue;
      }
      const source = this.#forStart[~cell] ?? 0;
      const length = this.#forSize[~cell] ?? 0;
      if (place + length > end) return false;
      for (let index = 0; index < length; index += 1)
        if (cells[source + index] !== cells[place + index]) return false;
      place += length;
    }
    this.#work.add(stackSize + size);
    return place === end;
  }

  /** Writes what the assertion gives behind all expressions; gives its size. `of` is the theorem at hand. */
  write(assertion: number, of: number): number {
    const { start, size } = this.#database;
    const from = start.at(assertion);
    const to = from + size.at(assertion);
    let length = 0;
    let { cells } = this.#database.cells;
    for (let at = from; at < to; at += 1) {
      const cell = cells[at] ?? 0;
      length += cell >= 0 ? 1 : (this.#forSize[~cell] ?? 0);
    }
    if (length > this.#limits.expression)
      throw new Declined(
        'size',
        `The proof of ${this.#database.labelText(of)} makes an expression of more than ${this.#limits.expression} symbols.`,
      );
    this.#work.add(length + to - from);
    if (this.end + length > cells.length) {
      this.#database.cells.length = this.end;
      this.#database.cells.reserve(length);
      ({ cells } = this.#database.cells);
    }
    let place = this.end;
    for (let at = from; at < to; at += 1) {
      const cell = cells[at] ?? 0;
      if (cell >= 0) {
        cells[place] = cell;
        place += 1;
        continue;
      }
      const source = this.#forStart[~cell] ?? 0;
      const count = this.#forSize[~cell] ?? 0;
      for (let index = 0; index < count; index += 1)
        cells[place + index] = cells[source + index] ?? 0;
      place += count;
    }
    this.end = place;
    return length;
  }

  /** The variables of what stands for a variable, each once. */
  variablesFor(variable: number): number[] {
    const { cells } = this.#database.cells;
    const from = this.#forStart[variable] ?? 0;
    const to = from + (this.#forSize[variable] ?? 0);
    const found: number[] = [];
    this.#round += 1;
    this.#work.add(to - from);
    for (let at = from; at < to; at += 1) {
      const cell = cells[at] ?? 0;
      if (cell >= 0 || this.#seen[~cell] === this.#round) continue;
      this.#seen[~cell] = this.#round;
      found.push(~cell);
    }
    return found;
  }

  /** True where two expressions are the same symbols. */
  isSame(one: number, oneSize: number, two: number, twoSize: number): boolean {
    if (oneSize !== twoSize) return false;
    const { cells } = this.#database.cells;
    for (let index = 0; index < oneSize; index += 1)
      if (cells[one + index] !== cells[two + index]) return false;
    return true;
  }

  /** A hypothesis with what stands for its variables, as text. */
  textOf(hypothesis: number): string {
    const { start, size, cells } = this.#database;
    const from = start.at(hypothesis);
    const parts: string[] = [];
    for (let at = from; at < from + size.at(hypothesis); at += 1) {
      const cell = cells.at(at);
      parts.push(cell >= 0 ? this.#database.text(at, 1) : this.textFor(~cell));
      if (parts.length > 200) return `${parts.join(' ')} …`;
    }
    return parts.filter((part) => part !== '').join(' ');
  }

  /** What stands for a variable, as text. */
  textFor(variable: number): string {
    return this.#database.text(this.#forStart[variable] ?? 0, this.#forSize[variable] ?? 0);
  }
}
