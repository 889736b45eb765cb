import { Declined } from './finding.ts';
import { IntList } from './int-list.ts';
import type { MetamathLimits } from './limits.ts';

/** Labels and symbols by number, from 1; found by their bytes, so that no string is made while reading. */
export class Names {
  count = 0;
  #slots = new Int32Array(1 << 16);
  #bytes = new Uint8Array(1 << 16);
  readonly #ends: IntList;
  readonly #limits: MetamathLimits;
  #collisions = 0;

  constructor(limits: MetamathLimits) {
    this.#limits = limits;
    this.#ends = new IntList(limits.tokens + 2);
    this.#ends.push(0);
  }

  /** The number of these bytes; a new one where they are new. */
  idOf(bytes: Uint8Array, start: number, end: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash(bytes, start, end) & mask;
    for (;;) {
      const id = this.#slots[slot] ?? 0;
      if (id === 0) return this.#add(bytes, start, end, slot);
      if (this.#isAt(id, bytes, start, end)) return id;
      slot = (slot + 1) & mask;
      this.#collisions += 1;
      // Names made to fall into one slot would cost the square of their number.
      if (this.#collisions > this.#limits.work)
        throw new Declined('work', 'Its labels take too long to tell apart.');
    }
  }

  /** The number of a text; 0 where the database has no such label or symbol. */
  find(text: string): number {
    const bytes = new TextEncoder().encode(text);
    const mask = this.#slots.length - 1;
    let slot = hash(bytes, 0, bytes.length) & mask;
    for (;;) {
      const id = this.#slots[slot] ?? 0;
      if (id === 0 || this.#isAt(id, bytes, 0, bytes.length)) return id;
      slot = (slot + 1) & mask;
    }
  }

  textOf(id: number): string {
    return new TextDecoder().decode(this.#bytes.subarray(this.#ends.at(id - 1), this.#ends.at(id)));
  }

  #isAt(id: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = this.#ends.at(id - 1);
    if (this.#ends.at(id) - from !== end - start) return false;
    for (let at = 0; at < end - start; at += 1)
      if (this.#bytes[from + at] !== bytes[start + at]) return false;
    return true;
  }

  #add(bytes: Uint8Array, start: number, end: number, slot: number): number {
    if (this.count >= this.#limits.tokens)
      throw new Declined('size', `It has more than ${this.#limits.tokens} labels and symbols.`);
    const from = this.#ends.at(this.count);
    const to = from + end - start;
    if (to > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(to, 2 * this.#bytes.length));
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes.set(bytes.subarray(start, end), from);
    this.#ends.push(to);
    this.count += 1;
    this.#slots[slot] = this.count;
    if (2 * this.count > this.#slots.length) this.#grow();
    return this.count;
  }

  #grow(): void {
    const slots = new Int32Array(4 * this.#slots.length);
    const mask = slots.length - 1;
    for (let id = 1; id <= this.count; id += 1) {
      let slot = hash(this.#bytes, this.#ends.at(id - 1), this.#ends.at(id)) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = id;
    }
    this.#slots = slots;
  }
}

/** FNV-1a with its high bits mixed in. */
function hash(bytes: Uint8Array, start: number, end: number): number {
  let sum = 0x811c9dc5;
  for (let at = start; at < end; at += 1) sum = Math.imul(sum ^ (bytes[at] ?? 0), 0x01000193);
  return (sum ^ (sum >>> 15)) >>> 0;
}
