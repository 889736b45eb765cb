import { printerOf, type PageFrame, type Templates } from '../page.ts';

/** What every page of a site is printed with. */
export interface SiteParts {
  readonly templates: Templates;
  /** Name of the log. */
  readonly origin: string;
  /** True for an export: no server answers a search. */
  readonly isStatic: boolean;
}

/** The frame of a page that lies `depth` folders below the site's first. */
export function frameOf({ origin }: SiteParts, depth: number): PageFrame & { site: object } {
  const root = '../'.repeat(depth);
  return { styleHref: `${root}style.css`, site: { root, name: origin } };
}

/** Prints a page that is no record's. */
export function sitePage(
  parts: SiteParts,
  template: string,
  depth: number,
  view: Readonly<Record<string, unknown>> & { readonly title: string },
): string {
  return printerOf(
    parts.templates,
    template,
  )({
    frame: frameOf(parts, depth),
    script: null,
    ...view,
  });
}

export interface Pager {
  readonly page: number;
  readonly of: number;
  readonly before: string | null;
  readonly after: string | null;
}

/** Null where everything stands on one page. */
export function toPager(
  page: number,
  count: number,
  size: number,
  href: (page: number) => string,
): Pager | null {
  const of = Math.max(1, Math.ceil(count / size));
  if (of === 1) return null;
  return {
    page,
    of,
    before: page > 1 ? href(page - 1) : null,
    after: page < of ? href(page + 1) : null,
  };
}
