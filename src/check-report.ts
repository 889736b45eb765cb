import { isWork, workName, type CitedWork, type WorkAtHand } from './core/cited-work.ts';
import type { PaperEvidence } from './core/evidence.ts';
import { ownDocument } from './core/own-document.ts';
import type { Paper } from './core/paper.ts';
import type { Progress } from './core/io.ts';
import { toLeaningRecord } from './core/leaning.ts';
import type { CitationCheck } from './core/records/generated/types.ts';
import { sha256, type Sha256 } from './core/hash.ts';
import { toSpan } from './core/span.ts';
import type { CheckerFailure, ComputedSupport } from './compute-from-source.ts';
import { findCitedClaims, type CitedClaim } from './claims/find-cited-claims.ts';
import { findOwnClaims } from './claims/find-own-claims.ts';
import { groundOwnClaim, toLibrary, type Library } from './ground/ground-own-claim.ts';
import { isLeftOpen, lean, noReaders, type Readers } from './ground/leaning/lean.ts';

/** A paper that a report may cite, read. */
export interface SourceAtHand extends WorkAtHand {
  /** Its arXiv id, or its file's name. */
  readonly name: string;
  readonly sha256: Sha256;
  readonly paper: Paper;
  /** Of the paper's text. */
  readonly textHash: Sha256;
}

export interface CheckOptions {
  readonly name: string;
  readonly engine: string;
  /** Why the text of a work could not be had, by its name. */
  readonly whyAbsent: ReadonlyMap<string, string>;
  /** What the keys of a list of works name. */
  readonly keys: ReadonlyMap<string, CitedWork>;
  /** Works derived numbers out from a source's own; absent: nobody does. */
  readonly compute?: (
    words: string,
    source: Paper,
  ) => Promise<ComputedSupport | CheckerFailure | null>;
  /** What the operator connected to read open claims. */
  readonly readers?: Readers;
  readonly progress?: Progress;
}

type Checked = CitationCheck['claims'][number]['citations'][number];

/** Holds every sentence of a report that cites against the works that it cites, each on its own. */
export async function checkReport(
  report: Paper,
  sources: readonly SourceAtHand[],
  options: CheckOptions,
): Promise<CitationCheck> {
  const { name, engine, keys, progress } = options;
  const library = toLibrary(sources.map(({ paper }) => paper));
  const document = sha256(report.text);
  const cited = findCitedClaims(report, keys);
  const claims: CitationCheck['claims'] = [];
  for (const [index, claim] of cited.entries()) {
    progress?.('Checking', `${index + 1} of ${cited.length} statements`);
    const citations: Checked[] = [];
    for (const work of claim.works)
      citations.push(await checkOne(claim, work, sources, library, options));
    const span = toSpan(report.text, document, claim.range);
    claims.push({ sentence: sentenceOf(claim, report), span, citations });
  }
  const all = claims.flatMap(({ citations }) => citations);
  const count = (state: Checked['state']): number =>
    all.filter((one) => one.state === state).length;
  return {
    schema: 'citation-check-v1',
    engine,
    report: { name, sha256: report.source, sentences: report.sentences.length },
    sources: sources.map(({ name, title, sha256 }) => ({ name, title, sha256 })),
    claims,
    counts: {
      citations: all.length,
      supported: count('supported'),
      contradicted: count('contradicted'),
      unsure: count('unsure'),
      not_found: count('not_found'),
      no_source: count('no_source'),
    },
  };
}

/** The works that a report cites, each once, in the order of its text. */
export function citedWorksOf(report: Paper, keys: ReadonlyMap<string, CitedWork>): CitedWork[] {
  const all = findCitedClaims(report, keys).flatMap(({ works }) => works);
  return [...new Map(all.map((work) => [workName(work), work])).values()];
}

function sentenceOf({ sentence }: CitedClaim, { sentences, text }: Paper): string {
  const range = sentences[sentence]?.range;
  return range ? text.slice(range.start, range.end) : '';
}

async function checkOne(
  claim: CitedClaim,
  work: CitedWork,
  sources: readonly SourceAtHand[],
  library: Library,
  { whyAbsent, compute, readers = noReaders }: CheckOptions,
): Promise<Checked> {
  const cites = workName(work);
  const source = sources.findIndex((one) => isWork(work, one));
  const { paper, textHash } = sources[source] ?? {};
  if (!paper || !textHash) {
    const reason = whyAbsent.get(cites) ?? 'Its text is not at hand.';
    return { cites, source: null, state: 'no_source', reason, evidence: null };
  }
  const found = evidenceFor(claim.words, library, source);
  // What stands behind several citations may be supported only as a whole.
  const whole = found?.state === 'supported' ? found : evidenceFor(claim.whole, library, source);
  const best = whole?.state === 'supported' ? whole : found;
  if (!best)
    return {
      cites,
      source,
      state: 'not_found',
      reason: 'The sentence has no words of its own.',
      evidence: null,
    };
  const computed = isLeftOpen(best.state) ? await compute?.(claim.words, paper) : null;
  const isFailed = computed?.state === 'checker-failed';
  const failure = isFailed ? ` A check failed on our side: ${computed.reason}` : '';
  const { state, reason, range, differs, words } =
    computed && !isFailed
      ? {
          ...computed,
          differs: computed.state === 'supported' ? null : ('number' as const),
          words: null,
        }
      : best;
  const leanings = isLeftOpen(state) ? await lean(claim.words, source, library, readers) : [];
  return {
    cites,
    source,
    state: state === 'not-found' ? 'not_found' : state,
    reason: `${reason}${failure}`,
    evidence: range && {
      span: toSpan(paper.text, textHash, range),
      differs,
      claim_words: words?.claim ?? null,
      source_words: words?.source ?? null,
    },
    ...(leanings.length > 0
      ? { leanings: leanings.map((one) => toLeaningRecord(one, paper.text, textHash)) }
      : {}),
  };
}

/** What a source says to the words, as it would to a curator's own claim; null where there are none. */
function evidenceFor(words: string, library: Library, source: number): PaperEvidence | null {
  if (words === '') return null;
  const document = ownDocument('', [words]);
  const found = findOwnClaims(document).flatMap((claim) =>
    groundOwnClaim(claim, document, library, [source]),
  );
  return found.find(({ state }) => state === 'supported') ?? found[0] ?? null;
}
