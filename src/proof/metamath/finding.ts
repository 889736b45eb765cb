import type { MetamathDecline, MetamathReason, MetamathReject } from '../../core/metamath.ts';

/** A broken rule, thrown where it is met and caught by the one public call. */
export class Broken extends Error {
  readonly parts: BrokenParts;

  constructor(parts: BrokenParts) {
    super(parts.message);
    this.parts = parts;
  }
}

export interface BrokenParts {
  readonly reason: MetamathReason;
  readonly message: string;
  readonly label?: string | null;
  readonly line?: number | null;
  readonly step?: number | null;
  readonly expected?: string;
  readonly found?: string;
}

/** A limit that was met, or a form that is not read. */
export class Declined extends Error {
  readonly because: MetamathDecline['because'];

  constructor(because: MetamathDecline['because'], message: string) {
    super(message);
    this.because = because;
  }
}

/** The verdict of a broken rule, with its lines for people. */
export function toReject(parts: BrokenParts): MetamathReject {
  const { reason, message, label = null, line = null, step = null } = parts;
  const { expected = null, found = null } = parts;
  const place = [
    ...(label === null ? [] : [label]),
    ...(line === null ? [] : [`line ${line}`]),
    ...(step === null ? [] : [`proof step ${step}`]),
  ];
  return {
    kind: 'reject',
    reason,
    label,
    line,
    step,
    message,
    expected,
    found,
    readable: [
      place.length > 0 ? `${place.join(', ')}: ${message}` : message,
      ...(expected === null ? [] : [`  expected  ${expected}`]),
      ...(found === null ? [] : [`  found     ${found}`]),
    ].join('\n'),
  };
}
