import { manifestDifference } from '../core/manifest-difference.ts';
import type { PaperManifest } from '../core/records/generated/types.ts';
import type { SiteStore } from '../core/site-store.ts';
import { renderCardHtml } from '../render/card-html.ts';
import { renderDifferencePage } from '../render/site/difference-page.ts';
import { frameOf } from '../render/site/site-page.ts';
import type { Banner } from '../render/view/record-place.ts';
import { counted, sayTime } from '../render/words.ts';
import { differenceName } from './record-pairs.ts';
import { placeOf } from './record-place.ts';
import { versionEvents, type RecordState } from './record-state.ts';
import type { SiteOptions } from './site-room.ts';
import { html, json, type SitePage } from './site-page-types.ts';

/** A manifest that no longer stands, as a page or as it was stored; null when there is no such version. */
export async function olderPage(
  version: number,
  name: string,
  state: RecordState,
  store: SiteStore,
  parts: SiteOptions,
): Promise<SitePage | null> {
  const hash = version < state.versions.length ? state.versions[version - 1] : undefined;
  const manifest = hash === undefined ? null : await store.manifest(hash);
  if (!manifest) return null;
  if (name === 'card.json') return json(manifest);
  const newer = state.events.findLast(({ replaces }) => replaces === hash);
  const newest = state.versions.at(-1);
  const current = newest === undefined ? null : await store.manifest(newest);
  const banner: Banner = {
    sign: 'unverifiable',
    strong: 'A newer version replaces this page,',
    words: `${newer ? sayTime(newer.time.slice(0, 10)) : 'later'}.${current ? ` ${differWords(manifest, current)}` : ''} This page stays as it was published.`,
    link: { href: `../${differenceName(version, state.versions.length)}`, words: 'What changed' },
  };
  const place = {
    ...(await placeOf(state, store, parts.base, banner)),
    hasClaimPages: false,
    pairs: [],
    citations: [],
    feeds: [],
    claimHistory: () => [],
  };
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
        exports: [
          { href: '../index.html', words: 'The record as it stands' },
          { href: 'card.json', words: 'JSON' },
        ],
        print: {
          manifest: hash ?? '',
          entry: String(versionEvents(state)[version - 1]?.event.place ?? ''),
          address: null,
        },
        isSuperseded: true,
      },
      banner,
    }),
  );
}

/** "2 of 14 verdicts differ." */
function differWords(older: PaperManifest, newer: PaperManifest): string {
  const { changed } = manifestDifference(older, newer);
  const verdicts = changed.filter(({ before, after }) => before.outcome !== after.outcome).length;
  return `${verdicts} of ${counted(newer.claims.length, 'verdict')} ${verdicts === 1 ? 'differs' : 'differ'}.`;
}

/** Two manifests of one record beside each other; null when there is no such pair. */
export async function differencePage(
  [from, to]: readonly [number, number],
  state: RecordState,
  store: SiteStore,
  parts: SiteOptions,
): Promise<SitePage | null> {
  const stood = versionEvents(state);
  const [older, newer] = [stood[from - 1], stood[to - 1]];
  const before = older ? await store.manifest(older.hash) : null;
  const after = newer ? await store.manifest(newer.hash) : null;
  if (from >= to || !before || !after || !older || !newer) return null;
  const notes = stood.slice(from, to).flatMap(({ event }) => event.note ?? []);
  return html(
    renderDifferencePage(
      {
        id: state.row.id,
        versions: `version ${from} and version ${to}`,
        difference: manifestDifference(before, after),
        notes,
        dates: `${sayTime(older.event.time)}, then ${sayTime(newer.event.time)}.`,
        entries: [older.event, newer.event].map((one) => ({
          href: `../../log/${one.place}.html`,
          words: `Log entry ${one.place}`,
        })),
      },
      parts,
    ),
  );
}
