import { toArxivWork } from '../core/doi.ts';
import type { PaperMetadata } from '../core/source.ts';
import { workRecord, type Author, type WorkRecord } from '../core/work-record.ts';

/** A paper of the arXiv API as a work among those of other databases. */
export function arxivToWork(paper: PaperMetadata): WorkRecord {
  return workRecord({
    database: 'arxiv',
    id: paper.arxivId,
    title: paper.title || null,
    authors: paper.authors.map((name): Author => ({ name, family: null })),
    published: paper.published?.slice(0, 10) ?? null,
    dois: paper.dois,
    arxivId: toArxivWork(paper.arxivId),
    version: paper.version,
    venue: paper.journalReference,
    type: 'preprint',
    licence: paper.licence,
    categories: paper.categories,
    comment: paper.comment,
    abstract: paper.summary || null,
    fate: paper.withdrawn ? 'withdrawn' : null,
  });
}

/**
 * Names in one line, as arXiv's own files give them: parted by commas and "and", affiliations in brackets left out.
 * "C.-P. Yuan (1), A. B. Jr." gives two names.
 */
export function namesOf(line: string): Author[] {
  return withoutBrackets(line)
    .replace(/\s+/g, ' ')
    .split(/\s*(?:,|;|\s+and\s+|\s*&\s*)\s*/)
    .reduce<string[]>((names, part) => {
      const before = names.at(-1);
      if (/^(?:jr|sr|i{2,3}|iv)\.?$/i.test(part) && before !== undefined)
        names[names.length - 1] = `${before}, ${part}`;
      else if (part.trim() !== '') names.push(part.trim());
      return names;
    }, [])
    .map((name) => ({ name, family: null }));
}

/** Text outside of brackets, however deep they lie. */
function withoutBrackets(line: string): string {
  let depth = 0;
  let outside = '';
  for (const sign of line) {
    if (sign === '(') depth += 1;
    else if (sign === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) outside += sign;
  }
  return outside;
}
