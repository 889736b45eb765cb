import type { NamedOperation } from './named-operation.ts';
import type { Computed } from './recognise.ts';

/** Columns and groups of data that no word says; one way of computing it that is named whole is enough. */
export function unnamedOperands(
  computed: readonly Computed[],
  named: NamedOperation,
  text: string,
): string[] {
  const words = wordsIn(text);
  const missing = computed
    .filter(({ operation }) => operation === named)
    .map(({ operands }) =>
      operands.filter((operand) => !wordsIn(operand).every((word) => words.includes(word))),
    );
  const fewest = missing.sort((a, b) => a.length - b.length)[0] ?? [];
  return fewest.map((operand) => `“${operand}”`);
}

/** Words without their endings for number, so that "latency_ms" is in "latencies in ms". */
function wordsIn(text: string): string[] {
  return text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => word.replace(/(?<=.{3})(?:ies|es|s|y)$/, ''));
}
