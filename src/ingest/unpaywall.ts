import { toDoi } from '../core/doi.ts';
import { answerOf, workRecord, type Answer, type WorkRecord } from '../core/work-record.ts';
import { at, fieldsOf, isFields, readJson, textOf, unreadable, type Fields } from './fields.ts';

const whose = 'Unpaywall';

/** Works in an answer of Unpaywall: one DOI or a search. Bytes from outside. */
export function parseUnpaywall(text: string): Answer {
  const answer = readJson(text, whose);
  if (!isFields(answer)) throw unreadable(whose, 'an answer that is no object');
  if (answer['error'] === true)
    return { ...answerOf([]), errors: [textOf(answer['message']) ?? 'no reason given'] };
  if (Array.isArray(answer['results']))
    return answerOf(fieldsOf(answer['results']).flatMap((one) => toWork(at(one, 'response'))));
  const works = toWork(answer);
  if (works.length === 0) throw unreadable(whose, 'a work without DOI');
  return answerOf(works, 1);
}

function toWork(work: Fields): WorkRecord[] {
  const doi = toDoi(textOf(work['doi']) ?? '');
  if (doi === null) return [];
  return [
    workRecord({
      database: 'unpaywall',
      id: doi,
      title: textOf(work['title']),
      published: textOf(work['published_date']) ?? textOf(work['year']),
      dois: [doi],
      venue: textOf(work['journal_name']),
      type: textOf(work['genre']),
      licence: textOf(at(work, 'best_oa_location')['license']),
    }),
  ];
}
