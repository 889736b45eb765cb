import { meet, range } from './exact.ts';
import { type Findings, reasonOf } from './findings.ts';
import { isProving, isProvingOther } from './proofs.ts';
import { type Check, type Claim, type Manifest } from './types.ts';

/** Checks that each claim's verdict follows from its checks and its evidence. */
export function checkVerdicts({ claims }: Manifest, findings: Findings): void {
  const ids = new Set<string>();
  for (const claim of claims) {
    if (ids.has(claim.id)) findings.add('card.json', `two claims are called ${claim.id}`);
    ids.add(claim.id);
    for (const check of claim.checks) {
      const fault = faultOf(check);
      if (fault) findings.add('card.json', `check ${check.id}: ${fault}`);
    }
    for (const fault of outcomeFaults(claim))
      findings.add('card.json', `claim ${claim.id}: ${fault}`);
  }
}

function isVerifying({ kind, verdict, basis, power }: Check): boolean {
  return (
    kind !== 'copy' &&
    verdict === 'consistent' &&
    basis.kind !== 'supposed' &&
    power.of > 0 &&
    BigInt(power.noticed) * 5n >= BigInt(power.of) * 4n
  );
}

function outcomeFaults({ outcome, checks, proofs = [], standing, evidence }: Claim): string[] {
  const faults: string[] = [];
  const isInconsistent = checks.some(({ verdict }) => verdict === 'inconsistent');
  if (outcome === 'VERIFIED' && !checks.some(isVerifying) && !proofs.some(isProving))
    faults.push('verified by no check and no proof');
  const isOther = proofs.some(isProvingOther);
  if (isOther && outcome !== 'CONTRADICTED')
    faults.push(`${outcome} beside its paper’s own proof of something else`);
  if (isInconsistent && outcome !== 'CONTRADICTED' && outcome !== 'UNVERIFIABLE')
    faults.push(`${outcome} beside a check that is inconsistent`);
  const isDenied = evidence.some(
    ({ cited, state, differs, span }) =>
      cited && state === 'contradicted' && differs !== null && span !== null,
  );
  if (
    outcome === 'CONTRADICTED' &&
    !isInconsistent &&
    !isOther &&
    !(standing === 'asserted' && isDenied)
  )
    faults.push('contradicted by nothing');
  return faults;
}

function faultOf(check: Check): string | null {
  const { verdict, readings, kind } = check;
  if (kind === 'script' && verdict === 'inconsistent') return 'a script never contradicts';
  if (verdict === 'consistent' && readings.length === 0) return 'consistent without a reading';
  if (check.check === 'S1') return null;
  try {
    const claimed = range(check.claimed);
    const met = readings.map(({ computed }) => computed && meet(range(computed), claimed));
    if (verdict === 'consistent' && met.some((meets) => meets !== true))
      return 'consistent, and a reading does not give the claimed number';
    if (verdict === 'inconsistent' && readings.some((one) => one.computed && one.agrees))
      return 'inconsistent, and a reading agrees';
    return null;
  } catch (error) {
    return reasonOf(error);
  }
}
