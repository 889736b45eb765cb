import { findDois, toArxivWork } from '../core/doi.ts';
import type { OaiRecord } from '../core/harvest.ts';
import { workRecord, type WorkRecord } from '../core/work-record.ts';
import { namesOf } from './arxiv-work.ts';
import {
  at,
  countOf,
  fieldsOf,
  firstText,
  listOf,
  textOf,
  unreadable,
  type Fields,
} from './fields.ts';
import { readXml } from './read-xml.ts';
import { isEmptyVersion, saysWithdrawn } from './withdrawn.ts';

/** One answer of an OAI-PMH repository. */
export interface OaiAnswer {
  readonly responseDate: string | null;
  /** The repository's own code, such as `noRecordsMatch` or `badResumptionToken`. */
  readonly error: { readonly code: string; readonly words: string } | null;
  readonly records: readonly OaiRecord[];
  /** Null when the list is complete. */
  readonly token: string | null;
  readonly listSize: number | null;
}

const whose = 'the OAI-PMH repository';

/** Reads records, headers and errors in arXiv, arXivRaw, arXivOld and oai_dc; a bare record too. Bytes from outside. */
export function parseOai(xml: string): OaiAnswer {
  const document = readXml(xml, whose);
  const root = at(document, 'OAI-PMH');
  if (!('OAI-PMH' in document) && !('record' in document))
    throw unreadable(whose, 'a document of another kind');
  const list = {
    ...at(root, 'GetRecord'),
    ...at(root, 'ListRecords'),
    ...at(root, 'ListIdentifiers'),
  };
  const error = fieldsOf(root['error'])[0] ?? (typeof root['error'] === 'string' ? {} : null);
  const token = listOf(list['resumptionToken'])[0];
  return {
    responseDate: textOf(root['responseDate']),
    error: error && {
      code: textOf(error['@code']) ?? 'unknown',
      words: textOf(root['error']) ?? '',
    },
    records: [
      ...fieldsOf(list['record'] ?? document['record']),
      ...fieldsOf(at(root, 'ListIdentifiers')['header']).map((header) => ({ header })),
    ].map(toRecord),
    token: textOf(token),
    listSize: countOf(textOf(at({ token }, 'token')['@completeListSize'])),
  };
}

function toRecord(record: Fields): OaiRecord {
  const header = at(record, 'header');
  const identifier = textOf(header['identifier']);
  if (identifier === null) throw unreadable(whose, 'a record without identifier');
  return {
    identifier,
    datestamp: textOf(header['datestamp']) ?? '',
    deleted: header['@status'] === 'deleted',
    sets: listOf(header['setSpec']).flatMap((one) => textOf(one) ?? []),
    work: toWork(at(record, 'metadata'), identifier),
  };
}

function toWork(metadata: Fields, identifier: string): WorkRecord | null {
  if ('arXiv' in metadata) return ofArxiv(at(metadata, 'arXiv'));
  if ('arXivOld' in metadata) return ofArxivOld(at(metadata, 'arXivOld'));
  if ('arXivRaw' in metadata) return ofArxivRaw(at(metadata, 'arXivRaw'));
  if ('dc' in metadata) return ofDublinCore(at(metadata, 'dc'), identifier);
  return null;
}

/** `arXiv`: authors by part of name, no versions. */
function ofArxiv(paper: Fields): WorkRecord {
  const authors = fieldsOf(at(paper, 'authors')['author']).flatMap((author) => {
    const family = textOf(author['keyname']);
    if (family === null) return [];
    const parts = [textOf(author['forenames']), family, textOf(author['suffix'])];
    return { name: parts.flatMap((part) => part ?? []).join(' '), family };
  });
  return shared(paper, { authors, published: textOf(paper['created']) });
}

/** `arXivOld`: names in one line, no versions. */
function ofArxivOld(paper: Fields): WorkRecord {
  const authors = namesOf(firstText(paper['authors']) ?? '');
  return shared(paper, { authors, published: firstText(paper['date']) });
}

/** `arXivRaw`: every version with date, size and kind of source; names in one line. */
function ofArxivRaw(paper: Fields): WorkRecord {
  const versions = fieldsOf(paper['version']).map((one) => ({
    number: Number(/\d+/.exec(textOf(one['@version']) ?? '')?.[0] ?? NaN),
    date: Date.parse(textOf(one['date']) ?? ''),
    empty: isEmptyVersion(textOf(one['size']) ?? '', textOf(one['source_type']) ?? ''),
  }));
  const [first] = versions;
  const last = versions.at(-1);
  const work = shared(paper, {
    authors: namesOf(firstText(paper['authors']) ?? ''),
    published:
      first && Number.isFinite(first.date) ? new Date(first.date).toISOString().slice(0, 10) : null,
  });
  return {
    ...work,
    version: last && Number.isInteger(last.number) ? last.number : null,
    fate: last?.empty ? 'withdrawn' : work.fate,
  };
}

function shared(paper: Fields, own: Pick<WorkRecord, 'authors' | 'published'>): WorkRecord {
  const id = textOf(paper['id']) ?? '';
  const abstract = firstText(paper['abstract']);
  const comment = firstText(paper['comments']);
  return workRecord({
    ...own,
    database: 'arxiv',
    id,
    title: firstText(paper['title']),
    dois: listOf(paper['doi']).flatMap((doi) => findDois(textOf(doi) ?? '')),
    arxivId: toArxivWork(id),
    venue: firstText(paper['journal-ref']),
    type: 'preprint',
    licence: firstText(paper['license']),
    categories: (firstText(paper['categories']) ?? '').split(' ').filter(Boolean),
    comment,
    abstract,
    fate: saysWithdrawn(abstract, comment) ? 'withdrawn' : null,
  });
}

/** `oai_dc`: identifiers of all kinds in one field, comments among the descriptions. */
function ofDublinCore(dc: Fields, identifier: string): WorkRecord {
  const texts = (name: string): string[] => listOf(dc[name]).flatMap((one) => textOf(one) ?? []);
  const names = texts('identifier');
  const link = names.find((one) => /arxiv\.org\/abs\//i.test(one));
  const id = toArxivWork(link ?? identifier.replace(/^oai:arXiv\.org:/i, ''));
  const [abstract = null, ...notes] = texts('description');
  const comment = notes.map((note) => note.replace(/^Comment:\s*/i, '')).join(' ') || null;
  return workRecord({
    database: 'arxiv',
    id: id ?? identifier,
    title: firstText(dc['title']),
    authors: texts('creator').map((name) => ({
      name,
      family: name.includes(',') ? (name.split(',')[0] ?? null) : null,
    })),
    published: texts('date')[0] ?? null,
    dois: names.flatMap((one) => (/^doi:|doi\.org\//i.test(one) ? findDois(one) : [])),
    arxivId: id,
    venue: names.find((one) => !/^(?:https?|doi):/i.test(one)) ?? null,
    type: 'preprint',
    licence: texts('rights')[0] ?? null,
    categories: texts('subject'),
    comment,
    abstract,
    fate: saysWithdrawn(abstract, comment) ? 'withdrawn' : null,
  });
}
