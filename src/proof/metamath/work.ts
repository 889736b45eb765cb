import { Declined } from './finding.ts';

/** Counts what was done, and ends it at the most that may be. */
export class Work {
  done = 0;
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  add(amount: number): void {
    this.done += amount;
    if (this.done > this.#most)
      throw new Declined('work', `It takes more than ${this.#most} steps of work.`);
  }
}
