import { arxivOfDoi, toArxivWork, toDoi } from '../core/doi.ts';
import { answerOf, workRecord, type Answer, type WorkRecord } from '../core/work-record.ts';
import {
  at,
  countOf,
  fieldsOf,
  firstText,
  isFields,
  readJson,
  textOf,
  unreadable,
  type Fields,
} from './fields.ts';

const whose = 'Semantic Scholar';

/**
 * Papers in an answer of Semantic Scholar: one paper, a search, a batch (where null stands for a paper that it does not
 * know), or references and citations. Bytes from outside.
 */
export function parseSemanticScholar(text: string): Answer {
  const answer = readJson(text, whose);
  const error = isFields(answer) ? (textOf(answer['error']) ?? textOf(answer['message'])) : null;
  const list = listIn(answer);
  if (list === null) {
    if (error !== null) return { ...answerOf([]), errors: [error] };
    if (!isFields(answer)) throw unreadable(whose, 'an answer without papers');
    return { ...answerOf([]), others: 1 };
  }
  const papers = list.map(paperIn);
  const known = papers.filter(isFields);
  const records = known.flatMap(toWork);
  return {
    ...answerOf(records, isFields(answer) ? countOf(answer['total']) : null),
    unknown: papers.length - known.length,
    others: known.length - records.length,
  };
}

function listIn(answer: unknown): readonly unknown[] | null {
  if (Array.isArray(answer)) return answer;
  if (!isFields(answer)) return null;
  for (const name of ['data', 'recommendedPapers', 'matches', 'papers'])
    if (Array.isArray(answer[name])) return answer[name];
  return 'paperId' in answer ? [answer] : null;
}

/** Lists of references and citations wrap each paper. */
function paperIn(value: unknown): Fields | null {
  if (!isFields(value)) return null;
  const wrapped = value['citedPaper'] ?? value['citingPaper'] ?? value['paper'];
  return isFields(wrapped) ? wrapped : value;
}

function toWork(paper: Fields): WorkRecord[] {
  const ids = at(paper, 'externalIds');
  const doi = toDoi(textOf(ids['DOI']) ?? '');
  const title = textOf(paper['title']);
  // A reference that it could not resolve has a title alone.
  const id = textOf(paper['paperId']) ?? textOf(paper['id']) ?? doi ?? title;
  if (id === null || ('authorId' in paper && title === null)) return [];
  return [
    workRecord({
      database: 'semantic-scholar',
      id,
      title,
      authors: fieldsOf(paper['authors']).flatMap((author) => {
        const name = textOf(author['name']);
        return name === null ? [] : { name, family: null };
      }),
      published: textOf(paper['publicationDate']) ?? textOf(paper['year']),
      dois: doi === null ? [] : [doi],
      arxivId: toArxivWork(textOf(ids['ArXiv']) ?? '') ?? (doi === null ? null : arxivOfDoi(doi)),
      venue: textOf(paper['venue']) ?? textOf(at(paper, 'journal')['name']),
      type: firstText(paper['publicationTypes']),
      abstract: textOf(paper['abstract']),
    }),
  ];
}
