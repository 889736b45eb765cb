/** What becomes of a claim that would be verified, had its source not been withdrawn or retracted. */
export function fallenOutcome(word: 'withdrawn' | 'retracted') {
  return {
    outcome: 'UNVERIFIABLE',
    reason: `Its source was ${word}.`,
    decider: 'A source that stands.',
  } as const;
}

/** The same in two lines' place. */
export function fallenFinding(word: 'withdrawn' | 'retracted'): string {
  return `Held at Unverifiable: its source was ${word}.`;
}
