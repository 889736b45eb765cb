import { objectPath } from './core/object-path.ts';
import type { PaperManifest, Synthesis } from './core/records/generated/types.ts';
import { parseManifest } from './core/records/parse-record.ts';
import { readRecord } from './audit/read-record.ts';
import { keepProofs } from './keep-proofs.ts';
import { keepScripts } from './keep-scripts.ts';
import type { VerifiedSource, VerifyOptions } from './pipeline.ts';
import { remakePaper, remakeSynthesis, type RemakeIo } from './remake.ts';

/** A record made anew by this engine. */
export interface RemadeRecord {
  readonly manifest: PaperManifest;
  /** The papers that were verified anew, to be stored with it. */
  readonly papers: readonly VerifiedSource[];
  /** Of a synthesis: the document of its own claims. */
  readonly text: string | null;
}

export interface RemakeOptions extends VerifyOptions {
  /** Artifacts of people's scripts that gave the same when they were run again. */
  readonly held: ReadonlySet<string>;
  /** Of a synthesis: the hash of the question file that it answered. */
  readonly question: string | null;
}

/** A published record as this engine would make it now, from the bytes that it rests on; null where they are not all there. */
export async function remakeRecord(
  recorded: PaperManifest,
  options: RemakeOptions,
  io: RemakeIo,
): Promise<RemadeRecord | null> {
  if (!recorded.synthesis) {
    const paper = await paperAnew(recorded, options, io);
    return paper && { manifest: paper.manifest, papers: [paper], text: null };
  }
  const question = options.question && (await io.files.read(objectPath(options.question)));
  if (!question) return null;
  const papers: VerifiedSource[] = [];
  const paperOf = async (row: Synthesis['papers'][number]): Promise<PaperManifest | null> => {
    const before = await readRecord(row.manifest, io.files, parseManifest);
    const made = before && (await paperAnew(before, options, io));
    if (made) papers.push(made);
    return made?.manifest ?? null;
  };
  const made = await remakeSynthesis(
    Buffer.from(question).toString('utf8'),
    recorded,
    paperOf,
    options,
    io,
  );
  return made && { ...made, papers };
}

async function paperAnew(
  before: PaperManifest,
  { held, engine, now }: RemakeOptions,
  io: RemakeIo,
): Promise<VerifiedSource | null> {
  const made = await remakePaper(before, { engine, now }, io);
  return (
    made && {
      ...made,
      manifest: keepProofs(before, keepScripts(before, made.manifest, now, held), now),
    }
  );
}
