import { findDois } from '../core/doi.ts';
import { UserError } from '../core/errors.ts';
import type { PaperMetadata } from '../core/source.ts';
import {
  at,
  countOf,
  fieldsOf,
  firstText,
  isFields,
  listOf,
  textOf,
  type Fields,
} from './fields.ts';
import { readXml } from './read-xml.ts';
import { saysWithdrawn } from './withdrawn.ts';

/** One page of the arXiv API. */
export interface ArxivPage {
  /** How many papers it says there are; null where it does not say. */
  readonly total: number | null;
  readonly papers: readonly PaperMetadata[];
  /** What it refuses comes as an entry. */
  readonly errors: readonly string[];
}

const whose = 'the arXiv API';

/**
 * Papers in an answer of the arXiv API. Errors come as entries and are thrown as a UserError; ids that it does not know
 * are left out without a word. Bytes from outside.
 */
export function parseAtom(xml: string): PaperMetadata[] {
  const { papers, errors } = parseArxivPage(xml);
  if (errors[0] !== undefined) throw refused(errors[0]);
  return [...papers];
}

/** A page in both forms in which it has been written: entities with and without namespaces of their own. */
export function parseArxivPage(xml: string): ArxivPage {
  const document = readXml(xml, whose);
  if (!('feed' in document)) throw unreadableFeed();
  const feed = at(document, 'feed');
  const entries = fieldsOf(feed['entry']).map((entry) => ({
    entry,
    id: textOf(entry['id']) ?? '',
  }));
  const isError = ({ id }: { readonly id: string }): boolean => /\/api\/errors/.test(id);
  return {
    total: countOf(textOf(feed['totalResults'])),
    papers: entries
      .filter((one) => !isError(one))
      .flatMap(({ entry, id }) => toMetadata(entry, id) ?? []),
    errors: entries
      .filter(isError)
      .map(({ entry }) => textOf(entry['summary']) ?? 'an error without words'),
  };
}

function toMetadata(entry: Fields, id: string): PaperMetadata | null {
  const found = /arxiv\.org\/abs\/(.+?)v(\d{1,3})$/.exec(id);
  if (!found) return null;
  const [, work = '', version = '1'] = found;
  const summary = firstText(entry['summary']) ?? '';
  const comment = firstText(entry['comment']);
  const doi = listOf(entry['doi'])
    .flatMap((one) => textOf(one) ?? [])
    .join(' ');
  return {
    arxivId: `${work}v${version}`,
    version: Number(version),
    title: firstText(entry['title']) ?? '',
    authors: listOf(entry['author']).flatMap((author) =>
      isFields(author) ? (firstText(author['name']) ?? []) : [],
    ),
    summary,
    primaryCategory: attribute(fieldsOf(entry['primary_category'])[0], 'term'),
    categories: fieldsOf(entry['category']).flatMap(
      (category) => attribute(category, 'term') ?? [],
    ),
    published: firstText(entry['published']),
    updated: firstText(entry['updated']),
    doi: doi.split(/[\s,;]+/)[0] || null,
    dois: findDois(doi),
    journalReference: firstText(entry['journal_ref']),
    comment,
    licence: licenceOf(entry),
    withdrawn: saysWithdrawn(summary, comment),
  };
}

function licenceOf(entry: Fields): string | null {
  const link = fieldsOf(entry['link']).find((one) => one['@rel'] === 'license');
  return attribute(link, 'href') ?? firstText(entry['license']) ?? firstText(entry['rights']);
}

function attribute(value: Fields | undefined, name: string): string | null {
  return textOf(value?.[`@${name}`]);
}

function refused(summary: string): UserError {
  return new UserError({
    code: 'not-an-arxiv-id',
    message: 'Cannot look the paper up: arXiv refuses the request.',
    seen: summary.slice(0, 200),
    wanted: 'an id that arXiv knows, such as 2401.01234v2',
    next: 'look the paper up on arxiv.org and repeat the command with its id',
  });
}

function unreadableFeed(): UserError {
  return new UserError({
    code: 'source-unavailable',
    message: 'Cannot read the answer of the arXiv API.',
    seen: 'something that is no Atom feed',
    wanted: 'an Atom feed',
    next: 'repeat the command later, or give the paper as a file',
  });
}
