import type { GateVerdict } from '../core/records/generated/types.ts';
import { isOwnFault, isRecomputable, type Coverage, type Reviewed } from './coverage.ts';

export interface GateInputs {
  readonly claims: readonly Reviewed[];
  readonly coverage: Coverage;
  readonly artifacts: readonly string[];
  /** True when a source is withdrawn or retracted. */
  readonly sourceFell: boolean;
  /** RFC 3339 in UTC, or null when no time was given. */
  readonly evaluatedAt: string | null;
  /** True when several papers stand behind the record, and what it reports of them is not its own. */
  readonly isSynthesis: boolean;
}

const words = { VERIFIED: 'Verified', FALSIFIED: 'Falsified', UNVERIFIED: 'Unverified' } as const;

/** Gate 2 of a record: product, section 5. */
export function gateVerdict(inputs: GateInputs): GateVerdict {
  const { claims, coverage, artifacts, evaluatedAt } = inputs;
  const status = statusOf(inputs);
  return {
    schema: 'gate-verdict-v1',
    schema_version: '1.0',
    contract_version: 'gate-verdict-v1',
    status,
    label: words[status],
    definition:
      'Verified when, of the re-computable claims that the engine detected, at least half and at least three (or all, if fewer) follow from the paper’s own printed numbers, nothing that the work itself says is contradicted, no check failed, and nothing that a curator asserts is missing from its cited papers.',
    reason: `${firstReason(inputs, status)}${countsOf(inputs)}`,
    evaluated_at: evaluatedAt,
    gate: 'Gate 2: re-computation in a sealed sandbox',
    enforcement: 'The schema refuses a tier above this verdict.',
    coverage: { ...coverage },
    claims: claims
      .filter(isRecomputable)
      .map(({ id, outcome, reason }) => ({ claim: id, outcome, reason })),
    artifacts: [...artifacts],
  };
}

/** Verified claims that count, and how many are needed. */
export function gateCounts({ coverage }: Pick<GateInputs, 'coverage'>): {
  counted: number;
  needed: number;
} {
  const n = coverage.recomputable;
  return {
    counted: coverage.verified - coverage.resting_on_contradicted,
    needed: Math.max(Math.ceil(n / 2), Math.min(3, n), 1),
  };
}

function statusOf(inputs: GateInputs): GateVerdict['status'] {
  const { claims, coverage, sourceFell } = inputs;
  if (claims.some(isOwnFault)) return 'FALSIFIED';
  const { counted, needed } = gateCounts(inputs);
  const passes = coverage.recomputable >= 1 && counted >= needed;
  const isClean =
    coverage.checker_failed === 0 && !sourceFell && !claims.some(({ unsupported }) => unsupported);
  return passes && isClean ? 'VERIFIED' : 'UNVERIFIED';
}

function firstReason(inputs: GateInputs, status: GateVerdict['status']): string {
  const { claims, coverage, sourceFell } = inputs;
  if (status === 'FALSIFIED') {
    const ids = claims.filter(isOwnFault).map(({ id }) => id.slice(1));
    const [one] = ids;
    const by = inputs.isSynthesis ? 'its sources' : 'the paper’s own numbers';
    const asserts = inputs.isSynthesis ? 'This record asserts what does not hold. ' : '';
    return ids.length === 1
      ? `${asserts}Claim ${one} is contradicted by ${by}. `
      : `${asserts}Claims ${ids.join(', ')} are contradicted by ${by}. `;
  }
  if (status === 'VERIFIED') return '';
  if (sourceFell) return 'A source was withdrawn or retracted. ';
  if (coverage.checker_failed > 0)
    return `${coverage.checker_failed} check${coverage.checker_failed === 1 ? '' : 's'} failed on our side; the gate waits for it. `;
  const lost = claims.filter(({ unsupported }) => unsupported).length;
  if (lost > 0)
    return `${lost} claim${lost === 1 ? '' : 's'} of the curator ${lost === 1 ? 'stands' : 'stand'} in no cited paper. `;
  if (coverage.verified + coverage.unverifiable === 0) return 'No claim was attempted. ';
  const { counted, needed } = gateCounts(inputs);
  return `${counted} of ${coverage.recomputable} verified; the gate needs ${needed}. `;
}

function countsOf({ claims, coverage: c, isSynthesis }: GateInputs): string {
  const failed = c.checker_failed > 0 ? `; ${c.checker_failed} failed on our side` : '';
  const rests =
    c.resting_on_contradicted > 0
      ? `; ${c.resting_on_contradicted} of the verified ${c.resting_on_contradicted === 1 ? 'rests' : 'rest'} on a contradicted number`
      : '';
  const proved = claims.filter((claim) => claim.proved).length;
  const own = claims.filter(isOwnFault).length;
  const reported = c.contradicted > own ? ` (${c.contradicted - own} reported, not asserted)` : '';
  const [whose, where] = isSynthesis ? ['papers’', 'sources'] : ['paper’s', 'source'];
  return (
    `${c.verified} of ${c.recomputable} re-computable claims re-computed from the ${whose} own numbers${proved > 0 ? ` or proved (${proved})` : ''}; ` +
    `${c.contradicted} contradicted${reported}; ${c.unverifiable} unverifiable; ${c.not_attempted} not attempted${failed}${rests}; ` +
    `${c.measurements} measurement${c.measurements === 1 ? '' : 's'} taken from the ${where} as printed.`
  );
}
