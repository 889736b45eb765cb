import { UserError } from '../../core/errors.ts';

/** A fault of a script file, which its author can put right. */
export function notAScript(seen: string, wanted: string, cause?: unknown): UserError {
  return new UserError({
    code: 'not-a-script',
    message: 'Cannot take this script.',
    seen,
    wanted,
    next: 'truth-engine repro init <paper>#<claim> writes one to begin with',
    cause,
  });
}
