import type { Range } from '../core/span.ts';

/** The paper's one text while it grows; every piece appended is handed back as its range. */
export class LinearText {
  #parts: string[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Appends a piece; null when it is empty. */
  append(piece: string): Range | null {
    const start = this.#length;
    this.#parts.push(piece);
    this.#length += piece.length;
    return piece === '' ? null : { start, end: this.#length };
  }

  /** Appends a piece and ends its line. */
  line(piece: string): Range | null {
    const range = this.append(piece);
    if (range) this.append('\n');
    return range;
  }

  toString(): string {
    return this.#parts.join('');
  }
}
