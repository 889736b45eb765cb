import type { PaperManifest } from '../../core/records/generated/types.ts';
import { digestView } from '../view/digest-view.ts';
import type { Banner } from '../view/record-place.ts';
import { reviewView } from '../view/review-view.ts';
import { sitePage, type SiteParts } from './site-page.ts';

/** The digest of a paper's record, in its folder; null for a synthesis. */
export function renderDigestPage(
  manifest: PaperManifest,
  banner: Banner | null,
  parts: SiteParts,
): string | null {
  const view = digestView(manifest);
  return view && sitePage(parts, 'digest.html', 2, { ...view, banner });
}

/** The review of a paper's record, in its folder; null for a synthesis. */
export function renderReviewPage(
  manifest: PaperManifest,
  banner: Banner | null,
  parts: SiteParts,
): string | null {
  const view = reviewView(manifest);
  return view && sitePage(parts, 'review.html', 2, { ...view, banner });
}
