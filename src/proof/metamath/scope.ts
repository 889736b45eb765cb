import type { Database } from './database.ts';
import { Declined } from './finding.ts';
import { IntList } from './int-list.ts';
import type { MetamathLimits } from './limits.ts';

/** What a math symbol is; a name that was never declared is none. */
export const symbols = { none: 0, constant: 1, variable: 2 } as const;

/** What is active at a place of the database. */
export class Scope {
  /** By name: constant or variable, for ever. */
  readonly symbol: IntList;
  /** By name: 1 where a variable is active. */
  readonly isActive: IntList;
  /** By name: the active `$f` of a variable. */
  readonly floatOf: IntList;
  /** Active `$f` and `$e` statements in their order. */
  readonly hypotheses: IntList;
  /** By statement: 1 where a hypothesis is active. */
  readonly isActiveHypothesis: IntList;
  /** The last active pair. */
  pair = 0;
  readonly #variables: IntList;
  readonly #open: {
    readonly variables: number;
    readonly hypotheses: number;
    readonly pair: number;
  }[] = [];
  readonly #database: Database;
  readonly #limits: MetamathLimits;

  constructor(database: Database, limits: MetamathLimits) {
    this.#database = database;
    this.#limits = limits;
    const ofNames = (): IntList => new IntList(limits.tokens + 2);
    [this.symbol, this.isActive, this.floatOf] = [ofNames(), ofNames(), ofNames()];
    this.#variables = ofNames();
    this.hypotheses = new IntList(limits.statements + 1);
    this.isActiveHypothesis = new IntList(limits.statements + 1);
  }

  get depth(): number {
    return this.#open.length;
  }

  open(): void {
    if (this.depth >= this.#limits.scopes)
      throw new Declined('size', `More than ${this.#limits.scopes} blocks are open at one time.`);
    this.#open.push({
      variables: this.#variables.length,
      hypotheses: this.hypotheses.length,
      pair: this.pair,
    });
  }

  /** False where no block is open. */
  close(): boolean {
    const opened = this.#open.pop();
    if (!opened) return false;
    const { hypotheses } = this;
    for (let at = opened.hypotheses; at < hypotheses.length; at += 1) {
      const statement = hypotheses.at(at);
      this.isActiveHypothesis.set(statement, 0);
      const cell = this.#database.cells.at(this.#database.start.at(statement) + 1);
      if (this.floatOf.at(~cell) === statement) this.floatOf.set(~cell, 0);
    }
    hypotheses.length = opened.hypotheses;
    for (let at = opened.variables; at < this.#variables.length; at += 1)
      this.isActive.set(this.#variables.at(at), 0);
    this.#variables.length = opened.variables;
    this.pair = opened.pair;
    return true;
  }

  declareVariable(name: number): void {
    this.symbol.set(name, symbols.variable);
    this.isActive.set(name, 1);
    this.#variables.push(name);
  }
}
