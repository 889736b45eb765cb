import { toArxivWork } from '../core/doi.ts';
import { unreadable } from './fields.ts';

/** What became of a paper on one day. */
export interface Announced {
  /** Year, month, day. */
  readonly date: string;
  readonly kind: 'new' | 'cross-list' | 'replacement';
  readonly arxivId: string;
  readonly categories: readonly string[];
  /** True where only the description was replaced, not the paper. */
  readonly descriptionOnly: boolean;
}

const mostCharacters = 20_000_000;

/**
 * arXiv's log of daily announcements: a line a day, `yymmdd|archive|new|cross-lists|replacements`, in each list
 * `id:category:category …`, with `.abs` at its end where only the description was replaced.
 */
export function parseAnnouncements(text: string): Announced[] {
  if (text.length > mostCharacters) throw unreadable('arXiv', 'more than 20 million characters');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => {
      const [day = '', , ...lists] = line.split('|');
      const found = /^(\d\d)(\d\d)(\d\d)$/.exec(day);
      if (!found) throw unreadable('arXiv', line.slice(0, 60));
      const [, year = '', month = '', date = ''] = found;
      const century = Number(year) > 90 ? '19' : '20';
      return kinds.flatMap((kind, index) =>
        (lists[index] ?? '')
          .split(' ')
          .flatMap((word) => toAnnounced(word, kind, `${century}${year}-${month}-${date}`) ?? []),
      );
    });
}

const kinds = ['new', 'cross-list', 'replacement'] as const;

function toAnnounced(word: string, kind: Announced['kind'], date: string): Announced | null {
  const [id = '', ...categories] = word.replace(/\.abs$/, '').split(':');
  const arxivId = toArxivWork(id);
  if (arxivId === null) return null;
  return { date, kind, arxivId, categories, descriptionOnly: word.endsWith('.abs') };
}
