import { sha256 } from '../../src/core/hash.ts';
import { signNote } from '../../src/core/log/signed-note.ts';
import { leanRules } from '../../src/core/proof.ts';
import { keyNameOf, linkText, type ProofRecord } from '../../src/core/proof-link.ts';
import { generateKey, toSigner } from '../../src/io/signing-key.ts';

export const accepted: ProofRecord['verdict'] = {
  kind: 'accept',
  theorems: [{ name: 'zero_add', statement: '∀ (n : N), N.add N.zero n = n' }],
  axioms: ['propext', 'Classical.choice', 'Quot.sound'],
  declarations: 9,
  statement_sha256: sha256('statement'),
};

/** A reject for one reason; `provesOther` says that the kernel accepts the solution by itself. */
export function rejected(
  reason: Extract<ProofRecord['verdict'], { kind: 'reject' }>['reason'],
  provesOther = false,
): ProofRecord['verdict'] {
  return {
    kind: 'reject',
    reason,
    declaration: 'zero_add',
    message: 'Its type is not the registered one.',
    expected: '∀ (n : N), N.add N.zero n = n',
    inferred: '∀ (n : N), n = n',
    proves_other: provesOther,
  };
}

interface ProofParts {
  readonly words: string;
  readonly verdict: ProofRecord['verdict'];
  /** Who signs; null: nobody. */
  readonly by?: string | null;
  /** What is signed, where it is not the proof's own challenge. */
  readonly signed?: string;
  /** The key's name, where it is not the person's. */
  readonly keyName?: string;
  readonly named?: boolean;
}

/** A proof of some words, submitted by Sam Submitter, as a record carries it. */
export function sampleProof({ words, verdict, by = null, ...more }: ProofParts): ProofRecord {
  const solution = sha256('solution');
  const proof: ProofRecord = {
    certificate: sha256('certificate'),
    challenge: { sha256: sha256('challenge'), bytes: 9 },
    solution: { sha256: solution, bytes: 8 },
    question: {
      theorem_names: ['zero_add'],
      definition_names: [],
      permitted_axioms: ['propext', 'Quot.sound', 'Classical.choice'],
    },
    rules: leanRules,
    verdict,
    source: sha256('source'),
    words,
    submitted_by: 'Sam Submitter',
    ...(more.named
      ? {
          named_at: {
            document: sha256('text'),
            start: 0,
            end: 64,
            quote: solution,
            sha256: sha256(solution),
          },
        }
      : {}),
  };
  if (by === null) return proof;
  const signer = toSigner(more.keyName ?? keyNameOf(by), generateKey());
  const text = linkText({
    words: proof.words,
    source: proof.source,
    challenge: more.signed ?? proof.challenge.sha256,
    question: proof.question,
    submittedBy: proof.submitted_by,
    linkedBy: by,
  });
  return { ...proof, link: { by, key: signer.verifierKey, note: signNote(text, [signer]) } };
}
