import { UserError } from '../core/errors.ts';
import type { ClaimId, GroundedClaim } from '../core/claim.ts';
import type { Identity } from '../core/identity.ts';
import type { Token } from '../core/number/token.ts';
import type { Progress, Sandbox } from '../core/io.ts';
import type { Outcome } from '../core/outcome.ts';
import type { Paper } from '../core/paper.ts';
import { overlaps, type Range } from '../core/span.ts';
import type { CheckResult } from './check-result.ts';
import { checks } from './checks/index.ts';
import { toContext, type Check } from './context.ts';
import { explainBySlips } from './guess.ts';
import { judge, type Judgement } from './judge.ts';
import { outcomeOf } from './outcome-of.ts';
import { runIdentity } from './run-identity.ts';
import type { TableIdentity } from '../core/table-identity.ts';
import { identitiesOf } from './table-identities.ts';

/** A claim with its outcome. */
export interface JudgedClaim {
  readonly claim: GroundedClaim;
  readonly outcome: Outcome;
  readonly reason: string;
  /** What would decide an open claim; null when nothing is open. */
  readonly decider: string | null;
  readonly checks: readonly CheckResult[];
  /** Contradicted claims whose number is an input of this one. */
  readonly restsOn: readonly ClaimId[];
}

export interface GateIo {
  readonly sandbox: Sandbox;
  readonly progress: Progress;
  /** Places whose numbers another format of the paper prints otherwise. */
  readonly doubted: readonly Range[];
}

/** More than any paper gives; each takes milliseconds of the sandbox. */
const mostChecks = 6000;

/** Re-computes what can be re-computed: every check that a claim's words and cells allow, in the sandbox. */
export async function gate(
  claims: readonly GroundedClaim[],
  paper: Paper,
  inTables: readonly TableIdentity[],
  { sandbox, progress, doubted }: GateIo,
): Promise<JudgedClaim[]> {
  const context = toContext(paper, claims, inTables);
  const derived = claims.map((claim) => ({
    claim,
    pairs: checks.flatMap((check) =>
      [...identitiesOf(check, claim, context), ...(check.derive?.(claim, context) ?? [])].map(
        (identity) => ({ check, identity: withDoubt(identity, doubted) }),
      ),
    ),
  }));
  const total = derived.reduce((count, { pairs }) => count + pairs.length, 0);
  if (total > mostChecks) throw tooMany(total);
  let done = 0;
  // All are handed over at once: the sandbox runs several side by side, and results keep their order.
  const judged = await Promise.all(
    derived.map(async ({ claim, pairs }): Promise<JudgedClaim> => {
      const results = await Promise.all(
        pairs.map(async ({ check, identity }) => {
          const result = await runCheck(check, identity, claim, sandbox);
          const place = `${(done += 1)} of ${total}`;
          progress('Checking', `${place}, ${check.title}, claim ${claim.id.slice(1)}`);
          return result;
        }),
      );
      return { claim, checks: results, restsOn: [], ...outcomeOf(claim, results, paper) };
    }),
  );
  return markDependents(judged);
}

async function runCheck(
  check: Check,
  identity: Identity,
  claim: GroundedClaim,
  sandbox: Sandbox,
): Promise<CheckResult> {
  const readings = await runIdentity(identity, check.script, sandbox);
  const computed = readings.flatMap(({ computed }) => computed ?? []);
  const failure = readings.find(({ failure }) => failure !== null)?.failure;
  const judgement: Judgement = failure
    ? { verdict: 'failed', reason: failure, power: { noticed: 0, of: 0 }, apartBy: null }
    : (check.judge ?? judge)(identity, computed, claim);
  const guesses = judgement.verdict === 'inconsistent' ? (check.guesses?.(claim) ?? []) : [];
  const notes = [
    ...(check.notes?.(claim, computed) ?? []),
    ...(await explainBySlips(guesses, check.script, sandbox)),
  ];
  return { check, identity, readings, judgement, notes };
}

/** Marks claims that rest on a number which a contradicted claim disputes. */
function markDependents(judged: readonly JudgedClaim[]): JudgedClaim[] {
  const disputed = judged.filter(
    ({ outcome, claim }) => outcome === 'CONTRADICTED' && claim.quantity,
  );
  return judged.map((one) => ({
    ...one,
    restsOn: disputed
      .filter(
        ({ claim }) =>
          claim.id !== one.claim.id &&
          one.checks.some(
            ({ check, identity }) =>
              check.kind === 'recomputation' &&
              identity.inputs.some(({ token }) => isSameNumber(token, claim.quantity?.token)),
          ),
      )
      .map(({ claim }) => claim.id),
  }));
}

/** The same place, or a repetition of the same printed decimal: what disputes one disputes the other. */
function isSameNumber(input: Token, disputed: Token | undefined): boolean {
  if (!disputed) return false;
  if (input.start === disputed.start) return true;
  return input.decimals > 0 && input.value === disputed.value && input.step === disputed.step;
}

/** A number that two formats print differently may have been misread: what it fails to fit is not the paper's fault. */
function withDoubt(identity: Identity, doubted: readonly Range[]): Identity {
  if (identity.doubt !== null || doubted.length === 0) return identity;
  const tokens = [identity.target, ...identity.inputs.map(({ token }) => token)];
  const found = tokens.find((token) => doubted.some((range) => overlaps(range, token)));
  return found
    ? {
        ...identity,
        doubt: `${found.raw} is printed otherwise in another format of the paper.`,
        decider: identity.decider ?? 'The paper as its authors print it.',
      }
    : identity;
}

function tooMany(seen: number): UserError {
  return new UserError({
    code: 'source-unreadable',
    message: 'Cannot check this source: it holds more numbers to re-compute than any paper.',
    seen: `${seen} checks`,
    wanted: `at most ${mostChecks}`,
    next: 'give the paper alone, without what was put around it',
  });
}
