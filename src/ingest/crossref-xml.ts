import { findDois } from '../core/doi.ts';
import {
  answerOf,
  workRecord,
  type Answer,
  type Author,
  type WorkRecord,
} from '../core/work-record.ts';
import {
  at,
  fieldsOf,
  firstText,
  isFields,
  listOf,
  textOf,
  unreadable,
  withoutMarkup,
  type Fields,
} from './fields.ts';
import { readXml } from './read-xml.ts';

const whose = 'Crossref';

/** Works in Crossref's UNIXREF XML: articles, book chapters and conference papers. Bytes from outside. */
export function parseCrossrefXml(xml: string): Answer {
  const document = readXml(xml, whose);
  const result = document['crossref_result'] ?? document['doi_records'] ?? document['crossref'];
  if (!isFields(result)) throw unreadable(whose, 'XML of another kind');
  const works = papersIn(result, 0);
  return answerOf(works, works.length);
}

const kinds = [
  'journal_article',
  'conference_paper',
  'content_item',
  'posted_content',
  'dissertation',
  'dataset',
  'report-paper_metadata',
  'book_metadata',
];
const mostDepth = 12;

/** Elements of the known kinds, wherever the envelope holds them; a query's own DOI where it holds none. */
function papersIn(element: Fields, depth: number): WorkRecord[] {
  if (depth > mostDepth) return [];
  return Object.entries(element).flatMap(([name, value]) =>
    fieldsOf(value).flatMap((one) => {
      const inner = papersIn(one, depth + 1);
      if (kinds.includes(name)) return [...toWork(one, name, element), ...inner];
      return name === 'query' && inner.length === 0 ? ofQuery(one) : inner;
    }),
  );
}

/** A resolved query names a DOI and little else. */
function ofQuery(query: Fields): WorkRecord[] {
  const doi = findDois(firstText(query['doi']) ?? '')[0];
  return doi === undefined ? [] : [workRecord({ database: 'crossref', id: doi, dois: [doi] })];
}

function toWork(paper: Fields, kind: string, parent: Fields): WorkRecord[] {
  const doi = findDois(textOf(at(paper, 'doi_data')['doi']) ?? '')[0];
  if (doi === undefined) return [];
  const journal = at(parent, 'journal_metadata');
  return [
    workRecord({
      database: 'crossref',
      id: doi,
      title: withoutMarkup(firstText(at(paper, 'titles')['title'])),
      authors: fieldsOf(at(paper, 'contributors')['person_name']).flatMap(toAuthor),
      published: dateOf(
        fieldsOf(paper['publication_date'])[0] ?? fieldsOf(paper['posted_date'])[0],
      ),
      dois: [doi],
      venue: firstText(journal['full_title']),
      type: kind.replaceAll('_', '-'),
      abstract: withoutMarkup(wordsOf(paper['abstract'], 0)),
    }),
  ];
}

function toAuthor(person: Fields): Author[] {
  const family = textOf(person['surname']);
  if (family === null) return [];
  const given = textOf(person['given_name']);
  return [{ name: given === null ? family : `${given} ${family}`, family }];
}

function dateOf(date: Fields | undefined): string | null {
  const parts = ['year', 'month', 'day'].map((name) => textOf(date?.[name]));
  const known = parts.slice(0, parts.includes(null) ? parts.indexOf(null) : undefined);
  return known.map((part) => (part ?? '').padStart(2, '0')).join('-') || null;
}

/** All words of an element, those of its children included. */
function wordsOf(value: unknown, depth: number): string {
  if (depth > mostDepth) return '';
  if (typeof value === 'string') return value;
  if (!isFields(value))
    return listOf(value === null || !Array.isArray(value) ? [] : value)
      .map((one) => wordsOf(one, depth + 1))
      .join(' ');
  return Object.entries(value)
    .filter(([name]) => !name.startsWith('@'))
    .map(([, one]) => wordsOf(one, depth + 1))
    .join(' ');
}
