import { joinHashes } from './hash.ts';

/** Weights of a model: each feature's hash leads to one of them. */
export const weightCount = 32_768;

/** The features of a sentence: places among the weights, and how strongly each is there. */
export interface FeatureRow {
  readonly ids: Uint16Array;
  readonly values: Float32Array;
}

/** Gathers the features of one sentence. */
export class RowBuilder {
  readonly #ids: number[] = [];
  readonly #values: number[] = [];

  /** One feature of a kind: `which` tells it from others of the kind. */
  add(kind: number, which: number, value: number): void {
    this.#ids.push(joinHashes(kind, which) % weightCount);
    this.#values.push(value);
  }

  /** A bag of features that together weigh the same however many they are. */
  addBag(kind: number, hashes: readonly number[], weight: number): void {
    const ids = new Set(hashes.map((hash) => joinHashes(kind, hash) % weightCount));
    const value = weight / Math.sqrt(Math.max(1, ids.size));
    for (const id of ids) {
      this.#ids.push(id);
      this.#values.push(value);
    }
  }

  row(): FeatureRow {
    return { ids: Uint16Array.from(this.#ids), values: Float32Array.from(this.#values) };
  }
}
