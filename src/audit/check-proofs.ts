import { sha256 } from '../core/hash.ts';
import type { LogFiles } from '../core/io.ts';
import { canonicalJson } from '../core/json.ts';
import { objectPath } from '../core/object-path.ts';
import { leanRules } from '../core/proof.ts';
import { isLinked, type ProofRecord } from '../core/proof-link.ts';
import type { PaperManifest, ProofCertificate } from '../core/records/generated/types.ts';
import { parseProofCertificate } from '../core/records/parse-record.ts';
import { certify } from '../proof/certify.ts';
import { differs, wrong, type Finding } from './finding.ts';
import { readRecord } from './read-record.ts';

/** What was looked at of the proofs of all records. */
export interface ProofCounts {
  proofs: number;
  /** Judged again, with the same certificate. */
  same: number;
  other: number;
  /** Not judged again: by other rules, or left out. */
  notRun: number;
}

/** What the proofs of several records share: each is judged once. */
export interface ProofAudit {
  readonly files: LogFiles;
  /** False: nothing is judged again. */
  readonly isRun: boolean;
  readonly counts: ProofCounts;
  readonly done: Map<string, readonly Finding[]>;
}

type Claim = PaperManifest['claims'][number];

/** Every proof of a record: its certificate, its exports, its link; judged again, it must give the same certificate. */
export async function checkProofs(
  manifest: PaperManifest,
  path: string,
  audit: ProofAudit,
): Promise<Finding[]> {
  const proofs = manifest.claims.flatMap((claim) =>
    (claim.proofs ?? []).map((proof) => ({ claim, proof })),
  );
  const findings = strays(manifest, proofs).map((message) => wrong(path, message));
  for (const { claim, proof } of proofs) {
    findings.push(
      ...ownFaults(claim, proof, manifest).map((message) =>
        wrong(path, `Claim ${claim.id} ${message}`),
      ),
    );
    const key = `proof ${canonicalJson(toldOf(proof))}`;
    const known = audit.done.get(key);
    const found = known ?? (await checkObjects(proof, audit));
    audit.done.set(key, found);
    findings.push(...found);
  }
  return findings;
}

/** What the record says of a proof, against the rest of the record. */
function ownFaults(
  { span, origin }: Claim,
  proof: ProofRecord,
  { provenance, public_artifacts: listed }: PaperManifest,
): string[] {
  const isListed = (kind: string, hash: string): boolean =>
    listed.some((one) => one.kind === kind && one.sha256 === hash);
  return [
    // What a synthesis takes over is about the words of the paper's own claim.
    ...(origin === null && proof.words !== span.sha256
      ? ['has a proof of other words than its own.']
      : []),
    ...(provenance.sources.some(({ sha256 }) => sha256 === proof.source)
      ? []
      : ['has a proof that is about another source.']),
    ...(proof.link && !isLinked(proof)
      ? ['has a link to its proof that is not signed by a person other than the submitter.']
      : []),
    ...(proof.named_at &&
    (proof.named_at.quote !== proof.solution.sha256 ||
      (origin === null && proof.named_at.document !== span.document))
      ? ['says that its paper names a proof, at a place that does not.']
      : []),
    ...(isListed('proof', proof.certificate) &&
    isListed('export', proof.challenge.sha256) &&
    isListed('export', proof.solution.sha256)
      ? []
      : ['rests on a proof that the record does not list.']),
  ];
}

function strays(
  { public_artifacts: listed }: PaperManifest,
  proofs: readonly { readonly proof: ProofRecord }[],
): string[] {
  const named = new Set(
    proofs.flatMap(({ proof }) => [
      proof.certificate,
      proof.challenge.sha256,
      proof.solution.sha256,
    ]),
  );
  const lost = listed.filter(({ kind, sha256 }) => kind !== 'check' && !named.has(sha256)).length;
  return lost > 0 ? [`It lists ${lost} files of proofs that no claim names.`] : [];
}

async function checkObjects(proof: ProofRecord, audit: ProofAudit): Promise<Finding[]> {
  audit.counts.proofs += 1;
  const place = objectPath(proof.certificate);
  const certificate = await readRecord(proof.certificate, audit.files, parseProofCertificate);
  const challenge = await readExport(proof.challenge, audit.files);
  const solution = await readExport(proof.solution, audit.files);
  const faults = [...challenge.findings, ...solution.findings];
  if (!certificate)
    return [...faults, wrong(place, 'This certificate cannot be read by its contract.')];
  if (!says(certificate, proof))
    faults.push(wrong(place, 'The record says something else than this certificate.'));
  const isRun = audit.isRun && proof.rules === leanRules;
  if (!isRun || !challenge.bytes || !solution.bytes) {
    audit.counts.notRun += 1;
    return faults;
  }
  const again = certify({
    challenge: { sha256: proof.challenge.sha256, bytes: challenge.bytes },
    solution: { sha256: proof.solution.sha256, bytes: solution.bytes },
    question: {
      theoremNames: proof.question.theorem_names,
      definitionNames: proof.question.definition_names,
      permittedAxioms: proof.question.permitted_axioms,
    },
  });
  const isSame = again.kind === 'certified' && sha256(again.text) === proof.certificate;
  audit.counts[isSame ? 'same' : 'other'] += 1;
  if (isSame) return faults;
  const now =
    again.kind === 'certified'
      ? `sha256 ${sha256(again.text)}`
      : `it is declined, ${again.message}`;
  return [...faults, wrong(place, `Judged again, the proof gives another certificate: ${now}`)];
}

/** The record repeats its certificate, so that pages need no other file. */
function says(certificate: ProofCertificate, proof: ProofRecord): boolean {
  const { challenge, solution, question, rules, verdict } = certificate;
  return (
    canonicalJson([challenge, solution, question, rules, verdict]) ===
    canonicalJson([
      proof.challenge.sha256,
      proof.solution.sha256,
      proof.question,
      proof.rules,
      proof.verdict,
    ])
  );
}

/** All that is held against a proof's files: another record may say something else of the same certificate. */
function toldOf({ certificate, challenge, solution, question, rules, verdict }: ProofRecord) {
  return [certificate, challenge, solution, question, rules, verdict];
}

async function readExport(
  { sha256: hash, bytes: size }: ProofRecord['challenge'],
  files: LogFiles,
): Promise<{ bytes: Uint8Array | null; findings: Finding[] }> {
  const path = objectPath(hash);
  const bytes = await files.read(path);
  if (!bytes)
    return { bytes: null, findings: [wrong(path, 'It is missing: an export of a proof.')] };
  const computed = sha256(bytes);
  if (computed !== hash)
    return {
      bytes: null,
      findings: [differs(path, hash, computed, 'It is an export of a proof.')],
    };
  return {
    bytes,
    findings:
      bytes.length === size ? [] : [wrong(path, 'The record says that it has another size.')],
  };
}
