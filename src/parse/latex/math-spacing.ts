/** Signs that stand between blanks. */
export const relations = /^[=<>≤≥≈∼~≠≡±×+→∈≪≫∝≃⇒⇔←↔≅∉⊂⊆∪∩∧∨⇐↦⟶]$/u;

/** A script of one sign or number stands bare; a longer one in parentheses. */
export function grouped(text: string): string {
  const bare = spaced(text);
  return /^[-−+]?\s?[\p{L}\p{N}.*†‡∗%]*$/u.test(bare) ? bare.replace(/\s/g, '') : `(${bare})`;
}

/** One blank at most, and none between a sign and its number. */
export function spaced(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/(^|[(=<>≤≥≈,~^_/]) ?([+−±-]) (?=[\d.])/g, '$1 $2')
    .replace(/([(^_/]) ([+−±-])/g, '$1$2')
    .trim();
}
