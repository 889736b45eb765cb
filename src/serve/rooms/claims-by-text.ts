import type { PaperManifest } from '../../core/records/generated/types.ts';
import { byTextName, renderByTextPage } from '../../render/site/by-text-page.ts';
import type { SiteParts } from '../../render/site/site-page.ts';
import { findRecord, recordFolders } from '../record-folder.ts';
import { bannerOf, type RecordState } from '../record-state.ts';
import { html, type SitePage } from '../site-page-types.ts';
import type { SiteRoom } from '../site-room.ts';

const pageSize = 100;

/** The claims of a record in the order of the text, in its folder. */
export const byTextRoom: SiteRoom = {
  page: async (path, _query, { store, options }) => {
    const [, folder, page = '1'] =
      /^r\/([^/]+)\/by-text(?:-([2-9]|[1-9]\d{1,3}))?\.html$/.exec(path) ?? [];
    const found = folder === undefined ? null : await findRecord(folder, store);
    return found && recordByText(Number(page), found.manifest, found.state, options);
  },
  paths: ({ store }) =>
    recordFolders(store, ({ claims }) => pagesOf(claims.length).map((page) => byTextName(page))),
};

/** One page of them; null where the list ends before it. */
export function recordByText(
  page: number,
  manifest: PaperManifest,
  state: RecordState,
  parts: SiteParts,
): SitePage | null {
  if (!pagesOf(manifest.claims.length).includes(page)) return null;
  const banner = bannerOf(state);
  return html(renderByTextPage({ id: state.row.id, manifest, page, pageSize, banner }, parts));
}

function pagesOf(count: number): number[] {
  return Array.from({ length: Math.max(1, Math.ceil(count / pageSize)) }, (_, index) => index + 1);
}
