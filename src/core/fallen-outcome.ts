/** What becomes of a claim that would be verified, had its source not been withdrawn or retracted. */
export function fallenOutcome(word: 'withdrawn' | 'retracted') {
  return {
    outcome: 'UNVERIFIABLE',
    reason: `Its source was ${word}.`,
    decider: 'A source that stands.',
  } as const;
}

/** The word in a reason that `fallenOutcome` gave; null for any other reason. */
export function fallenIn(reason: string): 'withdrawn' | 'retracted' | null {
  const words = ['withdrawn', 'retracted'] as const;
  return words.find((word) => reason === fallenOutcome(word).reason) ?? null;
}

/** What one line says of such a claim. */
export function fallenFinding(word: 'withdrawn' | 'retracted'): string {
  return `Held at Unverifiable: its source was ${word}.`;
}
