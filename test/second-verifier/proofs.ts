import { canonicalText, parseCanonical } from './canonical-json.ts';
import { objectPath } from './files.ts';
import { type Findings } from './findings.ts';
import { sha256Hex } from './hashing.ts';
import { readKey, signedText } from './log-proof.ts';
import { mustFit } from './schemas.ts';
import { type Bundle, type Claim, type Proof } from './types.ts';

/** Checks that each registered proof is what its certificate says, of this claim and paper, and listed. */
export function checkProofs({ files, manifest }: Bundle, findings: Findings): void {
  const listed = new Set(manifest.public_artifacts.map(({ kind, sha256 }) => `${kind} ${sha256}`));
  const wanted = new Set<string>();
  for (const claim of manifest.claims)
    for (const proof of claim.proofs ?? []) {
      const { certificate, challenge, solution } = proof;
      wanted.add(`proof ${certificate}`);
      for (const { sha256, bytes } of [challenge, solution]) {
        wanted.add(`export ${sha256}`);
        const found = files.get(objectPath(sha256));
        if (found && found.length !== bytes)
          findings.add(objectPath(sha256), 'not of the size that the record says');
      }
      for (const fault of faultsOf(claim, proof, manifest.provenance.sources))
        findings.add('card.json', `claim ${claim.id}: ${fault}`);
      const path = objectPath(certificate);
      const bytes = files.get(path);
      if (bytes)
        findings.guard(path, () => {
          checkCertificate(parseCanonical(bytes), proof);
        });
    }
  for (const one of wanted)
    if (!listed.has(one)) findings.add('card.json', `a proof rests on ${one}, which is not listed`);
  for (const one of listed)
    if (!one.startsWith('check ') && !wanted.has(one))
      findings.add('card.json', `no claim has a proof with ${one}`);
}

function faultsOf(claim: Claim, proof: Proof, sources: { sha256: string }[]): string[] {
  const faults: string[] = [];
  if (claim.origin === null && proof.words !== claim.span.sha256)
    faults.push('a proof of other words');
  if (!sources.some(({ sha256 }) => sha256 === proof.source))
    faults.push('a proof of another paper’s claim');
  if (proof.link && !isLinked(proof)) faults.push('a link that nobody else signed');
  if (proof.named_at && proof.named_at.quote !== proof.solution.sha256)
    faults.push('a proof named where its hash does not stand');
  if (claim.origin === null && proof.named_at && proof.named_at.document !== claim.span.document)
    faults.push('a proof named by another text than its claim’s');
  return faults;
}

function checkCertificate(value: unknown, proof: Proof): void {
  mustFit('proof-certificate-v1', value);
  const { question, rules, verdict } = proof;
  const said = {
    schema: 'proof-certificate-v1',
    system: 'lean4',
    challenge: proof.challenge.sha256,
    solution: proof.solution.sha256,
    question,
    rules,
    verdict,
  };
  if (canonicalText(value) !== canonicalText(said))
    throw new Error('the record says something else than this certificate');
}

/** Whether a person other than the submitter signed that the challenge says what the claim says. */
export function isLinked({ link, ...proof }: Proof): boolean {
  if (!link || plain(link.by) === plain(proof.submitted_by)) return false;
  const text =
    `Truth Engine proof link, version 1\nwords ${proof.words}\nsource ${proof.source}\n` +
    `challenge ${proof.challenge.sha256}\nquestion ${sha256Hex(canonicalText(proof.question))}\n` +
    `submitted by ${proof.submitted_by}\nlinked by ${link.by}\n`;
  try {
    const key = readKey(link.key);
    const name = link.by.trim().replace(/[\s\p{White_Space}\p{Cc}+]+/gu, '-');
    return key.name === name && signedText(link.note, key) === text;
  } catch {
    return false;
  }
}

/** Whether a proof can make its claim VERIFIED. */
export function isProving(proof: Proof): boolean {
  return proof.verdict.kind === 'accept' && isLinked(proof);
}

/** Whether a proof can make its claim CONTRADICTED. */
export function isProvingOther(proof: Proof): boolean {
  const { verdict, named_at, solution } = proof;
  return (
    verdict.kind === 'reject' &&
    verdict.proves_other === true &&
    ['statement-mismatch', 'dependency-mismatch'].includes(verdict.reason ?? '') &&
    named_at?.quote === solution.sha256 &&
    isLinked(proof)
  );
}

function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}
