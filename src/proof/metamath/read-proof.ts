import { steps, type Database } from './database.ts';
import type { Scope } from './scope.ts';
import type { Tokens } from './tokens.ts';

const letters = { A: 0x41, T: 0x54, U: 0x55, Y: 0x59, Z: 0x5a, open: 0x3f } as const;

/** Reads proofs, normal or compressed, into one form: numbers of statements, tags and tagged steps. */
export class ProofReader {
  readonly #database: Database;
  readonly #scope: Scope;
  readonly #tokens: Tokens;
  #statement = 0;
  /** Statements named in a compressed proof's parentheses. */
  #named: number[] = [];
  #tags = 0;
  /** Digits of a number that goes on; -1 where none is begun. */
  #digits = -1;
  #isTaggable = false;

  constructor(database: Database, scope: Scope, tokens: Tokens) {
    this.#database = database;
    this.#scope = scope;
    this.#tokens = tokens;
  }

  /** Reads from behind `$=` to `$.`; a fault is kept and told when the proof is verified. */
  read(statement: number): void {
    this.#statement = statement;
    this.#tags = 0;
    this.#database.proof.set(statement, this.#database.steps.length);
    if (!this.#next()) this.#fault('The proof is empty.');
    else if (this.#isWord('(')) this.#readCompressed();
    else this.#readNormal();
    const size = this.#database.steps.length - this.#database.proof.at(statement);
    this.#database.proofSize.set(statement, size);
  }

  #readNormal(): void {
    do {
      if (this.#isWord('?')) this.#pushOpen();
      else this.#database.steps.push(this.#readReference());
    } while (this.#next());
  }

  #readCompressed(): void {
    [this.#named, this.#digits, this.#isTaggable] = [[], -1, false];
    const mandatory = this.#mandatory();
    for (;;) {
      if (!this.#next()) return this.#fault('The "(" of the compressed proof has no ")".');
      if (this.#isWord(')')) break;
      const statement = this.#readReference();
      if (mandatory.has(statement))
        this.#fault(`The mandatory hypothesis ${this.#word()} stands in the parentheses.`);
      this.#named.push(statement);
    }
    while (this.#next()) this.#readLetters();
    if (this.#digits !== -1) this.#fault('The letters end inside of a number.');
    if (this.#database.steps.length === this.#database.proof.at(this.#statement))
      this.#fault('The proof is empty.');
  }

  #readLetters(): void {
    const { bytes, start, end } = this.#tokens;
    for (let at = start; at < end; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte >= letters.A && byte <= letters.T) this.#pushNumber(byte - letters.A);
      else if (byte >= letters.U && byte <= letters.Y) {
        this.#digits = (this.#digits === -1 ? 0 : this.#digits * 5) + (byte - letters.U) + 1;
        if (this.#digits > 50_000_000) {
          this.#fault('A number of the compressed proof is too large.');
          this.#digits = 1;
        }
      } else if (byte !== letters.Z && byte !== letters.open)
        this.#fault(
          `${JSON.stringify(String.fromCharCode(byte))} is no letter of a compressed proof.`,
        );
      else if (this.#digits !== -1) this.#fault('A number of the compressed proof has no end.');
      else if (byte === letters.Z) this.#pushTag();
      else this.#pushOpen();
    }
  }

  /** Numbers count the mandatory hypotheses, then the statements in parentheses, then the tagged steps. */
  #pushNumber(last: number): void {
    const { lists, hypotheses, hypothesisCount, steps: list } = this.#database;
    let number = (this.#digits === -1 ? 0 : this.#digits * 20) + last;
    this.#digits = -1;
    this.#isTaggable = false;
    const count = hypothesisCount.at(this.#statement);
    if (number < count) {
      list.push(lists.at(hypotheses.at(this.#statement) + number));
      return;
    }
    number -= count;
    const named = this.#named[number];
    if (named !== undefined) {
      list.push(named);
      this.#isTaggable = this.#database.isAssertion(named);
    } else if (number - this.#named.length < this.#tags)
      list.push(steps.again - (number - this.#named.length));
    else this.#fault('A number of the compressed proof names no step that was tagged before.');
  }

  /** A step may be tagged twice: each tag has a number of its own. */
  #pushTag(): void {
    if (!this.#isTaggable) this.#fault('A "Z" tags no step that an assertion made.');
    this.#tags += 1;
    this.#database.steps.push(steps.tag);
  }

  #pushOpen(): void {
    this.#isTaggable = false;
    this.#database.open.add(this.#statement);
    this.#database.steps.push(steps.open);
  }

  /** An earlier assertion, or an active hypothesis. */
  #readReference(): number {
    const { bytes, start, end } = this.#tokens;
    const { names, statementOf } = this.#database;
    const name = names.idOf(bytes, start, end);
    const statement = statementOf.at(name);
    if (name === this.#database.label.at(this.#statement))
      this.#fault('The statement is used in its own proof.');
    else if (statement === 0)
      this.#fault(`No statement before this one has the label ${this.#word()}.`);
    else if (
      !this.#database.isAssertion(statement) &&
      this.#scope.isActiveHypothesis.at(statement) !== 1
    )
      this.#fault(`The hypothesis ${this.#word()} is not active here.`);
    return statement;
  }

  #mandatory(): Set<number> {
    const { lists, hypotheses, hypothesisCount } = this.#database;
    const from = hypotheses.at(this.#statement);
    const to = from + hypothesisCount.at(this.#statement);
    return new Set(lists.cells.subarray(from, to));
  }

  /** False at `$.`. */
  #next(): boolean {
    if (!this.#tokens.next())
      throw this.#tokens.broken('The database ends inside of a proof.', this.#label());
    const keyword = this.#tokens.keyword();
    if (keyword === '.') return false;
    if (keyword !== '')
      throw this.#tokens.broken(`"$${keyword}" stands inside of a proof.`, this.#label());
    return true;
  }

  #label(): string {
    return this.#database.labelText(this.#statement);
  }

  #isWord(word: string): boolean {
    const { bytes, start, end } = this.#tokens;
    return end - start === 1 && bytes[start] === word.charCodeAt(0);
  }

  #word(): string {
    return JSON.stringify(this.#tokens.text());
  }

  /** The first fault of a proof is told. */
  #fault(message: string): void {
    const { faults, steps: list, proof } = this.#database;
    if (faults.has(this.#statement)) return;
    const step = list.length - proof.at(this.#statement) - this.#tags + 1;
    faults.set(this.#statement, { message, step });
  }
}
