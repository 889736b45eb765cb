import { renderDigestMarkdown } from '../../render/digest-markdown.ts';
import { renderDigestPage, renderReviewPage } from '../../render/site/paper-pages.ts';
import { sourceBanner } from '../../render/view/banners.ts';
import { findRecord, recordFolders } from '../record-folder.ts';
import { bannerOf } from '../record-state.ts';
import { html, markdown } from '../site-page-types.ts';
import type { SiteRoom } from '../site-room.ts';

const names = ['digest.html', 'digest.md', 'review.html'];

/** What a paper says and what was found in it, as a digest and as a review, in its record's folder. */
export const paperRoom: SiteRoom = {
  page: async (path, _query, { store, options }) => {
    const [, folder, name] = /^r\/([^/]+)\/([a-z.]+)$/.exec(path) ?? [];
    if (folder === undefined || name === undefined || !names.includes(name)) return null;
    const found = await findRecord(folder, store);
    if (!found) return null;
    const { manifest, state } = found;
    const sources = sourceBanner(manifest);
    const banner =
      bannerOf(state) ??
      (sources && {
        ...sources,
        link: sources.link && { ...sources.link, href: `index.html${sources.link.href}` },
      });
    if (name === 'digest.md') {
      const text = renderDigestMarkdown(manifest);
      return text === null ? null : markdown(text);
    }
    const render = name === 'digest.html' ? renderDigestPage : renderReviewPage;
    const text = render(manifest, banner, options);
    return text === null ? null : html(text);
  },
  paths: ({ store }) => recordFolders(store, ({ work }) => (work.kind === 'paper' ? names : [])),
};
