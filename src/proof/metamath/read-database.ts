import { Database, kinds } from './database.ts';
import { Declined, type Broken } from './finding.ts';
import { Frames } from './frame.ts';
import type { MetamathLimits } from './limits.ts';
import { ProofReader } from './read-proof.ts';
import { Scope, symbols } from './scope.ts';
import { Tokens } from './tokens.ts';
import type { Work } from './work.ts';

/** Reads a whole database by the rules of the Metamath book, section 4; proofs are read, not yet verified. */
export function readDatabase(
  pieces: Iterable<Uint8Array>,
  limits: MetamathLimits,
  work: Work,
): Database {
  return new Reader(pieces, limits, work).read();
}

class Reader {
  readonly #database: Database;
  readonly #scope: Scope;
  readonly #tokens: Tokens;
  readonly #frames: Frames;
  readonly #proofs: ProofReader;
  readonly #limits: MetamathLimits;

  constructor(pieces: Iterable<Uint8Array>, limits: MetamathLimits, work: Work) {
    this.#limits = limits;
    this.#database = new Database(limits);
    this.#scope = new Scope(this.#database, limits);
    this.#tokens = new Tokens(pieces, limits);
    this.#frames = new Frames(this.#database, this.#scope, work);
    this.#proofs = new ProofReader(this.#database, this.#scope, this.#tokens);
  }

  read(): Database {
    const tokens = this.#tokens;
    while (tokens.next()) {
      const keyword = tokens.keyword();
      if (keyword === '') this.#readLabelled();
      else this.#readUnlabelled(keyword);
    }
    if (this.#scope.depth > 0)
      throw tokens.broken(`${this.#scope.depth} "\${" are open at the end of the database.`);
    return this.#database;
  }

  #readUnlabelled(keyword: string): void {
    if (keyword === '{') this.#scope.open();
    else if (keyword === '}') {
      if (!this.#scope.close()) throw this.#broken('A "$}" closes no block.');
    } else if (keyword === 'c') this.#readConstants();
    else if (keyword === 'v') this.#readVariables();
    else if (keyword === 'd') this.#readDistinct();
    else if (keyword === '[')
      throw new Declined('unsupported', 'It includes a file by "$[": write it as one file first.');
    else if (/^[feap]$/.test(keyword)) throw this.#broken(`A "$${keyword}" has no label.`);
    else throw this.#broken(`${this.#word()} begins no statement.`);
  }

  #readConstants(): void {
    if (this.#scope.depth > 0) throw this.#broken('A "$c" stands inside of a block.');
    const count = this.#readNames((name) => {
      if (this.#scope.symbol.at(name) !== symbols.none)
        throw this.#broken(`The symbol ${this.#word()} is declared twice.`);
      this.#scope.symbol.set(name, symbols.constant);
    });
    if (count === 0) throw this.#broken('A "$c" declares no symbol.');
  }

