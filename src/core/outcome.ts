/** The five outcomes of a claim, never merged or averaged. */
export const outcomes = [
  'CONTRADICTED',
  'CHECKER_FAILED',
  'UNVERIFIABLE',
  'VERIFIED',
  'NOT_ATTEMPTED',
] as const;

export type Outcome = (typeof outcomes)[number];

/** What each outcome means, said once. */
export const meaning = {
  CONTRADICTED: 'No admissible reading of the paper’s own numbers gives the printed one.',
  CHECKER_FAILED: 'Our fault; nothing follows about the paper.',
  UNVERIFIABLE: 'Tried; what the paper prints cannot decide it.',
  VERIFIED: 'The printed number follows from the printed inputs, and the check could have failed.',
  NOT_ATTEMPTED: 'No check could be derived. Not a pass.',
} as const satisfies Record<Outcome, string>;

/** The word on pages and screens. */
export const outcomeWord = {
  CONTRADICTED: 'Contradicted',
  CHECKER_FAILED: 'Checker failed',
  UNVERIFIABLE: 'Unverifiable',
  VERIFIED: 'Verified',
  NOT_ATTEMPTED: 'Not attempted',
} as const satisfies Record<Outcome, string>;

/** What one check says of one claim. */
export type CheckVerdict = 'consistent' | 'inconsistent' | 'indeterminate' | 'vacuous' | 'failed';
