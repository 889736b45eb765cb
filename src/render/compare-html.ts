import type { PaperManifest } from '../core/records/generated/types.ts';
import { printerOf, type PageFrame, type Templates } from './page.ts';
import { idOf } from './view/card-view.ts';
import { compareView } from './view/compare-view.ts';
import type { Banner } from './view/record-place.ts';

/** The page of a synthesis' comparison; null where the record holds none. */
export function renderCompareHtml(
  manifest: PaperManifest,
  {
    templates,
    ...parts
  }: { readonly templates: Templates; readonly frame: PageFrame; readonly banner: Banner | null },
): string | null {
  const comparison = compareView(manifest);
  if (!comparison) return null;
  return printerOf(
    templates,
    'compare.html',
  )({
    ...parts,
    ...comparison,
    title: `Results compared: ${manifest.work.title ?? manifest.work.slug}`,
    id: idOf(manifest),
    sources: [],
    manifest,
  });
}
