import { levelKind, type LevelTable } from './levels.ts';
import { Declined } from './stop.ts';

const mostSteps = 1_000_000;
const deepest = 300;

/** True where a ≤ b under every assignment of the parameters. */
export function isLevelAtMost(levels: LevelTable, a: number, b: number): boolean {
  const order = new LevelOrder(levels);
  return order.atMost(levels.simplify(a), levels.simplify(b), 0, 0);
}

/** True where both are the same level under every assignment. */
export function areLevelsEqual(levels: LevelTable, a: number, b: number): boolean {
  if (a === b) return true;
  const [x, y] = [levels.simplify(a), levels.simplify(b)];
  if (x === y) return true;
  const order = new LevelOrder(levels);
  return order.atMost(x, y, 0, 0) && order.atMost(y, x, 0, 0);
}

/** True for a level that is zero under no assignment. */
export function isNeverZero(levels: LevelTable, level: number): boolean {
  return isLevelAtMost(levels, levels.succ(0), level);
}

/** Comparison by cases over the parameter that an imax turns on (Carneiro 2019, section 2.1). */
class LevelOrder {
  readonly #levels: LevelTable;
  #steps = 0;

  constructor(levels: LevelTable) {
    this.#levels = levels;
  }

  /** a ≤ b + more; both simplified. */
  atMost(a: number, b: number, more: number, depth: number): boolean {
    if (depth > deepest)
      throw new Declined('depth', `A universe level is nested deeper than ${deepest}.`);
    if (++this.#steps > mostSteps)
      throw new Declined('work', `Comparing two universe levels took over ${mostSteps} steps.`);
    const levels = this.#levels;
    let [left, right, diff] = [a, b, more];
    for (;;) {
      if (left === 0 && diff >= 0) return true;
      if (left === right && diff >= 0) return true;
      if (levels.kind(left) === levelKind.succ) [left, diff] = [levels.first(left), diff - 1];
      else if (levels.kind(right) === levelKind.succ)
        [right, diff] = [levels.first(right), diff + 1];
      else break;
    }
    const [leftKind, rightKind] = [levels.kind(left), levels.kind(right)];
    if (right === 0 && diff < 0) return false;
    if (leftKind === levelKind.max)
      return (
        this.atMost(levels.first(left), right, diff, depth + 1) &&
        this.atMost(levels.second(left), right, diff, depth + 1)
      );
    const split = this.#paramOfImax(left) ?? this.#paramOfImax(right);
    if (split !== null) return this.#byCases(split, left, right, diff, depth);
    if (leftKind === levelKind.imax) return this.atMost(this.#pulled(left), right, diff, depth + 1);
    if (rightKind === levelKind.imax)
      return this.atMost(left, this.#pulled(right), diff, depth + 1);
    if (rightKind === levelKind.max)
      return (
        this.atMost(left, levels.first(right), diff, depth + 1) ||
        this.atMost(left, levels.second(right), diff, depth + 1)
      );
    if (leftKind === levelKind.param && rightKind === levelKind.param)
      return left === right && diff >= 0;
    // a parameter against zero is unbounded; zero against anything was decided by the difference
    return leftKind === levelKind.zero && diff >= 0;
  }

  /** The parameter on which an imax at the head turns. */
  #paramOfImax(level: number): number | null {
    const levels = this.#levels;
    if (levels.kind(level) !== levelKind.imax) return null;
    const second = levels.second(level);
    return levels.kind(second) === levelKind.param ? levels.first(second) : null;
  }

  #byCases(name: number, left: number, right: number, diff: number, depth: number): boolean {
    const levels = this.#levels;
    return [0, levels.succ(levels.param(name))].every((value) => {
      const [a, b] = [left, right].map((level) =>
        levels.simplify(levels.substitute(level, [name], [value])),
      );
      return this.atMost(a ?? 0, b ?? 0, diff, depth + 1);
    });
  }

  /** imax a (imax x y) = max (imax a y) (imax x y); imax a (max x y) = max (imax a x) (imax a y). */
  #pulled(level: number): number {
    const levels = this.#levels;
    const [a, b] = [levels.first(level), levels.second(level)];
    const [x, y] = [levels.first(b), levels.second(b)];
    const parts: readonly [number, number] =
      levels.kind(b) === levelKind.imax
        ? [levels.imax(a, y), levels.imax(x, y)]
        : [levels.imax(a, x), levels.imax(a, y)];
    return levels.simplify(levels.max(...parts));
  }
}
