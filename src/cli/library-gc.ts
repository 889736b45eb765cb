import { join } from 'node:path';
import { findGarbage, removeGarbage, type Garbage } from '../io/garbage.ts';
import { openLibrary } from '../io/library.ts';
import { withLock } from '../io/lock.ts';
import { logLock } from '../io/log-files.ts';
import { libraryFolder, parseTime } from './arguments.ts';
import { exitCode } from './exit-code.ts';
import type { Streams } from './streams.ts';

/** Lists what nothing in the library leads to, and with --delete removes it, while writers wait. */
export async function clearAway(
  values: {
    readonly library?: string | undefined;
    readonly delete?: boolean | undefined;
    readonly now?: string | undefined;
    readonly json?: boolean | undefined;
  },
  streams: Streams,
): Promise<number> {
  const nowMs =
    values.now === undefined
      ? streams.now().valueOf()
      : Date.parse(parseTime(values.now, 'library'));
  const folder = libraryFolder(values.library, streams);
  const library = await openLibrary(folder, null);
  const isDeleted = values.delete === true;
  const found: readonly Garbage[] = isDeleted
    ? await alone(folder, async () =>
        removeGarbage(library, await findGarbage(library, nowMs), nowMs),
      )
    : await findGarbage(library, nowMs);
  const bytes = found.reduce((sum, one) => sum + one.bytes, 0);
  streams.out(
    values.json
      ? `${JSON.stringify({ deleted: isDeleted, bytes, files: found })}\n`
      : screen(found, bytes, isDeleted),
  );
  return exitCode.nothingContradicted;
}

/** While no publisher and no other writer of the log is at work. */
function alone<T>(folder: string, work: () => Promise<T>): Promise<T> {
  return withLock(join(folder, 'var', 'records.sqlite'), () => withLock(logLock(folder), work));
}

function screen(found: readonly Garbage[], bytes: number, isDeleted: boolean): string {
  if (found.length === 0) return 'Nothing to clear away: every file older than a day is named.\n';
  const files = `${found.length} file${found.length === 1 ? '' : 's'}, ${Math.ceil(bytes / 1024)} KB`;
  return [
    isDeleted ? `Removed    ${files}` : `Not named  ${files}`,
    ...found.slice(0, 20).map(({ path }) => `  ${path}`),
    ...(found.length > 20 ? [`  and ${found.length - 20} more (--json lists all)`] : []),
    ...(isDeleted ? [] : ['', '  Next     truth-engine library gc --delete']),
    '',
  ].join('\n');
}
