/** Groups of examples that share a document, directly or through others; one number an example. */
export function componentsOf(documents: readonly (readonly string[])[]): number[] {
  const parents = documents.map((_, at) => at);
  const root = (at: number): number => {
    let top = at;
    while (parents[top] !== top) top = parents[top] ?? top;
    parents[at] = top;
    return top;
  };
  const first = new Map<string, number>();
  for (const [at, ids] of documents.entries())
    for (const id of ids) {
      const known = first.get(id);
      if (known === undefined) first.set(id, at);
      else parents[Math.max(root(at), root(known))] = Math.min(root(at), root(known));
    }
  return documents.map((_, at) => root(at));
}

/** A fold for each example: groups stay together, larger ones are laid first, each where there is most room. */
export function foldsOf(groups: readonly number[], folds: number): number[] {
  const sizes = new Map<number, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const filled = Array.from({ length: folds }, () => 0);
  const chosen = new Map<number, number>();
  for (const [group, size] of [...sizes].sort(([a, m], [b, n]) => n - m || a - b)) {
    const fold = filled.indexOf(Math.min(...filled));
    chosen.set(group, fold);
    filled[fold] = (filled[fold] ?? 0) + size;
  }
  return groups.map((group) => chosen.get(group) ?? 0);
}
