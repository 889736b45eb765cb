import { outcomeWord } from '../../core/outcome.ts';
import type { PaperManifest } from '../../core/records/generated/types.ts';
import { signOf } from '../outcome-groups.ts';
import { findingParts } from '../view/finding-parts.ts';
import type { Banner } from '../view/record-place.ts';
import { isOwn, numberOf, placeWords } from '../words.ts';
import { sitePage, toPager, type SiteParts } from './site-page.ts';

export interface ByTextInputs {
  readonly id: string;
  readonly manifest: PaperManifest;
  readonly page: number;
  readonly pageSize: number;
  readonly banner: Banner | null;
}

/** Every claim of a record in the order of the text, with its outcome and a link to its evidence. */
export function renderByTextPage(inputs: ByTextInputs, parts: SiteParts): string {
  const { id, manifest, page, pageSize, banner } = inputs;
  const { claims } = manifest;
  const start = (page - 1) * pageSize;
  return sitePage(parts, 'by-text.html', 2, {
    title: `Claims of ${id} in the order of the text`,
    record: id,
    banner,
    heading: manifest.work.title ?? manifest.work.slug,
    coverage: manifest.coverage_line,
    from: start + 1,
    to: Math.min(start + pageSize, claims.length),
    of: claims.length,
    claims: claims.slice(start, start + pageSize).map((claim) => ({
      anchor: claim.anchor,
      id: claim.id,
      number: numberOf(claim.id),
      sign: signOf[claim.outcome],
      word: outcomeWord[claim.outcome],
      text: claim.text,
      quoted: claim.place.kind !== 'cell' && !isOwn(claim),
      place: placeWords(claim),
      finding: findingParts(claim.finding),
    })),
    pager: toPager(page, claims.length, pageSize, byTextName),
  });
}

/** Name of a page of the list, within the record's folder. */
export function byTextName(page: number): string {
  return page === 1 ? 'by-text.html' : `by-text-${page}.html`;
}
