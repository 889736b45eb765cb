import { toArxivWork, toDoi } from '../core/doi.ts';
import type { CitedWork } from '../core/cited-work.ts';
import { readBibtex, type BibtexEntry } from './latex/bibtex.ts';

/** What each key of a .bib file names; a key that stands twice is its first. */
export function readBibWorks(text: string): ReadonlyMap<string, CitedWork> {
  const works = new Map<string, CitedWork>();
  for (const entry of readBibtex(text))
    if (!works.has(entry.key)) works.set(entry.key, toWork(entry));
  return works;
}

function toWork({ key, fields }: BibtexEntry): CitedWork {
  const doi = toDoi(fields.get('doi') ?? '') ?? toDoi(fields.get('url') ?? '');
  const written = ['eprint', 'url', 'journal', 'note', 'howpublished', 'number'];
  const arxivId = written
    .flatMap((name) => arxivIn(fields.get(name) ?? ''))
    .find((id) => id !== null);
  return { key, arxivId: arxivId ?? null, doi, title: plainTitle(fields.get('title')) };
}

/** "arXiv preprint arXiv:1706.03762", a link, or the bare id. */
function arxivIn(value: string): string | null {
  const bare = value.replace(/[{}\s]+/g, ' ').trim();
  const named = /arxiv:\s?([\w.\-/]+\d)/i.exec(bare)?.[1];
  return toArxivWork(named ?? bare);
}

function plainTitle(title: string | undefined): string | null {
  const plain = (title ?? '')
    .replace(/\\[a-zA-Z]+|[{}\\$]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return plain === '' ? null : plain;
}
