import { claimKey } from '../../core/manifest-difference.ts';
import { outcomeWord } from '../../core/outcome.ts';
import type { Claim } from '../claim.ts';
import { sayTime } from '../words.ts';
import type { ClaimHistoryLine } from './record-place.ts';
import type { RecordVersion } from './record-version.ts';

/** What each version said of a claim, oldest first; versions that say the same as the one before are left out. */
export function claimHistories(
  versions: readonly RecordVersion[],
): (claim: Claim) => readonly ClaimHistoryLine[] {
  const lines = new Map<string, ClaimHistoryLine[]>();
  const last = new Map<string, Claim>();
  for (const [index, { manifest, time, entry }] of versions.entries())
    for (const claim of manifest.claims) {
      const key = claimKey(claim);
      const words = changeWords(last.get(key), claim, index === 0);
      const known = lines.get(key) ?? [];
      if (words !== null) known.push({ at: time, date: sayTime(time.slice(0, 10)), words, entry });
      lines.set(key, known);
      last.set(key, claim);
    }
  return (claim) => lines.get(claimKey(claim)) ?? [];
}

function changeWords(before: Claim | undefined, now: Claim, isFirst: boolean): string | null {
  const word = outcomeWord[now.outcome];
  if (!before) return isFirst ? `Published: ${word}.` : `Added: ${word}.`;
  if (before.outcome !== now.outcome)
    return `Changed from ${outcomeWord[before.outcome]} to ${word}.`;
  if (before.finding !== now.finding) return `Still ${word}; its finding is worded anew.`;
  return before.text === now.text ? null : `Still ${word}; its text was edited.`;
}
