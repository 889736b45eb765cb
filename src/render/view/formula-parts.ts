/** A stretch of a formula; one that is a printed input leads to its place. */
export interface FormulaPart {
  readonly text: string;
  readonly href: string | null;
}

/**
 * A formula with each of its inputs linked to where it stands; null where an input does not stand in it in their
 * order or has no place on the page, so that they need a table.
 */
export function formulaParts(
  formula: string,
  inputs: readonly { readonly printed: string; readonly href: string | null }[],
): FormulaPart[] | null {
  const parts: FormulaPart[] = [];
  let from = 0;
  for (const { printed, href } of inputs) {
    const at = href === null ? -1 : indexOfNumber(formula, printed, from);
    if (at < 0) return null;
    if (at > from) parts.push({ text: formula.slice(from, at), href: null });
    parts.push({ text: printed, href });
    from = at + printed.length;
  }
  if (from < formula.length) parts.push({ text: formula.slice(from), href: null });
  return inputs.length > 0 ? parts : null;
}

/** Where a number stands whole: "6" is not found in "36.9". */
function indexOfNumber(formula: string, printed: string, from: number): number {
  for (let at = formula.indexOf(printed, from); at >= 0; at = formula.indexOf(printed, at + 1)) {
    const [before, after] = [formula[at - 1] ?? ' ', formula.slice(at + printed.length)];
    if (!/[\d.]/.test(before) && !/^\.?\d/.test(after)) return at;
  }
  return -1;
}
