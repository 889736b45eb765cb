import { toBundle } from '../bundle.ts';
import { toZip } from '../core/zip.ts';
import { parseRecordId, recordFolder } from '../core/record-id.ts';
import type { Artifact, PaperManifest } from '../core/records/generated/types.ts';
import type { SiteStore } from '../core/site-store.ts';
import { renderCardHtml } from '../render/card-html.ts';
import { renderCardMarkdown } from '../render/card-markdown.ts';
import { renderCompareHtml } from '../render/compare-html.ts';
import { renderReportHtml } from '../render/report-html.ts';
import { renderReportMarkdown } from '../render/report-markdown.ts';
import { headMeta } from '../render/site/head-meta.ts';
import { renderClaimPage } from '../render/site/claim-page.ts';
import { recordDoi } from '../core/record-doi.ts';
import { renderAnswerPage } from '../render/site/answer-page.ts';
import { frameOf } from '../render/site/site-page.ts';
import { differenceName, parseDifference, versionPairs } from './record-pairs.ts';
import { placeOf } from './record-place.ts';
import { recordByText } from './rooms/claims-by-text.ts';
import { bannerOf, stateOf, type RecordState } from './record-state.ts';
import { differencePage, olderPage } from './record-versions.ts';
import { html, json, markdown, type SitePage } from './site-page-types.ts';
import type { SiteOptions } from './site-room.ts';

/** Every path of a record's folder, below `r/`. */
export async function recordPaths(id: string, store: SiteStore): Promise<string[]> {
  const state = stateOf(id, store);
  const manifest = state && (await store.manifest(state.row.manifest));
  if (!state || !manifest) return [];
  const folder = `r/${recordFolder(id)}`;
  const report = [
    ...(manifest.synthesis ? ['report.html', 'report.md'] : []),
    ...(manifest.synthesis?.comparison ? ['compare.html'] : []),
  ];
  const older = state.versions
    .slice(0, -1)
    .flatMap((_, index) => [
      `v${index + 1}/index.html`,
      `v${index + 1}/card.json`,
      `diff-${index + 1}.html`,
    ]);
  const pairs = versionPairs(state.versions.length).map(([from, to]) => differenceName(from, to));
  return [
    'index.html',
    'card.json',
    'card.md',
    'corrections.json',
    'bundle.zip',
    ...report,
    ...older,
    ...pairs,
    ...manifest.claims.flatMap(({ id }) =>
      ['.html', '.json', '-answer.html'].map((end) => `c/${id.slice(1)}${end}`),
    ),
  ].map((name) => `${folder}/${name}`);
}

/** A page or file of a record's folder; null when there is none. `name` is the path within `r/`. */
export async function recordPage(
  name: string,
  query: URLSearchParams,
  store: SiteStore,
  parts: SiteOptions,
): Promise<SitePage | null> {
  const [folder = '', ...rest] = name.split('/');
  const id = parseRecordId(folder);
  const state = id === null || recordFolder(id) !== folder ? null : stateOf(id, store);
  const manifest = state && (await store.manifest(state.row.manifest));
  if (!state || !manifest) return null;
  const within = rest.join('/');
  const [, version, older] = /^v(\d{1,4})\/(index\.html|card\.json)$/.exec(within) ?? [];
  if (version && older) return olderPage(Number(version), older, state, store, parts);
  const difference = parseDifference(within);
  if (difference) return differencePage(difference, state, store, parts);
  const [, claim, format] = /^c\/(\d{1,6})(\.html|\.json|-answer\.html)$/.exec(within) ?? [];
  if (claim && format) return claimPage(Number(claim), format, manifest, state, store, parts);
  if (within === 'index.html' && query.get('order') === 'text')
    return recordByText(1, manifest, state, parts);
  return currentPage(within, query.get('open') === 'all', manifest, state, store, parts);
}

async function currentPage(
  name: string,
  open: boolean,
  manifest: PaperManifest,
  state: RecordState,
  store: SiteStore,
  parts: SiteOptions,
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
  if (name === 'compare.html') {
    const text = renderCompareHtml(manifest, { templates, frame, banner });
    return text === null ? null : html(text);
  }
  if (name !== 'index.html') return null;
  const place = await placeOf(state, store, parts.base, banner);
  return html(
    renderCardHtml(manifest, {
      templates,
      frame,
      command: `truth-engine rerun ${state.row.id}`,
      head: headMeta(manifest, {
        row: state.row,
        origin: parts.origin,
        doi: recordDoi(manifest),
        folder: '',
      }),
      place,
      banner,
      open,
    }),
  );
}

async function claimPage(
  number: number,
  format: string,
  manifest: PaperManifest,
  state: RecordState,
  store: SiteStore,
  parts: SiteOptions,
): Promise<SitePage | null> {
  const claim = manifest.claims.find(({ id }) => id === `c${number}`);
  if (!claim) return null;
  if (format === '.json') return json(claim);
  if (format === '-answer.html')
    return html(renderAnswerPage({ id: state.row.id, manifest, claim }, parts));
  const artifacts = new Map<string, Artifact>();
  for (const { artifact } of claim.checks.flatMap(({ readings }) => readings)) {
    const found = await store.artifact(artifact);
    if (found) artifacts.set(artifact, found);
  }
  const banner = bannerOf(state);
  const { claimHistory } = await placeOf(state, store, parts.base, banner);
  const history = claimHistory(claim);
  return html(
    renderClaimPage({ id: state.row.id, manifest, claim, artifacts, banner, history }, parts),
  );
}
