import { outcomeWord } from '../core/outcome.ts';
import type { ScriptCheck } from '../core/script-check.ts';
import type { Claim } from './claim.ts';
import { oneLine } from './plain-text.ts';
import { screenWidth } from './terminal.ts';
import { asciiOnly, bold, coloured, signText, type TerminalOptions } from './terminal-style.ts';
import { numberOf } from './words.ts';
import { wrapText } from './wrap-text.ts';

export interface ReproScreenOptions extends TerminalOptions {
  /** Every trial of every rule. */
  readonly explain: boolean;
  readonly slug: string;
  readonly expectedMs: number;
  readonly wallMs: number;
  readonly openPath: string;
}

/** What `repro run` prints: what the script gave, every rule in a line, and what became of the claim. */
export function renderReproScreen(
  script: ScriptCheck,
  claim: Claim,
  options: ReproScreenOptions,
): string {
  const width = screenWidth(options);
  const { colour, unicode, explain } = options;
  const [result = '', ...notes] = script.notes;
  const head = `${signText(claim.outcome, unicode)} ${outcomeWord[claim.outcome]}`;
  const lines = [
    ...wrapText(oneLine(script.title), width).map((line) => bold(line, colour)),
    ...wrapText(oneLine(result), width),
    '',
    ...script.rules.flatMap(({ rule, met, words, details }) => [
      ...under(`  ${met ? 'met' : 'broken'}`.padEnd(10), `rule ${rule}: ${words}`, width),
      ...(explain ? details.flatMap((detail) => under(' '.repeat(12), detail, width)) : []),
    ]),
    ...(script.tolerance.unjustified
      ? under('  broken'.padEnd(10), `tolerance: ${script.tolerance.unjustified}`, width)
      : []),
    ...notes
      .filter((note) => !note.startsWith('Rule '))
      .flatMap((note) => under('  note'.padEnd(10), note, width)),
    ...(explain ? explained(options, width) : []),
    '',
    coloured(`${head}, claim ${numberOf(claim.id)} of ${options.slug}`, claim.outcome, colour),
    ...under('  ', claim.finding, width),
    ...(claim.reason === script.reason || claim.reason.endsWith(script.reason)
      ? []
      : under('  ', `The script: ${script.reason}`, width)),
    ...(claim.decider ? under('  ', `What would decide it: ${claim.decider}`, width) : []),
    '',
    `  Next     truth-engine explain ${options.slug}#${numberOf(claim.id)}`,
    `  Card     ${options.openPath}`,
  ];
  return asciiOnly(`${lines.join('\n')}\n`, unicode);
}

function explained({ expectedMs, wallMs }: ReproScreenOptions, width: number): string[] {
  return [
    ...under(
      '  note'.padEnd(10),
      `All runs took ${Math.round(wallMs)} ms; its header expects ${expectedMs} ms.`,
      width,
    ),
  ];
}

/** Text wrapped under itself behind a head. */
function under(head: string, text: string, width: number): string[] {
  const [first = '', ...rest] = wrapText(oneLine(text), width - head.length);
  return [head + first, ...rest.map((line) => ' '.repeat(head.length) + line)];
}
