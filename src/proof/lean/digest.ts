import { digestOf as sha256Of } from '../digest.ts';
import { closureOf, partsOf } from './closure.ts';
import type { Constant } from './declaration.ts';
import { kind } from './expressions.ts';
import type { Kernel } from './kernel.ts';
import { levelKind, type LevelTable } from './levels.ts';

/**
 * SHA-256 over constants and everything they rest on but proofs, in a canonical form: independent of the order of the
 * file, of its ids, and of the names of bound variables and universe parameters.
 */
export function digestOf(
  k: Kernel,
  names: readonly number[],
  isOpen?: (name: number) => boolean,
): string {
  const closure = [...closureOf(k, names, { withProofs: false, ...(isOpen && { isOpen }) })];
  const lines = closure
    .map((name) => k.constants.get(name))
    .filter((constant) => constant !== undefined)
    .map((constant) => JSON.stringify(describe(k, constant, isOpen)))
    .sort();
  const targets = names.map((name) => JSON.stringify(partsOfName(k, name)));
  return sha256Of([...targets, ...lines].join('\n'));
}

function describe(k: Kernel, constant: Constant, isOpen?: (name: number) => boolean): unknown {
  const params = constant.levelParams;
  const term = (e: number): unknown => describeTerm(k, e, params);
  const list = (names: readonly number[]): unknown => names.map((name) => partsOfName(k, name));
  const common = [partsOfName(k, constant.name), constant.kind, params.length, term(constant.type)];
  switch (constant.kind) {
    case 'def':
    case 'opaque':
      return [...common, isOpen?.(constant.name) ? null : term(constant.value)];
    case 'inductive':
      return [...common, constant.numParams, list(constant.ctors), list(constant.all)];
    default:
      return common;
  }
}

/** Nodes in the order in which they are complete; each names its parts by their places. */
function describeTerm(k: Kernel, root: number, params: readonly number[]): unknown {
  const { store } = k;
  const places = new Map<number, number>();
  const nodes: unknown[] = [];
  const work = [root];
  while (work.length > 0) {
    const e = work[work.length - 1] ?? root;
    const missing = partsOf(store, e).find((part) => !places.has(part));
    if (!places.has(e) && missing !== undefined) work.push(missing);
    else {
      work.pop();
      if (places.has(e)) continue;
      places.set(e, nodes.length);
      nodes.push(describeNode(k, e, places, params));
    }
  }
  return nodes;
}

function describeNode(
  k: Kernel,
  e: number,
  places: ReadonlyMap<number, number>,
  params: readonly number[],
): unknown {
  const { store, levels } = k;
  const parts = partsOf(store, e).map((part) => places.get(part) ?? -1);
  const of = store.kind(e);
  const level = (one: number): unknown => describeLevel(levels, one, params);
  switch (of) {
    case kind.bvar:
      return [of, store.a(e)];
    case kind.sort:
      return [of, level(store.a(e))];
    case kind.const:
      return [of, partsOfName(k, store.a(e)), levels.listOf(store.b(e)).map(level)];
    case kind.proj:
      return [of, partsOfName(k, store.a(e)), store.b(e), ...parts];
    case kind.nat:
      return [of, String(store.natValue(e))];
    case kind.str:
      return [of, store.strValue(e)];
    default:
      return [of, ...parts];
  }
}

/** Node by node, parameters by their place: what is shown to people may read alike for two levels. */
function describeLevel(levels: LevelTable, root: number, params: readonly number[]): unknown {
  const places = new Map<number, number>();
  const nodes: unknown[] = [];
  const work = [root];
  while (work.length > 0) {
    const level = work[work.length - 1] ?? root;
    const parts = levels.partsOf(level);
    const missing = parts.find((part) => !places.has(part));
    if (!places.has(level) && missing !== undefined) work.push(missing);
    else {
      work.pop();
      if (places.has(level)) continue;
      places.set(level, nodes.length);
      const of = levels.kind(level);
      const name = of === levelKind.param ? [params.indexOf(levels.first(level))] : [];
      nodes.push([of, ...name, ...parts.map((part) => places.get(part))]);
    }
  }
  return nodes;
}

function partsOfName({ names }: Kernel, name: number): (string | number)[] {
  const parts: (string | number)[] = [];
  for (let at = name; at !== 0; at = names.prefixOf(at)) parts.push(names.partOf(at));
  return parts.reverse();
}
