import { arxivOfDoi, toArxivWork, toDoi } from '../core/doi.ts';
import {
  answerOf,
  workRecord,
  type Answer,
  type Author,
  type WorkRecord,
} from '../core/work-record.ts';
import {
  at,
  countOf,
  fieldsOf,
  firstText,
  isFields,
  readJson,
  textOf,
  unreadable,
  withoutMarkup,
  type Fields,
} from './fields.ts';
import { fateOfTitle } from './title-fate.ts';

const whose = 'DataCite';

/** Works in an answer of DataCite: a list of DOIs or one. Bytes from outside. */
export function parseDatacite(text: string): Answer {
  const answer = readJson(text, whose);
  if (!isFields(answer)) throw unreadable(whose, 'an answer that is no object');
  const errors = fieldsOf(answer['errors']).map((one) => textOf(one['title']) ?? 'no reason given');
  if (errors.length > 0) return { ...answerOf([]), errors };
  if (!('data' in answer)) throw unreadable(whose, 'an answer without data');
  const items = fieldsOf(answer['data']);
  const works = items.flatMap(toWork);
  const total = Array.isArray(answer['data']) ? countOf(at(answer, 'meta')['total']) : works.length;
  return { ...answerOf(works, total), others: items.length - works.length };
}

function toWork(one: Fields): WorkRecord[] {
  const work = at(one, 'attributes');
  const doi = toDoi(textOf(work['doi']) ?? textOf(one['id']) ?? '');
  // Clients, providers, prefixes and events come in the same envelope.
  if (doi === null || (textOf(one['type']) ?? 'dois') !== 'dois') return [];
  const title = withoutMarkup(firstTextOf(work['titles'], 'title'));
  return [
    workRecord({
      database: 'datacite',
      id: doi,
      title,
      authors: fieldsOf(work['creators']).flatMap(toAuthor),
      published: publishedOf(work),
      dois: [doi, ...relatedDois(work).filter((other) => other !== doi)],
      arxivId: arxivOfDoi(doi) ?? arxivAmong(work),
      venue: firstText(at(work, 'container')['title']) ?? publisherOf(work['publisher']),
      type: textOf(at(work, 'types')['resourceTypeGeneral']),
      licence:
        firstTextOf(work['rightsList'], 'rightsUri') ?? firstTextOf(work['rightsList'], 'rights'),
      categories: fieldsOf(work['subjects']).flatMap((subject) => textOf(subject['subject']) ?? []),
      abstract: withoutMarkup(firstTextOf(work['descriptions'], 'description')),
      fate: fateOfTitle(title),
    }),
  ];
}

function toAuthor(creator: Fields): Author[] {
  const family = textOf(creator['familyName']);
  const given = textOf(creator['givenName']);
  const name = family && given ? `${given} ${family}` : textOf(creator['name']);
  return name === null ? [] : [{ name, family }];
}

function publishedOf(work: Fields): string | null {
  const issued = fieldsOf(work['dates']).filter(({ dateType }) => dateType === 'Issued');
  const day = textOf(issued[0]?.['date']);
  return (day && /^\d{4}/.test(day) ? day.slice(0, 10) : null) ?? textOf(work['publicationYear']);
}

/** What its depositor says is this very work under another DOI: the published version of a preprint. */
function relatedDois(work: Fields): string[] {
  return fieldsOf(work['relatedIdentifiers']).flatMap((one) =>
    one['relationType'] === 'IsVersionOf' && one['relatedIdentifierType'] === 'DOI'
      ? (toDoi(textOf(one['relatedIdentifier']) ?? '') ?? [])
      : [],
  );
}

function arxivAmong(work: Fields): string | null {
  const named = [...fieldsOf(work['identifiers']), ...fieldsOf(work['alternateIdentifiers'])];
  for (const one of named) {
    const kind = textOf(one['identifierType'] ?? one['alternateIdentifierType']) ?? '';
    const id = textOf(one['identifier'] ?? one['alternateIdentifier']) ?? '';
    if (/^arxiv$/i.test(kind)) return toArxivWork(id);
  }
  return null;
}

function publisherOf(value: unknown): string | null {
  return textOf(value) ?? textOf(at({ value }, 'value')['name']);
}

function firstTextOf(list: unknown, name: string): string | null {
  return firstText(fieldsOf(list).map((one) => one[name]));
}
