import type { PaperManifest } from '../core/records/generated/types.ts';
import type { HeadMeta } from './site/head-meta.ts';
import { printerOf, type Templates } from './page.ts';
import { cardView, type CardParts } from './view/card-view.ts';
import { pageWeights, sitePageWeights } from './view/page-weight.ts';

export interface RenderParts extends CardParts {
  /** What the page's head tells programs; absent on a page that stands alone. */
  readonly head?: HeadMeta;
  readonly templates: Templates;
}

/** The record page of one work: needs no script, no network, and `style.css` beside it. */
export function renderCardHtml(manifest: PaperManifest, parts: RenderParts): string {
  const print = printerOf(parts.templates, 'card.html');
  let page = '';
  const hasPages = parts.place?.hasClaimPages === true;
  for (const weight of hasPages ? sitePageWeights : pageWeights) {
    const whole = print({ ...cardView(manifest, parts, weight), head: parts.head ?? null });
    page = hasPages ? toClaimPages(whole) : whole;
    if (Buffer.byteLength(page) <= weight.mostBytes) break;
  }
  return page;
}

/** Links to claims that the page does not hold lead to their own pages. */
function toClaimPages(page: string): string {
  const held = new Set([...page.matchAll(/ id="(c\d+)"/g)].map(([, id]) => id));
  return page.replace(/href="#c(\d+)"/g, (link, number: string) =>
    held.has(`c${number}`) ? link : `href="c/${number}.html"`,
  );
}
