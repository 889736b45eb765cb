import type { Claim } from './core/claim.ts';
import type { Sandbox } from './core/io.ts';
import type { Paper } from './core/paper.ts';
import type { Range } from './core/span.ts';
import type { TableIdentity } from './core/table-identity.ts';
import { findOwnClaims } from './claims/find-own-claims.ts';
import { gate, type JudgedClaim } from './gate/gate.ts';
import { findTableIdentities } from './gate/table-identities.ts';
import { ground } from './ground/ground.ts';

/** What a source's own numbers make of a derived number that another text states of it. */
export interface ComputedSupport {
  readonly state: 'supported' | 'contradicted';
  readonly reason: string;
  /** The first number of the source that takes part; null where the sentence's own numbers decide. */
  readonly range: Range | null;
}

/** Our fault: a check that might have decided did not run. */
export interface CheckerFailure {
  readonly state: 'checker-failed';
  readonly reason: string;
}

/**
 * Puts a sentence of another text behind its source and lets Gate 2 work out its derived numbers there. Null
 * where it has none, or where nothing decides. Numbers that agree only with one another say nothing of the source.
 */
export async function computeFromSource(
  words: string,
  source: Paper,
  sandbox: Sandbox,
): Promise<ComputedSupport | CheckerFailure | null> {
  const text = `${source.text}\n${words}\n`;
  const start = source.text.length + 1;
  const sentence = {
    range: { start, end: start + words.length },
    section: null,
    place: 'text',
    paragraph: (source.sentences.at(-1)?.paragraph ?? -1) + 1,
  } as const;
  const alone: Paper = { ...source, text, sentences: [sentence] };
  const claims = findOwnClaims(alone)
    .filter(({ role }) => role === 'derived')
    .map((claim): Claim => ({ ...claim, sentence: source.sentences.length }));
  if (claims.length === 0) return null;
  const behind: Paper = { ...source, text, sentences: [...source.sentences, sentence] };
  const judged = await gate(ground(claims, behind), behind, identitiesIn(source), {
    sandbox,
    progress: () => undefined, // one sentence is done in no time
    doubted: [],
  });
  const decided = judged.flatMap((one) => decide(one, start) ?? []);
  const failed = judged.find(({ outcome }) => outcome === 'CHECKER_FAILED');
  const failure = failed && ({ state: 'checker-failed', reason: failed.reason } as const);
  return decided.find(({ state }) => state === 'contradicted') ?? failure ?? decided[0] ?? null;
}

function decide(
  { outcome, checks, claim, reason }: JudgedClaim,
  end: number,
): ComputedSupport | null {
  const verdict = outcome === 'VERIFIED' ? 'consistent' : 'inconsistent';
  const check = checks.find(
    ({ check, judgement }) => check.kind === 'recomputation' && judgement.verdict === verdict,
  );
  if (!check || (outcome !== 'VERIFIED' && outcome !== 'CONTRADICTED')) return null;
  const inSource = check.identity.inputs.find(({ token }) => token.start < end)?.token;
  const range = inSource ? { start: inSource.start, end: inSource.end } : null;
  const { formula } = check.identity;
  const printed = claim.quantity?.token.raw ?? '';
  if (outcome === 'VERIFIED')
    return (
      range && {
        state: 'supported',
        reason: `${printed} follows from numbers of the source: ${formula}.`,
        range,
      }
    );
  const whose = range ? 'The source’s numbers' : 'The sentence’s own numbers';
  return {
    state: 'contradicted',
    reason: `${whose} do not give ${printed}: ${formula}. ${reason}`,
    range,
  };
}

const known = new WeakMap<Paper, readonly TableIdentity[]>();

function identitiesIn(paper: Paper): readonly TableIdentity[] {
  const before = known.get(paper);
  if (before) return before;
  const found = findTableIdentities(paper);
  known.set(paper, found);
  return found;
}
