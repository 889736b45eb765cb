import type { ManifestDifference } from '../../core/manifest-difference.ts';
import { outcomeWord } from '../../core/outcome.ts';
import { recordFolder } from '../../core/record-id.ts';
import { counted, numberOf, sayTime } from '../words.ts';
import { sitePage, type SiteParts } from './site-page.ts';

/** A correction that was made because a check of ours was mended. */
export interface MendedCorrection {
  readonly record: string;
  /** RFC 3339. */
  readonly time: string;
  readonly entry: number;
  readonly check: string;
  readonly mendedIn: string | null;
  readonly changed: ManifestDifference['changed'];
}

/** The verdicts that a correction took back, newest first. */
export function withdrawnVerdicts(corrections: readonly MendedCorrection[]) {
  return corrections.flatMap(({ record, time, entry, check, mendedIn, changed }) =>
    changed
      .filter(({ before, after }) => before.outcome !== after.outcome)
      .map(({ before, after }) => ({
        at: time,
        date: sayTime(time.slice(0, 10)),
        record,
        number: numberOf(after.id),
        href: `r/${recordFolder(record)}/c/${numberOf(after.id)}.html`,
        text: after.text,
        before: outcomeWord[before.outcome],
        after: outcomeWord[after.outcome],
        check,
        mended: mendedIn,
        entry,
        entryHref: `log/${entry}.html`,
      })),
  );
}

/** Every verdict of the site that was taken back because a check of ours was mended. */
export function renderWithdrawnPage(
  corrections: readonly MendedCorrection[],
  parts: SiteParts,
): string {
  const rows = withdrawnVerdicts(corrections);
  return sitePage(parts, 'withdrawn-verdicts.html', 0, {
    title: 'Verdicts taken back',
    rows,
    summary: `${counted(rows.length, 'verdict')}, newest first.`,
  });
}
