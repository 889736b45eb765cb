import { UserError } from '../core/errors.ts';
import { sha256 } from '../core/hash.ts';
import { isKeyName } from '../core/log/signed-note.ts';
import { assertNoLibrary, createLibrary } from '../io/library.ts';
import { generateKey, storeKey, toSigner, usualKeyFile } from '../io/signing-key.ts';
import { libraryFolder, parseArguments } from './arguments.ts';
import { exitCode } from './exit-code.ts';
import { exitCodesHelp } from './help.ts';
import { newPassphrase } from './new-passphrase.ts';
import type { Streams } from './streams.ts';

export const help = `Makes a library and the key that signs for it. The key lies outside the library.

Usage: truth-engine init [options]

  --library <folder>   where (TRUTH_ENGINE_LIBRARY, default ./truth-library)
  --origin <name>      name of the log, such as example.org/truth (default: from the key)
  --key-file <path>    where the key goes (default ~/.config/truth-engine/<origin>.key)
  --no-passphrase      do not encrypt the key; its file's permissions must guard it
  --json               print what was made as JSON

The passphrase is asked for, or taken from TRUTH_ENGINE_PASSPHRASE or
TRUTH_ENGINE_PASSPHRASE_FILE. If key or passphrase is lost, the log cannot go on under
this key; what is signed stays valid (docs/keys.md).

Example: truth-engine init --origin example.org/truth

${exitCodesHelp}`;

/** Runs \`truth-engine init\`. */
export async function run(args: string[], streams: Streams): Promise<number> {
  const { values } = parseArguments(
    args,
    { origin: { type: 'string' }, 'key-file': { type: 'string' }, passphrase: { type: 'boolean' } },
    'init',
  );
  if (values.help) {
    streams.out(help);
    return exitCode.nothingContradicted;
  }
  const folder = libraryFolder(values.library, streams);
  // Before anything is made: a key for a library that cannot be made would only lie about.
  await assertNoLibrary(folder);
  const privateKey = generateKey();
  const { publicKey } = toSigner('new', privateKey).key;
  const origin = values.origin ?? `truth-library/${sha256(publicKey).slice(0, 8)}`;
  assertOrigin(origin);
  const signer = toSigner(origin, privateKey);
  const keyFile =
    values['key-file'] ?? streams.env['TRUTH_ENGINE_KEY_FILE'] ?? usualKeyFile(origin, streams.env);
  const passphrase = values.passphrase === false ? null : await newPassphrase(streams);
  await storeKey(keyFile, privateKey, passphrase);
  await createLibrary(folder, signer);
  const made = {
    library: folder,
    origin,
    key: signer.verifierKey,
    key_file: keyFile,
    encrypted: passphrase !== null,
  };
  if (values.json) streams.out(`${JSON.stringify(made)}\n`);
  else
    streams.out(
      `Library   ${folder}\nOrigin    ${origin}\nKey       ${keyFile}${passphrase === null ? ' (not encrypted)' : ' (encrypted)'}\n` +
        `Public    ${signer.verifierKey}\n\nGive the public key to whoever audits the library.\n\n  Next     truth-engine verify <paper>\n`,
    );
  return exitCode.nothingContradicted;
}

function assertOrigin(origin: string): void {
  if (isKeyName(origin) && origin.length <= 150) return;
  throw new UserError({
    code: 'bad-argument',
    message: `Cannot name a log ${JSON.stringify(origin)}.`,
    seen: 'a space, a plus sign, a control character, or more than 150 characters',
    wanted: 'a name such as example.org/truth',
    next: 'truth-engine init --origin example.org/truth',
  });
}
