import { canonicalJson } from '../core/json.ts';
import type { RecordRow } from '../core/record-store.ts';
import type { PaperManifest } from '../core/records/generated/types.ts';
import { fallenWord, joinStandings, type RecordedSource, type Standing } from '../core/standing.ts';
import { keepAnswers } from '../ingest/keep-answers.ts';
import { subjectOf, type StandingSubject } from '../ingest/standing.ts';
import { reassess } from '../reassess.ts';
import { toCorrected } from '../record/correct.ts';
import { claimsRestingOn } from '../record/with-standing.ts';
import { standingNote, type Opened, type Watched } from '../render/watch-screen.ts';
import { askerOf } from './ask-standing.ts';
import type { ProgressLine } from './progress.ts';
import { findWork, manifestBy, type RecordSession } from './record-session.ts';
import { timeOf } from './session.ts';
import { storeCorrection } from './store-correction.ts';

/** No stored answer is fresh enough for a watch, not even one of the same moment. */
const never = -1;

/** A work with a source that can be asked after. */
interface Resting {
  readonly name: string;
  /** Null where it was not published, or was withdrawn. */
  readonly row: RecordRow | null;
  readonly source: RecordedSource;
  readonly subject: StandingSubject;
}

/** Asks after every source of the named works once, and corrects each published record in which something changed. */
export async function watchSources(
  names: readonly string[],
  session: RecordSession,
  progress: ProgressLine,
): Promise<Watched[]> {
  const resting = await restingOn(names, session);
  const ask = askerOf(session, never);
  const watched: Watched[] = [];
  const sources = [...Map.groupBy(resting, ({ source }) => source.sha256)];
  for (const [index, [hash, works]] of sources.entries()) {
    const [first] = works;
    if (!first) continue;
    session.streams.signal.throwIfAborted();
    progress.tell('Asking', `${index + 1} of ${sources.length}: ${nameOf(first.source)}`);
    const before = works.map(({ source }) => source.standing).reduce(joinStandings);
    const { standing: told } = await ask(works.map(({ subject }) => subject).reduce(joinSubjects));
    const standing = keepAnswers(before, told);
    const changes = works.filter(({ source }) => !sameFacts(source.standing, standing));
    const opened: Opened[] = [];
    for (const work of changes) opened.push(await open(work, hash, standing, session));
    watched.push({ source: nameOf(first.source), standing, opened });
  }
  progress.done();
  return watched;
}

async function restingOn(names: readonly string[], session: RecordSession): Promise<Resting[]> {
  const { index, library } = session;
  const works = names.length === 0 ? index.works('') : names.map((name) => findWork(name, index));
  const resting: Resting[] = [];
  for (const work of works) {
    const found = work.record === null ? null : index.records.get(work.record);
    const row = found?.state === 'withdrawn' ? null : found;
    const manifest = await manifestBy(row?.manifest ?? work.manifest, library);
    for (const source of manifest.provenance.sources) {
      const subject = subjectAt(manifest, source);
      if (subject) resting.push({ name: row?.id ?? work.slug, row, source, subject });
    }
  }
  return resting;
}

function subjectAt(manifest: PaperManifest, source: RecordedSource): StandingSubject | null {
  const { arxiv_id: arxivId, version } = source;
  const doi = manifest.synthesis
    ? (manifest.synthesis.papers.find(({ source_sha256: hash }) => hash === source.sha256)?.doi ??
      null)
    : manifest.work.doi;
  return subjectOf(arxivId === null ? null : { arxivId, version: version ?? 1, doi: null }, doi);
}

async function open(
  { name, row }: Resting,
  source: string,
  standing: Standing,
  session: RecordSession,
): Promise<Opened> {
  const { library } = session;
  if (!row) return { name, entry: null, claims: [], why: 'unpublished' };
  // an earlier source of this very run may have corrected it
  const hash = session.index.records.get(row.id)?.manifest ?? row.manifest;
  const current = await manifestBy(hash, library);
  // what was held down because its source fell is not known well enough to be raised again from here
  if (standsAgain(current, source, standing))
    return { name, entry: null, claims: [], why: 'again' };
  const resting = new Set(claimsRestingOn(current, source));
  const claims = current.claims.filter(({ id, role }) => resting.has(id) && role !== 'mark');
  const time = timeOf(session);
  const { manifest, event } = toCorrected({
    id: row.id,
    current,
    newer: reassess(current, source, standing),
    note: standingNote(standing, claims.length),
    type: 'PROVENANCE',
    opened: claims.map(({ anchor }) => anchor),
    time,
  });
  const { entry } = await storeCorrection({ manifest, event }, { replaces: hash, time }, session);
  return { name, entry, claims: claims.map(({ id }) => id), why: null };
}

/** True where a source had fallen for a record and has not any more. */
function standsAgain({ provenance }: PaperManifest, hash: string, standing: Standing): boolean {
  const before = provenance.sources.find(({ sha256 }) => sha256 === hash);
  const hadFallen = before !== undefined && fallenWord(before.standing) !== null;
  return hadFallen && fallenWord(standing) === null;
}

function joinSubjects(one: StandingSubject, other: StandingSubject): StandingSubject {
  return {
    arxivId: one.arxivId ?? other.arxivId,
    version: one.version ?? other.version,
    dois: [...new Set([...one.dois, ...other.dois])],
  };
}

function sameFacts(one: Standing, other: Standing): boolean {
  return canonicalJson(one.facts) === canonicalJson(other.facts);
}

function nameOf({ arxiv_id: arxivId, url, file_name: file }: RecordedSource): string {
  return arxivId ?? file ?? url ?? 'a source without a name';
}
