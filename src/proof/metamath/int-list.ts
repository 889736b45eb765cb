import { Declined } from './finding.ts';

/** Whole numbers that grow in place, up to a most; `cells` is replaced when it grows. */
export class IntList {
  cells: Int32Array;
  length = 0;
  readonly #most: number;

  constructor(most: number, first = 1024) {
    this.#most = most;
    this.cells = new Int32Array(Math.min(most, first));
  }

  push(value: number): void {
    if (this.length === this.cells.length) this.reserve(1);
    this.cells[this.length] = value;
    this.length += 1;
  }

  /** Zero beyond the end. */
  at(index: number): number {
    return this.cells[index] ?? 0;
  }

  /** Sets a place that may lie beyond the end; what lies between is zero. */
  set(index: number, value: number): void {
    if (index >= this.length) {
      this.reserve(index + 1 - this.length);
      this.length = index + 1;
    }
    this.cells[index] = value;
  }

  /** Makes room for so many more. */
  reserve(more: number): void {
    const wanted = this.length + more;
    if (wanted <= this.cells.length) return;
    if (wanted > this.#most)
      throw new Declined('size', `It needs more than ${this.#most} numbers in one table.`);
    const larger = new Int32Array(Math.min(this.#most, Math.max(wanted, 2 * this.cells.length)));
    larger.set(this.cells);
    this.cells = larger;
  }
}
