import type { ManifestDifference } from '../../core/manifest-difference.ts';
import { outcomeWord } from '../../core/outcome.ts';
import { differenceLine } from '../difference-screen.ts';
import { numberOf } from '../words.ts';
import { sitePage, type SiteParts } from './site-page.ts';

export interface DifferenceInputs {
  readonly id: string;
  readonly difference: ManifestDifference;
  /** "version 1 and version 3". */
  readonly versions: string;
  /** What was said in public of each correction in between. */
  readonly notes: readonly string[];
  /** When the older and the newer were published, in words. */
  readonly dates: string;
  readonly entries: readonly { readonly href: string; readonly words: string }[];
}

/** Two manifests of one record beside each other. */
export function renderDifferencePage(inputs: DifferenceInputs, parts: SiteParts): string {
  const { id, versions, difference, notes, dates, entries } = inputs;
  return sitePage(parts, 'difference.html', 2, {
    title: `Correction of ${id}`,
    record: id,
    line: differenceLine(difference),
    versions,
    notes,
    dates,
    entries,
    metadata: difference.metadata,
    unchanged: difference.unchanged,
    changed: difference.changed.map(({ before, after }) => ({
      number: numberOf(after.id),
      text: after.text,
      beforeWord: outcomeWord[before.outcome],
      beforeFinding: before.finding,
      afterWord: outcomeWord[after.outcome],
      afterFinding: after.finding,
    })),
    added: difference.added.map(({ text }) => ({ text })),
    removed: difference.removed.map(({ text }) => ({ text })),
  });
}
