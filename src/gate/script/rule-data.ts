import type { RuleResult } from '../../core/script-check.ts';
import { sayData, type BoundData } from './bound-data.ts';

/** Rule 10: data may verify only when it is the paper's: the paper or a record of it names its hash. */
export function ruleData(data: readonly BoundData[]): RuleResult {
  const strange = data.filter(({ namedBy }) => namedBy === null);
  return {
    rule: 10,
    met: strange.length === 0,
    words:
      data.length === 0
        ? 'No data files: every input is a number that the paper prints.'
        : strange.length > 0
          ? `Reproduced from data the submitter supplied: neither the paper nor a record of it names the SHA-256 of ${strange.map(({ name }) => `“${name}”`).join(', ')}.`
          : `The data is the paper’s: ${data.map(({ name, namedBy }) => `“${name}” is named by ${namedBy}`).join(', ')}.`,
    details: data.map(sayData),
  };
}

/** Who names a hash: the paper's own text, else a record of it; line breaks within it count for nothing. */
export function namedBy(
  hash: string,
  text: string,
  records: readonly { readonly name: string; readonly text: string }[],
): string | null {
  const names = (words: string): boolean =>
    words
      .replace(/[\s\u00AD\u200B]+/g, '')
      .toLowerCase()
      .includes(hash);
  if (names(text)) return 'the paper';
  return records.find((record) => names(record.text))?.name ?? null;
}
