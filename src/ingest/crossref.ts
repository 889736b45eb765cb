import { arxivOfDoi, toArxivWork, toDoi } from '../core/doi.ts';
import {
  answerOf,
  workRecord,
  type Answer,
  type Author,
  type Notice,
  type WorkRecord,
} from '../core/work-record.ts';
import {
  at,
  countOf,
  fieldsOf,
  firstText,
  isFields,
  listOf,
  readJson,
  textOf,
  unreadable,
  withoutMarkup,
  type Fields,
} from './fields.ts';
import { fateOfTitle } from './title-fate.ts';

const whose = 'Crossref';

/** Works in an answer of the Crossref API: a list, one work, or a work without its envelope (CSL JSON). Bytes from outside. */
export function parseCrossref(text: string): Answer {
  const answer = readJson(text, whose);
  if (!isFields(answer)) throw unreadable(whose, 'an answer that is no object');
  const message = 'message' in answer ? answer['message'] : answer;
  if (answer['status'] === 'failed') return { ...answerOf([]), errors: [errorOf(message)] };
  if (!isFields(message)) throw unreadable(whose, 'an answer without works');
  const isList = Array.isArray(message['items']);
  const items = isList ? fieldsOf(message['items']) : [message];
  if (!('message' in answer) && toWork(message).length === 0)
    throw unreadable(whose, 'a work without DOI');
  // Members, journals, funders, types and licences come in the same envelope.
  const works = items.flatMap(toWork);
  return {
    ...answerOf(works, isList ? countOf(message['total-results']) : works.length),
    others: items.length - works.length,
  };
}

function errorOf(message: unknown): string {
  return firstText(fieldsOf(message)[0]?.['message']) ?? textOf(message) ?? 'no reason given';
}

/** One work, or none where there is no DOI: `select` leaves fields out, and never this one. */
function toWork(item: Fields): WorkRecord[] {
  const doi = toDoi(textOf(item['DOI']) ?? '');
  if (doi === null) return [];
  const title = withoutMarkup(firstText(item['title']));
  return [
    workRecord({
      database: 'crossref',
      id: doi,
      title,
      authors: fieldsOf(item['author']).flatMap(toAuthor),
      published: publishedOf(item),
      dois: [doi],
      arxivId: arxivOf(item) ?? arxivOfDoi(doi),
      venue: firstText(item['container-title']),
      type: textOf(item['type']),
      licence: textOf(fieldsOf(item['license'])[0]?.['URL']),
      categories: listOf(item['subject']).flatMap((one) => textOf(one) ?? []),
      abstract: withoutMarkup(textOf(item['abstract'])),
      fate: fateOfTitle(title),
      notices: [
        ...fieldsOf(item['update-to']).map((one) => toNotice(one, 'of')),
        ...fieldsOf(item['updated-by']).map((one) => toNotice(one, 'by')),
      ],
    }),
  ];
}

function toAuthor(author: Fields): Author[] {
  const family = textOf(author['family']);
  const name = [textOf(author['given']), family].flatMap((part) => part ?? []).join(' ');
  const whole = name || (textOf(author['name']) ?? textOf(author['literal']));
  return whole ? [{ name: whole, family }] : [];
}

/** A preprint that Crossref knows to be this work. */
function arxivOf(item: Fields): string | null {
  for (const one of fieldsOf(at(item, 'relation')['has-preprint'])) {
    const id = textOf(one['id']) ?? '';
    const found = one['id-type'] === 'arxiv' ? toArxivWork(id) : arxivOfDoi(toDoi(id) ?? '');
    if (found !== null) return found;
  }
  return null;
}

/** The Crossref notice carries `update-to`; the article that it speaks of carries `updated-by`, where anything. */
function toNotice(one: Fields, direction: Notice['direction']): Notice {
  return {
    kind: (textOf(one['type']) ?? 'update').toLowerCase().replaceAll('_', '-'),
    direction,
    doi: toDoi(textOf(one['DOI']) ?? ''),
    date: datePart(one['updated']),
  };
}

function publishedOf(item: Fields): string | null {
  for (const name of ['issued', 'published', 'published-online', 'published-print']) {
    const date = datePart(item[name]);
    if (date !== null) return date;
  }
  return null;
}

/** `{"date-parts": [[2018, 4, 6]]}` as 2018-04-06; months and days may be missing, and the year too. */
function datePart(value: unknown): string | null {
  const parts = listOf(listOf(at({ value }, 'value')['date-parts'])[0]).flatMap(
    (one) => countOf(one) ?? [],
  );
  const [year, ...rest] = parts;
  if (year === undefined) return null;
  return [String(year), ...rest.slice(0, 2).map((part) => String(part).padStart(2, '0'))].join('-');
}
