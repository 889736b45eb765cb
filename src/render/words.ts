import type { Claim, Span } from './claim.ts';

/** "1 claim", "2 claims". */
export function counted(count: number, noun: string, many = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : many}`;
}

/** The number of a claim as people say it: "2" of "c2". */
export function numberOf(id: string): string {
  return id.replace(/^c/, '');
}

/** Where a claim stands: "Table 2", "abstract", "section 4.1 Results". */
export function placeWords({ place, paper, standing, cites, evidence }: Claim): string {
  if (isOwn({ paper, evidence }))
    return cites.length > 0
      ? `this record, citing ${cites.join(', ')}`
      : 'this record, citing nothing';
  const words = placeInPaper(place);
  return paper === null || standing === 'asserted' ? words : `Paper ${paper}, ${words}`;
}

/** A line of a curator's, not of a paper. */
export function isOwn({ paper, evidence }: Pick<Claim, 'paper' | 'evidence'>): boolean {
  return paper === null && evidence.length > 0;
}

function placeInPaper({ section, label, kind }: Claim['place']): string {
  if (label) return label;
  if (kind === 'abstract') return 'abstract';
  const words = { text: '', caption: 'a caption', note: 'a note', cell: 'a table' }[kind];
  const within = section && (/^\d/.test(section) ? `section ${section}` : section);
  return [words, within].filter(Boolean).join(', ') || 'the text';
}

/** "2 July 2026, 09:14 UTC" of an RFC 3339 time in UTC; the text itself when it is none. */
export function sayTime(time: string): string {
  const [, year, month, day, clock] = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d))?/.exec(time) ?? [];
  if (!year) return time;
  const date = `${Number(day)} ${months[Number(month) - 1] ?? month} ${year}`;
  return clock ? `${date}, ${clock} UTC` : date;
}

/** "4be1…c07d". */
export function shortHash(hash: string): string {
  return `${hash.slice(0, 4)}…${hash.slice(-4)}`;
}

/** "characters 1,204 to 1,260" without grouping, so that no locale takes part. */
export function spanWords({ start, end }: Span): string {
  return `characters ${start} to ${end}`;
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
