import { spawnSync } from 'node:child_process';

/** What a program says of a database: everything proved, some proofs left open, or an error. */
export interface Said {
  readonly word: 'accept' | 'incomplete' | 'reject' | 'decline' | 'crash';
  /** The first error, on one line. */
  readonly why: string;
}

/** Asks Debian's `metamath` to read a file and verify all its proofs; null where it is not installed. */
export function askMetamath(path: string): Said | null {
  const { error, stdout, signal } = spawnSync(
    'metamath',
    ['set scroll continuous', `read "${path}"`, 'verify proof *', 'exit'],
    { encoding: 'utf8', timeout: 60_000, maxBuffer: 256e6, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  if (error && 'code' in error && error.code === 'ENOENT') return null;
  if (signal) return { word: 'crash', why: `ended by ${signal}` };
  // It says "were verified" after errors, too: only their absence counts.
  const failed = /\?Error[\s\S]*/.exec(stdout);
  if (failed) return { word: 'reject', why: explanation(failed[0]) };
  if (/statement\(s\) were not proved/.test(stdout)) return { word: 'incomplete', why: '' };
  return /All proofs in the database were verified|There are no \$p statements/.test(stdout)
    ? { word: 'accept', why: '' }
    : { word: 'crash', why: stdout.slice(-200).replace(/\s+/g, ' ') };
}

/** The words under the `^^` that point at the place; else the end of the message. */
function explanation(message: string): string {
  const pointed = /^ *\^+ *\n([\s\S]*?)\n\s*\n/m.exec(`${message}\n\n`)?.[1];
  return (pointed ?? message.slice(0, 300)).replace(/\s+/g, ' ').slice(0, 160);
}
