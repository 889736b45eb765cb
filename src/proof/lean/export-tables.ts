import { toIndex, type Fields } from './json-fields.ts';
import { Declined, Rejection } from './stop.ts';
import type { ExpressionStore } from './expressions.ts';
import type { LevelTable } from './levels.ts';
import type { NameTable } from './names.ts';

/** Where names, levels and expressions of any number of files are stored once. */
export interface Tables {
  readonly names: NameTable;
  readonly levels: LevelTable;
  readonly store: ExpressionStore;
}

const mostIds = 2 ** 23;

/** From the ids of one file to those of the tables. Ids may be sparse and in any order, but each is given once. */
export class FileIds {
  readonly #kind: string;
  readonly #places = new Map<number, number>();

  constructor(kind: string, zero: number | null) {
    this.#kind = kind;
    if (zero !== null) this.#places.set(0, zero);
  }

  set(id: number, place: number): void {
    if (this.#places.has(id)) throw new Rejection(`The ${this.#kind} id ${id} is given twice.`);
    if (this.#places.size >= mostIds)
      throw new Declined('size', `The file gives more than ${mostIds} ${this.#kind} ids.`);
    this.#places.set(id, place);
  }

  get(id: number): number {
    const place = this.#places.get(id);
    if (place === undefined)
      throw new Rejection(`The ${this.#kind} id ${id} is used before it is given.`);
    return place;
  }
}

/** The ids of one file. */
export interface Ids {
  readonly names: FileIds;
  readonly levels: FileIds;
  readonly expressions: FileIds;
  /** Pis of the file, which are stored once whatever their variables are named. */
  readonly pis: Map<number, { readonly binder: number; readonly body: number }>;
}

/** The number under which a line gives what it holds. */
export function idOf(record: Fields, key: 'in' | 'il' | 'ie'): number {
  return toIndex(record[key], `The id "${key}"`);
}
