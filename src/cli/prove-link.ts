import { existsSync } from 'node:fs';
import { UserError } from '../core/errors.ts';
import { signNote } from '../core/log/signed-note.ts';
import type { ProvedStatement } from '../core/proof.ts';
import { isSamePerson, keyNameOf, linkText } from '../core/proof-link.ts';
import { fileChunks } from '../io/file-chunks.ts';
import { openLibrary } from '../io/library.ts';
import { generateKey, loadKey, storeKey, toSigner, type Signer } from '../io/signing-key.ts';
import { writeNewTextFile } from '../io/text-file.ts';
import { kernelLimits } from '../proof/lean/kernel-limits.ts';
import { judgeProof } from '../proof/lean/judge-proof.ts';
import { renderLinkScreen } from '../render/proof-screen.ts';
import { libraryFolder, shellWord } from './arguments.ts';
import { exitCode } from './exit-code.ts';
import { newPassphrase } from './new-passphrase.ts';
import { passphraseOf } from './open-for-writing.ts';
import { questionOf } from './prove-claim.ts';
import { readRegistration, type RegisteredProof } from './prove-files.ts';
import { findTarget } from './prove-target.ts';
import type { Streams } from './streams.ts';

export interface LinkOptions {
  readonly library?: string | undefined;
  readonly by?: string | undefined;
  readonly 'key-file'?: string | undefined;
  readonly passphrase?: boolean | undefined;
  readonly json?: boolean | undefined;
}

/** Signs, as a named person, that a registered challenge says what its claim says, and writes the note beside the registration. */
export async function proveLink(
  name: string,
  options: LinkOptions,
  streams: Streams,
): Promise<number> {
  const registered = await readRegistration(name, streams.cwd);
  const { claim, challenge } = registered;
  const submittedBy = submitterOf(registered);
  const linkedBy = linkerOf(options.by, submittedBy);
  const library = await openLibrary(libraryFolder(options.library, streams), null);
  const target = await findTarget(claim, library);
  const statements = statementsOf(registered, name);
  const signer = await signerOf(linkedBy, options, streams);
  const text = linkText({
    words: target.claim.span.sha256,
    source: target.source.sha256,
    challenge: challenge.sha256,
    question: {
      theorem_names: claim.theorem_names,
      definition_names: claim.definition_names,
      permitted_axioms: claim.permitted_axioms,
    },
    submittedBy,
    linkedBy,
  });
  await writeNewTextFile(registered.link, signNote(text, [signer]));
  const said = {
    link: registered.link,
    linked_by: signer.verifierKey,
    claim: target.claim.text,
    statements,
  };
  streams.out(
    options.json
      ? `${JSON.stringify(said)}\n`
      : renderLinkScreen(said, { ...streams, unicode: true }),
  );
  return exitCode.nothingContradicted;
}

/** Who handed a proof in: a link is somebody else's word. */
export function submitterOf({ claim }: RegisteredProof): string {
  if (claim.submitted_by !== undefined) return claim.submitted_by;
  throw new UserError({
    code: 'bad-argument',
    message: 'Cannot take this registration: it does not say who submitted the proof.',
    seen: 'no "submitted_by" in it',
    wanted: 'a name',
    next: 'docs/proofs.md shows a whole registration',
  });
}

/** What the challenge states, pretty-printed: it is held against itself, its open proof admitted. Nobody signs unseen. */
function statementsOf(
  { claim, challenge }: RegisteredProof,
  name: string,
): readonly ProvedStatement[] {
  const bytes = (): Iterable<Uint8Array> => fileChunks(challenge.path, kernelLimits.bytes);
  const question = questionOf(claim);
  const verdict = judgeProof(
    { challenge: bytes(), solution: bytes() },
    { ...question, permittedAxioms: [...question.permittedAxioms, 'sorryAx'] },
  );
  if (verdict.kind === 'accept') return verdict.theorems;
  throw new UserError({
    code: 'bad-argument',
    message: `Cannot sign a link to the challenge of ${JSON.stringify(name)}: its statement cannot be shown.`,
    seen: verdict.message,
    wanted: 'an export of each registered name that the kernel accepts, open proofs aside',
    next: `truth-engine prove claim ${shellWord(name)}`,
  });
}

function linkerOf(given: string | undefined, submittedBy: string): string {
  const name = (given ?? '').replace(/[\s\p{C}]+/gu, ' ').trim();
  const isNamed = /\p{L}/u.test(name) && keyNameOf(name).length <= 200;
  if (isNamed && !isSamePerson(name, submittedBy)) return name;
  throw new UserError({
    code: 'bad-argument',
    message: 'Cannot sign this link.',
    seen: isNamed ? `${name}, who submitted the proof` : 'no name',
    wanted: '--by with the name of a person other than the submitter',
    next: 'have somebody else read the statement and sign',
  });
}

/** The key that lies there; else a new one, stored there. */
async function signerOf(
  person: string,
  { 'key-file': file, passphrase }: LinkOptions,
  streams: Streams,
): Promise<Signer> {
  if (file === undefined)
    throw new UserError({
      code: 'no-signing-key',
      message: 'Cannot sign this link without a key of yours.',
      seen: 'no --key-file',
      wanted: 'the file of your key, or a free place for a new one',
      next: 'truth-engine prove --help',
    });
  const name = keyNameOf(person);
  if (existsSync(file)) {
    const ask = passphraseOf(streams, 'Passphrase of your key: ').get;
    return toSigner(name, await loadKey(file, ask));
  }
  const privateKey = generateKey();
  await storeKey(file, privateKey, passphrase === false ? null : await newPassphrase(streams));
  return toSigner(name, privateKey);
}
