import { meaning, outcomes, outcomeWord } from '../../core/outcome.ts';
import { recordFolder } from '../../core/record-id.ts';
import type { ClaimRow } from '../../core/record-store.ts';
import { signOf } from '../outcome-groups.ts';
import { findingParts } from '../view/finding-parts.ts';
import { numberOf, sayTime } from '../words.ts';
import { numberMeanings } from './guide-words.ts';
import { parseMeasured, type MeasuredRate } from './measured.ts';
import { sitePage, type SiteParts } from './site-page.ts';

export interface GuideInputs {
  /** One claim of this site for each outcome that it has. */
  readonly examples: readonly ClaimRow[];
  /** How many verdicts were taken back because a check of ours was mended. */
  readonly withdrawn: number;
}

/** How to read records, what each number means, how often we err and where. */
export function renderGuidePage({ examples, withdrawn }: GuideInputs, parts: SiteParts): string {
  return sitePage(parts, 'guide.html', 0, {
    title: 'How to read this site',
    outcomes: outcomes.map((outcome) => ({
      sign: signOf[outcome],
      word: outcomeWord[outcome],
      meaning: meaning[outcome],
      example: exampleOf(examples.find((one) => one.outcome === outcome)),
    })),
    numbers: numberMeanings,
    measured: parseMeasured(parts.templates['measured.json'] ?? '{"measured":[]}').map(rateView),
    withdrawn:
      withdrawn === 0
        ? 'No verdict of this site was taken back so far because a check of ours was mended.'
        : `${withdrawn} of this site’s verdicts ${withdrawn === 1 ? 'was' : 'were'} taken back because a check of ours was mended.`,
  });
}

function exampleOf(row: ClaimRow | undefined) {
  return row
    ? {
        text: row.text,
        finding: findingParts(row.finding),
        href: `r/${recordFolder(row.record)}/c/${numberOf(row.claim)}.html`,
        name: `${row.record}, claim ${numberOf(row.claim)}`,
      }
    : null;
}

/** "0 of 20 findings were faults of ours: 0.0%, 95% interval 0.0% to 16.1%." */
function rateView(rate: MeasuredRate) {
  const { key, name, means, data, unit, n, hits, low, high, says, command, source, date } = rate;
  return {
    key,
    name,
    means,
    data,
    counts: `${hits} of ${n}`,
    unit,
    says,
    interval: `${low.toFixed(1)}% to ${high.toFixed(1)}%`,
    command,
    source,
    date: sayTime(date),
    at: date,
  };
}
