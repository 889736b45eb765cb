import { readNumbers } from '../../src/core/number/read-numbers.ts';

/** What is done to a true sentence; `verbatim` and `foreign` leave its words alone. */
export const kinds = ['verbatim', 'number', 'direction', 'negation', 'foreign'] as const;
export type Kind = (typeof kinds)[number];

/** A true sentence made false by one change of a kind; null where it offers none. */
export function plant(kind: Kind, sentence: string): string | null {
  if (kind === 'number') return otherNumber(sentence);
  if (kind === 'direction') return turned(sentence);
  if (kind === 'negation') return negated(sentence);
  return sentence;
}

/** The last number with two digits or more that is no year and no label, a fifth larger. */
function otherNumber(sentence: string): string | null {
  const token = readNumbers(sentence, 0).findLast(
    ({ raw, decimals, start }) =>
      /^\d[\d,]*(?:\.\d+)?$/.test(raw) &&
      raw.replace(/\D/g, '').length >= 2 &&
      !(decimals === 0 && /^(?:1[89]|20)\d\d$/.test(raw)) &&
      !/(?:table|figure|section|eq\.?|version|v|-|[\p{L}_]\s?=)\s*$/iu.test(sentence.slice(0, start)), // prettier-ignore
  );
  if (!token) return null;
  const value = Number(token.raw.replaceAll(',', ''));
  const changed = (value * 1.2 + 10 ** -token.decimals).toFixed(token.decimals);
  return sentence.slice(0, token.start) + changed + sentence.slice(token.start + token.raw.length);
}

const opposites: readonly (readonly [string, string])[] = [
  ['increases', 'decreases'],
  ['increase', 'decrease'],
  ['increased', 'decreased'],
  ['improves', 'degrades'],
  ['improve', 'degrade'],
  ['improved', 'degraded'],
  ['higher', 'lower'],
  ['better', 'worse'],
  ['more', 'less'],
  ['larger', 'smaller'],
  ['outperforms', 'underperforms'],
  ['outperform', 'underperform'],
  ['faster', 'slower'],
  ['best', 'worst'],
  ['positive', 'negative'],
  ['strong', 'weak'],
  ['high', 'low'],
];

/** The first word that says which way, turned around. */
function turned(sentence: string): string | null {
  for (const [one, other] of opposites)
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      const found = new RegExp(`\\b${from}\\b`).exec(sentence);
      if (found && found.index > 0)
        return sentence.slice(0, found.index) + to + sentence.slice(found.index + from.length);
    }
  return null;
}

/** A "not" put behind the first auxiliary verb, or taken away. */
function negated(sentence: string): string | null {
  if (/ not /.test(sentence)) return sentence.replace(/ not /, ' ');
  const found = /\b(?:is|are|was|were|can|does|do|did|will|has|have)\b(?=\s\p{Ll})/u.exec(sentence);
  if (!found) return null;
  const end = found.index + found[0].length;
  return `${sentence.slice(0, end)} not${sentence.slice(end)}`;
}
