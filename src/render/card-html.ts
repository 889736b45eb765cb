import type { PaperManifest } from '../core/records/generated/types.ts';
import { printerOf, type Templates } from './page.ts';
import { cardView, type CardParts } from './view/card-view.ts';
import { pageWeights } from './view/page-weight.ts';

export interface RenderParts extends CardParts {
  readonly templates: Templates;
}

/** The record page of one work: needs no script, no network, and `style.css` beside it. */
export function renderCardHtml(manifest: PaperManifest, parts: RenderParts): string {
  const print = printerOf(parts.templates, 'card.html');
  let page = '';
  for (const weight of pageWeights) {
    page = print(cardView(manifest, parts, weight));
    if (Buffer.byteLength(page) <= weight.mostBytes) break;
  }
  return page;
}
