import type { NameTable } from './names.ts';
import { Declined } from './stop.ts';
import { WorkBudget } from './work-budget.ts';

/** Kinds of levels. */
export const levelKind = { zero: 0, succ: 1, max: 2, imax: 3, param: 4 } as const;

const mostLevels = 2 ** 22;

/** Universe levels, each stored once: equal ids are equal terms. 0 is the level zero. */
export class LevelTable {
  /** Of the declaration that is checked; the expressions over these levels draw on it, too. */
  readonly budget = new WorkBudget();
  readonly #kind: number[] = [levelKind.zero];
  readonly #a: number[] = [0];
  readonly #b: number[] = [0];
  readonly #hasParam: boolean[] = [false];
  readonly #places = new Map<number, number>();
  readonly #simple = new Map<number, number>();
  readonly #lists: (readonly number[])[] = [[]];
  readonly #listPlaces = new Map<string, number>([['', 0]]);

  kind(level: number): number {
    return this.#kind[level] ?? levelKind.zero;
  }

  /** The level under a succ, the left one of a max or imax, the name of a parameter. */
  first(level: number): number {
    return this.#a[level] ?? 0;
  }

  second(level: number): number {
    return this.#b[level] ?? 0;
  }

  /** The levels right under one. */
  partsOf(level: number): readonly number[] {
    const kind = this.kind(level);
    if (kind === levelKind.zero || kind === levelKind.param) return [];
    return kind === levelKind.succ ? [this.first(level)] : [this.first(level), this.second(level)];
  }

  hasParam(level: number): boolean {
    return this.#hasParam[level] ?? false;
  }

  succ(level: number): number {
    return this.#add(levelKind.succ, level, 0);
  }

  max(a: number, b: number): number {
    return this.#add(levelKind.max, a, b);
  }

  imax(a: number, b: number): number {
    return this.#add(levelKind.imax, a, b);
  }

  param(name: number): number {
    return this.#add(levelKind.param, name, 0);
  }

  /** A list of levels as one id; 0 is the empty one. */
  list(levels: readonly number[]): number {
    const key = levels.join();
    const known = this.#listPlaces.get(key);
    if (known !== undefined) return known;
    this.#lists.push([...levels]);
    this.#listPlaces.set(key, this.#lists.length - 1);
    return this.#lists.length - 1;
  }

  listOf(id: number): readonly number[] {
    return this.#lists[id] ?? [];
  }

  /** Replaces parameters, name by name. */
  substitute(level: number, names: readonly number[], by: readonly number[]): number {
    if (!this.hasParam(level)) return level;
    return this.#rebuild(level, (leaf) => {
      const at = names.indexOf(this.first(leaf));
      return at < 0 ? leaf : (by[at] ?? leaf);
    });
  }

  /** Every parameter's name in a level. */
  paramsOf(level: number): Set<number> {
    const found = new Set<number>();
    if (this.hasParam(level))
      this.#rebuild(level, (leaf) => {
        found.add(this.first(leaf));
        return leaf;
      });
    return found;
  }

  /** An equal level without the maxima and imaxima that say nothing. */
  simplify(level: number): number {
    const known = this.#simple.get(level);
    if (known !== undefined) return known;
    const simple = this.#rebuild(
      level,
      (leaf) => leaf,
      (a, b) => this.#simpleMax(a, b),
      (a, b) => this.#simpleImax(a, b),
    );
    this.#simple.set(level, simple);
    return simple;
  }

  show(level: number, names: NameTable): string {
    return showLevel(this, names, level, { left: longestShown });
  }

  #simpleMax(a: number, b: number): number {
    if (a === 0 || a === b) return b;
    if (b === 0) return a;
    if (this.kind(a) === levelKind.succ && this.kind(b) === levelKind.succ)
      return this.succ(this.#simpleMax(this.first(a), this.first(b)));
    return this.max(a, b);
  }

  #simpleImax(a: number, b: number): number {
    if (b === 0) return 0;
    if (this.kind(b) === levelKind.succ) return this.#simpleMax(a, b);
    if (a === 0 || a === b) return b;
    return this.imax(a, b);
  }

  /** Bottom up, each level once, on a stack of its own. */
  #rebuild(
    root: number,
    leafOf: (leaf: number) => number,
    maxOf = (a: number, b: number): number => this.max(a, b),
    imaxOf = (a: number, b: number): number => this.imax(a, b),
  ): number {
    const done = new Map<number, number>();
    const work = [root];
    while (work.length > 0) {
      this.budget.spend(1);
      const level = work[work.length - 1] ?? 0;
      const kind = this.kind(level);
      if (done.has(level)) work.pop();
      else if (kind === levelKind.zero || kind === levelKind.param) {
        done.set(level, kind === levelKind.param ? leafOf(level) : 0);
        work.pop();
      } else {
        const [first, second] = [this.first(level), this.second(level)];
        const [a, b] = [done.get(first), kind === levelKind.succ ? 0 : done.get(second)];
        if (a === undefined) work.push(first);
        else if (b === undefined) work.push(second);
        else {
          const made =
            kind === levelKind.succ
              ? this.succ(a)
              : kind === levelKind.max
                ? maxOf(a, b)
                : imaxOf(a, b);
          done.set(level, made);
          work.pop();
        }
      }
    }
    return done.get(root) ?? root;
  }

  #add(kind: number, a: number, b: number): number {
    const key = (kind * mostLevels + a) * mostLevels + b;
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const place = this.#kind.length;
    if (place >= mostLevels || a >= mostLevels)
      throw new Declined('size', `More than ${mostLevels} universe levels.`);
    this.#kind.push(kind);
    this.#a.push(a);
    this.#b.push(b);
    this.#hasParam.push(
      kind === levelKind.param || this.hasParam(a) || (kind !== levelKind.succ && this.hasParam(b)),
    );
    this.#places.set(key, place);
    return place;
  }
}

const longestShown = 200;

/** Cut where it is long: a level of a few lines, each used twice in the next, would fill any page. */
function showLevel(
  levels: LevelTable,
  names: NameTable,
  level: number,
  room: { left: number },
): string {
  let offset = 0;
  let base = level;
  for (; levels.kind(base) === levelKind.succ; base = levels.first(base)) offset += 1;
  if (levels.kind(base) === levelKind.zero) return String(offset);
  const plus = offset > 0 ? `+${offset}` : '';
  if (levels.kind(base) === levelKind.param) {
    const shown = names.show(levels.first(base));
    room.left -= shown.length;
    return `${shown}${plus}`;
  }
  room.left -= 4;
  if (room.left <= 0) return '…';
  const word = levels.kind(base) === levelKind.max ? 'max' : 'imax';
  const [a, b] = [levels.first(base), levels.second(base)].map((one) => {
    const shown = showLevel(levels, names, one, room);
    return /[ +]/.test(shown) ? `(${shown})` : shown;
  });
  return plus ? `(${word} ${a} ${b})${plus}` : `${word} ${a} ${b}`;
}
