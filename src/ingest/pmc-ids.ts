import { toDoi } from '../core/doi.ts';
import { answerOf, workRecord, type Answer } from '../core/work-record.ts';
import { fieldsOf, isFields, readJson, textOf, unreadable } from './fields.ts';

const whose = 'the PMC id converter';

/** Works in an answer of PubMed Central's id converter. Bytes from outside. */
export function parsePmcIds(text: string): Answer {
  const answer = readJson(text, whose);
  if (!isFields(answer) || !('records' in answer)) throw unreadable(whose, 'no records');
  const list = fieldsOf(answer['records']);
  return {
    ...answerOf(
      list.flatMap((one) => {
        const id = textOf(one['pmcid']);
        const doi = toDoi(textOf(one['doi']) ?? '');
        return id === null
          ? []
          : [workRecord({ database: 'pmc', id, dois: doi === null ? [] : [doi] })];
      }),
    ),
    errors: list.flatMap((one) => textOf(one['errmsg']) ?? []),
  };
}
