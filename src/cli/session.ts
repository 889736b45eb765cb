import { readEngine, type Engine } from '../io/engine.ts';
import type { FolderLibrary } from '../io/library.ts';
import { openPaperReader } from '../io/paper-reader.ts';
import { openSandbox } from '../io/sandbox.ts';
import { readTemplates } from '../io/templates.ts';
import type { VerifyIo } from '../pipeline.ts';
import { libraryFolder, parseTime } from './arguments.ts';
import { openForWriting } from './open-for-writing.ts';
import type { Streams } from './streams.ts';

/** What a command that writes records works with. */
export interface Session {
  readonly streams: Streams;
  readonly library: FolderLibrary;
  /** The time to write into records, or null: then they carry none. */
  readonly now: string | null;
  readonly json: boolean;
  readonly engine: Engine;
  readonly templates: Readonly<Record<string, string>>;
  readonly io: Omit<VerifyIo, 'progress'>;
  readonly close: () => Promise<void>;
}

export interface SessionOptions {
  readonly library?: string | undefined;
  readonly 'key-file'?: string | undefined;
  readonly now?: string | undefined;
  readonly json?: boolean | undefined;
}

/** Opens library, key, sandbox and templates for a command that writes; `command` is named in its errors. */
export async function openSession(
  values: SessionOptions,
  streams: Streams,
  command: string,
): Promise<Session> {
  const now = values.now === undefined ? null : parseTime(values.now, command);
  const folder = libraryFolder(values.library, streams);
  const library = await openForWriting(folder, values['key-file'], streams);
  const sandbox = openSandbox();
  return {
    streams,
    library,
    now,
    json: values.json === true,
    engine: await readEngine(),
    templates: await readTemplates(),
    io: { reader: openPaperReader(), sandbox },
    close: () => sandbox.close(),
  };
}

/** The time of an entry: the one that was given, else the clock's. */
export function timeOf({ now, streams }: Pick<Session, 'now' | 'streams'>): string {
  return now ?? streams.now().toISOString();
}
