import { UserError } from '../core/errors.ts';
import { passphraseOf } from './open-for-writing.ts';
import type { Streams } from './streams.ts';

/** A passphrase for a new key, from the environment or typed twice. Throws a UserError where there is none. */
export async function newPassphrase(streams: Streams): Promise<string> {
  const { source, get } = passphraseOf(streams, 'New passphrase for the signing key: ');
  const passphrase = await get?.();
  // What is typed unseen is typed twice: a slip would lock the key for good.
  const again = source === 'terminal' ? await streams.ask?.('The same once more: ') : passphrase;
  if (passphrase && again === passphrase) return passphrase;
  throw new UserError({
    code: 'no-signing-key',
    message: 'Cannot make the signing key: it needs a passphrase.',
    seen: !get
      ? 'no terminal to ask on, and no TRUTH_ENGINE_PASSPHRASE'
      : passphrase
        ? 'two different passphrases'
        : 'an empty passphrase',
    wanted: 'a passphrase, or --no-passphrase for a key that only file permissions guard',
    next: passphrase
      ? 'repeat the command'
      : 'set TRUTH_ENGINE_PASSPHRASE and repeat the command, or give --no-passphrase',
  });
}
