import { arxivOfDoi, findDois } from '../core/doi.ts';
import { UserError } from '../core/errors.ts';
import type { Sha256 } from '../core/hash.ts';
import type { ServiceName, Web } from '../core/io.ts';
import type { PaperMetadata } from '../core/source.ts';
import {
  factKey,
  type Standing,
  type StandingFact,
  type StandingQuestion,
} from '../core/standing.ts';
import type { Answer, Notice, WorkRecord } from '../core/work-record.ts';
import { parseAtom } from './atom.ts';
import { parseCrossref } from './crossref.ts';
import { isNoticeTitle, noticeKind } from './notice-kind.ts';
import { parseOpenAlex } from './openalex.ts';

/** What a source is called where its standing is asked for. */
export interface StandingSubject {
  /** Without version. */
  readonly arxivId: string | null;
  /** The version that was read. */
  readonly version: number | null;
  /** Of the article, not of its preprint. */
  readonly dois: readonly string[];
}

/** What to ask after, of an archive's metadata and the DOI that the paper gives itself; null where nothing is known. */
export function subjectOf(
  metadata: Pick<PaperMetadata, 'arxivId' | 'version' | 'doi'> | null,
  doi: string | null,
): StandingSubject | null {
  const dois = [...new Set([...findDois(metadata?.doi ?? ''), ...findDois(doi ?? '')])];
  if (!metadata && dois.length === 0) return null;
  return {
    arxivId: metadata?.arxivId.replace(/v\d+$/, '') ?? null,
    version: metadata?.version ?? null,
    dois,
  };
}

export interface AskedStanding {
  readonly standing: Standing;
  /** Hashes of the stored retrievals: query, time and answer. */
  readonly retrievals: readonly Sha256[];
}

/** Works of a registry that the library holds as a file. */
export interface Registry {
  /** `retraction-watch` and the hash of its file. */
  readonly name: string;
  readonly query: string;
  withDoi(doi: string): readonly WorkRecord[];
}

export interface StandingIo {
  readonly web: Web;
  readonly registry: Registry | null;
  /** How old an answer may be, in ms. */
  readonly freshMs: number;
}

/**
 * Asks who may know what became of a source: arXiv for withdrawals and newer versions, Crossref for
 * notices in both directions (the article may carry them, the notice always does), OpenAlex, and a
 * registry's file. A service that cannot be asked is told as such; the others go on.
 */
export async function askStanding(
  subject: StandingSubject,
  { web, registry, freshMs }: StandingIo,
): Promise<AskedStanding> {
  const facts: StandingFact[] = [];
  const questions: StandingQuestion[] = [];
  const retrievals: Sha256[] = [];
  const silenced = new Map<ServiceName, string>();
  for (const { service, path, read } of questionsOf(subject)) {
    const question = { service, query: path.slice(0, 2000) };
    const earlier = silenced.get(service);
    if (earlier !== undefined) {
      questions.push({ ...question, answer: 'could_not_ask', why: earlier });
      continue;
    }
    try {
      const answer = await web.ask(service, path, { freshMs });
      const told = answer ? read(new TextDecoder().decode(answer.bytes)) : null;
      if (answer) retrievals.push(answer.retrieval);
      facts.push(...(told ?? []));
      const said = told === null ? 'unknown' : told.length > 0 ? 'told' : 'silent';
      questions.push({ ...question, answer: said, why: null });
    } catch (error) {
      if (!(error instanceof UserError) || error.code === 'interrupted') throw error;
      const why = (error.seen || error.message).slice(0, 500);
      silenced.set(service, why);
      questions.push({ ...question, answer: 'could_not_ask', why });
    }
  }
  if (registry)
    for (const doi of subject.dois) {
      const told = registry.withDoi(doi).flatMap((work) => factsOf(work, doi));
      facts.push(...told);
      const answer = told.length > 0 ? 'told' : 'silent';
      questions.push({
        service: registry.name,
        query: `${registry.query} ${doi}`,
        answer,
        why: null,
      });
    }
  return { standing: { facts: once(facts), questions }, retrievals };
}

interface Question {
  readonly service: ServiceName;
  readonly path: string;
  /** What an answer says of the subject; null when it does not know it. */
  readonly read: (text: string) => StandingFact[] | null;
}

