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

const whose = 'OpenAlex';

/** Works in an answer of OpenAlex: a list, or one work of which `select` may have left all but a DOI. Bytes from outside. */
export function parseOpenAlex(text: string): Answer {
  const answer = readJson(text, whose);
  if (!isFields(answer)) throw unreadable(whose, 'an answer that is no object');
  const error = textOf(answer['error']);
  if (error !== null) return { ...answerOf([]), errors: [textOf(answer['message']) ?? error] };
  const isList = Array.isArray(answer['results']);
  const items = isList ? fieldsOf(answer['results']) : [answer];
  if (!isList && !('id' in answer) && !('doi' in answer))
    throw unreadable(whose, 'a work without id');
  const works = items.flatMap(toWork);
  return {
    ...answerOf(works, isList ? countOf(at(answer, 'meta')['count']) : works.length),
    others: items.length - works.length,
  };
}

function toWork(work: Fields): WorkRecord[] {
  const doi = toDoi(textOf(work['doi']) ?? '');
  const id = textOf(work['id'])?.replace(/^https?:\/\/openalex\.org\//i, '') ?? doi;
  // Authors, sources and institutions have ids of other letters.
  if (id === null || !/^(?:W\d|10\.)/i.test(id)) return [];
  const places = [...fieldsOf(work['primary_location']), ...fieldsOf(work['locations'])];
  return [
    workRecord({
      database: 'openalex',
      id,
      title: withoutMarkup(textOf(work['title']) ?? textOf(work['display_name'])),
      authors: fieldsOf(work['authorships']).flatMap((one) => {
        const name = textOf(at(one, 'author')['display_name']) ?? textOf(one['raw_author_name']);
        return name === null ? [] : { name, family: null };
      }),
      published: textOf(work['publication_date']) ?? textOf(work['publication_year']),
      dois: doi === null ? [] : [doi],
      arxivId: (doi === null ? null : arxivOfDoi(doi)) ?? arxivAmong(places),
      venue: textOf(at(places[0], 'source')['display_name']),
      type: textOf(work['type']),
      licence: places.flatMap((place) => textOf(place['license']) ?? [])[0] ?? null,
      fate: work['is_retracted'] === true ? 'retracted' : null,
    }),
  ];
}

/** The arXiv id of a place where the work lies. */
function arxivAmong(places: readonly Fields[]): string | null {
  for (const place of places) {
    const page = textOf(place['landing_page_url']) ?? '';
    const id = /arxiv\.org\/(?:abs|pdf)\//i.test(page) ? toArxivWork(page) : null;
    if (id !== null) return id;
  }
  return null;
}
