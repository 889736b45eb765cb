import type { Database } from './database.ts';
import type { Work } from './work.ts';

/** The pairs of variables that must differ at one proof, by hash; filled when a proof first asks. */
export class PairSet {
  #slots = new Int32Array(64);
  #last = -1;
  readonly #database: Database;
  readonly #work: Work;

  constructor(database: Database, work: Work) {
    this.#database = database;
    this.#work = work;
  }

  /** True where a `$d` that is active at the proof whose last pair is given names both variables. */
  has(last: number, a: number, b: number): boolean {
    if (last !== this.#last) this.#fill(last);
    const { pairFirst, pairSecond } = this.#database;
    const [low, high] = a < b ? [a, b] : [b, a];
    const mask = this.#slots.length - 1;
    for (let slot = hash(low, high) & mask; ; slot = (slot + 1) & mask) {
      const pair = this.#slots[slot] ?? 0;
      if (pair === 0) return false;
      if (pairFirst.at(pair) === low && pairSecond.at(pair) === high) return true;
    }
  }

  #fill(last: number): void {
    const { pairBefore } = this.#database;
    let count = 0;
    for (let pair = last; pair !== 0; pair = pairBefore.at(pair)) count += 1;
    this.#work.add(8 * count + this.#slots.length);
    if (2 * count >= this.#slots.length)
      this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(4 * count)));
    else this.#slots.fill(0);
    for (let pair = last; pair !== 0; pair = pairBefore.at(pair)) this.#add(pair);
    this.#last = last;
  }

  #add(pair: number): void {
    const { pairFirst, pairSecond } = this.#database;
    const mask = this.#slots.length - 1;
    const [low, high] = [pairFirst.at(pair), pairSecond.at(pair)];
    let slot = hash(low, high) & mask;
    for (;;) {
      const other = this.#slots[slot] ?? 0;
      if (other === 0) break;
      if (pairFirst.at(other) === low && pairSecond.at(other) === high) return;
      slot = (slot + 1) & mask;
    }
    this.#slots[slot] = pair;
  }
}

function hash(low: number, high: number): number {
  const sum = Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b);
  return (sum ^ (sum >>> 15)) >>> 0;
}
