import { sha256 } from '../../src/core/hash.ts';
import type { Outcome } from '../../src/core/outcome.ts';
import type { PaperManifest } from '../../src/core/records/generated/types.ts';

type Claim = PaperManifest['claims'][number];

const verdicts = {
  CONTRADICTED: 'inconsistent',
  CHECKER_FAILED: 'failed',
  UNVERIFIABLE: 'indeterminate',
  VERIFIED: 'consistent',
} as const;

/** One average of a row, with the verdict that goes with the outcome; none for what was not attempted. */
export function sampleCheck(
  id: string,
  outcome: Outcome,
  printed: string,
  span: (quote: string, start?: number) => Claim['span'],
): Claim['checks'] {
  if (outcome === 'NOT_ATTEMPTED') return [];
  const failed = outcome === 'CHECKER_FAILED';
  const apart = outcome === 'CONTRADICTED';
  const centre = Number(printed);
  const at = (offset: number): string => (centre + offset).toFixed(2);
  const computed = apart ? { low: '1929/50', high: '967/25' } : { low: at(-0.08), high: at(0.02) };
  const inputs = ['35.4', '69.8', '36.2', '46.1', '17.3', '27.0'];
  return [
    {
      id: `${id}k1`,
      check: 'F1',
      title: 'average of a row',
      kind: 'recomputation',
      formula: `(${inputs.join(' + ')}) ÷ 6`,
      basis: {
        kind: 'stated',
        words: 'The caption states the formula:',
        span: span('Average is over the six sets'),
        agreeing: null,
        of: null,
      },
      inputs: inputs.map((raw, index) => ({
        name: `x${index + 1}`,
        raw,
        value: raw,
        step: '0.1',
        unit: null,
        span: span(raw, 900 + 6 * index),
        cell: {
          table: 'Table 2',
          table_index: 1,
          row: 2,
          column: index + 1,
          row_path: ['+ listwise distillation'],
          column_path: ['Legal', 'Medical', 'Finance', 'Argument', 'Science', 'News'].slice(
            index,
            index + 1,
          ),
        },
      })),
      readings: failed
        ? []
        : [
            {
              name: 'as printed',
              computed,
              shown: apart ? '38.58 to 38.68' : `${at(-0.08)} to ${at(0.02)}`,
              agrees: !apart,
              artifact: sha256('artifact'),
            },
          ],
      claimed: { low: at(-0.05), high: at(0.05) },
      claimed_shown: `${at(-0.05)} to ${at(0.05)}`,
      verdict: verdicts[outcome],
      power: failed ? { noticed: 0, of: 0 } : { noticed: 14, of: 15 },
      apart_by: apart ? '8.7' : null,
      reason: failed ? 'The check ran out of time (2.0 s).' : 'The ranges were compared.',
      decider: null,
      notes: [],
    },
  ];
}