  #readVariables(): void {
    const count = this.#readNames((name) => {
      if (this.#scope.symbol.at(name) === symbols.constant || this.#scope.isActive.at(name) === 1)
        throw this.#broken(`The symbol ${this.#word()} is declared twice.`);
      this.#scope.declareVariable(name);
    });
    if (count === 0) throw this.#broken('A "$v" declares no symbol.');
  }

  #readNames(declare: (name: number) => void): number {
    let count = 0;
    for (; this.#nextInside(null) !== '.'; count += 1) {
      const name = this.#symbolName(null);
      if (this.#database.statementOf.at(name) !== 0)
        throw this.#broken(`The symbol ${this.#word()} is a label, too.`);
      declare(name);
    }
    return count;
  }

  #readDistinct(): void {
    const variables: number[] = [];
    const seen = new Set<number>();
    while (this.#nextInside(null) !== '.') {
      const name = this.#symbolName(null);
      if (this.#scope.isActive.at(name) !== 1)
        throw this.#broken(`${this.#word()} in a "$d" is no active variable.`);
      if (seen.has(name))
        throw this.#broken(`The variable ${this.#word()} stands twice in a "$d".`);
      seen.add(name);
      for (const other of variables) this.#frames.addPair(other, name);
      variables.push(name);
    }
    if (variables.length < 2) throw this.#broken('A "$d" needs two variables at least.');
  }

  #readLabelled(): void {
    const { bytes, start, end, line } = this.#tokens;
    const label = this.#word();
    for (let at = start; at < end; at += 1)
      if (!isLabelByte(bytes[at] ?? 0))
        throw this.#broken(`${label} is no label: letters, digits, ".", "-" and "_" are.`);
    const name = this.#database.names.idOf(bytes, start, end);
    const keyword = this.#nextInside(null);
    if (!/^[feap]$/.test(keyword))
      throw this.#broken(
        `After the label ${label} stands ${this.#word()}, no "$f", "$e", "$a" or "$p".`,
      );
    if (this.#database.statementOf.at(name) !== 0)
      throw this.#broken(`The label ${label} is declared twice.`, label);
    if (this.#scope.symbol.at(name) !== symbols.none)
      throw this.#broken(`The label ${label} is a math symbol, too.`, label);
    if (this.#database.count >= this.#limits.statements)
      throw new Declined('size', `It has more than ${this.#limits.statements} statements.`);
    this.#readStatement(keyword, name, line);
  }

  #readStatement(keyword: string, name: number, line: number): void {
    const database = this.#database;
    const label = database.names.textOf(name);
    const statement = database.count + 1;
    const start = database.cells.length;
    const stop = keyword === 'p' ? '=' : '.';
    for (let at = this.#nextInside(label); at !== stop; at = this.#nextInside(label))
      database.cells.push(this.#readSymbol(label, at));
    const size = database.cells.length - start;
    if (size === 0) throw this.#broken('The statement has no symbol.', label);
    if (size > this.#limits.expression)
      throw new Declined('size', `A statement has more than ${this.#limits.expression} symbols.`);
    if (database.cells.at(start) < 0)
      throw this.#broken('The first symbol of the statement is no constant.', label);
    database.label.set(statement, name);
    database.line.set(statement, line);
    database.start.set(statement, start);
    database.size.set(statement, size);
    const kind = { f: kinds.float, e: kinds.essential, a: kinds.axiom, p: kinds.provable }[keyword];
    database.kind.push(kind ?? 0);
    if (kind === kinds.float) this.#addFloat(statement, label);
    else this.#needFloats(start, size, label);
    if (kind === kinds.float || kind === kinds.essential) {
      this.#scope.hypotheses.push(statement);
      this.#scope.isActiveHypothesis.set(statement, 1);
    } else this.#frames.add(statement);
    if (kind === kinds.provable) this.#proofs.read(statement);
    // Only now: a proof that names its own statement names one that is not there yet.
    database.statementOf.set(name, statement);
  }

  #addFloat(statement: number, label: string): void {
    const { cells, start, size } = this.#database;
    const variable = ~cells.at(start.at(statement) + 1);
    if (size.at(statement) !== 2 || variable < 0)
      throw this.#broken('A "$f" has one constant and one variable.', label);
    if (this.#scope.floatOf.at(variable) !== 0)
      throw this.#broken(
        `The variable ${this.#database.names.textOf(variable)} has an active "$f" already.`,
        label,
      );
    this.#scope.floatOf.set(variable, statement);
  }

  #needFloats(start: number, size: number, label: string): void {
    const { cells, names } = this.#database;
    for (let at = start; at < start + size; at += 1) {
      const cell = cells.at(at);
      if (cell < 0 && this.#scope.floatOf.at(~cell) === 0)
        throw this.#broken(`The variable ${names.textOf(~cell)} has no active "$f".`, label);
    }
  }

  #readSymbol(label: string, keyword: string): number {
    if (keyword !== '') throw this.#broken(`"$${keyword}" stands inside of a statement.`, label);
    const name = this.#symbolName(label);
    const symbol = this.#scope.symbol.at(name);
    if (symbol === symbols.constant) return name;
    if (symbol === symbols.variable && this.#scope.isActive.at(name) === 1) return ~name;
    throw this.#broken(`The symbol ${this.#word()} is not declared here.`, label);
  }

  #symbolName(label: string | null): number {
    const { bytes, start, end } = this.#tokens;
    for (let at = start; at < end; at += 1)
      if (bytes[at] === 0x24)
        throw this.#broken(`${this.#word()} is no math symbol: it holds a "$".`, label);
    return this.#database.names.idOf(bytes, start, end);
  }

  /** The keyword of the next token, empty where it is none. */
  #nextInside(label: string | null): string {
    if (!this.#tokens.next()) throw this.#broken('The database ends inside of a statement.', label);
    return this.#tokens.keyword();
  }

  #word(): string {
    return JSON.stringify(this.#tokens.text());
  }

  #broken(message: string, label: string | null = null): Broken {
    return this.#tokens.broken(message, label);
  }
}

function isLabelByte(byte: number): boolean {
  return (
    (byte >= 0x61 && byte <= 0x7a) ||
    (byte >= 0x41 && byte <= 0x5a) ||
    (byte >= 0x30 && byte <= 0x39) ||
    byte === 0x2e ||
    byte === 0x2d ||
    byte === 0x5f
  );
}
