import { outcomes, outcomeWord, type Outcome } from '../../core/outcome.ts';
import { recordFolder } from '../../core/record-id.ts';
import type { ClaimRow } from '../../core/record-store.ts';
import { signOf } from '../outcome-groups.ts';
import { counted, numberOf } from '../words.ts';
import { findingParts } from '../view/finding-parts.ts';
import { sitePage, toPager, type SiteParts } from './site-page.ts';

export interface ClaimsInputs {
  /** Null: all, those that need a reader first. */
  readonly outcome: Outcome | null;
  readonly page: number;
  readonly pageSize: number;
  readonly claims: readonly ClaimRow[];
  readonly counts: Readonly<Record<string, number>>;
}

/** Every claim of every record that is not withdrawn. */
export function renderClaimsPage(inputs: ClaimsInputs, parts: SiteParts): string {
  const { outcome, page, pageSize, claims, counts } = inputs;
  const total = outcomes.reduce((sum, one) => sum + (counts[one] ?? 0), 0);
  const count = outcome === null ? total : (counts[outcome] ?? 0);
  return sitePage(parts, 'claims.html', 0, {
    title: `Claims, ${parts.origin}`,
    all: outcome === null,
    total,
    outcomes: outcomes.map((one) => ({
      sign: signOf[one],
      word: outcomeWord[one],
      count: counts[one] ?? 0,
      current: one === outcome,
      href: claimsName(one, 1),
    })),
    summary: `${counted(count, 'claim')}${outcome === null ? ' of all records, those that need a reader first' : ` of ${total}: ${outcomeWord[outcome].toLowerCase()}`}.`,
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
    pager: toPager(page, count, pageSize, (number) => claimsName(outcome, number)),
  });
}

/** Name of a page of the claim index. */
export function claimsName(outcome: Outcome | null, page: number): string {
  const which = outcome === null ? '' : `-${signOf[outcome]}`;
  return `claims${which}${page === 1 ? '' : `-${page}`}.html`;
}
