import type { GateStatus } from '../core/record-store.ts';

/** The word of a gate's status on pages; its capitals stand in JSON only. */
export const gateWord = {
  VERIFIED: 'Verified',
  FALSIFIED: 'Falsified',
  UNVERIFIED: 'Unverified',
} as const satisfies Record<GateStatus, string>;

/** Its sign, by the sprite's names. */
export const gateSign = {
  VERIFIED: 'verified',
  FALSIFIED: 'contradicted',
  UNVERIFIED: 'unattempted',
} as const satisfies Record<GateStatus, string>;
