import type { Standing, StandingFact } from '../core/standing.ts';

/** "Retracted, as Crossref says (10.1000/x, 2024-01-02): A title." */
export function factWords({ kind, told_by: by, words, doi, date }: StandingFact): string {
  const where = [doi, date?.slice(0, 10)].filter(Boolean).join(', ');
  return `${kindWords[kind]}, as ${tellers[by] ?? by} says${where ? ` (${where})` : ''}: ${words.replace(/[\s.]+$/, '')}.`;
}

const kindWords: Readonly<Record<StandingFact['kind'], string>> = {
  withdrawn: 'Withdrawn',
  retracted: 'Retracted',
  concern: 'A concern was raised',
  corrected: 'Corrected',
  newer_version: 'A newer version is there',
  published: 'Published',
};

const tellers: Readonly<Record<string, string>> = {
  arxiv: 'arXiv',
  crossref: 'Crossref',
  openalex: 'OpenAlex',
  'retraction-watch': 'Retraction Watch',
};

/** "Asked: arXiv, Crossref, OpenAlex; could not be asked: Crossref." */
export function askedWords({ facts, questions }: Standing): string {
  if (questions.length === 0) return 'Nobody was asked.';
  const services = (wanted: boolean): string =>
    [
      ...new Set(
        questions
          .filter(({ answer }) => (answer === 'could_not_ask') === wanted)
          .map(({ service }) => tellers[service === 'arxiv-api' ? 'arxiv' : service] ?? service),
      ),
    ].join(', ');
  const [asked, silent] = [services(false), services(true)];
  return [
    ...(asked ? [`${facts.length === 0 ? 'Nothing told. ' : ''}Asked: ${asked}`] : []),
    ...(silent ? [`could not be asked, or only in part: ${silent}`] : []),
  ].join('; ');
}

/** "Crossref, “10.1000/x”: nothing known." Failures are told with their reason. */
export function questionWords({
  service,
  query,
  answer,
  why,
}: Standing['questions'][number]): string {
  const name = tellers[service === 'arxiv-api' ? 'arxiv' : service] ?? service;
  const said = {
    told: 'it told what stands above',
    silent: 'it knows the work and tells nothing against it',
    unknown: 'it does not know the work',
    could_not_ask: 'not known: it could not be asked',
  }[answer];
  return `${name}, “${query}”: ${said}${why ? ` (${why.replace(/[\s.]+$/, '')})` : ''}.`;
}
