import { arxivOfDoi, toArxivWork, toDoi } from '../core/doi.ts';
import { answerOf, workRecord, type Answer, type WorkRecord } from '../core/work-record.ts';
import {
  at,
  countOf,
  fieldsOf,
  isFields,
  readJson,
  textOf,
  unreadable,
  withoutMarkup,
  type Fields,
} from './fields.ts';

const whose = 'Zenodo';

/** Records in an answer of Zenodo or another InvenioRDM: one record, a search, or a list of deposits. Bytes from outside. */
export function parseZenodo(text: string): Answer {
  const answer = readJson(text, whose);
  if (Array.isArray(answer)) return answerOf(fieldsOf(answer).flatMap(toWork));
  if (!isFields(answer)) throw unreadable(whose, 'an answer that is no object');
  const hits = at(answer, 'hits');
  if (Array.isArray(hits['hits']))
    return answerOf(fieldsOf(hits['hits']).flatMap(toWork), countOf(hits['total']));
  const works = toWork(answer);
  if (works.length > 0) return answerOf(works, 1);
  const error = textOf(answer['message']);
  if (error === null) throw unreadable(whose, 'a record without id');
  return { ...answerOf([]), errors: [error] };
}

function toWork(record: Fields): WorkRecord[] {
  const id = textOf(record['id']);
  const metadata = at(record, 'metadata');
  if (id === null) return [];
  // A DOI that is only reserved names nothing yet.
  const pid = textOf(at(record, 'pids', 'doi')['identifier']);
  const doi = toDoi(textOf(record['doi']) ?? textOf(metadata['doi']) ?? pid ?? '');
  const concept = toDoi(textOf(record['conceptdoi']) ?? '');
  return [
    workRecord({
      database: 'zenodo',
      id,
      title: withoutMarkup(textOf(record['title']) ?? textOf(metadata['title'])),
      authors: fieldsOf(metadata['creators']).flatMap((one) => {
        const person = at(one, 'person_or_org');
        const name = textOf(one['name']) ?? textOf(person['name']);
        if (name === null) return [];
        const family = name.includes(',') ? (name.split(',')[0] ?? null) : null;
        return { name, family: textOf(person['family_name']) ?? family };
      }),
      published: textOf(metadata['publication_date']),
      dois: [doi, concept].flatMap((one) => one ?? []),
      arxivId: (doi === null ? null : arxivOfDoi(doi)) ?? arxivAmong(metadata),
      venue: textOf(at(metadata, 'journal')['title']) ?? 'Zenodo',
      type:
        textOf(at(metadata, 'resource_type')['type']) ??
        textOf(at(metadata, 'resource_type')['id']) ??
        textOf(metadata['upload_type']),
      licence: textOf(at(metadata, 'license')['id']) ?? textOf(metadata['license']),
      abstract: withoutMarkup(textOf(metadata['description'])),
    }),
  ];
}

function arxivAmong(metadata: Fields): string | null {
  for (const one of fieldsOf(metadata['related_identifiers']))
    if (/^isIdenticalTo$/i.test(textOf(one['relation']) ?? ''))
      return toArxivWork(textOf(one['identifier']) ?? '');
  return null;
}
