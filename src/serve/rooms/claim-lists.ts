import { outcomes } from '../../core/outcome.ts';
import { signOf } from '../../render/outcome-groups.ts';
import { claimsName, renderClaimsPage } from '../../render/site/claims-page.ts';
import { html } from '../site-page-types.ts';
import { isPageOf, pageSize, pagesFor, type SiteRoom } from '../site-room.ts';

/** Every claim of every record, all of them and by outcome. */
export const claimRoom: SiteRoom = {
  page: (path, _query, { store, options }) => {
    const match = /^claims(?:-([a-z]+))?(?:-(\d{1,6}))?\.html$/.exec(path);
    const outcome = outcomes.find((one) => signOf[one] === match?.[1]) ?? null;
    const page = Number(match?.[2] ?? 1);
    if (!match || (match[1] && outcome === null) || claimsName(outcome, page) !== path) return null;
    const counts = store.records.claimCounts();
    if (!isPageOf(page, outcome === null ? sum(counts) : (counts[outcome] ?? 0))) return null;
    const claims = store.records.claims(outcome, pageSize, (page - 1) * pageSize);
    return html(renderClaimsPage({ outcome, page, pageSize, claims, counts }, options));
  },
  paths: ({ store }) => {
    const counts = store.records.claimCounts();
    return [
      ...pagesFor(sum(counts)).map((page) => claimsName(null, page)),
      ...outcomes.flatMap((outcome) =>
        pagesFor(counts[outcome] ?? 0).map((page) => claimsName(outcome, page)),
      ),
    ];
  },
};

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}
