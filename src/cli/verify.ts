import { resolve } from 'node:path';
import { isArxivLike, parseArxivRequest } from '../core/arxiv-id.ts';
import { UserError } from '../core/errors.ts';
import type { PaperManifest } from '../core/records/generated/types.ts';
import type { Source } from '../core/source.ts';
import { ingest } from '../ingest/ingest.ts';
import { openArchive } from '../io/arxiv.ts';
import { readEngine } from '../io/engine.ts';
import { isFolder, listFolder, readFileSource } from '../io/file-source.ts';
import { openPaperReader } from '../io/paper-reader.ts';
import { openSandbox } from '../io/sandbox.ts';
import { readTemplates } from '../io/templates.ts';
import { verify, type VerifyIo } from '../pipeline.ts';
import { slugOf } from '../record/slug.ts';
import { renderError } from '../render/error-text.ts';
import { renderVerifyScreen } from '../render/terminal.ts';
import { storeFailure } from '../store-verification.ts';
import { libraryFolder, parseArguments, parseTime, shellWord } from './arguments.ts';
import { exitCode, exitCodeOf } from './exit-code.ts';
import { exitCodesHelp } from './help.ts';
import { openForWriting } from './open-for-writing.ts';
import { progressLine } from './progress.ts';
import { storeAndShow, type WritingSession } from './store-and-show.ts';
import type { Streams } from './streams.ts';

export const help = `Checks papers: re-computes what can be re-computed, and signs what it found.

Usage: truth-engine verify <source>... [options]

  <source>             an arXiv id or link, an .html or .pdf file, or a folder of them
  --library <folder>   where results go (TRUTH_ENGINE_LIBRARY, default ./truth-library)
  --key-file <path>    the signing key (TRUTH_ENGINE_KEY_FILE; TRUTH_ENGINE_KEY holds it)
  --now <time>         the time to write into records, such as 2026-07-02T09:14:00Z
  --json               print each paper's manifest, one a line
  --no-color, --debug, --help

A paper from arXiv is read as HTML where there is HTML, else as PDF.

Example: truth-engine verify 2401.01234v2 paper.html

${exitCodesHelp}`;

/** Runs \`truth-engine verify\`. */
export async function run(args: string[], streams: Streams): Promise<number> {
  const { values, positionals } = parseArguments(
    args,
    { now: { type: 'string' }, 'key-file': { type: 'string' } },
    'verify',
  );
  if (values.help || positionals.length === 0) {
    (values.help ? streams.out : streams.err)(help);
    return values.help ? exitCode.nothingContradicted : exitCode.caller;
  }
  const now = values.now === undefined ? null : parseTime(values.now, 'verify');
  const wanted = await listWanted(positionals, streams);
  const library = await openForWriting(
    libraryFolder(values.library, streams),
    values['key-file'],
    streams,
  );
  const sandbox = openSandbox();
  try {
    const session: Session = {
      streams,
      library,
      now,
      json: values.json === true,
      engine: await readEngine(),
      templates: await readTemplates(),
      io: { reader: openPaperReader(), sandbox },
    };
    return await verifyAll(wanted, session);
  } finally {
    await sandbox.close();
  }
}

interface Session extends WritingSession {
  readonly json: boolean;
  readonly io: Omit<VerifyIo, 'progress'>;
}

/** One paper after the other; one that cannot be had is told and logged, and the others go on. */
async function verifyAll(wanted: readonly string[], session: Session): Promise<number> {
  const done: PaperManifest[] = [];
  let failed = 0;
  for (const name of wanted) {
    if (session.streams.signal.aborted) throw stopped(done.length, wanted.length);
    try {
      done.push(await verifyOne(name, session));
    } catch (error) {
      if (!(error instanceof UserError) || isFatal(error)) throw error;
      session.streams.err(renderError(error));
      failed += 1;
    }
  }
  const code = exitCodeOf(done.map(({ coverage }) => coverage));
  return failed > 0 && code !== exitCode.ours ? exitCode.caller : code;
}

async function verifyOne(name: string, session: Session): Promise<PaperManifest> {
  const { streams, now, engine, io, json } = session;
  const started = streams.now().toISOString();
  const progress = progressLine(streams, json);
  const source = await sourceOf(name, session);
  try {
    const verified = await verify(
      source,
      { ...io, progress: progress.tell },
      { engine: { version: engine.version, nodeMajor: engine.nodeMajor }, now },
    );
    progress.done();
    const { manifest } = verified;
    const command = `truth-engine verify ${manifest.work.arxiv_id ?? shellWord(name)}`;
    const openPath = await storeAndShow(verified, source, { command, started, session });
    if (json) streams.out(`${JSON.stringify(manifest)}\n`);
    else
      streams.out(
        `\n${renderVerifyScreen(manifest, { colour: streams.colour, columns: streams.columns, unicode: true, openPath })}`,
      );
    return manifest;
  } catch (error) {
    progress.done();
    if (error instanceof UserError && !isFatal(error)) await logFailure(error, source, session);
    throw error;
  }
}

async function sourceOf(name: string, { streams, library }: Session): Promise<Source> {
  if (!isArxivLike(name)) return readFileSource(resolve(streams.cwd, name));
  const archive = openArchive(library.folder, library.objects, streams.env, streams.now);
  return ingest(parseArxivRequest(name), archive);
}

async function logFailure(
  error: UserError,
  source: Source,
  { library, now, streams }: Session,
): Promise<void> {
  await storeFailure(
    {
      slug: slugOf(source),
      subject: {
        arxiv_id: source.metadata?.arxivId ?? null,
        file: source.origin.kind === 'file' ? source.origin.name : null,
        title: null,
      },
      code: error.code,
      message: error.message,
      time: now ?? streams.now().toISOString(),
    },
    source.bytes,
    library,
  );
}

async function listWanted(names: readonly string[], { cwd }: Streams): Promise<string[]> {
  const wanted: string[] = [];
  for (const name of names) {
    if (isArxivLike(name)) {
      parseArxivRequest(name);
      wanted.push(name);
    } else if (await isFolder(resolve(cwd, name)))
      wanted.push(...(await listFolder(resolve(cwd, name))));
    else wanted.push(name);
  }
  return wanted;
}

/** What makes every further paper fail too. */
function isFatal({ code }: UserError): boolean {
  return [
    'disk-full',
    'cannot-write',
    'library-damaged',
    'library-busy',
    'no-signing-key',
    'wrong-passphrase',
    'interrupted',
  ].includes(code);
}

function stopped(done: number, of: number): UserError {
  return new UserError({
    code: 'interrupted',
    message: `Stopped. ${done} of ${of} papers are stored; repeat the command to go on.`,
    next: 'repeat the command',
  });
}
