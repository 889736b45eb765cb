import { namedIn, type Part } from './parts.ts';

/** A small database cut out of a large one. */
export interface Slice {
  readonly target: string;
  readonly parts: readonly Part[];
}

/** Small databases: each has one theorem, what its proof rests on, and no symbol beyond; fewer than `most` assertions. */
export function cutSlices(parts: readonly Part[], count: number, most: number): Slice[] {
  const at = new Map(parts.map(({ label }, index) => [label, index]));
  const theorems = parts.flatMap(({ keyword }, index) => (keyword === 'p' ? [index] : []));
  const slices: Slice[] = [];
  // Late theorems rest on too much; the first of each stretch that does not is taken.
  for (let stretch = 0; stretch < count; stretch += 1) {
    const from = Math.floor((theorems.length * (stretch + 1) ** 2) / (count + 1) ** 2);
    for (const theorem of theorems.slice(from, from + 40)) {
      const closure = closureOf(theorem, parts, at, most);
      if (!closure) continue;
      slices.push({ target: parts[theorem]?.label ?? '', parts: keep(parts, closure) });
      break;
    }
  }
  return slices;
}

/** Assertions under a theorem; null where they are too many. */
function closureOf(
  theorem: number,
  parts: readonly Part[],
  at: ReadonlyMap<string, number>,
  most: number,
): Set<number> | null {
  const closure = new Set([theorem]);
  for (const index of closure) {
    const part = parts[index];
    if (part?.keyword !== 'p') continue;
    for (const label of namedIn(part)) {
      const named = at.get(label);
      if (named !== undefined && /[ap]/.test(parts[named]?.keyword ?? '')) closure.add(named);
    }
    if (closure.size > most) return null;
  }
  return closure;
}

function keep(parts: readonly Part[], closure: ReadonlySet<number>): Part[] {
  const within = keepBlocks(parts, closure);
  const byLabel = new Map(parts.map((part) => [part.label, part]));
  const used = new Set<string>();
  for (const part of within) {
    if (/[eap]/.test(part.keyword)) for (const symbol of part.symbols) used.add(symbol);
    for (const label of namedIn(part)) {
      const float = byLabel.get(label);
      if (float?.keyword === 'f') for (const symbol of float.symbols) used.add(symbol);
    }
  }
  for (const { keyword, symbols } of within)
    if (keyword === 'f' && used.has(symbols[1] ?? '')) used.add(symbols[0] ?? '');
  return within.flatMap((part) => {
    if (!/[cvdf]/.test(part.keyword)) return [part];
    const symbols = part.symbols.filter((symbol) => used.has(symbol));
    const isWhole =
      part.keyword === 'f' ? symbols.length === 2 : symbols.length > (part.keyword === 'd' ? 1 : 0);
    return isWhole ? [{ ...part, symbols }] : [];
  });
}

/** Leaves out other assertions, and blocks in which none is left. */
function keepBlocks(parts: readonly Part[], closure: ReadonlySet<number>): Part[] {
  const kept: Part[][] = [[]];
  for (const [index, part] of parts.entries()) {
    if (part.keyword === '{') kept.push([part]);
    else if (part.keyword === '}') {
      const block = kept.pop() ?? [];
      if (block.some(({ keyword }) => /[ap]/.test(keyword))) kept.at(-1)?.push(...block, part);
    } else if (!/[ap]/.test(part.keyword) || closure.has(index)) kept.at(-1)?.push(part);
  }
  return kept[0] ?? [];
}
