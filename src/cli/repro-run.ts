import { resolve } from 'node:path';
import { UserError } from '../core/errors.ts';
import { parseSha256 } from '../core/hash.ts';
import type { PaperManifest } from '../core/records/generated/types.ts';
import type { Source } from '../core/source.ts';
import type { ScriptData } from '../gate/script/bound-data.ts';
import { largestData } from '../gate/script/data-table.ts';
import { largestFile, parseScriptFile, type ScriptFile } from '../gate/script/script-file.ts';
import { readEngine } from '../io/engine.ts';
import type { FolderLibrary } from '../io/library.ts';
import { openPaperReader } from '../io/paper-reader.ts';
import { openScriptRunner } from '../io/script-runner.ts';
import { readTemplates } from '../io/templates.ts';
import { readTextFile } from '../io/text-file.ts';
import { renderReproScreen } from '../render/repro-screen.ts';
import { storedSource } from '../record/stored-source.ts';
import { reproduce } from '../repro.ts';
import { libraryFolder, parseTime, shellWord } from './arguments.ts';
import { exitCode } from './exit-code.ts';
import { findManifest } from './find-manifest.ts';
import { openForWriting } from './open-for-writing.ts';
import { storeAndShow } from './store-and-show.ts';
import type { Streams } from './streams.ts';

export interface ReproOptions {
  readonly library?: string | undefined;
  readonly now?: string | undefined;
  readonly 'key-file'?: string | undefined;
  readonly explain?: boolean | undefined;
  readonly json?: boolean | undefined;
}

/** Runs one script file and records what came out. */
export async function runScriptFile(
  name: string,
  options: ReproOptions,
  streams: Streams,
): Promise<number> {
  const now = options.now === undefined ? null : parseTime(options.now, 'repro');
  const started = streams.now().toISOString();
  const file = parseScriptFile(
    await readTextFile(resolve(streams.cwd, name), largestFile, 'repro'),
  );
  const library = await openForWriting(
    libraryFolder(options.library, streams),
    options['key-file'],
    streams,
  );
  const manifest = await findManifest(file.header.paper, library);
  const source = await sourceOf(manifest, library);
  const paper = await openPaperReader().read(source.bytes, source.mediaType);
  const data = await dataOf(file, library);
  const made = await reproduce(file, manifest, paper, openScriptRunner(), now, data);
  const subject =
    manifest.work.arxiv_id ?? shellWord(manifest.provenance.sources[0]?.file_name ?? '');
  const openPath = await storeAndShow(made.verified, source, {
    command: `truth-engine verify ${subject} && truth-engine repro run ${shellWord(name)}`,
    started,
    session: {
      streams,
      library,
      now,
      engine: await readEngine(),
      templates: await readTemplates(),
    },
  });
  if (options.json) streams.out(`${JSON.stringify(made.check)}\n`);
  else
    streams.out(
      renderReproScreen(made.script, made.claim, {
        colour: streams.colour,
        columns: streams.columns,
        unicode: true,
        explain: options.explain === true,
        slug: manifest.work.slug,
        expectedMs: file.header.expected_ms,
        wallMs: made.verified.runs[0]?.wallMs ?? 0,
        openPath,
      }),
    );
  return exitCode.nothingContradicted;
}

/** The data files that a script names, and what databases said of the paper, out of the library. */
export async function dataOf(
  { header }: ScriptFile,
  { objects }: FolderLibrary,
): Promise<ScriptData> {
  const files = new Map<string, string>();
  for (const given of Object.values(header.inputs)) {
    const bytes = 'data' in given ? await objects.get(parseSha256(given.data)) : null;
    if ('data' in given && bytes && bytes.length <= largestData)
      files.set(given.data, Buffer.from(bytes).toString('utf8'));
  }
  return { files, records: [] };
}

/** The source of a recorded paper, out of the library. */
export async function sourceOf(
  { provenance, work }: PaperManifest,
  { objects }: FolderLibrary,
): Promise<Source> {
  const [recorded] = provenance.sources;
  const hash = parseSha256(recorded?.sha256);
  const bytes = await objects.get(hash);
  const source = recorded && bytes ? storedSource(recorded, bytes) : null;
  if (!source)
    throw new UserError({
      code: 'library-damaged',
      message: `Cannot read the source of ${work.slug} out of this library.`,
      seen: `no object ${hash}`,
      wanted: 'the bytes that its record names',
      next: 'truth-engine audit',
    });
  return source;
}
