import { toArxivWork, toDoi } from './doi.ts';
import type { ReferenceFields } from './paper.ts';

/** A work that a text cites, by whatever the text says of it; at least one part is there. */
export interface CitedWork {
  /** The name by which the text cites it, such as `smith2020`. */
  readonly key: string | null;
  /** Without version. */
  readonly arxivId: string | null;
  readonly doi: string | null;
  readonly title: string | null;
}

/** A work as a key, an id or a link names it: `arXiv:2401.01234v2`, `doi:10.1000/x`, `smith2020`. */
export function toCitedWork(name: string): CitedWork {
  const arxivId = toArxivWork(name);
  const doi = arxivId === null ? toDoi(name) : null;
  const key = arxivId === null && doi === null ? name : null;
  return { key, arxivId, doi, title: null };
}

/** A work as an item of a list of references describes it; null where that names nothing. */
export function referencedWork(fields: ReferenceFields | null): CitedWork | null {
  if (!fields) return null;
  const { arxivId, doi, title } = fields;
  if (arxivId === null && doi === null && title === null) return null;
  return { key: null, arxivId, doi, title };
}

/** How people call it: the most telling part. */
export function workName({ key, arxivId, doi, title }: CitedWork): string {
  if (arxivId !== null) return `arXiv:${arxivId}`;
  return doi ?? title ?? key ?? 'a work without a name';
}

/** What is known of a paper at hand, to hold cited works against. */
export interface WorkAtHand {
  /** Names of its file without endings, and its arXiv id where it has one. */
  readonly names: readonly string[];
  readonly doi: string | null;
  readonly title: string | null;
}

/** True when the paper is the cited work: by an id, else by its file's name as the key, else by its whole title. */
export function isWork(cited: CitedWork, paper: WorkAtHand): boolean {
  const ids = paper.names.flatMap((name) => toArxivWork(name) ?? []);
  if (cited.arxivId !== null && ids.length > 0) return ids.includes(cited.arxivId);
  if (cited.doi !== null && paper.doi !== null) return cited.doi === paper.doi.toLowerCase();
  const own = plain(paper.title);
  return (
    (cited.key !== null && paper.names.some((name) => plain(name) === plain(cited.key))) ||
    (own.length > 15 && own === plain(cited.title))
  );
}

function plain(words: string | null): string {
  return (words ?? '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
