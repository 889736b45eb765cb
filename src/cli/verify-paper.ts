import { resolve } from 'node:path';
import { isArxivLike, parseArxivRequest } from '../core/arxiv-id.ts';
import { UserError } from '../core/errors.ts';
import type { PaperManifest } from '../core/records/generated/types.ts';
import type { Source } from '../core/source.ts';
import { ingest } from '../ingest/ingest.ts';
import { openArchive } from '../io/arxiv.ts';
import { readFileSource } from '../io/file-source.ts';
import { otherFormats } from '../io/other-formats.ts';
import { keepProofs } from '../keep-proofs.ts';
import { keepScripts } from '../keep-scripts.ts';
import { verify } from '../pipeline.ts';
import { slugOf } from '../record/slug.ts';
import { storeFailure } from '../store-verification.ts';
import { shellWord } from './arguments.ts';
import { askerOf } from './ask-standing.ts';
import { knownStanding } from './known-standing.ts';
import { referencesOf } from './look-up.ts';
import { recordBefore } from './record-before.ts';
import { progressLine } from './progress.ts';
import { timeOf, type Session } from './session.ts';
import { webOf } from './web-of.ts';
import { storeAndShow } from './store-and-show.ts';

export interface VerifiedPaper {
  readonly manifest: PaperManifest;
  /** Path of its card. */
  readonly card: string;
}

/** Fetches or reads a source by an arXiv id, a link or a path. */
export async function sourceOf(name: string, { streams, library }: Session): Promise<Source> {
  if (!isArxivLike(name)) {
    const path = resolve(streams.cwd, name);
    const source = await readFileSource(path);
    return { ...source, others: await otherFormats(path, source) };
  }
  return ingest(parseArxivRequest(name), openArchive(webOf(library, streams)));
}

/** Whom a verification asks beside the archive. */
export interface AskOptions {
  /** What became of the source. */
  readonly asks?: boolean;
  /** Its references. */
  readonly looksUp?: boolean;
}

/** Verifies one paper, stores and logs it and puts its card in place; a failure of the paper's is logged and thrown. */
export async function verifyPaper(
  source: Source,
  name: string,
  session: Session,
  { asks = true, looksUp = false }: AskOptions = {},
): Promise<VerifiedPaper> {
  const { streams, now, engine, io, json } = session;
  const started = streams.now().toISOString();
  const progress = progressLine(streams, json);
  try {
    const before = await recordBefore(source, session.library);
    const made = await verify(
      source,
      {
        ...io,
        progress: progress.tell,
        known: await knownStanding(source, session.library),
        ...(asks ? { askStanding: askerOf(session) } : {}),
        ...(looksUp
          ? { resolveReferences: referencesOf(session.library, streams, progress.tell) }
          : {}),
      },
      { engine: { version: engine.version, nodeMajor: engine.nodeMajor }, now },
    );
    progress.done();
    const manifest = before
      ? keepProofs(before, keepScripts(before, made.manifest, now), now)
      : made.manifest;
    const verified = { ...made, manifest };
    const command = `truth-engine verify ${manifest.work.arxiv_id ?? shellWord(name)}`;
    return {
      manifest,
      card: await storeAndShow(verified, verified.source, { command, started, session }),
    };
  } catch (error) {
    progress.done();
    if (error instanceof UserError && !isFatal(error)) await logFailure(error, source, session);
    throw error;
  }
}

/** What makes every further paper fail too. */
export function isFatal({ code }: UserError): boolean {
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

async function logFailure(error: UserError, source: Source, session: Session): Promise<void> {
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
      time: timeOf(session),
    },
    source.bytes,
    session.library,
  );
}
