import { toBundle } from '../bundle.ts';
import { toZip } from '../core/zip.ts';
import { parseRecordId, recordFolder } from '../core/record-id.ts';
import type { RecordRow, StatusEvent } from '../core/record-store.ts';
import type { Artifact, PaperManifest } from '../core/records/generated/types.ts';
import { manifestDifference } from '../core/manifest-difference.ts';
import type { SiteStore } from '../core/site-store.ts';
import { renderCardHtml } from '../render/card-html.ts';
import { renderCardMarkdown } from '../render/card-markdown.ts';
import { renderReportHtml } from '../render/report-html.ts';
import { renderReportMarkdown } from '../render/report-markdown.ts';
import { renderClaimPage } from '../render/site/claim-page.ts';
import { renderDifferencePage } from '../render/site/difference-page.ts';
import { eventView } from '../render/site/event-view.ts';
import { frameOf, type SiteParts } from '../render/site/site-page.ts';
import type { Banner, HistoryRow, RecordPlace } from '../render/view/record-place.ts';
import { sayTime } from '../render/words.ts';
import { html, json, markdown, type SitePage } from './site-page-types.ts';

/** A record with its versions, oldest first. */
interface RecordState {
  readonly row: RecordRow;
  readonly events: readonly StatusEvent[];
  /** Hashes of the manifests that stood, the last one standing. */
  readonly versions: readonly string[];
}

/** Every path of a record's folder, below `r/`. */
export async function recordPaths(id: string, store: SiteStore): Promise<string[]> {
  const state = stateOf(id, store);
  const manifest = state && (await store.manifest(state.row.manifest));
  if (!state || !manifest) return [];
  const folder = `r/${recordFolder(id)}`;
  const report = manifest.synthesis ? ['report.html', 'report.md'] : [];
  const older = state.versions
    .slice(0, -1)
    .flatMap((_, index) => [
      `v${index + 1}/index.html`,
      `v${index + 1}/card.json`,
      `diff-${index + 1}.html`,
    ]);
  return [
    'index.html',
    'card.json',
    'card.md',
    'corrections.json',
    'bundle.zip',
    ...report,
    ...older,
    ...manifest.claims.flatMap(({ id }) => [`c/${id.slice(1)}.html`, `c/${id.slice(1)}.json`]),
  ].map((name) => `${folder}/${name}`);
}

/** A page or file of a record's folder; null when there is none. `name` is the path within `r/`. */
export async function recordPage(
  name: string,
  store: SiteStore,
  parts: SiteParts,
): Promise<SitePage | null> {
  const [folder = '', ...rest] = name.split('/');
  const id = parseRecordId(folder);
  const state = id === null || recordFolder(id) !== folder ? null : stateOf(id, store);
  const manifest = state && (await store.manifest(state.row.manifest));
  if (!state || !manifest) return null;
  const within = rest.join('/');
  const [, version, older] = /^v(\d{1,4})\/(index\.html|card\.json)$/.exec(within) ?? [];
  if (version && older) return olderPage(Number(version), older, state, store, parts);
  const difference = /^diff-(\d{1,4})\.html$/.exec(within)?.[1];
  if (difference) return differencePage(Number(difference), state, store, parts);
  const [, claim, format] = /^c\/(\d{1,6})\.(html|json)$/.exec(within) ?? [];
  if (claim && format) return claimPage(Number(claim), format, manifest, state, store, parts);
  return currentPage(within, manifest, state, store, parts);
}

async function currentPage(
  name: string,
  manifest: PaperManifest,
  state: RecordState,
  store: SiteStore,
  parts: SiteParts,
): Promise<SitePage | null> {
  const frame = frameOf(parts, 2);
  const { templates } = parts;
  const banner = bannerOf(state);
  if (name === 'card.json') return json(manifest);
  if (name === 'card.md') return markdown(renderCardMarkdown(manifest));
  if (name === 'corrections.json') return json(manifest.corrections);
  if (name === 'bundle.zip')
    return { type: 'application/zip', body: toZip(await toBundle(state.row, store)) };
  if (name === 'report.md') {
    const text = renderReportMarkdown(manifest);
    return text === null ? null : markdown(text);
  }
  if (name === 'report.html') {
    const text = renderReportHtml(manifest, {
      templates,
      frame,
      recordHref: 'index.html',
      claimHref: (claim) => `c/${claim.slice(1)}.html`,
      banner,
    });
    return text === null ? null : html(text);
  }
  if (name !== 'index.html') return null;
  const place = await placeOf(state, store, banner);
  return html(
    renderCardHtml(manifest, {
      templates,
      frame,
      command: `truth-engine rerun ${state.row.id}`,
      place,
      banner,
    }),
  );
}

async function olderPage(
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

async function differencePage(
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

async function claimPage(
  number: number,
  format: string,
  manifest: PaperManifest,
  state: RecordState,
  store: SiteStore,
  parts: SiteParts,
): Promise<SitePage | null> {
  const claim = manifest.claims.find(({ id }) => id === `c${number}`);
  if (!claim) return null;
  if (format === 'json') return json(claim);
  const artifacts = new Map<string, Artifact>();
  for (const { artifact } of claim.checks.flatMap(({ readings }) => readings)) {
    const found = await store.artifact(artifact);
    if (found) artifacts.set(artifact, found);
  }
  const banner = bannerOf(state);
  return html(renderClaimPage({ id: state.row.id, manifest, claim, artifacts, banner }, parts));
}

function stateOf(id: string, store: SiteStore): RecordState | null {
  const row = store.records.get(id);
  if (!row) return null;
  const events = store.records.events(id, 10_000).toReversed();
  const hashes = events.flatMap(({ kind, manifest }) =>
    kind !== 'withdrawal' && manifest !== null ? manifest : [],
  );
  return { row, events, versions: hashes };
}

function bannerOf({ row, events }: RecordState): Banner | null {
  const last = events.at(-1);
  if (row.state !== 'withdrawn' || !last) return null;
  return {
    sign: 'contradicted',
    strong: 'Withdrawn',
    words: `by its curator on ${sayTime(last.time)}: ${last.note ?? ''} It stays readable here and is left out of lists and search.`,
    link: null,
  };
}

async function placeOf(
  state: RecordState,
  store: SiteStore,
  banner: Banner | null,
): Promise<RecordPlace> {
  const { row, events } = state;
  const size = await store.log.size();
  return {
    banner,
    history: events.map((event) => historyRow(event, state)).toReversed(),
    logWords: `In the log as entry ${row.place} of ${size}, under a signed checkpoint.`,
    logHref: `../../log/${row.place}.html`,
    exports: [
      { href: 'bundle.zip', words: 'Bundle to check offline' },
      { href: 'corrections.json', words: 'Correction record' },
      ...(events.length > 0 ? [{ href: '../../feed.atom', words: 'Follow' }] : []),
    ],
    hasClaimPages: true,
    isSuperseded: false,
  };
}

function historyRow(event: StatusEvent, { versions }: RecordState): HistoryRow {
  const { words, note, at, date } = eventView(event);
  const version = event.replaces === null ? -1 : versions.indexOf(event.replaces);
  const older = event.kind === 'correction' && version >= 0 ? version + 1 : null;
  return {
    at,
    date,
    words,
    note,
    links: [
      { href: `../../log/${event.place}.html`, words: `entry ${event.place}` },
      ...(older === null
        ? []
        : [
            { href: `diff-${older}.html`, words: 'what changed' },
            { href: `v${older}/index.html`, words: 'as it was' },
          ]),
    ],
  };
}
