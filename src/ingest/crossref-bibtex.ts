import { toDoi } from '../core/doi.ts';
import { answerOf, workRecord, type Answer } from '../core/work-record.ts';
import { textOf, unreadable } from './fields.ts';

const mostCharacters = 100_000;

/** The one work that Crossref writes as BibTeX: `name={value}` fields in one pair of braces. Bytes from outside. */
export function parseCrossrefBibtex(text: string): Answer {
  const body = /^\s*@\w+\s*\{[^,]*,([\s\S]*)\}\s*$/.exec(text.slice(0, mostCharacters))?.[1];
  const fields = new Map(fieldsIn(body ?? ''));
  const doi = toDoi(fields.get('doi') ?? '');
  if (body === undefined || doi === null)
    throw unreadable('Crossref', text.slice(0, 80).replace(/\s+/g, ' '));
  const authors = fields.get('author')?.split(/\s+and\s+/) ?? [];
  return answerOf([
    workRecord({
      database: 'crossref',
      id: doi,
      title: textOf(fields.get('title')),
      authors: authors.map((name) => ({
        name,
        family: name.includes(',') ? (name.split(',')[0] ?? null) : null,
      })),
      published: textOf(fields.get('year')),
      dois: [doi],
      venue: textOf(fields.get('journal') ?? fields.get('booktitle')),
    }),
  ]);
}

/** Names and values; braces within a value are counted, so that each ends where it was opened. */
function fieldsIn(body: string): [name: string, value: string][] {
  const found: [string, string][] = [];
  const start = /([A-Za-z]+)\s*=\s*\{/g;
  for (let match = start.exec(body); match; match = start.exec(body)) {
    let depth = 1;
    let place = start.lastIndex;
    for (; place < body.length && depth > 0; place++) {
      if (body[place] === '{') depth += 1;
      else if (body[place] === '}') depth -= 1;
    }
    const value = body.slice(start.lastIndex, place - 1).replace(/[{}]/g, '');
    found.push([(match[1] ?? '').toLowerCase(), value]);
    start.lastIndex = place;
  }
  return found;
}
