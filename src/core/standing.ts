import type { PaperManifest } from './records/generated/types.ts';

export type RecordedSource = PaperManifest['provenance']['sources'][number];

/** What became of a source after it was written, who says so, and whom we asked. */
export type Standing = RecordedSource['standing'];
export type StandingFact = Standing['facts'][number];
export type StandingQuestion = Standing['questions'][number];

/** What makes two facts the same: one teller says the same thing by the same notice. */
export function factKey({ kind, told_by: teller, doi }: StandingFact): string {
  return `${kind} ${teller} ${doi ?? ''}`;
}

/** Two standings as one: what was known, then what was asked; the same fact told twice stands once. */
export function joinStandings(one: Standing, other: Standing): Standing {
  const known = new Set(one.facts.map(factKey));
  return {
    facts: [...one.facts, ...other.facts.filter((fact) => !known.has(factKey(fact)))],
    questions: [...one.questions, ...other.questions],
  };
}

/** Of a source that nobody was asked about. */
export const neverAsked: Standing = { facts: [], questions: [] };

/** The word for a source that no verdict may rest on any more; null for one that stands. */
export function fallenWord({ facts }: Standing): 'retracted' | 'withdrawn' | null {
  if (facts.some(({ kind }) => kind === 'retracted')) return 'retracted';
  return facts.some(({ kind }) => kind === 'withdrawn') ? 'withdrawn' : null;
}

/** What happened to sources that still stand and that a reader must know, each once. */
export function newsOf(sources: readonly { readonly standing: Standing }[]): string[] {
  const kinds = new Set(sources.flatMap(({ standing }) => standing.facts.map(({ kind }) => kind)));
  return [
    ...(kinds.has('concern') ? ['a publisher raised a concern about a source'] : []),
    ...(kinds.has('corrected') ? ['a source was corrected'] : []),
    ...(kinds.has('newer_version') ? ['a source has a newer version than the one verified'] : []),
  ];
}

/** The two states that the originals' contract knows, from all that is known. */
export function summaryOf(standing: Standing): Pick<RecordedSource, 'withdrawn' | 'retraction'> {
  const { facts, questions } = standing;
  const has = (kind: StandingFact['kind']): boolean => facts.some((fact) => fact.kind === kind);
  const asked = questions.filter(({ service }) => service !== 'arxiv-api');
  const isWhole = asked.every(({ answer }) => answer !== 'could_not_ask');
  const arxivAnswered = questions.some(
    ({ service, answer }) => service === 'arxiv-api' && answer !== 'could_not_ask',
  );
  return {
    withdrawn: has('withdrawn') ? 'yes' : arxivAnswered ? 'no' : 'not_asked',
    retraction: has('retracted')
      ? 'retracted'
      : has('concern')
        ? 'concern'
        : has('corrected')
          ? 'corrected'
          : asked.length === 0
            ? 'not_queried'
            : isWhole
              ? 'none_found'
              : 'could_not_ask',
  };
}
