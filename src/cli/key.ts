import { parseArguments } from './arguments.ts';
import { exitCode } from './exit-code.ts';
import { exitCodesHelp } from './help.ts';
import { rotate } from './key-rotate.ts';
import { show } from './key-show.ts';
import type { Streams } from './streams.ts';

export const help = `Shows the public key of a library, or goes over to a new key.

Usage: truth-engine key show [options]
       truth-engine key rotate [options]

  show                   the public key as auditors, OpenSSL and did:key take it
  rotate                 a new key signs from now on: the old one says so in the log
  --key-file <path>      the key of now (TRUTH_ENGINE_KEY_FILE; TRUTH_ENGINE_KEY holds it)
  --new-key-file <path>  where the new key goes, or lies already
                         (default ~/.config/truth-engine/<origin>.<n>.key)
  --no-passphrase        do not encrypt the new key
  --now <time>           the time of the entry, such as 2026-07-02T09:14:00Z
  --library <folder>     which library (TRUTH_ENGINE_LIBRARY, default ./truth-library)
  --json                 print it as JSON

Whoever trusts the old key goes on: audit follows the log from it to the new one.

Example: truth-engine key rotate

${exitCodesHelp}`;

/** Runs `truth-engine key`. */
export async function run(args: string[], streams: Streams): Promise<number> {
  const { values, positionals } = parseArguments(
    args,
    {
      now: { type: 'string' },
      'key-file': { type: 'string' },
      'new-key-file': { type: 'string' },
      passphrase: { type: 'boolean' },
    },
    'key',
  );
  const [verb, extra] = positionals;
  if (!values.help && extra === undefined) {
    if (verb === 'show') return show(values, streams);
    if (verb === 'rotate') return rotate(values, streams);
  }
  (values.help ? streams.out : streams.err)(help);
  return values.help ? exitCode.nothingContradicted : exitCode.caller;
}
