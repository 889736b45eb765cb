import { toDoi } from '../core/doi.ts';
import { answerOf, workRecord, type Answer } from '../core/work-record.ts';
import { at, fieldsOf, isFields, readJson, textOf, unreadable } from './fields.ts';

const whose = 'Open Retractions';

/**
 * What Open Retractions holds of one DOI. It marks some notices themselves as retracted, so that `retracted` is taken
 * for the work only where the title is not that of a notice. Bytes from outside.
 */
export function parseOpenRetractions(text: string): Answer {
  const answer = readJson(text, whose);
  if (!isFields(answer)) throw unreadable(whose, 'an answer that is no object');
  const doi = toDoi(textOf(at(answer, 'identifier')['doi']) ?? '');
  if (doi === null) throw unreadable(whose, 'an answer without DOI');
  const title = textOf(answer['title']);
  const isNotice = /^(?:retraction|withdrawal|expression of concern|erratum|corrigendum)\b/i.test(
    title ?? '',
  );
  return answerOf([
    workRecord({
      database: 'open-retractions',
      id: doi,
      title,
      published: dateOf(answer['timestamp']),
      dois: [doi],
      venue: textOf(answer['publisher']),
      fate: answer['retracted'] === true && !isNotice ? 'retracted' : null,
      notices: fieldsOf(answer['updates']).map((update) => ({
        kind: (textOf(update['type']) ?? 'update').toLowerCase(),
        direction: 'by' as const,
        doi: toDoi(textOf(at(update, 'identifier')['doi']) ?? ''),
        date: dateOf(update['timestamp']),
      })),
    }),
  ]);
}

function dateOf(ms: unknown): string | null {
  const date = typeof ms === 'number' ? new Date(ms) : null;
  return date && !Number.isNaN(date.valueOf()) ? date.toISOString().slice(0, 10) : null;
}
