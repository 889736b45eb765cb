/** How a file came out, in the words of the index. */
export type Got = 'accept' | `reject${string}` | 'decline' | 'error';

/** What a difference from the expected word is worth, worst first. */
export const standings = [
  'wrong-accept',
  'error',
  'wrong-reject',
  'wrong-decline',
  'right',
] as const;
export type Standing = (typeof standings)[number];

const allowed: Readonly<Record<string, readonly string[]>> = {
  accept: ['accept'],
  reject: ['reject'],
  decline: ['decline'],
  either: ['accept', 'reject', 'decline'],
  'not-accept': ['reject', 'decline'],
  'accept-or-decline': ['accept', 'decline'],
};

/**
 * Whether a verdict is one that the index allows. A reject must carry the reason that the index gives,
 * where it gives one; a crash is never right.
 */
export function standingOf(got: Got, expected: string): Standing {
  if (got === 'error') return 'error';
  const word = got.startsWith('reject') ? 'reject' : got;
  const isRight = expected.startsWith('reject:')
    ? got === expected
    : allowed[expected]?.includes(word) === true;
  if (isRight) return 'right';
  if (got === 'accept') return 'wrong-accept';
  return word === 'reject' ? 'wrong-reject' : 'wrong-decline';
}

/** Whether the index's word is one that this suite knows. */
export function isExpected(word: string): boolean {
  return Object.hasOwn(allowed, word) || /^reject:[a-z-]+$/.test(word);
}
