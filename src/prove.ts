import { parseSha256, sha256, type Sha256 } from './core/hash.ts';
import { leanRules, type ProofQuestion, type ProofVerdict } from './core/proof.ts';
import type { ProofRecord } from './core/proof-link.ts';
import type { PaperManifest } from './core/records/generated/types.ts';
import { parseCanonical, parseProofCertificate } from './core/records/parse-record.ts';
import { toSpan } from './core/span.ts';
import { certify } from './proof/certify.ts';
import { attachProof } from './record/attach-proof.ts';
import type { ClaimRecord } from './record/claim-record.ts';
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
  const { link, secondOpinions } = submitted;
  const challenge = toExport(submitted.challenge);
  const solution = toExport(submitted.solution);
  const certified = certify({ challenge, solution, question: submitted.question });
  if (certified.kind === 'decline') return certified;
  const { question, verdict } = parseCanonical(certified.text, parseProofCertificate);
  const named = namedAt(solution.sha256, text, claim.span.document);
  const proof: ProofRecord = {
    certificate: sha256(certified.text),
    challenge: { sha256: challenge.sha256, bytes: challenge.bytes.length },
    solution: { sha256: solution.sha256, bytes: solution.bytes.length },
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

function toExport(bytes: Uint8Array): { readonly sha256: Sha256; readonly bytes: Uint8Array } {
  return { sha256: sha256(bytes), bytes };
}

/** Where the paper's text names a file by its hash. */
function namedAt(hash: string, text: string, document: string): ProofRecord['named_at'] | null {
  const start = text.indexOf(hash);
  if (start < 0) return null;
  return toSpan(text, parseSha256(document), { start, end: start + hash.length });
}
