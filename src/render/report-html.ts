import type { PaperManifest } from '../core/records/generated/types.ts';
import { printerOf, type Templates } from './page.ts';
import { reportView, type ReportParts } from './view/report-view.ts';

/** The synthesis report; null for the record of one paper. */
export function renderReportHtml(
  manifest: PaperManifest,
  { templates, ...parts }: ReportParts & { readonly templates: Templates },
): string | null {
  const view = reportView(manifest, parts);
  return view && printerOf(templates, 'report.html')(view);
}
