import { Declined } from './stop.ts';

/**
 * What one declaration may cost beside its steps: a step that rebuilds a large term or computes with a long number is
 * dearer than others. Counted in nodes that are looked at, and in 16 bits of numbers.
 */
export class WorkBudget {
  #most = Infinity;
  #left = Infinity;

  /** Starts anew. */
  allow(most: number): void {
    this.#most = most;
    this.#left = most;
  }

  spend(cost: number): void {
    this.#left -= cost;
    if (this.#left < 0)
      throw new Declined(
        'work',
        `The declaration’s terms take over ${this.#most} rewritten parts.`,
      );
  }
}
