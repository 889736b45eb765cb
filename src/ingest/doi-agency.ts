import { findDois } from '../core/doi.ts';
import { answerOf, workRecord, type Answer } from '../core/work-record.ts';
import { at, fieldsOf, readJson, textOf, unreadable } from './fields.ts';

const whose = 'the registry of DOIs';

/** Which agency registered a DOI or a prefix: the answers of doi.org (`/ra/…`) and of Crossref (`…/agency`). Bytes from outside. */
export function parseDoiAgency(text: string): Answer {
  const answer = readJson(text, whose);
  const message = at({ answer }, 'answer', 'message');
  const list = 'agency' in message ? [message] : fieldsOf(answer);
  if (list.length === 0) throw unreadable(whose, 'an answer without agency');
  const records = list.flatMap((one) => {
    const id = textOf(one['DOI']);
    const agency = textOf(one['RA']) ?? textOf(at(one, 'agency')['label']);
    if (id === null || agency === null) return [];
    const dois = findDois(id);
    return [workRecord({ database: 'doi-agency', id, dois, venue: agency })];
  });
  const errors = list.flatMap((one) => textOf(one['status']) ?? []);
  return { ...answerOf(records), errors };
}
