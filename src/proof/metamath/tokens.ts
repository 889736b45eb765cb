import { Broken, Declined } from './finding.ts';
import type { MetamathLimits } from './limits.ts';

const dollar = 0x24;

/**
 * The tokens of a database, from its bytes in pieces; comments are left out. After `next()` the token is
 * `bytes` from `start` to `end`.
 */
export class Tokens {
  bytes: Uint8Array = new Uint8Array();
  start = 0;
  end = 0;
  /** Line of the token, from 1. */
  line = 1;
  #read = 0;
  readonly #pieces: Iterator<Uint8Array>;
  readonly #limits: MetamathLimits;

  constructor(pieces: Iterable<Uint8Array>, limits: MetamathLimits) {
    this.#pieces = pieces[Symbol.iterator]();
    this.#limits = limits;
  }

  /** False at the end of the database. */
  next(): boolean {
    for (;;) {
      if (!this.#nextWithComments()) return false;
      const second = this.keyword();
      if (second === '(') this.#skipComment();
      else if (second === ')') throw this.broken('A "$)" stands outside of a comment.');
      else return true;
    }
  }

  /** The letter after the `$` of a two-letter token that begins with it; empty for any other token. */
  keyword(): string {
    return this.end - this.start === 2 && this.bytes[this.start] === dollar
      ? String.fromCharCode(this.bytes[this.start + 1] ?? 0)
      : '';
  }

  text(): string {
    return new TextDecoder().decode(
      this.bytes.subarray(this.start, Math.min(this.end, this.start + 200)),
    );
  }

  broken(message: string, label: string | null = null): Broken {
    return new Broken({ reason: 'database', message, label, line: this.line });
  }

  #skipComment(): void {
    const { line } = this;
    for (;;) {
      if (!this.#nextWithComments()) {
        this.line = line;
        throw this.broken('A comment that begins here has no end.');
      }
      const { bytes, start, end } = this;
      if (this.keyword() === ')') return;
      for (let at = start; at + 1 < end; at += 1)
        if (bytes[at] === dollar && (bytes[at + 1] === 0x28 || bytes[at + 1] === 0x29))
          throw this.broken('A comment may not hold "$(" nor "$)" before its end.');
    }
  }

  #nextWithComments(): boolean {
    let at = this.end;
    for (;;) {
      const byte = this.bytes[at];
      if (byte === undefined) {
        this.end = at;
        if (!this.#more(at)) return false;
        at = 0;
      } else if (byte === 10) {
        this.line += 1;
        at += 1;
      } else if (byte === 32 || byte === 13 || byte === 9 || byte === 12) at += 1;
      else break;
    }
    this.start = at;
    for (;;) {
      const byte = this.bytes[at];
      if (byte === undefined) {
        const length = at - this.start;
        if (!this.#more(this.start)) break;
        this.start = 0;
        at = length;
      } else if (byte > 32 && byte < 127) at += 1;
      else if (byte === 32 || byte === 10 || byte === 13 || byte === 9 || byte === 12) break;
      else throw this.broken(`The byte ${byte} is none of printable ASCII.`);
    }
    this.end = at;
    return true;
  }

  /** Puts the next piece behind what is kept of this one. */
  #more(from: number): boolean {
    const kept = this.bytes.subarray(from);
    const piece = this.#pieces.next();
    if (piece.done) return false;
    this.#read += piece.value.length;
    if (this.#read > this.#limits.bytes)
      throw new Declined('size', `It has more than ${this.#limits.bytes} bytes.`);
    if (kept.length === 0) this.bytes = piece.value;
    else {
      this.bytes = new Uint8Array(kept.length + piece.value.length);
      this.bytes.set(kept);
      this.bytes.set(piece.value, kept.length);
    }
    return true;
  }
}
