import type { MetamathQuestion, MetamathStatement } from '../../core/metamath.ts';
import { Broken } from './finding.ts';
import { sortedPair } from './statement.ts';

/** Throws where a theorem is not exactly what was registered: another, a weaker or a stronger one. */
export function compareStatement(
  registered: MetamathQuestion,
  stated: MetamathStatement,
  line: number,
): void {
  const parts: readonly (readonly [string, readonly string[] | undefined, readonly string[]])[] = [
    ['Its statement', [words(registered.statement)], [stated.statement]],
    ['The list of its hypotheses', registered.hypotheses.map(words), stated.hypotheses],
    ['The list of its distinct variables', pairs(registered.distinct), pairs(stated.distinct)],
    ['The kind of its variables', registered.variables?.map(words), stated.variables],
  ];
  for (const [part, wanted, seen] of parts) {
    if (!wanted) continue;
    const [expected, found] = [wanted, seen].map((list) => [...list].sort().join(', '));
    if (expected !== found)
      throw new Broken({
        reason: 'statement-mismatch',
        message: `${part} is not what was registered.`,
        label: stated.label,
        line,
        expected: expected === '' ? '(none)' : (expected ?? ''),
        found: found === '' ? '(none)' : (found ?? ''),
      });
  }
}

function pairs(distinct: MetamathQuestion['distinct']): string[] {
  return [...new Set(distinct.map((pair) => `$d ${sortedPair(pair).join(' ')}`))];
}

/** Math symbols with one space between them. */
function words(text: string): string {
  return text.trim().split(/\s+/).join(' ');
}
