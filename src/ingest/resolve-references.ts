import { arxivOfDoi, toArxivWork } from '../core/doi.ts';
import { UserError } from '../core/errors.ts';
import type { Sha256 } from '../core/hash.ts';
import type { Progress, ServiceName, Web } from '../core/io.ts';
import type { ReferenceFields } from '../core/paper.ts';
import type { ResolvedReference } from '../core/resolved-reference.ts';
import type { Answer, WorkRecord } from '../core/work-record.ts';
import { arxivToWork } from './arxiv-work.ts';
import { parseArxivPage } from './atom.ts';
import { parseCrossref } from './crossref.ts';
import { matchReference } from './match-reference.ts';
import { parseOpenAlex } from './openalex.ts';

/** Ids in one request, and references that are looked up by their words. */
const limits = { ids: 40, dois: 20, words: 150 } as const;

const monthMs = 30 * 86_400_000;

export interface ResolveIo {
  readonly web: Web;
  /** Works that the library holds: verified papers and what it harvested. */
  readonly library: (fields: ReferenceFields) => readonly WorkRecord[];
  readonly progress: Progress;
}

export interface ResolvedReferences {
  readonly references: readonly ResolvedReference[];
  readonly retrievals: readonly Sha256[];
}

/**
 * One state for each reference: by what the library holds, then by identifier (arXiv, OpenAlex,
 * Crossref, many in one request), then by its words (Crossref). What nobody could be asked about is
 * `not_queried`, which is no `not_found`.
 */
export async function resolveReferences(
  references: readonly (ReferenceFields | null)[],
  io: ResolveIo,
): Promise<ResolvedReferences> {
  const asking = new Asking(io.web);
  const held = references.map((fields) => (fields ? io.library(fields) : []));
  const open = references.flatMap((fields, index) =>
    fields && matchReference(fields, held[index] ?? [], held[index] ?? []).work === null
      ? fields
      : [],
  );
  io.progress('References', `${references.length} to look up`);
  const byId = await askByIds(open, asking);
  const resolved: ResolvedReference[] = [];
  let worded = 0;
  for (const [index, fields] of references.entries()) {
    const known = [...(held[index] ?? []), ...byId];
    const first = matchReference(fields, known, held[index] ?? []);
    if (!fields || first.work !== null || first.state !== 'not_found') {
      resolved.push(first);
      continue;
    }
    const unheard = asking.unheard(fields);
    if (unheard !== null) {
      resolved.push({ state: 'not_queried', work: null, note: unheard });
      continue;
    }
    io.progress('References', `${index + 1} of ${references.length}`);
    worded += 1;
    const query = wordsOf(fields);
    if (query === null) {
      resolved.push(first);
      continue;
    }
    const words =
      worded > limits.words
        ? null
        : await asking.ask('crossref', `/works?rows=5&query.bibliographic=${query}`, parseCrossref);
    resolved.push(
      words === null
        ? {
            state: 'not_queried',
            work: null,
            note:
              asking.why('crossref') ?? `More than ${limits.words} references to look up by words.`,
          }
        : matchReference(fields, known, words),
    );
  }
  return { references: resolved, retrievals: asking.retrievals };
}

/** Records for all arXiv ids and DOIs, many in one request. */
async function askByIds(
  references: readonly ReferenceFields[],
  asking: Asking,
): Promise<WorkRecord[]> {
  const arxiv = unique(
    references.flatMap(({ arxivId, doi }) => [
      ...(arxivId === null ? [] : [toArxivWork(arxivId)]),
      ...(doi === null ? [] : [arxivOfDoi(doi)]),
    ]),
  );
  const dois = unique(references.map(({ doi }) => doi?.toLowerCase() ?? null)).filter(
    (doi) => arxivOfDoi(doi) === null && !/[|,:]\s/.test(doi),
  );
  const records: WorkRecord[] = [];
  for (const ids of chunks(arxiv, limits.ids))
    records.push(
      ...((await asking.ask(
        'arxiv-api',
        `?id_list=${encodeURIComponent(ids.join(','))}&max_results=${ids.length}`,
        (text) => ({ records: parseArxivPage(text).papers.map(arxivToWork) }),
      )) ?? []),
    );
  for (const some of chunks(dois, limits.dois)) {
    const openalex = encodeURIComponent(`doi:${some.join('|')}`);
    const crossref = encodeURIComponent(some.map((doi) => `doi:${doi}`).join(','));
    records.push(
      ...((await asking.ask(
        'openalex',
        `/works?filter=${openalex}&per-page=${some.length}`,
        parseOpenAlex,
      )) ?? []),
      ...((await asking.ask(
        'crossref',
        `/works?filter=${crossref}&rows=${some.length}`,
        parseCrossref,
      )) ?? []),
    );
  }
  return records;
}

/** Asks services and remembers which of them are silent; owns the retrievals of one run. */
class Asking {
  readonly retrievals: Sha256[] = [];
  readonly #web: Web;
  readonly #silent = new Map<ServiceName, string>();

  constructor(web: Web) {
    this.#web = web;
  }

  /** Null when the service cannot be asked. */
  async ask(
    service: ServiceName,
    path: string,
    read: (text: string) => Pick<Answer, 'records'>,
  ): Promise<readonly WorkRecord[] | null> {
    if (this.#silent.has(service)) return null;
    try {
      const answer = await this.#web.ask(service, path, { freshMs: monthMs });
      if (!answer) return [];
      this.retrievals.push(answer.retrieval);
      return read(new TextDecoder().decode(answer.bytes)).records;
    } catch (error) {
      if (!(error instanceof UserError) || error.code === 'interrupted') throw error;
      this.#silent.set(service, (error.seen || error.message).slice(0, 300));
      return null;
    }
  }

  /** Why a reference's own identifier could not be looked up; null where it was, or where there is none. */
  unheard({ arxivId, doi }: ReferenceFields): string | null {
    const byArxiv = arxivId !== null || (doi !== null && arxivOfDoi(doi) !== null);
    if (byArxiv) return this.why('arxiv-api');
    return doi === null ? null : (this.why('crossref') ?? this.why('openalex'));
  }

  why(service: ServiceName): string | null {
    const why = this.#silent.get(service);
    return why === undefined ? null : `${service} could not be asked: ${why}`;
  }
}

/** What a reference is looked up by: title, first author, year; null where there is no title. */
function wordsOf({ title, authors, year }: ReferenceFields): string | null {
  if (title === null) return null;
  const text = [title, authors[0] ?? '', year ?? ''].join(' ').replace(/\s+/g, ' ').trim();
  return encodeURIComponent(text.slice(0, 400));
}

function unique(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids.flatMap((id) => id ?? []))];
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}
