import Handlebars from 'handlebars';
import { plainText } from './plain-text.ts';

/** Texts of templates/ by path below it: "card.html", "partials/claim.html". */
export type Templates = Readonly<Record<string, string>>;

/** What surrounds a page. */
export interface PageFrame {
  /** Where the stylesheet stands, seen from the page. */
  readonly styleHref: string;
  /** Null for a page that is part of no site. */
  readonly site: {
    /** From the page to the site's first folder: "", "../", "../../". */
    readonly root: string;
    /** Origin of the log. */
    readonly name: string;
  } | null;
}

type Print = <View extends { readonly title: string }>(view: View) => string;

const printers = new WeakMap<Templates, Map<string, Print>>();

/** Prints a view by a template, compiled once. Strict: a slot that the view does not fill is a fault of ours and throws. */
export function printerOf(templates: Templates, name: string): Print {
  const known = printers.get(templates) ?? new Map<string, Print>();
  printers.set(templates, known);
  const printer = known.get(name) ?? compile(templates, name);
  known.set(name, printer);
  return printer;
}

function compile(templates: Templates, name: string): Print {
  const template = templates[name];
  if (template === undefined) throw new TypeError(`Cannot print a page without templates/${name}`);
  const handlebars = Handlebars.create();
  for (const [path, text] of Object.entries(templates)) {
    const partial = /^partials\/(.+)\.html$/.exec(path)?.[1];
    if (partial) handlebars.registerPartial(partial, tight(text));
  }
  const print = handlebars.compile(tight(template), { strict: true, preventIndent: true });
  return (view) => plainText(print({ head: null, ...view, pageTitle: shortened(view.title) }));
}

/** Takes out the indentation of our own templates; values are not touched. */
function tight(template: string): string {
  return template.trim().replace(/\n\s*/g, '\n');
}

/** A window's title has little room; the page's own heading is whole. */
function shortened(title: string): string {
  return title.length <= 50 ? title : `${title.slice(0, 49).trimEnd()}…`;
}
