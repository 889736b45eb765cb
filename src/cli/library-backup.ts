import { resolve } from 'node:path';
import { audit } from '../audit/audit.ts';
import { UserError } from '../core/errors.ts';
import { openAuditFiles } from '../io/audit-files.ts';
import { writeBackup } from '../io/backup.ts';
import { openLibrary } from '../io/library.ts';
import { restoreBackup } from '../io/restore.ts';
import { libraryFolder } from './arguments.ts';
import { exitCode } from './exit-code.ts';
import { readKey } from './read-key.ts';
import type { Streams } from './streams.ts';

interface Options {
  readonly library?: string | undefined;
  readonly key?: string | undefined;
  readonly json?: boolean | undefined;
}

/** Writes a library into one file. */
export async function backup(name: string, values: Options, streams: Streams): Promise<number> {
  const folder = libraryFolder(values.library, streams);
  const path = resolve(streams.cwd, name);
  if (path.startsWith(`${folder}/`)) throw withinLibrary(name);
  const written = await writeBackup(await openLibrary(folder, null), path);
  if (values.json) streams.out(`${JSON.stringify({ path, ...written })}\n`);
  else
    streams.out(
      `Backup    ${path}: ${written.files} files, ${Math.ceil(written.bytes / 1024)} KB, ${written.size} entries\n` +
        `SHA-256   ${written.sha256}\n\n  Restore  truth-engine library restore ${path} <folder>\n`,
    );
  return exitCode.nothingContradicted;
}

/** Makes a library of a backup, once an audit has found every hash and the log as they were. */
export async function restore(
  archive: string,
  name: string,
  values: Options,
  streams: Streams,
): Promise<number> {
  const folder = resolve(streams.cwd, name);
  const key = values.key === undefined ? null : await readKey(values.key, streams);
  let size = 0;
  const unpacked = await restoreBackup(resolve(streams.cwd, archive), folder, async (draft) => {
    const options = { key, atLeast: null, sandbox: null };
    const report = await audit(await openAuditFiles(draft), options);
    const [first] = report.findings;
    if (first) throw differs(archive, report.findings.length, `${first.path}: ${first.message}`);
    ({ size } = report);
  });
  if (values.json) streams.out(`${JSON.stringify({ library: folder, size, ...unpacked })}\n`);
  else
    streams.out(
      `Restored  ${folder}: ${unpacked.files} files, ${size} entries; log and hashes agree\n` +
        `SHA-256   ${unpacked.sha256} of the backup\n\n  Next     truth-engine reindex --library ${folder}\n`,
    );
  return exitCode.nothingContradicted;
}

function withinLibrary(name: string): UserError {
  return new UserError({
    code: 'bad-argument',
    message: `Cannot write the backup to ${JSON.stringify(name)}.`,
    seen: 'a place within the library',
    wanted: 'a place outside it',
    next: 'give another name',
  });
}

function differs(archive: string, count: number, first: string): UserError {
  return new UserError({
    code: 'library-damaged',
    message: `Cannot restore from ${JSON.stringify(archive)}: it is not as it was written.`,
    seen: `${count} thing${count === 1 ? '' : 's'} that ${count === 1 ? 'differs' : 'differ'}; ${first}`,
    wanted: 'a log and objects that an audit finds intact',
    next: 'take another copy of the backup',
  });
}
