import { kinds, type Database } from './database.ts';
import { IntList } from './int-list.ts';
import type { Scope } from './scope.ts';
import type { Work } from './work.ts';

/** More than there may be names: a pair is one number by it. */
const pairUnit = 2 ** 26;

/** Finds the mandatory hypotheses and pairs of assertions. */
export class Frames {
  readonly #database: Database;
  readonly #scope: Scope;
  readonly #work: Work;
  /** By name: the assertion in which a variable was last seen. */
  readonly #seen = new IntList(1 << 27);

  constructor(database: Database, scope: Scope, work: Work) {
    this.#database = database;
    this.#scope = scope;
    this.#work = work;
  }

  /** Two variables that must differ from here to the end of the block. */
  addPair(a: number, b: number): void {
    const { pairFirst, pairSecond, pairBefore } = this.#database;
    const pair = pairFirst.length;
    pairFirst.push(Math.min(a, b));
    pairSecond.set(pair, Math.max(a, b));
    pairBefore.set(pair, this.#scope.pair);
    this.#scope.pair = pair;
  }

  add(assertion: number): void {
    const database = this.#database;
    this.#markVariables(assertion, assertion);
    const { hypotheses } = this.#scope;
    for (let at = 0; at < hypotheses.length; at += 1)
      if (database.kind.at(hypotheses.at(at)) === kinds.essential)
        this.#markVariables(hypotheses.at(at), assertion);
    this.#work.add(hypotheses.length);
    database.hypotheses.set(assertion, database.lists.length);
    let count = 0;
    for (let at = 0; at < hypotheses.length; at += 1) {
      const hypothesis = hypotheses.at(at);
      if (!this.#isMandatory(hypothesis, assertion)) continue;
      database.lists.push(hypothesis);
      count += 1;
    }
    database.hypothesisCount.set(assertion, count);
    this.#addPairs(assertion);
    database.activePairs.set(assertion, this.#scope.pair);
  }

  #isMandatory(hypothesis: number, assertion: number): boolean {
    const { kind, cells, start } = this.#database;
    if (kind.at(hypothesis) === kinds.essential) return true;
    return this.#seen.at(~cells.at(start.at(hypothesis) + 1)) === assertion;
  }

  #markVariables(statement: number, assertion: number): void {
    const { cells, start, size } = this.#database;
    const from = start.at(statement);
    const to = from + size.at(statement);
    this.#work.add(to - from);
    for (let at = from; at < to; at += 1) {
      const cell = cells.at(at);
      if (cell < 0) this.#seen.set(~cell, assertion);
    }
  }

  /** Pairs of which both variables are mandatory, each once. */
  #addPairs(assertion: number): void {
    const { lists, pairs, pairCount, pairFirst, pairSecond, pairBefore } = this.#database;
    const found: number[] = [];
    let walked = 0;
    for (let pair = this.#scope.pair; pair !== 0; pair = pairBefore.at(pair)) {
      const [a, b] = [pairFirst.at(pair), pairSecond.at(pair)];
      if (this.#seen.at(a) === assertion && this.#seen.at(b) === assertion)
        found.push(a * pairUnit + b);
      walked += 1;
    }
    this.#work.add(walked + 8 * found.length);
    found.sort((one, two) => one - two);
    pairs.set(assertion, lists.length);
    let count = 0;
    for (const [at, pair] of found.entries()) {
      if (pair === found[at - 1]) continue;
      lists.push(Math.floor(pair / pairUnit));
      lists.push(pair % pairUnit);
      count += 1;
    }
    pairCount.set(assertion, count);
  }
}
