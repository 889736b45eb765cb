import { resolve } from 'node:path';
import { isArxivLike, parseArxivRequest } from '../core/arxiv-id.ts';
import { UserError } from '../core/errors.ts';
import type { PaperManifest } from '../core/records/generated/types.ts';
import { isFolder, listFolder } from '../io/file-source.ts';
import { renderError } from '../render/error-text.ts';
import { renderVerifyScreen } from '../render/terminal.ts';
import { parseArguments, parseTime } from './arguments.ts';
import { exitCode, exitCodeOf } from './exit-code.ts';
import { exitCodesHelp } from './help.ts';
import { openSession, type Session } from './session.ts';
import type { Streams } from './streams.ts';
import { isFatal, sourceOf, verifyPaper, type AskOptions } from './verify-paper.ts';

export const help = `Checks papers: re-computes what can be re-computed, and signs what it found.

Usage: truth-engine verify <source>... [options]

  <source>             an arXiv id or link; a file: HTML, LaTeX, e-print, PDF, JATS, TEI,
                       Markdown, text; a folder of files, or of one paper in LaTeX
  --library <folder>   where results go (TRUTH_ENGINE_LIBRARY, default ./truth-library)
  --key-file <path>    the signing key (TRUTH_ENGINE_KEY_FILE; TRUTH_ENGINE_KEY holds it)
  --references         look its references up in arXiv, OpenAlex and Crossref
  --ask-nobody         do not ask whether a source was withdrawn or retracted
  --now <time>         the time to write into records
  --json               print each paper's manifest, one a line

Of arXiv and of a folder the best format is judged, else the file named. Others of arXiv,
and files beside it of the same name, confirm it.

Example: truth-engine verify 2401.01234v2 paper.html

${exitCodesHelp}`;

/** Runs `truth-engine verify`. */
export async function run(args: string[], streams: Streams): Promise<number> {
  const { values, positionals } = parseArguments(
    args,
    {
      now: { type: 'string' },
      'key-file': { type: 'string' },
      references: { type: 'boolean' },
      'ask-nobody': { type: 'boolean' },
    },
    'verify',
  );
  if (values.help || positionals.length === 0) {
    (values.help ? streams.out : streams.err)(help);
    return values.help ? exitCode.nothingContradicted : exitCode.caller;
  }
  if (values.now !== undefined) parseTime(values.now, 'verify');
  const wanted = await listWanted(positionals, streams);
  const session = await openSession(values, streams, 'verify');
  try {
    const asking = { asks: values['ask-nobody'] !== true, looksUp: values.references === true };
    return await verifyAll(wanted, session, asking);
  } finally {
    await session.close();
  }
}

/** One paper after the other; one that cannot be had is told and logged, and the others go on. */
async function verifyAll(
  wanted: readonly string[],
  session: Session,
  asking: AskOptions,
): Promise<number> {
  const done: PaperManifest[] = [];
  let failed = 0;
  for (const name of wanted) {
    if (session.streams.signal.aborted) throw stopped(done.length, wanted.length);
    try {
      done.push(await verifyOne(name, session, asking));
    } catch (error) {
      if (!(error instanceof UserError) || isFatal(error)) throw error;
      session.streams.err(renderError(error));
      failed += 1;
    }
  }
  const code = exitCodeOf(done.map(({ coverage }) => coverage));
  return failed > 0 && code !== exitCode.ours ? exitCode.caller : code;
}

async function verifyOne(
  name: string,
  session: Session,
  asking: AskOptions,
): Promise<PaperManifest> {
  const { streams, json } = session;
  const { manifest, card } = await verifyPaper(
    await sourceOf(name, session),
    name,
    session,
    asking,
  );
  if (json) streams.out(`${JSON.stringify(manifest)}\n`);
  else
    streams.out(
      `\n${renderVerifyScreen(manifest, { colour: streams.colour, columns: streams.columns, unicode: true, openPath: card })}`,
    );
  return manifest;
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

function stopped(done: number, of: number): UserError {
  return new UserError({
    code: 'interrupted',
    message: `Stopped. ${done} of ${of} papers are stored; repeat the command to go on.`,
    next: 'repeat the command',
  });
}
