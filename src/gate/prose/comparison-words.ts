/** What a sentence says of two sides: which is better, or which is greater as a number. */
export interface ComparisonWords {
  /** The words that compare, with their place in the sentence. */
  readonly verb: { readonly start: number; readonly end: number; readonly words: string };
  readonly left: string;
  /** Empty where the left side is compared with all others. */
  readonly right: string;
  readonly kind: 'better' | 'worse' | 'higher' | 'lower';
}

interface Form {
  readonly pattern: RegExp;
  readonly kind: ComparisonWords['kind'];
  readonly toAll: boolean;
}

const adverb =
  '(?:(?:significantly|consistently|clearly|substantially|slightly|considerably|much|far|also|even|still|generally|always|both|all|largely|greatly|marginally|notably)\\s+)*';
const forms: readonly Form[] = [
  {
    pattern: new RegExp(
      `\\b(?:is|are|was|were)\\s+${adverb}(?:outperformed|surpassed|beaten|exceeded)\\s+by\\b`,
      'i',
    ),
    kind: 'worse',
    toAll: false,
  },
  {
    pattern: new RegExp(
      `\\b${adverb}(?:outperform(?:s|ed|ing)?|surpass(?:es|ed|ing)?|beat(?:s|ing)?|outscore[sd]?)\\b`,
      'i',
    ),
    kind: 'better',
    toAll: false,
  },
  {
    pattern: new RegExp(
      `\\b(?:is|are|was|were|perform(?:s|ed)?|work(?:s|ed)?|does|do|did|scores?d?)\\s+${adverb}better\\s+(?:\\w+\\s+){0,3}than\\b`,
      'i',
    ),
    kind: 'better',
    toAll: false,
  },
  {
    pattern: new RegExp(
      `\\b(?:is|are|was|were|perform(?:s|ed)?|work(?:s|ed)?|does|do|did|scores?d?)\\s+${adverb}worse\\s+(?:\\w+\\s+){0,3}than\\b`,
      'i',
    ),
    kind: 'worse',
    toAll: false,
  },
  {
    pattern: new RegExp(
      `\\b(?:is|are|was|were|obtains?(?:ed)?|achieve[sd]?|has|have|had|gets?|reache[sd]?)\\s+${adverb}(?:a\\s+|an\\s+)?(?:\\w+\\s+)?(?:higher|greater|larger)\\s+(?:[\\w@-]+\\s+){0,4}than\\b`,
      'i',
    ),
    kind: 'higher',
    toAll: false,
  },
  {
    pattern: new RegExp(
      `\\b(?:is|are|was|were|obtains?(?:ed)?|achieve[sd]?|has|have|had|gets?|reache[sd]?)\\s+${adverb}(?:a\\s+|an\\s+)?(?:\\w+\\s+)?(?:lower|smaller)\\s+(?:[\\w@-]+\\s+){0,4}than\\b`,
      'i',
    ),
    kind: 'lower',
    toAll: false,
  },
  {
    pattern: new RegExp(
      `\\b(?:perform(?:s|ed)?|does|did|work(?:s|ed)?|is|are)\\s+${adverb}(?:the\\s+)?best\\b(?!-)`,
      'i',
    ),
    kind: 'better',
    toAll: true,
  },
  {
    pattern: new RegExp(
      `\\b(?:perform(?:s|ed)?|does|did|work(?:s|ed)?|is|are)\\s+${adverb}(?:the\\s+)?worst\\b`,
      'i',
    ),
    kind: 'worse',
    toAll: true,
  },
];

/** Where a clause ends. */
const boundary =
  /[;:.]\s|,\s+(?:which|while|whereas|but|and|as|since|because|although|with|so|due)\b|\b(?:while|whereas|although|but|because|however|which)\b/i;

/** The first comparison of a sentence; null where it makes none, or a hedged or negated one. */
export function comparisonIn(sentence: string): ComparisonWords | null {
  for (const { pattern, kind, toAll } of forms) {
    const match = pattern.exec(sentence);
    if (!match) continue;
    const before = sentence.slice(0, match.index);
    const after = sentence.slice(match.index + match[0].length);
    const left = before.split(new RegExp(boundary, 'gi')).at(-1) ?? '';
    const right = after.split(boundary)[0] ?? '';
    if (
      /\b(?:not|never|n't|can|could|may|might|would|should|will|to|if|whether|hardly|expect\w*)\s*$/i.test(
        before.trimEnd(),
      )
    )
      return null;
    const isAll = toAll || /^\s*(?:all|every|any|each)?\s*(?:the |of the )?other\b/i.test(right);
    return {
      verb: { start: match.index, end: match.index + match[0].length, words: match[0] },
      left,
      right: isAll ? '' : right,
      kind,
    };
  }
  return null;
}
