import { outcomeWord } from '../core/outcome.ts';
import type { Claim } from './claim.ts';
import { oneLine } from './plain-text.ts';
import { screenWidth } from './terminal.ts';
import { asciiOnly, type TerminalOptions } from './terminal-style.ts';
import { counted, numberOf } from './words.ts';
import { wrapText } from './wrap-text.ts';

/** A published record with claims that a check touched. */
export interface Affected {
  readonly id: string;
  readonly title: string;
  readonly engine: string;
  readonly claims: readonly Claim[];
}

/** Records and claims that a mended check touched, and the command that makes them anew. */
export function renderAffectedScreen(
  check: string,
  found: readonly Affected[],
  options: TerminalOptions,
): string {
  if (found.length === 0) return `No published record has a claim that check ${check} touched.\n`;
  const width = screenWidth(options);
  const claims = found.reduce((sum, one) => sum + one.claims.length, 0);
  const lines = found.flatMap(({ id, title, engine, claims: touched }) => [
    ...wrapText(`${id}  ${oneLine(title)} (engine ${engine})`, width),
    ...wrapText(
      `  ${touched.map((claim) => `claim ${numberOf(claim.id)} ${outcomeWord[claim.outcome].toLowerCase()}`).join(', ')}`,
      width,
    ),
  ]);
  return asciiOnly(
    [
      `Check ${check} touched ${counted(claims, 'claim')} of ${counted(found.length, 'record')}.`,
      '',
      ...lines,
      '',
      `  Next     truth-engine rerun ${found.map(({ id }) => id).join(' ')} --check ${check}`,
      '',
    ].join('\n'),
    options.unicode,
  );
}
