import type { WorkRecord } from '../core/work-record.ts';

/** What a publisher writes before the title of an article that it took back: "RETRACTED: …", "[Withdrawn] …". */
export function fateOfTitle(title: string | null): WorkRecord['fate'] {
  const found = /^\W{0,3}(retracted|withdrawn)(?: (?:article|paper|chapter))?\s*[:\])–—]/i.exec(
    title ?? '',
  );
  if (!found) return null;
  return found[1]?.toLowerCase() === 'retracted' ? 'retracted' : 'withdrawn';
}
