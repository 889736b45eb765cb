import { UserError } from '../core/errors.ts';
import { parseSha256 } from '../core/hash.ts';
import type { PaperManifest, ProofClaim } from '../core/records/generated/types.ts';
import type { Source } from '../core/source.ts';
import type { FolderLibrary } from '../io/library.ts';
import { openPaperReader } from '../io/paper-reader.ts';
import type { ClaimRecord } from '../record/claim-record.ts';
import { registeredClaim } from '../record/registered-claim.ts';
import { findClaim, findManifest } from './find-manifest.ts';
import { sourceOf } from './repro-run.ts';

/** The claim that a registration is about, in the record of its paper. */
export interface ProofTarget {
  readonly manifest: PaperManifest;
  readonly claim: ClaimRecord;
  /** The paper's text. */
  readonly text: string;
  readonly source: Source;
}

/** Finds the claim that a registration names: by number or anchor, or by its exact words, also where the engine found no claim. */
export async function findTarget(
  { paper: name, claim: wanted }: ProofClaim,
  library: FolderLibrary,
): Promise<ProofTarget> {
  if (name === undefined || wanted === undefined) throw noTarget();
  const manifest = await findManifest(name, library);
  if (manifest.synthesis) throw noPaper(manifest);
  const source = await sourceOf(manifest, library);
  const document = parseSha256(manifest.provenance.sources[0]?.text_sha256);
  const text = Buffer.from((await library.objects.get(document)) ?? []).toString('utf8');
  const found = await claimBy(wanted, manifest, source, text);
  return { manifest, claim: found, text, source };
}

async function claimBy(
  wanted: string,
  manifest: PaperManifest,
  source: Source,
  text: string,
): Promise<ClaimRecord> {
  if (/^(?:c?\d{1,6}|claim-[0-9a-f]{8,16})$/.test(wanted)) return findClaim(wanted, manifest);
  const said = manifest.claims.filter(({ span }) => span.quote === wanted);
  const [only] = said;
  if (only && said.length === 1) return only;
  const paper = await openPaperReader().read(source.bytes, source.mediaType);
  const own = paper.text === text ? registeredClaim(wanted, manifest, paper) : null;
  if (own && said.length === 0) return own;
  throw new UserError({
    code: 'bad-argument',
    message: `Cannot find the registered claim ${JSON.stringify(wanted.slice(0, 200))} in ${manifest.work.slug}.`,
    seen:
      said.length > 1 ? `${said.length} claims of these words` : 'no one sentence of these words',
    wanted: 'the exact words of one sentence of the paper, or the number of a claim',
    next: `truth-engine explain ${manifest.work.slug}#1`,
  });
}

function noTarget(): UserError {
  return new UserError({
    code: 'bad-argument',
    message: 'Cannot tell whose claim this registration is about.',
    seen: 'no "paper" or no "claim" in it',
    wanted: 'a work of the library, and the number or the exact words of a claim',
    next: 'docs/proofs.md shows a whole registration',
  });
}

function noPaper({ work }: PaperManifest): UserError {
  return new UserError({
    code: 'bad-argument',
    message: `Cannot take a proof on ${work.id ?? work.slug}: it is a synthesis.`,
    seen: 'the record of several papers',
    wanted: 'the record of the paper whose claim is proved',
    next: 'name that paper in the registration',
  });
}
