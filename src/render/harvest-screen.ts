import type { HarvestList, OaiRecord } from '../core/harvest.ts';
import { oneLine } from './plain-text.ts';
import { counted } from './words.ts';
import { wrapText } from './wrap-text.ts';

/** What `harvest --list` prints: the lists that were asked for, then the newest records. */
export function renderHarvestScreen(
  lists: readonly HarvestList[],
  records: readonly OaiRecord[],
  total: number,
  columns: number,
): string {
  const width = Math.min(columns, 100);
  if (lists.length === 0) return 'Nothing was harvested yet.\n';
  const lines = [
    ...lists.flatMap((list) => wrapText(listLine(list), width)),
    '',
    `${counted(total, 'record')}, newest first`,
    ...records.flatMap((record) => wrapText(oneLine(recordLine(record)), width)),
  ];
  return `${lines.join('\n')}\n`;
}

function listLine({
  prefix,
  set,
  from,
  until,
  pages,
  finished,
  responseDate,
}: HarvestList): string {
  const span = `${from ?? 'the beginning'} to ${until ?? 'now'}`;
  const state = finished ? `complete, as of ${responseDate ?? 'an unknown time'}` : 'not complete';
  return oneLine(`${prefix} ${set ?? 'all sets'}, ${span}: ${counted(pages, 'page')}, ${state}`);
}

function recordLine({ identifier, datestamp, deleted, work }: OaiRecord): string {
  const words = deleted ? 'deleted' : (work?.title ?? 'without title');
  return `${datestamp}  ${identifier}  ${words}${work?.fate === 'withdrawn' ? ' (withdrawn)' : ''}`;
}
