import type { Check, Claim } from './claim.ts';
import { oneLine } from './plain-text.ts';
import { screenWidth } from './terminal.ts';
import { asciiOnly, type TerminalOptions } from './terminal-style.ts';
import { counted, numberOf } from './words.ts';
import { wrapText } from './wrap-text.ts';

/** One script run again. */
export interface RerunLine {
  readonly claim: Claim;
  readonly check: Check;
  readonly reading: string;
  readonly state: 'same-bits' | 'same-verdict' | 'other-verdict' | 'not-run';
  readonly recorded: string;
  readonly now: string;
}

/** What `rerun` prints: of a few scripts each with what it gave, of many the counts and those that differ. */
export function renderRerunScreen(lines: readonly RerunLine[], options: TerminalOptions): string {
  const width = screenWidth(options);
  const count = (state: RerunLine['state']): number =>
    lines.filter((line) => line.state === state).length;
  const shown = lines.length <= 8 ? lines : lines.filter(({ state }) => /verdict/.test(state));
  const told = shown.flatMap(({ claim, check, reading, state, recorded, now }) => [
    ...wrapText(`Claim ${numberOf(claim.id)}. ${oneLine(claim.text)}`, width),
    ...wrapText(`  ${check.title}, ${reading}: ${oneLine(check.formula)}`, width),
    ...wrapText(`  Gave then  ${oneLine(recorded)}`, width),
    ...wrapText(`  Gives now  ${oneLine(now)}: ${stateWord[state]}`, width),
    ...wrapText(`  ${oneLine(claim.finding)}`, width),
    '',
  ]);
  const rest = count('not-run') > 0 ? `; ${count('not-run')} not run here` : '';
  const summary =
    lines.length === 0
      ? 'No script stands behind it: nothing to run.'
      : `${count('same-bits')} of ${counted(lines.length, 'script')} gave the same bits${rest}.`;
  return asciiOnly(`${[...told, summary].join('\n')}\n`, options.unicode);
}

const stateWord = {
  'same-bits': 'the same bits',
  'same-verdict': 'other bits, the same verdict',
  'other-verdict': 'another verdict',
  'not-run': 'not run',
} as const;
