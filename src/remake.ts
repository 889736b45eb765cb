import { sha256 } from './core/hash.ts';
import type { LogFiles, PaperReader, Progress, Sandbox } from './core/io.ts';
import { canonicalJson } from './core/json.ts';
import { mediaTypeOf } from './core/media-type.ts';
import { objectPath } from './core/object-path.ts';
import type { PaperManifest, Synthesis } from './core/records/generated/types.ts';
import { parseManifest, parseSearch } from './core/records/parse-record.ts';
import type { OtherFormat, Source } from './core/source.ts';
import { readRecord } from './audit/read-record.ts';
import { parseQuestion, type AskedQuestion } from './ingest/question.ts';
import { screenWorks } from './ingest/screening.ts';
import { verify, type VerifiedSource, type VerifyOptions } from './pipeline.ts';
import { storedSource } from './record/stored-source.ts';
import type { SynthesisPaper } from './record/synthesis-claims.ts';
import { searchSection } from './search-section.ts';
import { synthesize, type Synthesised } from './synthesize.ts';

/** What records are made again with; `files` reads a library's objects. */
export interface RemakeIo {
  readonly files: Pick<LogFiles, 'read'>;
  readonly reader: PaperReader;
  readonly sandbox: Sandbox;
  readonly progress: Progress;
}

/**
 * A paper's record made again by this engine from its stored bytes. What archives and databases said of it is taken from
 * the record: their answers of today may differ. Null where its bytes are not all there.
 */
export async function remakePaper(
  recorded: PaperManifest,
  options: VerifyOptions,
  io: RemakeIo,
): Promise<VerifiedSource | null> {
  const source = await readSource(recorded, io.files);
  if (!source) return null;
  const references = recorded.references.map(({ state, work, note }) => ({ state, work, note }));
  const made = await verify(
    source,
    { ...io, resolveReferences: () => Promise.resolve({ references, retrievals: [] }) },
    options,
  );
  return { ...made, manifest: withArchive(made.manifest, recorded) };
}

/** The parts of a record that an archive told, not the paper's bytes. */
function withArchive(made: PaperManifest, { work, provenance }: PaperManifest): PaperManifest {
  if (work.arxiv_id === null) return made;
  const { title, authors, arxiv_id, version, primary_category, categories } = work;
  const { published, updated, doi, journal_reference, comment, slug } = work;
  return parseManifest({
    ...made,
    work: {
      ...made.work,
      ...{ title, authors, arxiv_id, version, primary_category, categories, slug },
      ...{ published, updated, doi, journal_reference, comment },
    },
    provenance: {
      ...provenance,
      sources: provenance.sources.map((source, index) => ({
        ...source,
        text_sha256: made.provenance.sources[index]?.text_sha256 ?? source.text_sha256,
      })),
    },
  });
}

/** A synthesis made again from its question and its papers; null where something that it was made from is not there. */
export async function remakeSynthesis(
  question: string,
  recorded: PaperManifest,
  paperManifest: (row: Synthesis['papers'][number]) => Promise<PaperManifest | null>,
  options: VerifyOptions,
  io: RemakeIo,
): Promise<Synthesised | null> {
  const papers: SynthesisPaper[] = [];
  for (const row of recorded.synthesis?.papers ?? []) {
    const manifest = await paperManifest(row);
    const source = manifest && (await readSource(manifest, io.files));
    if (!manifest || !source) return null;
    const paper = await io.reader.read(source.bytes, source.mediaType);
    papers.push({
      label: row.label,
      key: row.key,
      manifest,
      manifestHash: sha256(canonicalJson(manifest)),
      textHash: sha256(paper.text),
      paper,
    });
  }
  const asked = parseQuestion(question, 'question.yaml');
  const found = await searchAgain(asked, recorded, io.files);
  if (found === undefined) return null;
  return synthesize(asked, papers, {
    ...options,
    found,
    id: recorded.work.id,
    isTaken: () => false,
    progress: io.progress,
  });
}

/**
 * The search section from the stored searches and the question alone; what could not be retrieved is taken as recorded.
 * Null where there was no search, undefined where a search is not at hand.
 */
async function searchAgain(
  asked: AskedQuestion,
  { synthesis }: PaperManifest,
  files: RemakeIo['files'],
): Promise<NonNullable<Synthesis['search']> | null | undefined> {
  if (!synthesis?.search) return asked.search === null ? null : undefined;
  const searches = [];
  for (const hash of synthesis.search.records) {
    const search = await readRecord(hash, files, parseSearch);
    if (!search) return undefined;
    searches.push({ hash, search });
  }
  const screening = screenWorks(
    searches.map(({ search }) => search),
    asked.screening,
    'question.yaml',
  );
  const why = new Map(synthesis.search.not_retrieved.map((one) => [one.paper, one.why]));
  const missing = screening.screened.flatMap(({ decision, work }) => {
    const reason = why.get(work);
    return reason === undefined ? [] : { key: decision.key, why: reason };
  });
  const keys = synthesis.papers.map(({ key }) => key);
  return searchSection(asked, { searches, screening }, keys, missing);
}

/** A source with the paper's other formats; null where one of them is not there. */
async function readSource(
  { provenance, work }: PaperManifest,
  files: RemakeIo['files'],
): Promise<Source | null> {
  const [recorded] = provenance.sources;
  const bytes = recorded && (await files.read(objectPath(recorded.sha256)));
  if (!recorded || !bytes) return null;
  const source = storedSource(recorded, bytes);
  const others: OtherFormat[] = [];
  for (const { source: hash, format } of work.read.also) {
    const other = await files.read(objectPath(hash));
    if (!other) return null;
    const mediaType = mediaTypeOf(format);
    others.push({ bytes: other, sha256: sha256(other), mediaType, origin: source.origin });
  }
  return { ...source, others };
}
