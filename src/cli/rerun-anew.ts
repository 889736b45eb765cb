import { join } from 'node:path';
import { manifestDifference, type ManifestDifference } from '../core/manifest-difference.ts';
import { outcomeWord } from '../core/outcome.ts';
import type { PaperManifest } from '../core/records/generated/types.ts';
import { parseCanonical, parseLogEntry } from '../core/records/parse-record.ts';
import { disk } from '../io/disk.ts';
import type { Engine } from '../io/engine.ts';
import type { FolderLibrary } from '../io/library.ts';
import { openPaperReader } from '../io/paper-reader.ts';
import type { Sandbox } from '../core/io.ts';
import { toCorrected } from '../record/correct.ts';
import { remakeRecord, type RemadeRecord } from '../rerun-record.ts';
import { manifestBy, publishedRecord, findWork, type RecordSession } from './record-session.ts';
import { timeOf } from './session.ts';
import { storeCorrection } from './store-correction.ts';
import { storeAndShow } from './store-and-show.ts';

/** A record as this engine makes it now, beside what is published of it. */
export interface Anew {
  readonly before: PaperManifest;
  readonly made: RemadeRecord;
  readonly difference: ManifestDifference;
  /** True where a verdict or the list of claims is another. */
  readonly differs: boolean;
}

/** Makes a record anew from the bytes in the library; null where they are not all there. */
export async function makeAnew(
  before: PaperManifest,
  held: ReadonlySet<string>,
  { library, sandbox, engine }: { library: FolderLibrary; sandbox: Sandbox; engine: Engine },
): Promise<Anew | null> {
  const made = await remakeRecord(
    before,
    {
      engine: { version: engine.version, nodeMajor: engine.nodeMajor },
      now: before.quality_assessment.gate.evaluated_at,
      held,
      question: before.synthesis ? await questionOf(before.work.slug, library) : null,
    },
    {
      files: { read: (path) => disk.read(join(library.folder, path)) },
      reader: openPaperReader(),
      sandbox,
      progress: () => undefined,
    },
  );
  if (!made) return null;
  const difference = manifestDifference(before, made.manifest);
  const { changed, added, removed } = difference;
  const verdicts = changed.filter((one) => one.before.outcome !== one.after.outcome);
  return { before, made, difference, differs: verdicts.length + added.length + removed.length > 0 };
}

/** The question file that a synthesis answered last. */
async function questionOf(slug: string, { log }: FolderLibrary): Promise<string | null> {
  let found: string | null = null;
  for await (const text of log.entries(0, await log.size())) {
    const entry = parseCanonical(text, parseLogEntry);
    if (entry.kind === 'synthesis' && entry.slug === slug) found = entry.objects.question;
  }
  return found;
}

/** Why verdicts changed, where a check of the engine's was mended. */
export interface Mended {
  readonly check: string | null;
  readonly note: string | null;
}

/** Stores what was made anew and corrects the published record with it. Gives the place of the entry. */
export async function correctWith(
  { before, made, difference }: Anew,
  { check, note }: Mended,
  engine: Engine,
  session: RecordSession,
): Promise<number> {
  const { library, index } = session;
  const row = publishedRecord(findWork(before.work.id ?? before.work.slug, index), index, 'rerun');
  const current = await manifestBy(row.manifest, library);
  const time = timeOf(session);
  for (const paper of made.papers) {
    const { arxiv_id: arxivId, slug } = paper.manifest.work;
    const command = `truth-engine verify ${arxivId ?? slug}`;
    await storeAndShow(paper, paper.source, {
      command,
      started: time,
      session: { ...session, engine },
    });
  }
  const { manifest, event } = toCorrected({
    id: row.id,
    current,
    newer: made.manifest,
    note: note ?? noteOf(difference, check, engine.version),
    type: 'CLAIM',
    time,
  });
  const { entry: place } = await storeCorrection(
    { manifest, event },
    {
      replaces: row.manifest,
      time,
      text: made.text,
      mended: check === null ? {} : { check, mended_in: engine.version },
    },
    session,
  );
  return place;
}

/** For readers who were told nothing else. */
function noteOf(
  { changed, added, removed }: ManifestDifference,
  check: string | null,
  version: string,
) {
  const turned = changed
    .filter(({ before, after }) => before.outcome !== after.outcome)
    .map(
      ({ before, after }) =>
        `claim ${after.id.slice(1)} was ${outcomeWord[before.outcome].toLowerCase()}, now ${outcomeWord[after.outcome].toLowerCase()}`,
    );
  const parts = [
    ...turned.slice(0, 20),
    ...(turned.length > 20 ? [`and ${turned.length - 20} more`] : []),
    ...(added.length > 0 ? [`${added.length} claims added`] : []),
    ...(removed.length > 0 ? [`${removed.length} claims removed`] : []),
  ];
  const why = check === null ? '' : `, in which check ${check} was mended`;
  return `Run again by engine ${version}${why}: ${parts.join('; ')}.`;
}
