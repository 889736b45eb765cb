import { recordJson, eventJson, paperJson } from './rows.ts';
import { answerJson, limitIn, numberIn, withValue, type ApiAnswer } from './answer.ts';

/** Papers by name, from after the cursor's. */
export const listPapers: ApiAnswer = ({ query, store, options: { base } }) => {
  const limit = limitIn(query);
  const rows = store.papers.list((query.get('cursor') ?? '').slice(0, 200), limit + 1);
  const shown = rows.slice(0, limit);
  const cursor = rows.length > limit ? (shown.at(-1)?.slug ?? null) : null;
  const next = cursor === null ? null : withValue(query, 'cursor', cursor);
  return answerJson({ papers: shown.map((row) => paperJson(row, base)), next: cursor }, next);
};

/** A paper by any of its names, with the records that rest on it. */
export const getPaper: ApiAnswer = ({ parts, store, options: { base } }) => {
  const row = store.papers.get(slugOf(parts[0] ?? ''));
  if (!row) return null;
  const records = store.papers.records(row.slug).flatMap((id) => {
    const record = store.records.get(id);
    return record ? recordJson(record, base) : [];
  });
  return answerJson({ ...paperJson(row, base), records });
};

/** Events of entries after one, in the order of the log. */
export const listEvents: ApiAnswer = ({ query, store }) => {
  const limit = limitIn(query);
  const events = store.events.after(numberIn(query, 'after', -1), limit);
  const last = events.length === limit ? (events.at(-1)?.place ?? null) : null;
  const next = last === null ? null : withValue(query, 'after', String(last));
  return answerJson({ events: events.map(eventJson), next: last }, next);
};

/** What people write for a paper, as its name in the index. */
function slugOf(key: string): string {
  const name = key.replaceAll(/[^A-Za-z0-9._-]/g, '-');
  if (/^10\.\d{4,9}-/.test(name)) return `doi-${name.toLowerCase()}`;
  if (/^[0-9a-f]{64}$/.test(name)) return `sha256-${name}`;
  if (/^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?-\d{7})(?:v\d+)?$/.test(name))
    return `arxiv-${name.replace(/v\d+$/, '')}`;
  return name;
}
