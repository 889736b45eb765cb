import Handlebars from 'handlebars';
import type { PaperManifest } from '../core/records/generated/types.ts';
import { plainText } from './plain-text.ts';
import { cardView, type CardParts, type CardView } from './view/card-view.ts';
import { pageWeights } from './view/page-weight.ts';

export interface RenderParts extends CardParts {
  /** Texts of templates/ by path below it: "card.html", "partials/claim.html". */
  readonly templates: Readonly<Record<string, string>>;
  /** Where the stylesheet stands, seen from the page. */
  readonly styleHref: string;
  /** The command that repeats every check. */
  readonly command: string;
  /** What is known of the record's place in a log; said to be unknown when absent. */
  readonly logNote?: string;
}

/** The record page of one paper: needs no script, no network, and `style.css` beside it. */
export function renderCardHtml(manifest: PaperManifest, parts: RenderParts): string {
  const print = compileCard(parts.templates);
  let page = '';
  for (const weight of pageWeights) {
    page = plainText(print(cardView(manifest, parts, weight)));
    if (Buffer.byteLength(page) <= weight.mostBytes) break;
  }
  return page;
}

/** Strict: a slot that the view does not fill is a fault of ours and throws. */
function compileCard(templates: RenderParts['templates']): (view: CardView) => string {
  const { 'card.html': card, ...others } = templates;
  if (card === undefined) throw new TypeError('Cannot print a card without templates/card.html');
  const handlebars = Handlebars.create();
  for (const [path, text] of Object.entries(others)) {
    const name = /^partials\/(.+)\.html$/.exec(path)?.[1];
    if (name) handlebars.registerPartial(name, tight(text));
  }
  return handlebars.compile<CardView>(tight(card), { strict: true, preventIndent: true });
}

/** Takes out the indentation of our own templates; values are not touched. */
function tight(template: string): string {
  return template.trim().replace(/\n\s*/g, '\n');
}
