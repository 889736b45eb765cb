import { parseRecordId, recordFolder } from '../core/record-id.ts';

const longestPath = 1000;

/** The path below the site's first folder, decoded, and the query as it was sent; null for what no page can have. */
export function pathOf(url: string): { readonly path: string; readonly query: string } | null {
  const begin = url.indexOf('/', url.indexOf('://') + 3);
  const whole = begin < 0 ? '/' : url.slice(begin);
  const mark = whole.indexOf('?');
  const raw = mark < 0 ? whole : whole.slice(0, mark);
  const query = mark < 0 ? '' : (whole.slice(mark + 1).split('#')[0] ?? '');
  if (raw.length > longestPath) return null;
  try {
    const path = decodeURIComponent(raw).replace(/^\/+/, '');
    // A ? in a path would be another page's path and query, for whoever keeps pages by both.
    if (/[\u0000-\u001f\u007f\\?]/.test(path)) return null;
    return { path: path === '' ? 'index.html' : path, query };
  } catch {
    return null; // a % that begins no character
  }
}

const searched =
  /^(?:(?:index|claims)\.html|feed\.(?:atom|json)|api\/(?:records|search|papers|events|log\/consistency|records\/[^/]+\/claims))$/;

/** What a page reads of a query: whatever else is asked for is the same page, and neither made nor kept anew. */
export function queryFor(path: string, query: string): string {
  if (query === '' || searched.test(path)) return query;
  if (!/^r\/[^/]+\/index\.html$/.test(path)) return '';
  const asked = new URLSearchParams(query);
  if (asked.get('order') === 'text') return 'order=text';
  return asked.get('open') === 'all' ? 'open=all' : '';
}

/** Short addresses: /r/SRCH:4E1B09C7, /r/SRCH:4E1B09C7/c/2, /log, /claims; each without the ending of a page. */
export function shortcut(
  path: string,
): { readonly stem: string; readonly isRecord: boolean } | null {
  const trimmed = path.replace(/\/+$/, '');
  if (['log', 'claims', 'status'].includes(trimmed))
    return { stem: trimmed === 'log' ? 'log/index' : trimmed, isRecord: false };
  const [, name = '', claim] = /^r\/([^/]+)(?:\/c\/(\d{1,6}))?$/.exec(trimmed) ?? [];
  const id = parseRecordId(name);
  if (id === null) return null;
  const folder = `r/${recordFolder(id)}`;
  return { stem: claim === undefined ? `${folder}/index` : `${folder}/c/${claim}`, isRecord: true };
}

/** From a path to the site's first folder, so that a site may lie anywhere on its server. */
export function up(path: string): string {
  return '../'.repeat(path.split('/').length - 1) || './';
}
