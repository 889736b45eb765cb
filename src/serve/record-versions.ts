import { manifestDifference } from '../core/manifest-difference.ts';
import type { SiteStore } from '../core/site-store.ts';
import { renderCardHtml } from '../render/card-html.ts';
import { renderDifferencePage } from '../render/site/difference-page.ts';
import { frameOf, type SiteParts } from '../render/site/site-page.ts';
import type { Banner } from '../render/view/record-place.ts';
import { sayTime } from '../render/words.ts';
import { placeOf, type RecordState } from './record-state.ts';
import { html, json, type SitePage } from './site-page-types.ts';

/** A manifest that no longer stands, as a page or as it was stored; null when there is no such version. */
export async function olderPage(
  version: number,
  name: string,
  state: RecordState,
  store: SiteStore,
  parts: SiteParts,
): Promise<SitePage | null> {
  const hash = version < state.versions.length ? state.versions[version - 1] : undefined;
  const manifest = hash === undefined ? null : await store.manifest(hash);
  if (!manifest) return null;
  if (name === 'card.json') return json(manifest);
  const newer = state.events.findLast(({ replaces }) => replaces === hash);
  const banner: Banner = {
    sign: 'unverifiable',
    strong: 'A newer version replaces this page,',
    words: `${newer ? sayTime(newer.time) : 'later'}. This page stays as it was published.`,
    link: { href: `../diff-${version}.html`, words: 'What changed' },
  };
  const place = { ...(await placeOf(state, store, banner)), hasClaimPages: false };
  const moved = place.history.map((row) => ({
    ...row,
    links: row.links.map((link) => ({ ...link, href: `../${link.href}` })),
  }));
  return html(
    renderCardHtml(manifest, {
      templates: parts.templates,
      frame: frameOf(parts, 3),
      command: `truth-engine rerun ${state.row.id}`,
      place: {
        ...place,
        history: moved,
        logHref: place.logHref && `../${place.logHref}`,
        exports: [{ href: '../index.html', words: 'The record as it stands' }],
        isSuperseded: true,
      },
      banner,
    }),
  );
}

/** Two manifests that followed each other; null when there is no such pair. */
export async function differencePage(
  version: number,
  state: RecordState,
  store: SiteStore,
  parts: SiteParts,
): Promise<SitePage | null> {
  const [from, to] = [state.versions[version - 1], state.versions[version]];
  const before = from === undefined ? null : await store.manifest(from);
  const after = to === undefined ? null : await store.manifest(to);
  if (!before || !after) return null;
  const event = state.events.find(({ replaces, manifest }) => replaces === from && manifest === to);
  const earlier = state.events.find(({ manifest }) => manifest === from);
  return html(
    renderDifferencePage(
      {
        id: state.row.id,
        difference: manifestDifference(before, after),
        note: event?.note ?? null,
        dates: `${earlier ? sayTime(earlier.time) : 'Before'}, then ${event ? sayTime(event.time) : 'later'}.`,
        entries: [earlier, event].flatMap((one) =>
          one ? [{ href: `../../log/${one.place}.html`, words: `Log entry ${one.place}` }] : [],
        ),
      },
      parts,
    ),
  );
}
