import { findDois, toArxivWork } from '../core/doi.ts';
import { workRecord, type WorkRecord } from '../core/work-record.ts';
import { namesOf } from './arxiv-work.ts';
import { unreadable } from './fields.ts';
import { isEmptyVersion, saysWithdrawn } from './withdrawn.ts';

const mostCharacters = 5_000_000;

/** A paper in arXiv's own `.abs` form: header lines, a line `\\`, the abstract. Bytes from outside. */
export function parseArxivAbs(text: string): WorkRecord {
  const [head, abstract] = partsOf(text);
  const fields = fieldsOfHead(head);
  const named = (name: string): string | null =>
    fields.find(([key]) => key.toLowerCase() === name)?.[1] ?? null;
  const id = named('arxiv') ?? /^arXiv:(\S+)/m.exec(head)?.[1] ?? named('paper');
  const work = id === null ? null : toArxivWork(id);
  if (id === null || work === null) throw unreadable('arXiv', 'an abstract without an arXiv id');
  const versions = versionsOf(fields);
  const comment = named('comments') ?? named('comment');
  const withdrawn = versions.at(-1)?.empty === true || saysWithdrawn(abstract, comment);
  return workRecord({
    database: 'arxiv',
    id: id.trim(),
    title: named('title'),
    authors: namesOf(named('authors') ?? named('author') ?? ''),
    published: versions[0]?.date ?? null,
    dois: findDois(named('doi') ?? ''),
    arxivId: work,
    version: versions.length || null,
    venue: named('journal-ref'),
    type: 'preprint',
    licence: named('license'),
    categories: (named('categories') ?? '').split(/\s+/).filter(Boolean),
    comment,
    abstract: abstract.replace(/\s+/g, ' ').trim() || null,
    fate: withdrawn ? 'withdrawn' : null,
  });
}

/** Header and abstract: what stands after the first and after the second line of two backslashes. */
function partsOf(text: string): [head: string, abstract: string] {
  if (text.length > mostCharacters) throw unreadable('arXiv', 'more than 5 million characters');
  const parts = text.replaceAll('\r\n', '\n').split(/^\\\\\s*$/m);
  return [parts[1] ?? '', parts[2] ?? ''];
}

/** "Name: value" lines; a line that begins with a space goes on with the one before it. */
function fieldsOfHead(head: string): [name: string, value: string][] {
  const fields: [string, string][] = [];
  for (const line of head.split('\n')) {
    const last = fields.at(-1);
    const found = /^([A-Za-z][\w-]*(?: \(revised v\d+\))?):\s?(.*)$/.exec(line);
    if (/^\s+\S/.test(line) && last) last[1] += ` ${line.trim()}`;
    else if (found) fields.push([found[1] ?? '', (found[2] ?? '').trim()]);
  }
  return fields;
}

interface Version {
  readonly date: string | null;
  readonly empty: boolean;
}

/** "Date: Mon, 2 Apr 2007 12:02:40 GMT   (903kb,D)", a line a version. */
function versionsOf(fields: readonly [string, string][]): Version[] {
  return fields
    .filter(([name]) => /^Date(?: \(revised|$)/.test(name))
    .map(([, value]) => {
      const [, when = '', size = '', source = ''] =
        /^(.*?)\s*(?:\(([^,()]*)(?:,([^()]*))?\))?$/.exec(value) ?? [];
      const date = new Date(when);
      return {
        date: Number.isNaN(date.valueOf()) ? null : date.toISOString().slice(0, 10),
        empty: isEmptyVersion(size, source),
      };
    });
}
