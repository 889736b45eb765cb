import { leanRules, type ProofQuestion, type ProofVerdict } from '../core/proof.ts';
import { certificateText, isOfStatement } from './certificate-text.ts';
import { checkExport } from './lean/check-export.ts';
import { judgeProof } from './lean/judge-proof.ts';

/** Two exports with their SHA-256, and what is asked of them. */
export interface Exports {
  readonly challenge: { readonly sha256: string; readonly bytes: Uint8Array };
  readonly solution: { readonly sha256: string; readonly bytes: Uint8Array };
  readonly question: ProofQuestion;
}

/** A certificate in its canonical form; or why there is none. */
export type CertifiedText =
  | { readonly kind: 'certified'; readonly text: string }
  | Extract<ProofVerdict, { readonly kind: 'decline' }>;

/** Judges two exports and writes the certificate. Pure: the same bytes in Node and in a page. */
export function certify({ challenge, solution, question }: Exports): CertifiedText {
  const verdict = judgeProof(
    { challenge: [challenge.bytes], solution: [solution.bytes] },
    question,
  );
  if (verdict.kind === 'decline') return verdict;
  const mayProveOther = verdict.kind === 'reject' && isOfStatement(verdict.reason);
  return {
    kind: 'certified',
    text: certificateText({
      challenge: challenge.sha256,
      solution: solution.sha256,
      question,
      rules: leanRules,
      verdict,
      standsAlone: mayProveOther && checkExport([solution.bytes]).kind === 'accept',
    }),
  };
}
