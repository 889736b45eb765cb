import { parseArguments } from './arguments.ts';
import { exitCode } from './exit-code.ts';
import { exitCodesHelp } from './help.ts';
import { backup, restore } from './library-backup.ts';
import { clearAway } from './library-gc.ts';
import { migrate } from './library-migrate.ts';
import type { Streams } from './streams.ts';

export const help = `Looks after a library's files: copies, an older form, what nothing names any more.

Usage: truth-engine library backup <file.tar> [options]
       truth-engine library restore <file.tar> <folder>
       truth-engine library migrate
       truth-engine library gc

  backup               everything but var/ in one file; others may go on writing
  restore              audit the log and every hash, then move it into its place
  migrate              bring an older library into the present form
  gc                   list objects that no entry, record or search leads to, and drafts,
                       that are older than a day
  --delete             gc: remove them
  --key <key>          restore: the public key to trust
  --now <time>         gc: the time that ages are counted to
  --library <folder>   which library (TRUTH_ENGINE_LIBRARY, default ./truth-library)
  --json               print what was done as JSON

Example: truth-engine library backup truth-2026-07-02.tar

${exitCodesHelp}`;

/** Runs `truth-engine library`. */
export async function run(args: string[], streams: Streams): Promise<number> {
  const { values, positionals } = parseArguments(
    args,
    {
      delete: { type: 'boolean' },
      key: { type: 'string' },
      'key-file': { type: 'string' },
      now: { type: 'string' },
    },
    'library',
  );
  const [verb, first, second, extra] = positionals;
  if (!values.help && extra === undefined) {
    if (verb === 'backup' && first !== undefined && second === undefined)
      return backup(first, values, streams);
    if (verb === 'restore' && first !== undefined && second !== undefined)
      return restore(first, second, values, streams);
    if (verb === 'migrate' && first === undefined) return migrate(values, streams);
    if (verb === 'gc' && first === undefined) return clearAway(values, streams);
  }
  (values.help ? streams.out : streams.err)(help);
  return values.help ? exitCode.nothingContradicted : exitCode.caller;
}
