import type { LogEntry } from './records/generated/types.ts';

/** What an entry's files for people are called, wherever they lie, and the objects that they are copies of. */
const pages = [
  ['card.html', 'card_html'],
  ['card.md', 'card_markdown'],
  ['card.json', 'manifest'],
  ['style.css', 'style'],
  ['report.html', 'report_html'],
  ['report.md', 'report_markdown'],
] as const satisfies readonly (readonly [string, keyof LogEntry['objects']])[];

/** Name and hash of each of an entry's files for people. */
export function pagesOf({ objects }: Pick<LogEntry, 'objects'>): [name: string, hash: string][] {
  return pages.flatMap(([name, role]) => {
    const hash = objects[role];
    return hash === null ? [] : [[name, hash]];
  });
}
