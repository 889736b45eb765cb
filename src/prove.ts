import { parseSha256, sha256 } from './core/hash.ts';
import { leanRules, type ProofQuestion, type ProofVerdict } from './core/proof.ts';
import type { ProofRecord } from './core/proof-link.ts';
import type { PaperManifest } from './core/records/generated/types.ts';
import { toSpan } from './core/span.ts';
import { checkExport } from './proof/lean/check-export.ts';
import { judgeProof } from './proof/lean/judge-proof.ts';
import { attachProof } from './record/attach-proof.ts';
import type { ClaimRecord } from './record/claim-record.ts';
import { isOfStatement, toCertificate } from './record/proof-certificate.ts';
import { withClaims } from './with-claims.ts';

/** Two exports, what is asked of them, and who handed the solution in. */
export interface SubmittedProof {
  readonly challenge: Uint8Array;
  readonly solution: Uint8Array;
  readonly question: ProofQuestion;
  readonly submittedBy: string;
  readonly link: ProofRecord['link'] | null;
  readonly secondOpinions: NonNullable<ProofRecord['second_opinions']>;
}

/** A proof judged and attached to its claim; or why it was not judged. */
export type Proved =
  | {
      readonly kind: 'judged';
      readonly certificate: string;
      readonly proof: ProofRecord;
      readonly claim: ClaimRecord;
      readonly manifest: PaperManifest;
    }
  | Extract<ProofVerdict, { readonly kind: 'decline' }>;

/** Everything that happens to one proof, in order: judged, certified, attached to its claim, reviewed. */
export function prove(
  submitted: SubmittedProof,
  claim: ClaimRecord,
  manifest: PaperManifest,
  text: string,
  now: string | null,
): Proved {
  const certified = certify(submitted);
  if (certified.kind === 'decline') return certified;
  const { challenge, solution, link, secondOpinions } = submitted;
  const { question, verdict } = certified.certificate;
  const named = namedAt(certified.certificate.solution, text, claim.span.document);
  const proof: ProofRecord = {
    certificate: sha256(certified.text),
    challenge: { sha256: certified.certificate.challenge, bytes: challenge.length },
    solution: { sha256: certified.certificate.solution, bytes: solution.length },
    question,
    rules: leanRules,
    verdict,
    source: manifest.provenance.sources[0]?.sha256 ?? '',
    words: claim.span.sha256,
    submitted_by: submitted.submittedBy,
    ...(link ? { link } : {}),
    ...(named ? { named_at: named } : {}),
    ...(secondOpinions.length > 0 ? { second_opinions: secondOpinions } : {}),
  };
  const attached = attachProof(claim, proof, manifest);
  return {
    kind: 'judged',
    certificate: certified.text,
    proof,
    claim: attached,
    manifest: withClaims(manifest, [attached], now),
  };
}

/** Judges two exports and writes the certificate; a decline has none. */
export function certify({
  challenge,
  solution,
  question,
}: Pick<SubmittedProof, 'challenge' | 'solution' | 'question'>):
  | ({ readonly kind: 'certified' } & ReturnType<typeof toCertificate>)
  | Extract<ProofVerdict, { readonly kind: 'decline' }> {
  const verdict = judgeProof({ challenge: [challenge], solution: [solution] }, question);
  if (verdict.kind === 'decline') return verdict;
  const mayProveOther = verdict.kind === 'reject' && isOfStatement(verdict.reason);
  return {
    kind: 'certified',
    ...toCertificate({
      challenge: sha256(challenge),
      solution: sha256(solution),
      question,
      rules: leanRules,
      verdict,
      standsAlone: mayProveOther && checkExport([solution]).kind === 'accept',
    }),
  };
}

/** Where the paper's text names a file by its hash. */
function namedAt(hash: string, text: string, document: string): ProofRecord['named_at'] | null {
  const start = text.indexOf(hash);
  if (start < 0) return null;
  return toSpan(text, parseSha256(document), { start, end: start + hash.length });
}
