import { childrenOf, type Node } from './export-file.ts';
import type { Step } from './editor.ts';
import { chosen } from './mutant.ts';
import { under, type Root, type Source } from './source.ts';

/** An occurrence of an expression in a declaration. */
export interface Place {
  readonly root: Root;
  readonly steps: readonly Step[];
  readonly id: number;
  readonly node: Node;
  /** Binders around it. */
  readonly depth: number;
}

/** A random occurrence of an expression that the test allows, under a theorem; undefined where there is none. */
export function pickPlace(
  source: Source,
  random: () => number,
  isWanted: (node: Node) => boolean,
  roots: readonly Root[] = source.roots,
): Place | undefined {
  const exprOf = (id: number): Node | undefined => source.file.exprs.get(id);
  for (let attempt = 0; attempt < 8; attempt++) {
    const root = chosen(roots, random);
    if (!root) return undefined;
    const leads = leading(under(root.id, exprOf), exprOf, isWanted);
    if (leads.has(root.id)) return walk(root, leads, exprOf, isWanted, random);
  }
  return undefined;
}

/** The expressions that are wanted or contain a wanted one. */
function leading(
  ids: ReadonlySet<number>,
  exprOf: (id: number) => Node | undefined,
  isWanted: (node: Node) => boolean,
): Set<number> {
  const parents = new Map<number, number[]>();
  const found = new Set<number>();
  for (const id of ids) {
    const node = exprOf(id);
    if (!node) continue;
    if (isWanted(node)) found.add(id);
    for (const child of childrenOf(node))
      parents.set(child.id, [...(parents.get(child.id) ?? []), id]);
  }
  for (const id of found) for (const parent of parents.get(id) ?? []) found.add(parent);
  return found;
}

function walk(
  root: Root,
  leads: ReadonlySet<number>,
  exprOf: (id: number) => Node | undefined,
  isWanted: (node: Node) => boolean,
  random: () => number,
): Place | undefined {
  const steps: Step[] = [];
  let [id, depth] = [root.id, 0];
  for (;;) {
    const node = exprOf(id);
    if (!node) return undefined;
    const onward = childrenOf(node).filter((child) => leads.has(child.id));
    const choice = Math.floor(random() * (onward.length + (isWanted(node) ? 1 : 0)));
    const next = onward[choice];
    if (!next) return { root, steps, id, node, depth };
    steps.push({ id, field: next.field });
    if (next.field === 'body') depth++;
    id = next.id;
  }
}
