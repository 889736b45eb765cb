import { findAbbreviations, type Abbreviation } from './abbreviations.ts';
import { toLexicon, type Lexicon, type StoredLexicon } from './lexicon.ts';
import { toPairText, type PairText } from './pair-text.ts';
import { toRoleReader, type RoleReader, type StoredRoles } from './roles.ts';
import { sectionsOf, type Section } from './sentence-cues.ts';

/** What is known before any claim is read. */
export interface Language {
  readonly lexicon: Lexicon;
  readonly rolesOf: RoleReader;
}

export interface StoredLanguage {
  readonly lexicon: StoredLexicon;
  readonly roles: StoredRoles;
}

export function toLanguage({ lexicon, roles }: StoredLanguage): Language {
  return { lexicon: toLexicon(lexicon), rolesOf: toRoleReader(roles) };
}

/** An abstract, or another short list of sentences, read for the comparison with claims. */
export interface PreparedAbstract {
  readonly title: PairText;
  readonly sentences: readonly PairText[];
  readonly sections: readonly Section[];
  /** For each sentence the probability of each role. */
  readonly roles: readonly (readonly number[])[];
  readonly abbreviations: readonly Abbreviation[];
}

/** No abstract has more; the rest is not read. */
const maxSentences = 60;

export function prepareAbstract(
  sentences: readonly string[],
  title: string,
  { lexicon, rolesOf }: Language,
): PreparedAbstract {
  const read = sentences.slice(0, maxSentences);
  return {
    title: toPairText(title, lexicon),
    sentences: read.map((text) => toPairText(text, lexicon)),
    sections: sectionsOf(read),
    roles: read.map(rolesOf),
    abbreviations: findAbbreviations([title, ...read]),
  };
}
