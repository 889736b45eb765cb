import { findDois, toArxivWork } from '../core/doi.ts';
import { workRecord, type WorkRecord } from '../core/work-record.ts';
import {
  at,
  countOf,
  fieldsOf,
  firstText,
  isFields,
  readJson,
  textOf,
  unreadable,
} from './fields.ts';
import { saysWithdrawn } from './withdrawn.ts';

/** A paper in the JSON form that arXiv's own search index takes; the one form with a field for withdrawals. */
export function parseArxivDocmeta(text: string): WorkRecord {
  const paper = readJson(text, 'arXiv');
  const id = isFields(paper) ? textOf(paper['paper_id']) : null;
  if (!isFields(paper) || id === null) throw unreadable('arXiv', 'a document without paper_id');
  const abstract = textOf(paper['abstract_utf8']) ?? textOf(paper['abstract']);
  const comment = textOf(paper['comments_utf8']) ?? textOf(paper['comments']);
  return workRecord({
    database: 'arxiv',
    id,
    title: textOf(paper['title_utf8']) ?? textOf(paper['title']),
    authors: fieldsOf(paper['authors_parsed']).flatMap((author) => {
      const family = textOf(author['last_name']);
      const first = textOf(author['first_name']);
      return family === null ? [] : { name: first ? `${first} ${family}` : family, family };
    }),
    published:
      (
        firstText(paper['submitted_date_all']) ??
        textOf(paper['created']) ??
        textOf(paper['submitted_date'])
      )?.slice(0, 10) ?? null,
    dois: findDois(textOf(paper['doi']) ?? ''),
    arxivId: toArxivWork(id),
    version: countOf(paper['version']),
    venue: textOf(paper['journal_ref_utf8']) ?? textOf(paper['journal_ref']),
    type: 'preprint',
    licence: textOf(at(paper, 'license')['uri']),
    categories: (textOf(paper['abs_categories']) ?? '').split(' ').filter(Boolean),
    comment,
    abstract,
    fate: paper['is_withdrawn'] === true || saysWithdrawn(abstract, comment) ? 'withdrawn' : null,
  });
}
