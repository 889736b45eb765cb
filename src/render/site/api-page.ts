import { sitePage, type SiteParts } from './site-page.ts';

/** An address as the page lists it. */
export interface ApiLine {
  readonly path: string;
  readonly summary: string;
  readonly parameters: readonly { readonly name: string; readonly words: string }[];
  readonly also: readonly string[];
}

/** What programs may ask a server for, for people who write them. */
export function renderApiPage(routes: readonly ApiLine[], parts: SiteParts): string {
  return sitePage(parts, 'api.html', 0, {
    title: 'API',
    routes: routes.map(({ path, summary, parameters, also }) => ({
      path: `/api${path}`,
      summary,
      parameters: parameters.map(({ name, words }) => ({ name, words })),
      forms: ['application/json', ...also].join(', '),
    })),
  });
}
