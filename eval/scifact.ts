import { UserError } from '../src/core/errors.ts';
import { choose } from '../src/ground/pair/choose.ts';
import {
  byRelevance,
  findAbstracts,
  relevance,
  toAbstractPool,
} from '../src/ground/pair/find-abstracts.ts';
import * as models from '../src/ground/pair/models.ts';
import { toPairText } from '../src/ground/pair/pair-text.ts';
import { prepareAbstract, type PreparedAbstract } from '../src/ground/pair/prepare.ts';
import { readPair, weigh } from '../src/ground/pair/weigh.ts';
import { isDisjoint, readCitedSet, trainingAbstracts, type CitedClaim } from './cited-files.ts';
import { f1, rightSentences, scoreOpen, type Prediction } from './score-scifact.ts';
import { round } from './score-verdicts.ts';
import { share, type Suite } from './suite.ts';

/** So many abstracts that BM25 puts first are read again. */
const depth = 20;

interface Answer {
  readonly claim: CitedClaim;
  readonly isDisjoint: boolean | null;
  /** Abstracts in the order of relevance. */
  readonly found: readonly string[];
  readonly predictions: readonly Prediction[];
  /** For each abstract with evidence: what is chosen when it is given. */
  readonly given: readonly {
    readonly isFirst: boolean;
    readonly right: number;
    readonly said: number;
    readonly known: number;
  }[];
}

/**
 * SciFact with the shipped models. r1, r3, r10: share of the abstracts with evidence among the first found of the whole
 * corpus. With the abstract given: `sentence_first`, the likeliest sentence belongs to a rationale; `selection_f1_gold`.
 * Open: the official F1 of abstracts and sentences. `doc_disjoint`: the claims that cite no abstract of the training part.
 */
export const scifact: Suite = async (dir, options) => {
  const also = options.get('also');
  const { claims, corpus } = await readCitedSet(dir, 'scifact', also);
  const scored = claims.filter(({ isTraining }) => !isTraining);
  if (scored.length === 0 || corpus.size === 0) throw nothingToScore(dir);
  const known = await trainingAbstracts(dir, 'scifact', also);
  const abstracts = [...corpus.values()];
  const pool = toAbstractPool(abstracts);
  const prepared = new Map<string, PreparedAbstract>();
  const prepare = (id: string): PreparedAbstract => {
    const { sentences = [], title = '' } = corpus.get(id) ?? {};
    const read = prepared.get(id) ?? prepareAbstract(sentences, title, models.language);
    prepared.set(id, read);
    return read;
  };
  const answers = scored.map((claim): Answer => {
    const text = toPairText(claim.text, models.language.lexicon);
    const found = byRelevance(
      findAbstracts(claim.text, pool, depth).map((one) => {
        const id = abstracts[one.index]?.id ?? '';
        const pair = readPair(text, prepare(id), models.language, models.sentence);
        return { id, ...pair, chance: relevance(models.relevance, one, pair.features) };
      }),
    );
    return {
      claim,
      isDisjoint: isDisjoint(claim, known),
      found: found.map(({ id }) => id),
      predictions: found
        .filter(({ chance }) => chance >= models.relevantFrom)
        .map(({ id, chances, features }) => {
          const { supported, contradicted } = weigh(text, features, models.verdict);
          return {
            abstract: id,
            label: supported >= contradicted ? 'support' : 'contradict',
            sentences: choose(chances, models.takenFrom),
          };
        }),
      given: [...claim.evidence].map(([id, { sets }]) => {
        const { chances } = readPair(text, prepare(id), models.language, models.sentence);
        const chosen = choose(chances, models.takenFrom);
        return {
          isFirst: sets.some((set) => set.includes(chosen[0] ?? -1)),
          right: rightSentences(chosen, sets),
          said: chosen.length,
          known: new Set(sets.flat()).size,
        };
      }),
    };
  });
  const figures = figuresOf(answers);
  const apart = answers.filter((answer) => answer.isDisjoint);
  return {
    lines: linesOf(answers),
    figures: {
      n: answers.length,
      ...figures,
      ...(apart.length > 0 ? { doc_disjoint: { n: apart.length, ...figuresOf(apart) } } : {}),
    },
  };
};

function figuresOf(answers: readonly Answer[]): Readonly<Record<string, number>> {
  const given = answers.flatMap((answer) => answer.given);
  const sum = (of: (one: Answer['given'][number]) => number): number =>
    given.reduce((all, one) => all + of(one), 0);
  const recall = (k: number): number => {
    const { part, whole } = foundWithin(answers, k);
    return whole === 0 ? 0 : round(part / whole);
  };
  return {
    r1: recall(1),
    r3: recall(3),
    r10: recall(10),
    sentence_first: round(sum(({ isFirst }) => (isFirst ? 1 : 0)) / Math.max(1, given.length)),
    selection_f1_gold: f1(
      sum(({ right }) => right),
      sum(({ said }) => said),
      sum(({ known }) => known),
    ),
    ...scoreOpen(answers),
  };
}

function foundWithin(answers: readonly Answer[], k: number): { part: number; whole: number } {
  let [part, whole] = [0, 0];
  for (const { claim, found } of answers)
    for (const id of claim.evidence.keys()) {
      whole++;
      if (found.slice(0, k).includes(id)) part++;
    }
  return { part, whole };
}

function linesOf(answers: readonly Answer[]): string[] {
  const given = answers.flatMap((answer) => answer.given);
  const recalls = [1, 3, 10].map((k) => {
    const { part, whole } = foundWithin(answers, k);
    return `abstract among the first ${String(k).padEnd(4)}${share(part, whole)}`;
  });
  const first = given.filter(({ isFirst }) => isFirst).length;
  return [
    ...recalls,
    `right sentence first        ${share(first, given.length)}`,
    ...Object.entries(figuresOf(answers)).map(
      ([name, value]) => `  ${name.padEnd(20)}${(100 * value).toFixed(1)}`,
    ),
  ];
}

function nothingToScore(dir: string): UserError {
  return new UserError({
    code: 'bad-argument',
    message: `Found no claims of scifact to score in "${dir}", or no corpus`,
    seen: dir,
    wanted: 'scifact/claims*.jsonl without "train" in its name, and scifact/corpus.jsonl.gz',
    next: 'Name another benchmarks folder, and with --also the one that holds the corpus.',
  });
}
