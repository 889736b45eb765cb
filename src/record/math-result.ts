import { isLinked, type ProofRecord } from '../core/proof-link.ts';
import { saidOfProof } from '../core/proof-words.ts';
import type { MathResult, PaperManifest } from '../core/records/generated/types.ts';
import { isProvingOther } from '../core/records/proves.ts';

type Result = MathResult['results'][number];

/** A record's theorems: state of verification, what was checked, and where each proof comes from. */
export function mathResult({ work, claims }: PaperManifest): MathResult {
  return {
    schema: 'math-result-v1',
    schema_version: '1.0',
    contract_version: 'math-result-v1',
    work: work.id ?? work.slug,
    results: claims.flatMap(({ id, anchor, text, outcome, proofs = [] }) =>
      proofs.map((proof) => ({ claim: id, anchor, words: text, outcome, ...resultOf(proof) })),
    ),
    limitations: [
      'A proof says that the formal statement follows from its axioms. That the statement says what the paper’s words say is a person’s judgement.',
      'A theorem without a registered proof is not listed.',
    ],
  };
}

function resultOf(proof: ProofRecord): Omit<Result, 'claim' | 'anchor' | 'words' | 'outcome'> {
  const { verdict, challenge, solution, certificate, rules, submitted_by, link } = proof;
  const accepted = verdict.kind === 'accept';
  return {
    verification_state: stateOf(proof),
    statements: accepted ? verdict.theorems : [],
    axioms: accepted ? verdict.axioms : [],
    budget: {
      declarations: accepted ? verdict.declarations : null,
      challenge_bytes: challenge.bytes,
      solution_bytes: solution.bytes,
    },
    proof_source: {
      system: 'lean4',
      rules,
      challenge: challenge.sha256,
      solution: solution.sha256,
      certificate,
      submitted_by,
      linked_by: link && isLinked(proof) ? link.by : null,
    },
    reason: saidOfProof(proof),
  };
}

function stateOf(proof: ProofRecord): Result['verification_state'] {
  if (proof.verdict.kind === 'accept')
    return isLinked(proof) ? 'PROVED' : 'PROVED_LINK_NOT_CONFIRMED';
  return isProvingOther(proof) ? 'PROVES_OTHER' : 'REJECTED';
}
