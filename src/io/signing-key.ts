import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, open, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { armor, Decrypter, Encrypter } from 'age-encryption';
import { UserError } from '../core/errors.ts';
import { toVerifierKey, writeVerifierKey, type VerifierKey } from '../core/log/signed-note.ts';
import { codeOf, disk } from './disk.ts';

/** A key that signs checkpoints under the name of its log. */
export interface Signer {
  readonly key: VerifierKey;
  readonly verifierKey: string;
  readonly privateKey: KeyObject;
}

export interface KeySource {
  /** A file given by --key-file or TRUTH_ENGINE_KEY_FILE; null for the usual place. */
  readonly file: string | null;
  /** The key itself, from TRUTH_ENGINE_KEY; null when it is not set. */
  readonly text: string | null;
  /** Gives the passphrase when one is needed; null when there is none to ask for. */
  readonly passphrase: (() => Promise<string>) | null;
}

/** Makes a new Ed25519 key. */
export function generateKey(): KeyObject {
  return generateKeyPairSync('ed25519').privateKey;
}

/** A signer for a log's name. */
export function toSigner(origin: string, privateKey: KeyObject): Signer {
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  const key = toVerifierKey(origin, new Uint8Array(spki.subarray(-32)));
  return { key, verifierKey: writeVerifierKey(key), privateKey };
}

/** Where the key of a log lies when nothing else is said: outside any library. `generation` counts the keys before it. */
export function usualKeyFile(
  origin: string,
  env: Readonly<Record<string, string | undefined>>,
  generation = 0,
): string {
  const folder = env['XDG_CONFIG_HOME'] || join(homedir(), '.config');
  const name = origin.replace(/[^A-Za-z0-9.-]+/g, '-');
  return join(folder, 'truth-engine', `${name}${generation > 0 ? `.${generation + 1}` : ''}.key`);
}

/** Stores a key in a new file that only its owner may read: encrypted with age, or plain PEM when `passphrase` is null. */
export async function storeKey(
  path: string,
  privateKey: KeyObject,
  passphrase: string | null,
): Promise<void> {
  const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
  const text = passphrase === null ? pem : await encrypt(pem, passphrase);
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const file = await open(path, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY, 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await disk.syncFolder(dirname(path));
  } catch (cause) {
    throw new UserError({
      code: codeOf(cause) === 'EEXIST' ? 'bad-argument' : 'cannot-write',
      message: `Cannot store the signing key at ${JSON.stringify(path)}.`,
      seen: codeOf(cause) === 'EEXIST' ? 'a file that is there already' : codeOf(cause),
      wanted: 'a new file that this user may write',
      next: 'give another place with --key-file',
      cause,
    });
  }
}

/** Loads a key from its file, asking for the passphrase where it needs one. */
export async function loadKey(
  path: string,
  passphrase: KeySource['passphrase'],
): Promise<KeyObject> {
  return parseKey(await readKeyFile(path), path, passphrase);
}

/** Loads the key that belongs to a library's own key, of which `generation` came before it. Throws a UserError that says what to do. */
export async function loadSigner(
  library: VerifierKey,
  source: KeySource,
  env: Readonly<Record<string, string | undefined>>,
  generation = 0,
): Promise<Signer> {
  const path = source.file ?? usualKeyFile(library.name, env, generation);
  const text = source.text ?? (await readKeyFile(path));
  const signer = toSigner(library.name, await parseKey(text, path, source.passphrase));
  if (signer.verifierKey !== writeVerifierKey(library))
    throw new UserError({
      code: 'no-signing-key',
      message: 'Cannot sign for this library: the key given is another one.',
      seen: signer.verifierKey,
      wanted: writeVerifierKey(library),
      next: 'give the library’s own key with --key-file or TRUTH_ENGINE_KEY_FILE',
    });
  return signer;
}

async function readKeyFile(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new UserError({
      code: 'no-signing-key',
      message: 'Cannot sign for this library: there is no signing key.',
      seen: `${codeOf(cause) === 'ENOENT' ? 'no file' : codeOf(cause)} at ${path}`,
      wanted: 'the key that truth-engine init made',
      next: 'give it with --key-file or TRUTH_ENGINE_KEY_FILE; if it is lost, see docs/keys.md',
      cause,
    });
  }
}

async function parseKey(
  text: string,
  path: string,
  passphrase: KeySource['passphrase'],
): Promise<KeyObject> {
  const pem = text.startsWith('-----BEGIN AGE') ? await decrypt(text, path, passphrase) : text;
  try {
    const key = pem.includes('-----BEGIN')
      ? createPrivateKey(pem)
      : createPrivateKey({ key: Buffer.from(pem.trim(), 'base64'), format: 'der', type: 'pkcs8' });
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // told below: what is wrong with it is of no help to anybody
  }
  throw new UserError({
    code: 'no-signing-key',
    message: 'Cannot read the signing key.',
    seen: 'something that is no Ed25519 private key',
    wanted: 'PEM or base64 of PKCS #8, or a file that truth-engine init made',
    next: 'give the right file with --key-file',
  });
}

/** scrypt work factor 2^16: some 0.3 s a guess here. */
const workFactor = 16;

async function encrypt(text: string, passphrase: string): Promise<string> {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(workFactor);
  encrypter.setPassphrase(passphrase);
  return armor.encode(await encrypter.encrypt(text));
}

async function decrypt(
  text: string,
  path: string,
  passphrase: KeySource['passphrase'],
): Promise<string> {
  if (!passphrase)
    throw new UserError({
      code: 'no-signing-key',
      message: `Cannot open the signing key at ${JSON.stringify(path)}: it needs its passphrase.`,
      seen: 'no terminal to ask on',
      wanted: 'the passphrase',
      next: 'set TRUTH_ENGINE_PASSPHRASE or TRUTH_ENGINE_PASSPHRASE_FILE',
    });
  const decrypter = new Decrypter();
  decrypter.addPassphrase(await passphrase());
  try {
    return await decrypter.decrypt(armor.decode(text), 'text');
  } catch (cause) {
    throw new UserError({
      code: 'wrong-passphrase',
      message: `Cannot open the signing key at ${JSON.stringify(path)}.`,
      seen: 'a passphrase that does not fit',
      wanted: 'the one given to truth-engine init',
      next: 'repeat the command with the right passphrase; if it is lost, see docs/keys.md',
      cause,
    });
  }
}
