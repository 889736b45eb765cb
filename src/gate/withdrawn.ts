/** What becomes of a claim that would be verified, had its source not been withdrawn. */
export const withdrawnOutcome = {
  outcome: 'UNVERIFIABLE',
  reason: 'Its source was withdrawn.',
  decider: 'A source that stands.',
} as const;
