import { arxivOfDoi, toArxivWork } from '../core/doi.ts';
import type { ReferenceFields } from '../core/paper.ts';
import type { ResolvedReference } from '../core/resolved-reference.ts';
import { yearOf, type WorkRecord } from '../core/work-record.ts';
import { findWorks } from './duplicates.ts';
import { isNoticeTitle, noticeKind } from './notice-kind.ts';

/** Shares of words in common from which two titles are one, and up to which they are two. */
const sameFrom = 0.8;
const otherUpTo = 0.4;

/**
 * The work that a reference names, of the records that databases gave for it. `byId` were found by
 * the reference's own identifier, `byWords` by its words. An identifier that leads to a work with
 * another title is told as ambiguous: one of the two is wrong.
 */
export function matchReference(
  fields: ReferenceFields | null,
  byId: readonly WorkRecord[],
  byWords: readonly WorkRecord[],
): ResolvedReference {
  if (!fields) return { state: 'unparsable', work: null, note: null };
  const own = byId.filter((record) => sharesId(fields, record));
  const told = own.find(({ title }) => title !== null);
  if (told && fields.title !== null && likeness(fields.title, told.title ?? '') <= otherUpTo)
    return {
      state: 'ambiguous',
      work: null,
      note: `Its identifier leads to another title: ${told.title ?? ''}`.slice(0, 1000),
    };
  if (own.length > 0) return resolvedTo(own);
  const alike = byWords.filter((record) => isSame(fields, record));
  const works = findWorks(alike);
  const [first] = works;
  if (!first) return { state: 'not_found', work: null, note: null };
  if (works.length > 1)
    return { state: 'ambiguous', work: null, note: `${works.length} works fit its words.` };
  return resolvedTo(first.records.flatMap((place) => alike[place] ?? []));
}

/** True when the record carries the reference's DOI or arXiv id. */
export function sharesId({ doi, arxivId }: ReferenceFields, record: WorkRecord): boolean {
  const work = arxivId === null ? null : toArxivWork(arxivId);
  const ids = [record.arxivId, ...record.dois.map(arxivOfDoi)].map((id) => id?.toLowerCase());
  return (
    (doi !== null && record.dois.includes(doi.toLowerCase())) ||
    (work !== null && ids.includes(work.toLowerCase()))
  );
}

/** The same title, and neither another first author nor another year. */
function isSame(fields: ReferenceFields, record: WorkRecord): boolean {
  if (fields.title === null || record.title === null) return false;
  if (likeness(fields.title, record.title) < sameFrom) return false;
  const [first] = record.authors;
  const year = yearOf(record);
  const names = words((fields.authors[0] ?? '').toLowerCase());
  const family = words((first?.family ?? first?.name ?? '').toLowerCase());
  const hasAuthor =
    names.size === 0 || family.size === 0 || [...family].some((one) => names.has(one));
  const isClose =
    fields.year === null || year === null || Math.abs(Number(fields.year) - year) <= 1;
  return hasAuthor && isClose;
}

/** Words in common over all words (Jaccard); a subtitle behind a colon that one leaves out counts for nothing. */
export function likeness(one: string, other: string): number {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  const whole = shared(words(a), words(b));
  const [mainOfA = '', ...moreOfA] = a.split(/[:–—]\s|\.\s/);
  const [mainOfB = '', ...moreOfB] = b.split(/[:–—]\s|\.\s/);
  const isCut = (moreOfA.length === 0) !== (moreOfB.length === 0);
  const main = isCut && words(mainOfA).size >= 4 ? shared(words(mainOfA), words(mainOfB)) : 0;
  return Math.max(whole, main);
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length;
  return a.size === 0 || b.size === 0 ? 0 : common / (a.size + b.size - common);
}

function words(text: string): Set<string> {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '');
  return new Set(plain.match(/[\p{L}\p{N}]+/gu) ?? []);
}

function resolvedTo(records: readonly WorkRecord[]): ResolvedReference {
  const kinds = new Set(records.flatMap(kindsOf));
  const best = records.find(({ title }) => title !== null) ?? records[0];
  const id = best && (best.dois[0] ?? (best.arxivId === null ? best.id : `arXiv:${best.arxivId}`));
  const hasFallen = kinds.has('retracted') || kinds.has('withdrawn');
  return {
    state: hasFallen ? 'retracted' : kinds.has('corrected') ? 'corrected' : 'resolved',
    work: best && id ? { id, title: best.title ?? '', by: best.database } : null,
    note: kinds.has('concern') ? 'A concern was raised about it.' : null,
  };
}

/** What its records say became of a work; a notice that a service marks as retracted says nothing of itself. */
function kindsOf({ fate, title, notices }: WorkRecord): string[] {
  const told = notices
    .filter(({ direction }) => direction === 'by')
    .map(({ kind }) => noticeKind(kind));
  return fate !== null && !isNoticeTitle(title) ? [fate, ...told] : told;
}
