import { dirname, join, resolve } from 'node:path';
import { UserError } from '../core/errors.ts';
import type { ProofClaim } from '../core/records/generated/types.ts';
import { parseProofClaim, RecordFormError } from '../core/records/parse-record.ts';
import { NotABoundedFile } from '../io/bounded-file.ts';
import { codeOf } from '../io/disk.ts';
import { fileDigest } from '../io/file-chunks.ts';
import { readTextFile } from '../io/text-file.ts';
import { kernelLimits } from '../proof/lean/kernel-limits.ts';

/** A registration as read, with its two exports where they lie and what they are. */
export interface RegisteredProof {
  readonly claim: ProofClaim;
  readonly challenge: ExportFile;
  readonly solution: ExportFile;
  /** Where the signed link would lie. */
  readonly link: string;
}

export interface ExportFile {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

const largestClaim = 256 * 1024;

/** Reads a registration and the digests of its exports; the challenge must be the one that it pins. */
export async function readRegistration(name: string, cwd: string): Promise<RegisteredProof> {
  const path = resolve(cwd, name);
  const claim = parseClaim(name, await readTextFile(path, largestClaim, 'prove'));
  const beside = (file: string): ExportFile => {
    const found = join(dirname(path), file);
    return {
      path: found,
      ...mistakesOf(found, () => fileDigest(found, kernelLimits.bytes)),
    };
  };
  const challenge = beside(claim.challenge ?? 'challenge.ndjson');
  if (claim.challenge_sha256 !== undefined && claim.challenge_sha256 !== challenge.sha256)
    throw new UserError({
      code: 'bad-argument',
      message: `Cannot judge ${JSON.stringify(name)}: its challenge is another file than it registers.`,
      seen: `sha256 ${challenge.sha256}`,
      wanted: `sha256 ${claim.challenge_sha256}`,
      next: 'fetch the registered challenge; a changed statement is another claim',
    });
  return {
    claim,
    challenge,
    solution: beside(claim.solution ?? 'solution.ndjson'),
    link: join(dirname(path), claim.link ?? 'link.note'),
  };
}

function parseClaim(name: string, text: string): ProofClaim {
  try {
    return parseProofClaim(JSON.parse(text));
  } catch (cause) {
    if (!(cause instanceof SyntaxError) && !(cause instanceof RecordFormError)) throw cause;
    throw new UserError({
      code: 'bad-argument',
      message: `Cannot read ${JSON.stringify(name)} as the registration of a proof.`,
      seen: cause.message.slice(0, 300),
      wanted: 'JSON by schemas/proof-claim-v1.schema.json',
      next: 'docs/proofs.md shows one',
      cause,
    });
  }
}

/** Runs what reads a file of the caller's; that there is none is the caller's mistake. */
export function mistakesOf<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    const code = codeOf(cause);
    if (!(cause instanceof NotABoundedFile) && code === '') throw cause;
    throw new UserError({
      code: 'bad-argument',
      message: `Cannot read ${JSON.stringify(name)}.`,
      seen:
        cause instanceof NotABoundedFile ? cause.seen : code === 'ENOENT' ? 'no such file' : code,
      wanted: `a plain file of at most ${kernelLimits.bytes} bytes`,
      next: 'truth-engine prove --help',
      cause,
    });
  }
}
