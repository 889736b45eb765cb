import type { PaperManifest } from '../core/records/generated/types.ts';
import { renderCardHtml } from '../render/card-html.ts';
import { renderCardMarkdown } from '../render/card-markdown.ts';
import { renderReportHtml } from '../render/report-html.ts';
import { renderReportMarkdown } from '../render/report-markdown.ts';
import type { Banner } from '../render/view/record-place.ts';
import type { RecordFiles } from '../store-record.ts';
import type { Session } from './session.ts';

/** The pages of a record as they lie in a library, beside one another. */
export function recordPages(
  manifest: PaperManifest,
  { templates }: Pick<Session, 'templates'>,
  banner: Banner | null,
): RecordFiles {
  const frame = { styleHref: 'style.css', site: null };
  const id = manifest.work.id;
  return {
    html: renderCardHtml(manifest, {
      templates,
      frame,
      command: id === null ? 'truth-engine audit' : `truth-engine bundle ${id}`,
      place: null,
      banner,
    }),
    markdown: renderCardMarkdown(manifest),
    style: templates['style.css'] ?? '',
    reportHtml: renderReportHtml(manifest, {
      templates,
      frame,
      recordHref: 'card.html',
      claimHref: (claim) => `card.html#${claim}`,
      banner,
    }),
    reportMarkdown: renderReportMarkdown(manifest),
  };
}
