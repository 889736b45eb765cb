import type { StandingFact } from '../core/standing.ts';

/** What a notice does to the work that it speaks of. Errata are kept apart from retractions; a word that is not known is a correction of some kind. */
export function noticeKind(word: string): StandingFact['kind'] {
  return kinds.find(([pattern]) => pattern.test(word))?.[1] ?? 'corrected';
}

const kinds: readonly (readonly [RegExp, StandingFact['kind']])[] = [
  [/partial.?retract|concern/i, 'concern'],
  [/retract|removal/i, 'retracted'],
  [/withdraw/i, 'withdrawn'],
  [/new.?(?:version|edition)/i, 'newer_version'],
];

/** True for the title of a notice, which speaks of another work than itself. */
export function isNoticeTitle(title: string | null): boolean {
  return /^\W{0,3}(?:retraction|withdrawal|expression of concern|erratum|corrigendum|correction)\b(?!:? of the)/i.test(
    title ?? '',
  );
}