function questionsOf({ arxivId, version, dois }: StandingSubject): Question[] {
  const articles = dois.filter((doi) => arxivOfDoi(doi) === null);
  const forOpenAlex = [...articles, ...(arxivId === null ? [] : [`10.48550/arxiv.${arxivId}`])];
  return [
    ...(arxivId === null
      ? []
      : [
          {
            service: 'arxiv-api' as const,
            path: `?id_list=${encodeURIComponent(arxivId)}&max_results=1`,
            read: (text: string) => fromArxiv(text, arxivId, version),
          },
        ]),
    ...articles.flatMap((doi): Question[] => [
      {
        service: 'crossref',
        path: `/works/${encodeURIComponent(doi)}`,
        read: (text) => fromRecords(parseCrossref(text), doi),
      },
      {
        service: 'crossref',
        path: `/works?filter=updates:${encodeURIComponent(doi)}&rows=20`,
        read: (text) => parseCrossref(text).records.flatMap((notice) => fromNotice(notice, doi)),
      },
    ]),
    ...forOpenAlex.map((doi): Question => ({
      service: 'openalex',
      path: `/works/doi:${encodeURIComponent(doi)}`,
      read: (text) => fromRecords(parseOpenAlex(text), doi),
    })),
  ];
}

/** arXiv knows versions and wording; a journal reference or DOI tells of a published version. */
function fromArxiv(text: string, work: string, version: number | null): StandingFact[] | null {
  const newest = parseAtom(text).find(({ arxivId }) => arxivId.startsWith(`${work}v`));
  if (!newest) return null;
  const fact = (kind: StandingFact['kind'], words: string, doi: string | null = null) => ({
    kind,
    told_by: 'arxiv',
    words: words.slice(0, 1000),
    doi,
    date: newest.updated,
  });
  const published = newest.journalReference ?? newest.doi;
  return [
    ...(newest.withdrawn ? [fact('withdrawn', newest.comment ?? 'The paper was withdrawn.')] : []),
    ...(version !== null && newest.version > version && !newest.withdrawn
      ? [fact('newer_version', `Version ${newest.version} replaced version ${version}.`)]
      : []),
    ...(published === null ? [] : [fact('published', published, newest.doi)]),
  ];
}

function fromRecords({ records }: Answer, doi: string): StandingFact[] | null {
  const own = records.filter(({ dois }) => dois.includes(doi.toLowerCase()));
  return own.length === 0 ? null : own.flatMap((work) => factsOf(work, doi));
}

/** What a database's record of a work says of that very work; a notice speaks of another. */
function factsOf(work: WorkRecord, doi: string): StandingFact[] {
  const { database, fate, title, notices } = work;
  // some services mark the notice itself as retracted
  const isNotice = notices.some(({ direction }) => direction === 'of') || isNoticeTitle(title);
  const told = notices
    .filter(({ direction }) => direction === 'by')
    .flatMap((notice) => toFact(notice, database, title));
  const hasFate = fate !== null && !isNotice && !told.some(({ kind }) => kind === fate);
  return [
    ...told,
    ...(hasFate
      ? [
          {
            kind: fate,
            told_by: database,
            words: (title ?? `It is marked as ${fate}.`).slice(0, 1000),
            doi,
            date: null,
          },
        ]
      : []),
  ];
}

function fromNotice(notice: WorkRecord, doi: string): StandingFact[] {
  return notice.notices
    .filter((one) => one.direction === 'of' && one.doi === doi.toLowerCase())
    .flatMap((one) =>
      toFact({ ...one, doi: notice.dois[0] ?? null }, notice.database, notice.title),
    );
}

function toFact(
  { kind, doi, date }: Notice,
  database: string,
  title: string | null,
): StandingFact[] {
  const words = (title ?? kind).slice(0, 1000);
  return [{ kind: noticeKind(kind), told_by: database, words, doi, date }];
}

/** One fact from each teller, in a fixed order. */
function once(facts: readonly StandingFact[]): StandingFact[] {
  const seen = new Map(facts.map((fact) => [factKey(fact), fact]));
  return [...seen.keys()].sort().flatMap((key) => seen.get(key) ?? []);
}
