import { outcomeWord } from '../core/outcome.ts';
import type { ManifestDifference } from '../core/manifest-difference.ts';
import { oneLine } from './plain-text.ts';
import { screenWidth } from './terminal.ts';
import { asciiOnly, type TerminalOptions } from './terminal-style.ts';
import { counted, numberOf } from './words.ts';
import { wrapText } from './wrap-text.ts';

/** "2 verdicts changed, 1 claim added, 0 removed." */
export function differenceLine({ changed, added, removed, unchanged }: ManifestDifference): string {
  return `${counted(changed.length, 'claim')} changed, ${added.length} added, ${removed.length} removed, ${unchanged} unchanged.`;
}

/** What a correction changed, on a terminal: counts, then each change in two lines; at most twenty. */
export function renderDifferenceScreen(
  difference: ManifestDifference,
  options: TerminalOptions,
): string {
  const width = screenWidth(options);
  const { changed, added, removed, metadata } = difference;
  const lines = [
    differenceLine(difference),
    ...metadata.map(
      ({ field, before, after }) =>
        `${field}: was ${before || 'nothing'}, now ${after || 'nothing'}`,
    ),
    ...changed.map(
      ({ before, after }) =>
        `Claim ${numberOf(after.id)}: was ${outcomeWord[before.outcome]}, now ${outcomeWord[after.outcome]}. ${after.finding}`,
    ),
    ...added.map(({ id, text }) => `Added claim ${numberOf(id)}: ${text}`),
    ...removed.map(({ text }) => `Removed: ${text}`),
  ];
  const shown = lines.slice(0, 20).flatMap((line) => wrapText(oneLine(line), width));
  const more = lines.length > 20 ? [`and ${lines.length - 20} more`] : [];
  return asciiOnly([...shown, ...more, ''].join('\n'), options.unicode);
}
