import { join } from 'node:path';
import {
  labelOf,
  readCitedSet,
  type Abstract,
  type CitedClaim,
  type PairLabel,
} from '../eval/cited-files.ts';
import { isForTraining, jsonLinesIn, readJsonLines } from '../eval/json-lines.ts';
import { abstractFeatures } from '../src/ground/pair/abstract-features.ts';
import { toPairText, type PairText } from '../src/ground/pair/pair-text.ts';
import {
  prepareAbstract,
  toLanguage,
  type Language,
  type PreparedAbstract,
  type StoredLanguage,
} from '../src/ground/pair/prepare.ts';
import type { Features } from '../src/ground/pair/sentence-features.ts';
import { folds } from './crossed.ts';
import { componentsOf, foldsOf } from './folds.ts';
import { makeLexicon } from './pair-lexicon.ts';
import { learnRoles } from './pair-roles.ts';

/** A claim beside an abstract, with what is true of them. */
export interface Example {
  readonly claim: PairText;
  readonly abstract: PreparedAbstract;
  readonly sentences: readonly Features[];
  readonly label: PairLabel;
  /** Sets of sentences, each of which is enough; empty where the abstract does not decide. */
  readonly sets: readonly (readonly number[])[];
  /** Models that judge this example in cross-validation have seen no abstract of its claim. */
  readonly fold: number;
}

/** A sentence that cites, beside five sentences of what it cites. */
export interface CitingSentence {
  readonly text: string;
  readonly sentences: readonly string[];
  /** True where one of the five speaks of what the sentence says, rightly or not. */
  readonly isRelevant: boolean;
}

/** The training parts of the licensed sets that models of pairs are fitted on. */
export interface PairData {
  readonly claims: readonly CitedClaim[];
  readonly foldOf: ReadonlyMap<CitedClaim, number>;
  readonly corpus: ReadonlyMap<string, Abstract>;
  readonly citing: readonly CitingSentence[];
  readonly stored: StoredLanguage;
  readonly language: Language;
}

export async function readPairData(benchmarks: string): Promise<PairData> {
  const set = await readCitedSet(benchmarks, 'scifact');
  const claims = set.claims.filter(({ isTraining }) => isTraining);
  const numbers = foldsOf(componentsOf(claims.map(({ cited }) => cited)), folds);
  const citing = await readCitingSentences(join(benchmarks, 'citation-integrity'));
  const abstracts = [...set.corpus.values()];
  const stored = {
    lexicon: makeLexicon([
      ...abstracts.map(({ title, sentences }) => [title, ...sentences]),
      ...citing.map(({ text, sentences }) => [text, ...sentences]),
    ]),
    roles: learnRoles(abstracts.map(({ sentences }) => sentences)),
  };
  return {
    claims,
    foldOf: new Map(claims.map((claim, at) => [claim, numbers[at] ?? 0])),
    corpus: set.corpus,
    citing,
    stored,
    language: toLanguage(stored),
  };
}

async function readCitingSentences(folder: string): Promise<CitingSentence[]> {
  const paths = (await jsonLinesIn(folder)).filter(isForTraining);
  const rows = (await Promise.all(paths.map(readJsonLines))).flat();
  return rows.flatMap(({ claim, sentences, label }) =>
    typeof claim === 'string' && Array.isArray(sentences)
      ? [
          {
            text: claim.replace(/\[?<\|\w+\|>[^\]]*\]?/g, ''),
            sentences: sentences.map(String),
            isRelevant: label !== 'IRRELEVANT',
          },
        ]
      : [],
  );
}

/** Every claim beside every abstract that it cites. */
export function citedExamples(
  data: PairData,
): (Example & { readonly of: CitedClaim; readonly id: string })[] {
  const prepared = new Map<string, PreparedAbstract>();
  return data.claims.flatMap((of) =>
    of.cited.flatMap((id) => {
      const known = prepared.get(id) ?? prepareById(id, data);
      if (!known) return [];
      prepared.set(id, known);
      const example = toExample(of.text, known, labelOf(of, id), data.foldOf.get(of) ?? 0, data);
      return [{ ...example, sets: of.evidence.get(id)?.sets ?? [], of, id }];
    }),
  );
}

export function prepareById(id: string, { corpus, language }: PairData): PreparedAbstract | null {
  const found = corpus.get(id);
  return found ? prepareAbstract(found.sentences, found.title, language) : null;
}

export function toExample(
  text: string,
  abstract: PreparedAbstract,
  label: PairLabel,
  fold: number,
  { language }: PairData,
): Example {
  const claim = toPairText(text, language.lexicon);
  const sentences = abstractFeatures(claim, abstract, language.lexicon);
  return { claim, abstract, sentences, label, sets: [], fold };
}
