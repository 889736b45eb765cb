import { outcomes, outcomeWord, type Outcome } from '../../core/outcome.ts';
import type { ClaimFilter, ClaimTag } from '../../core/record-facets.ts';
import { recordFolder } from '../../core/record-id.ts';
import type { ClaimRow } from '../../core/record-store.ts';
import { signOf } from '../outcome-groups.ts';
import { counted, numberOf } from '../words.ts';
import { findingParts } from '../view/finding-parts.ts';
import { sitePage, toPager, type SiteParts } from './site-page.ts';

export interface ClaimsInputs {
  readonly filter: ClaimFilter;
  readonly page: number;
  readonly pageSize: number;
  readonly claims: readonly ClaimRow[];
  /** By outcome, under the filter's check and paper. */
  readonly counts: Readonly<Record<string, number>>;
  readonly tags: readonly ClaimTag[];
}

/** Every claim of every record that is not withdrawn, by outcome, by check and by paper. */
export function renderClaimsPage(inputs: ClaimsInputs, parts: SiteParts): string {
  const { filter, page, pageSize, claims, counts, tags } = inputs;
  const { isStatic } = parts;
  const total = outcomes.reduce((sum, one) => sum + (counts[one] ?? 0), 0);
  const count = filter.outcome === null ? total : (counts[filter.outcome] ?? 0);
  const href = (next: ClaimFilter, number = 1): string =>
    isStatic || (next.check === null && next.paper === null)
      ? claimsName(next, number)
      : `claims.html${queryOf(next, number)}`;
  return sitePage(parts, 'claims.html', 0, {
    title: `Claims, ${parts.origin}`,
    local: isStatic,
    all: filter.outcome === null,
    allHref: href({ ...filter, outcome: null }),
    total,
    outcome: filter.outcome,
    outcomes:
      isStatic && filter.check !== null
        ? []
        : outcomes.map((one) => ({
            sign: signOf[one],
            word: outcomeWord[one],
            count: counts[one] ?? 0,
            current: one === filter.outcome,
            href: href({ ...filter, outcome: one }),
          })),
    checks: tagViews('check', filter, tags, href),
    papers: isStatic ? [] : tagViews('paper', filter, tags, href),
    chosen: filter.check !== null || filter.paper !== null,
    summary: summaryOf(filter, count, total, tags),
    claims: claims.map((row) => ({
      sign: signOf[row.outcome],
      word: outcomeWord[row.outcome],
      text: row.text,
      place: row.place,
      finding: findingParts(row.finding),
      record: row.record,
      number: numberOf(row.claim),
      href: `r/${recordFolder(row.record)}/c/${numberOf(row.claim)}.html`,
    })),
    pager: toPager(page, count, pageSize, (number) => href(filter, number)),
  });
}

function tagViews(
  kind: ClaimTag['kind'],
  filter: ClaimFilter,
  tags: readonly ClaimTag[],
  href: (filter: ClaimFilter) => string,
) {
  return tags
    .filter((tag) => tag.kind === kind)
    .map(({ value, title, count }) => ({
      value,
      words: kind === 'check' ? `${value}, ${title}` : title,
      count,
      selected: filter[kind] === value,
      href: href({ outcome: null, check: null, paper: null, [kind]: value }),
    }));
}

function summaryOf(
  { outcome, check, paper }: ClaimFilter,
  count: number,
  total: number,
  tags: readonly ClaimTag[],
): string {
  const title = (kind: ClaimTag['kind'], value: string): string =>
    tags.find((tag) => tag.kind === kind && tag.value === value)?.title ?? value;
  const which = [
    ...(check === null ? [] : [`put to check ${check}, ${title('check', check)}`]),
    ...(paper === null ? [] : [`of “${title('paper', paper)}”`]),
  ].join(', ');
  const of = outcome === null ? '' : ` of ${total}: ${outcomeWord[outcome].toLowerCase()}`;
  const order = outcome === null ? ', those that need a reader first' : '';
  return `${counted(count, 'claim')}${which ? ` ${which}` : outcome === null ? ' of all records' : ''}${of}${order}.`;
}

/** Name of a page of the claim index that a file can have: all, of an outcome, or put to a check. */
export function claimsName(
  { outcome, check }: Pick<ClaimFilter, 'outcome' | 'check'>,
  page: number,
): string {
  const which = check !== null ? `-check-${check}` : outcome === null ? '' : `-${signOf[outcome]}`;
  return `claims${which}${page === 1 ? '' : `-${page}`}.html`;
}

function queryOf({ outcome, check, paper }: ClaimFilter, page: number): string {
  const query = new URLSearchParams();
  if (outcome) query.set('outcome', outcomeName(outcome));
  if (check) query.set('check', check);
  if (paper) query.set('paper', paper);
  if (page > 1) query.set('page', String(page));
  return `?${query.toString()}`;
}

/** An outcome in an address. */
export function outcomeName(outcome: Outcome): string {
  return signOf[outcome];
}
