import type { ManifestDifference } from '../core/manifest-difference.ts';
import { renderDifferenceScreen } from './difference-screen.ts';
import type { TerminalOptions } from './terminal-style.ts';

export interface AnewInputs {
  readonly name: string;
  /** Null where the bytes that it rests on are not all in the library. */
  readonly difference: ManifestDifference | null;
  /** True where a verdict or the list of claims is another. */
  readonly differs: boolean;
  /** Place of the correction; null where there was none. */
  readonly entry: number | null;
}

/** What making a record anew came to. */
export function renderAnewScreen(
  { name, difference, differs, entry }: AnewInputs,
  options: TerminalOptions,
): string {
  if (!difference)
    return `Cannot make ${name} anew: its sources are not all in this library.\n  Next     truth-engine verify its papers again, then truth-engine correct ${name}\n`;
  if (!differs) return 'Made anew from its sources: every verdict is the same.\n';
  const changes = `Made anew from its sources, it comes out otherwise.\n${renderDifferenceScreen(difference, options)}`;
  return entry === null
    ? `${changes}\nNothing was corrected.\n`
    : `${changes}\nCorrected  ${name}, entry ${entry} of the log\n`;
}
