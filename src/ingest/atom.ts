import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { UserError } from '../core/errors.ts';
import type { PaperMetadata } from '../core/source.ts';

/** Largest answer of the API that is read, in characters. */
const limit = 5_000_000;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: true,
  trimValues: true,
  isArray: (name) => ['entry', 'author', 'category', 'link'].includes(name),
});

/**
 * Papers in an answer of the arXiv API, in both forms in which it has been written (entities with
 * and without namespaces of their own). Errors come as entries and are thrown as a UserError; ids
 * that it does not know are left out without a word. Bytes from outside.
 */
export function parseAtom(xml: string): PaperMetadata[] {
  const feed = readFeed(xml);
  return listOf(feed['entry']).flatMap((entry) => {
    const id = text(entry, 'id');
    if (/\/api\/errors/.test(id)) throw refused(text(entry, 'summary'));
    return toMetadata(entry, id) ?? [];
  });
}

type Fields = Readonly<Record<string, unknown>>;

function readFeed(xml: string): Fields {
  if (xml.length > limit || /<!DOCTYPE/i.test(xml) || XMLValidator.validate(xml) !== true)
    throw unreadable();
  const document: unknown = parser.parse(xml);
  const feed = isFields(document) ? document['feed'] : undefined;
  if (!isFields(feed)) throw unreadable();
  return feed;
}

function toMetadata(entry: Fields, id: string): PaperMetadata | null {
  const found = /arxiv\.org\/abs\/(.+?)v(\d{1,3})$/.exec(id);
  if (!found) return null;
  const [, work = '', version = '1'] = found;
  const summary = tidy(text(entry, 'summary'));
  const comment = optional(entry, 'comment');
  return {
    arxivId: `${work}v${version}`,
    version: Number(version),
    title: tidy(text(entry, 'title')),
    authors: listOf(entry['author'])
      .map((author) => tidy(text(author, 'name')))
      .filter(Boolean),
    summary,
    primaryCategory: attribute(entry['primary_category'], 'term'),
    categories: listOf(entry['category']).flatMap((category) => attribute(category, 'term') ?? []),
    published: optional(entry, 'published'),
    updated: optional(entry, 'updated'),
    doi: optional(entry, 'doi'),
    journalReference: optional(entry, 'journal_ref'),
    comment,
    licence: linkWith(entry, 'license'),
    withdrawn: isWithdrawn(summary, comment),
  };
}

/** arXiv has no field for it: the comment or the abstract says so. */
function isWithdrawn(summary: string, comment: string | null): boolean {
  const says =
    /\b(?:this (?:paper|article|submission|work|manuscript)|paper|submission|article) (?:has been|was|is|is being) withdrawn\b|^withdrawn\b|\(0kb,\s*I\)/i;
  return (
    says.test(summary.slice(0, 400)) ||
    (comment !== null &&
      (says.test(comment) || /\bwithdrawn by (?:the )?(?:author|arxiv)/i.test(comment)))
  );
}

function linkWith(entry: Fields, rel: string): string | null {
  const link = listOf(entry['link']).find((one) => one['@rel'] === rel);
  return link ? attribute(link, 'href') : null;
}

function attribute(value: unknown, name: string): string | null {
  const found = isFields(value) ? value[`@${name}`] : undefined;
  return typeof found === 'string' && found !== '' ? found : null;
}

function optional(entry: Fields, name: string): string | null {
  return tidy(text(entry, name)) || null;
}

function text(fields: Fields, name: string): string {
  const value = fields[name];
  if (typeof value === 'string') return value;
  const inner = isFields(value) ? value['#text'] : undefined;
  return typeof inner === 'string' ? inner : '';
}

function listOf(value: unknown): Fields[] {
  return Array.isArray(value) ? value.filter(isFields) : [];
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function tidy(value: string): string {
  return value.replace(/\s+/g, ' ').trim();
}

function refused(summary: string): UserError {
  return new UserError({
    code: 'not-an-arxiv-id',
    message: 'Cannot look the paper up: arXiv refuses the request.',
    seen: tidy(summary).slice(0, 200) || 'an error without words',
    wanted: 'an id that arXiv knows, such as 2401.01234v2',
    next: 'look the paper up on arxiv.org and repeat the command with its id',
  });
}

function unreadable(): UserError {
  return new UserError({
    code: 'source-unavailable',
    message: 'Cannot read the answer of the arXiv API.',
    seen: 'something that is no Atom feed',
    wanted: 'an Atom feed',
    next: 'repeat the command later, or give the paper as a file',
  });
}
