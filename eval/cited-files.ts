import { basename, join } from 'node:path';
import { UserError } from '../src/core/errors.ts';
import { isForTraining, jsonLinesIn, readJsonLines } from './json-lines.ts';

export const pairLabels = ['support', 'contradict', 'not-enough'] as const;
export type PairLabel = (typeof pairLabels)[number];

export interface Abstract {
  readonly id: string;
  readonly title: string;
  readonly sentences: readonly string[];
}

/** What annotators found in one abstract: alternative sets of sentences, each enough on its own. */
export interface Rationale {
  readonly label: Exclude<PairLabel, 'not-enough'>;
  readonly sets: readonly (readonly number[])[];
}

/** A claim with the abstracts it cites, and what those say of it. An abstract without a rationale does not decide. */
export interface CitedClaim {
  readonly id: string;
  readonly text: string;
  readonly cited: readonly string[];
  readonly evidence: ReadonlyMap<string, Rationale>;
  readonly isTraining: boolean;
  /** Marked in the data: shares no abstract with the training part. Null where rows are not marked. */
  readonly isDisjoint: boolean | null;
}

export interface CitedSet {
  readonly claims: readonly CitedClaim[];
  readonly corpus: ReadonlyMap<string, Abstract>;
}

/** `claims*.jsonl` and `corpus.jsonl` of a set; the corpus from a second folder where the first has none. */
export async function readCitedSet(dir: string, set: string, also?: string): Promise<CitedSet> {
  const claims: CitedClaim[] = [];
  for (const path of await jsonLinesIn(join(dir, set))) {
    if (basename(path).startsWith('corpus')) continue;
    for (const row of await readJsonLines(path)) claims.push(toClaim(row, isForTraining(path)));
  }
  const own = await corpusIn(join(dir, set));
  return { claims, corpus: own.size === 0 && also ? await corpusIn(join(also, set)) : own };
}

/** Abstracts that claims of the training part cite, in the folder or the second one; null where there is no such part. */
export async function trainingAbstracts(
  dir: string,
  set: string,
  also?: string,
): Promise<ReadonlySet<string> | null> {
  for (const folder of [dir, ...(also ? [also] : [])]) {
    const { claims } = await readCitedSet(folder, set);
    const cited = claims.flatMap((claim) => (claim.isTraining ? claim.cited : []));
    if (cited.length > 0) return new Set(cited);
  }
  return null;
}

/** Whether a claim cites no abstract of the training part: as marked, or told from that part; null where it cannot be told. */
export function isDisjoint(claim: CitedClaim, known: ReadonlySet<string> | null): boolean | null {
  return claim.isDisjoint ?? (known && claim.cited.every((id) => !known.has(id)));
}

async function corpusIn(folder: string): Promise<Map<string, Abstract>> {
  const corpus = new Map<string, Abstract>();
  for (const path of await jsonLinesIn(folder)) {
    if (!basename(path).startsWith('corpus')) continue;
    for (const row of await readJsonLines(path)) {
      const { doc_id: id, title, abstract: sentences } = row;
      if (!isId(id) || typeof title !== 'string' || !isListOf(sentences, isText))
        throw malformed('corpus', row);
      corpus.set(String(id), { id: String(id), title, sentences });
    }
  }
  return corpus;
}

function toClaim(row: Record<string, unknown>, isTraining: boolean): CitedClaim {
  const { id, claim, evidence } = row;
  const cited = row['cited_doc_ids'] ?? row['doc_ids'];
  const disjoint = row['doc_disjoint'];
  if (!isId(id) || !isText(claim) || !isListOf(cited, isId) || !isRecord(evidence))
    throw malformed('claims', row);
  const rationales = new Map(
    Object.entries(evidence).map(([abstract, sets]) => [abstract, toRationale(sets, row)]),
  );
  return {
    id: String(id),
    text: claim,
    cited: [...new Set([...cited.map(String), ...rationales.keys()])],
    evidence: rationales,
    isTraining,
    isDisjoint: typeof disjoint === 'boolean' ? disjoint : null,
  };
}

function toRationale(sets: unknown, row: unknown): Rationale {
  if (!isListOf(sets, isRecord)) throw malformed('claims', row);
  const parsed = sets.map(({ sentences, label }) => {
    if (!isListOf(sentences, isNumber)) throw malformed('claims', row);
    return {
      sentences,
      label: label === 'SUPPORT' ? ('support' as const) : ('contradict' as const),
    };
  });
  const [first] = parsed;
  if (!first) throw malformed('claims', row);
  return { label: first.label, sets: parsed.map(({ sentences }) => sentences) };
}

/** Which of the three an abstract says of a claim. */
export function labelOf(claim: CitedClaim, abstract: string): PairLabel {
  return claim.evidence.get(abstract)?.label ?? 'not-enough';
}

function isId(value: unknown): value is number | string {
  return typeof value === 'number' || typeof value === 'string';
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOf<T>(value: unknown, is: (one: unknown) => one is T): value is T[] {
  return Array.isArray(value) && value.every(is);
}

function malformed(what: string, row: unknown): UserError {
  const seen = JSON.stringify(row).slice(0, 200);
  return new UserError({
    code: 'bad-argument',
    message: `Cannot read a row of ${what}: ${seen}`,
    seen,
    wanted:
      'claims*.jsonl with id, claim, evidence, cited_doc_ids or doc_ids; corpus.jsonl with doc_id, title, abstract',
    next: 'Name a folder of the form that shared/benchmarks/README.md describes.',
  });
}
