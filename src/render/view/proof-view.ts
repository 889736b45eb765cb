import { isLinked, type ProofRecord } from '../../core/proof-link.ts';
import { reasonWords, saidOfProof } from '../../core/proof-words.ts';
import { counted } from '../words.ts';

export interface ProofView {
  readonly title: string;
  readonly said: string;
  /** Each with what it states, in Lean-like notation; none where the proof was rejected. */
  readonly theorems: readonly { readonly name: string; readonly statement: string }[];
  readonly axioms: string;
  readonly checked: string | null;
  /** Why it was rejected; null where it was accepted. */
  readonly reject: {
    readonly reason: string;
    readonly declaration: string | null;
    readonly message: string;
    readonly expected: string | null;
    readonly inferred: string | null;
  } | null;
  readonly submittedBy: string;
  /** Who signed that the statement says what the claim says; null where nobody did, or not rightly. */
  readonly linkedBy: { readonly name: string; readonly key: string } | null;
  readonly second: string | null;
  readonly certificate: string;
  readonly challenge: string;
  readonly solution: string;
  readonly rules: string;
}

/** One registered proof, ready for the page. */
export function proofView(proof: ProofRecord): ProofView {
  const { verdict, question, link } = proof;
  const accepted = verdict.kind === 'accept';
  return {
    title: `The proof: ${question.theorem_names.join(', ')}`,
    said: saidOfProof(proof),
    theorems: accepted ? verdict.theorems : [],
    axioms: accepted
      ? verdict.axioms.length === 0
        ? 'It rests on no axiom.'
        : `It rests on ${verdict.axioms.join(', ')}.`
      : `Permitted were ${question.permitted_axioms.join(', ') || 'no axioms'}.`,
    checked: accepted
      ? `${counted(verdict.declarations, 'declaration')} checked by our own kernel.`
      : null,
    reject: accepted
      ? null
      : {
          reason: reasonWords[verdict.reason],
          declaration: verdict.declaration,
          message: verdict.message,
          expected: verdict.expected,
          inferred: verdict.inferred,
        },
    submittedBy: proof.submitted_by,
    linkedBy: link && isLinked(proof) ? { name: link.by, key: link.key } : null,
    second: secondWords(proof),
    certificate: proof.certificate,
    challenge: proof.challenge.sha256,
    solution: proof.solution.sha256,
    rules: proof.rules,
  };
}

/** What other checkers on the publisher's machine said of the solution; the verdict never rests on them. */
function secondWords({ second_opinions: others = [], verdict }: ProofRecord): string | null {
  if (others.length === 0) return null;
  const agreeing = others.filter((one) => one.verdict === 'accept').map(({ checker }) => checker);
  if (verdict.kind === 'accept' && agreeing.length === others.length)
    return `Accepted by ${counted(others.length + 1, 'kernel')}: ours and ${agreeing.join(', ')}.`;
  return others
    .map(({ checker, verdict: said }) => `${checker} says of the solution by itself: ${said}.`)
    .join(' ');
}
