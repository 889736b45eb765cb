import { canonicalJson } from '../core/json.ts';
import type { ProofQuestion, ProofVerdict } from '../core/proof.ts';
import type { ProofCertificate } from '../core/records/generated/types.ts';

const longest = 20_000;

/** What a certificate is made of. */
export interface Certified {
  /** SHA-256 of the exports. */
  readonly challenge: string;
  readonly solution: string;
  readonly question: ProofQuestion;
  readonly rules: string;
  readonly verdict: Exclude<ProofVerdict, { readonly kind: 'decline' }>;
  /** True when the kernel accepts the solution by itself. */
  readonly standsAlone: boolean;
}

/** The certificate of a verdict, in its canonical form: the same bytes wherever the same exports are judged. Pure. */
export function certificateText({
  challenge,
  solution,
  question,
  rules,
  verdict,
  standsAlone,
}: Certified): string {
  const certificate: ProofCertificate = {
    schema: 'proof-certificate-v1',
    system: 'lean4',
    challenge,
    solution,
    question: {
      theorem_names: [...question.theoremNames],
      definition_names: [...question.definitionNames],
      permitted_axioms: [...question.permittedAxioms],
    },
    rules,
    verdict: verdictOf(verdict, standsAlone),
  };
  return canonicalJson(certificate);
}

function verdictOf(
  verdict: Certified['verdict'],
  standsAlone: boolean,
): ProofCertificate['verdict'] {
  if (verdict.kind === 'accept')
    return {
      kind: 'accept',
      theorems: verdict.theorems.map(({ name, statement }) => ({
        name: cut(name, 1000),
        statement: cut(statement),
      })),
      axioms: [...verdict.axioms],
      declarations: verdict.declarations,
      statement_sha256: verdict.statementHash,
    };
  const { reason, declaration, message, expected, inferred } = verdict;
  return {
    kind: 'reject',
    reason,
    declaration: declaration === null ? null : cut(declaration, 1000),
    message: cut(message, 4000),
    expected: expected === null ? null : cut(expected),
    inferred: inferred === null ? null : cut(inferred),
    proves_other: isOfStatement(reason) && standsAlone,
  };
}

/** Reasons that speak of what is proved, not of whether it is. */
export function isOfStatement(reason: string): boolean {
  return reason === 'statement-mismatch' || reason === 'dependency-mismatch';
}

/** What is too long for a record ends with a sign that says so. */
function cut(text: string, most = longest): string {
  return (text.length <= most ? text : `${text.slice(0, most - 1)}…`).toWellFormed();
}
