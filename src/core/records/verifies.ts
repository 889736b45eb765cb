import type { PaperManifest } from './generated/types.ts';

type Check = PaperManifest['claims'][number]['checks'][number];

/** True when this check can make a claim VERIFIED: no copy, its formula not just supposed, and with power. */
export function isVerifying({ kind, verdict, basis, power }: Check): boolean {
  return (
    kind !== 'copy' &&
    verdict === 'consistent' &&
    basis.kind !== 'supposed' &&
    power.of > 0 &&
    power.noticed >= 0.8 * power.of
  );
}
