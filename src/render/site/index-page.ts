import { recordFolder } from '../../core/record-id.ts';
import type { RecordFilter, RecordRow } from '../../core/record-store.ts';
import { gateSign, gateWord } from '../gate-words.ts';
import { counted, sayTime } from '../words.ts';
import { sitePage, toPager, type SiteParts } from './site-page.ts';

export interface IndexInputs {
  readonly filter: RecordFilter;
  readonly page: number;
  readonly pageSize: number;
  readonly count: number;
  readonly records: readonly RecordRow[];
  readonly areas: readonly { readonly area: string; readonly count: number }[];
  /** Searches that would find something, each with how much. */
  readonly help: readonly {
    readonly filter: RecordFilter;
    readonly count: number;
    readonly words: string;
  }[];
}

const gates = ['VERIFIED', 'FALSIFIED', 'UNVERIFIED'] as const;
const sorts = [
  ['', 'last changed'],
  ['newest', 'newest'],
  ['contradicted', 'most contradicted'],
  ['attempted', 'most attempted'],
] as const;

/** The list of records with its search. */
export function renderIndexPage(inputs: IndexInputs, parts: SiteParts): string {
  const { filter, page, pageSize, count, records, areas, help } = inputs;
  const { isStatic } = parts;
  const href = (number: number): string =>
    isStatic ? staticName(number) : `index.html${queryOf({ ...filter }, number)}`;
  return sitePage(parts, 'index.html', 0, {
    title: `Records, ${parts.origin}`,
    local: isStatic,
    q: filter.words ?? '',
    areas: [
      { value: '', words: 'All', checked: !filter.area },
      ...areas.map(({ area, count }) => ({
        value: area,
        words: `${area} (${count})`,
        checked: filter.area === area,
      })),
    ],
    gates: [
      { value: '', words: 'All', checked: !filter.gate },
      ...gates.map((gate) => ({
        value: gate,
        words: gateWord[gate],
        checked: filter.gate === gate,
      })),
    ],
    summary: summaryOf(inputs),
    sorts:
      isStatic || count < 2
        ? []
        : sorts.map(([sort, words]) => ({
            words,
            current: (filter.sort ?? '') === sort,
            href: `index.html${queryOf({ ...filter, sort }, 1)}`,
          })),
    help: help.map(({ filter, words }) => ({ href: `index.html${queryOf(filter, 1)}`, words })),
    records: records.map(recordView),
    pager: toPager(page, count, pageSize, href),
  });
}

/** Name of a page of the list in an export. */
export function staticName(page: number): string {
  return page === 1 ? 'index.html' : `records-${page}.html`;
}

function summaryOf({ filter, count }: IndexInputs): string {
  const filtered = Boolean(filter.words ?? filter.area ?? filter.gate);
  if (count === 0 && !filtered)
    return 'No record yet. The first appears here after truth-engine publish <record>.';
  if (count === 0)
    return filter.words
      ? `No record matches “${filter.words}”.`
      : 'No record matches these filters.';
  const order = sorts.find(([sort]) => sort === (filter.sort ?? ''))?.[1] ?? 'last changed';
  return `${counted(count, 'record')}${filtered ? ' match' : ''}${filtered && count === 1 ? 'es' : ''}, ${order === 'last changed' ? 'last changed first' : `${order} first`}.`;
}

function recordView(row: RecordRow) {
  const { id, kind, gate, counts, state } = row;
  return {
    href: `r/${recordFolder(id)}/index.html`,
    id,
    kind: kind === 'paper' ? 'paper' : 'synthesis',
    title: row.title,
    question: kind === 'synthesis' ? row.question : null,
    sign: gateSign[gate],
    gate: gateWord[gate],
    tier: row.tier,
    dates: `published ${sayTime(row.publishedAt.slice(0, 10))}${state === 'corrected' ? `, corrected ${sayTime(row.changedAt.slice(0, 10))}` : ''}`,
    coverage: row.coverageLine,
    signs: [
      { sign: 'contradicted', word: 'Contradicted', count: counts.contradicted },
      { sign: 'failed', word: 'Checker failed', count: counts.checker_failed },
      { sign: 'unverifiable', word: 'Unverifiable', count: counts.unverifiable },
      { sign: 'verified', word: 'Verified', count: counts.verified },
      { sign: 'unattempted', word: 'Not attempted', count: counts.not_attempted },
    ],
  };
}

function queryOf({ words, area, gate, sort }: RecordFilter, page: number): string {
  const query = new URLSearchParams();
  if (words) query.set('q', words);
  if (area) query.set('area', area);
  if (gate) query.set('gate', gate);
  if (sort) query.set('sort', sort);
  if (page > 1) query.set('page', String(page));
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
