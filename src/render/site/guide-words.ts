/** What a number or word of the site means, and how it comes about. */
export interface NumberMeaning {
  readonly name: string;
  readonly words: string;
  /** Why it has no error rate, or where its rate stands. */
  readonly rate: string;
}

const count = 'A count: it has no rate of its own.';
const rule = 'A rule over counts that the page shows: it has no rate of its own.';

/** In the order in which a reader meets them on a record's page. */
export const numberMeanings: readonly NumberMeaning[] = [
  {
    name: '8 of 14 re-computable',
    words:
      'Numbers of a paper that other printed numbers give: gains, averages, totals, shares, p-values, ranks. The second number is what was detected, also what a curator dropped later.',
    rate: 'How many results are looked at and how many are missed stands below.',
  },
  {
    name: 'measurements as printed',
    words: 'Single results of an experiment. Nothing printed gives them; they are copied.',
    rate: count,
  },
  {
    name: '38.58 to 38.68',
    words:
      'Every value that the printed inputs allow, by exact fractions: a printed 36.9 stands for 36.85 to 36.95. There is no tolerance.',
    rate: 'Exact arithmetic: the same digits on every machine.',
  },
  {
    name: 'Apart by 8.7 units',
    words: 'How far the two ranges are from one another, in units of the last printed digit.',
    rate: 'Exact arithmetic.',
  },
  {
    name: 'Power 14 of 15',
    words:
      'Of the standard slips (last digit, swapped digits, sign, decimal point) put into the claimed number, how many this very check notices. From 8 of 10 on a check can verify.',
    rate: 'Counted anew for each check.',
  },
  {
    name: 'Gate',
    words:
      'Falsified where the work asserts a contradicted claim; verified where at least half and at least three of its re-computable claims (or all, if fewer) are, no check failed and no source fell; else unverified.',
    rate: rule,
  },
  {
    name: 'Level 0 to 7',
    words: 'How far verification went, the highest step of which every lower one holds.',
    rate: rule,
  },
  {
    name: 'Automated triage score',
    words:
      'Ten times the weighted mean of the dimensions that could be counted; none under four of them. It orders work for people and is no probability.',
    rate: rule,
  },
  {
    name: 'Tier',
    words: 'The first that fits, by score, verified claims and gate. None outranks its gate.',
    rate: rule,
  },
  {
    name: 'Sources: supported, contradicted, unsure, not found',
    words:
      'What the quoted papers say of the words of a claim, by rules. It never makes a number verified.',
    rate: 'For claims about tables the rate stands below.',
  },
  {
    name: 'A model leans …',
    words:
      'Where the rules leave a claim open, a calibrated model may lean, from 0.8 on. Shown beside the state; no verdict reads it.',
    rate: 'Stands below.',
  },
  {
    name: 'Number 3 by where and how often its paper says it',
    words: 'The order of claims: abstract and conclusion first, then what is said most often.',
    rate: rule,
  },
];
