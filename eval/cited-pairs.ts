import { writeFile } from 'node:fs/promises';
import * as models from '../src/ground/pair/models.ts';
import { changes, perturbClaim } from '../train/perturb-claim.ts';
import {
  isDisjoint,
  pairLabels,
  readCitedSet,
  trainingAbstracts,
  type CitedSet,
} from './cited-files.ts';
import { fitClaimOnly } from './claim-only.ts';
import { fitOwn } from './fit-own.ts';
import { pairReader, pairsOf, type Pair, type PairReader } from './pair-reader.ts';
import { reliabilitySvg } from './reliability-svg.ts';
import {
  asserted,
  f1ByLabel,
  likeliest,
  round,
  scoreVerdicts,
  type ScoredPair,
} from './score-verdicts.ts';
import type { Measured, Suite } from './suite.ts';

/**
 * A claim beside one abstract that it cites: support, contradict or not enough. A set's pairs are every claim beside each
 * abstract that it cites or that annotators were shown, in the frequencies of the set, as a reader of citations meets
 * them; "not enough" is an abstract without evidence. One shipped model, fitted on SciFact and Citation-Integrity alone,
 * serves every set: its figures count. `fitted_on_its_training_part` has the same code fitted on the set itself, which is
 * not shipped. `claim_only_macro_f1` reads the claim alone, fitted on the set's own training part;
 * `shuffled_supported` is the share called supported beside an abstract of another claim; `twins_differ` the share of
 * claims rightly called supported whose twin with a changed number, direction or negation gets another verdict.
 */
export const citedPairs: Suite = async (dir, options) => {
  const lines: string[] = [];
  const figures: Record<string, unknown> = {};
  const curves: Record<string, readonly ScoredPair[]> = {};
  let n = 0;
  for (const name of ['scifact', 'healthver']) {
    const measured = await measure(name, dir, options.get('also'), curves);
    lines.push(...measured.lines);
    figures[name] = measured.figures;
    n += curves[name]?.length ?? 0;
  }
  const svg = options.get('svg');
  if (svg) await writeFile(svg, reliabilitySvg(curves));
  return { lines, figures: { n, ...figures } };
};

async function measure(
  name: string,
  dir: string,
  also: string | undefined,
  curves: Record<string, readonly ScoredPair[]>,
): Promise<Measured> {
  const set = await readCitedSet(dir, name, also);
  const training = await trainingSet(name, dir, also);
  const pairs = pairsOf(set, (claim) => !claim.isTraining);
  if (pairs.length === 0)
    return { lines: [`${name}: no pairs to score`], figures: { why: 'no pairs to score' } };
  const reader = pairReader(set.corpus, models);
  const scored = pairs.map((pair) => ({ ...pair, confidence: reader(pair.text, pair.abstract) }));
  curves[name] = scored;
  const score = scoreVerdicts(scored);
  const known = await trainingAbstracts(dir, 'scifact', also);
  const apart = scored.filter(({ claim }) => name === 'scifact' && isDisjoint(claim, known));
  const own = training ? pairsOf(training, (claim) => claim.isTraining) : [];
  const strange = shuffled(pairs).map(({ text, abstract }) => reader(text, abstract));
  const figures = {
    ...score,
    ece_doc_disjoint: apart.length > 0 ? scoreVerdicts(apart).ece : null,
    claim_only_macro_f1: own.length > 0 ? claimOnly(own, pairs) : null,
    shuffled_supported: shareOf(strange, (one) => likeliest(one) === 'support'),
    shuffled_asserted: shareOf(strange, ({ supported }) => supported >= asserted),
    ...twins(scored, reader),
    ...(name === 'healthver' && training
      ? { fitted_on_its_training_part: fitOwn(training, pairs, set.corpus) }
      : {}),
  };
  return { lines: linesOf(name, figures), figures };
}

async function trainingSet(name: string, dir: string, also?: string): Promise<CitedSet | null> {
  for (const folder of [dir, ...(also ? [also] : [])]) {
    const set = await readCitedSet(folder, name);
    if (set.claims.some(({ isTraining }) => isTraining)) return set;
  }
  return null;
}

function claimOnly(own: readonly Pair[], pairs: readonly Pair[]): number {
  const label = fitClaimOnly(own);
  const f1 = f1ByLabel(
    pairs.map((pair) => pair.label),
    pairs.map(({ text }) => label(text)),
  );
  return round(pairLabels.reduce((sum, one) => sum + f1[one], 0) / pairLabels.length);
}

/** Each claim beside the abstract of the pair half the set away, where the claim does not cite that one too. */
function shuffled(pairs: readonly Pair[]): Pair[] {
  const half = Math.floor(pairs.length / 2);
  return pairs.flatMap((pair, at) => {
    const other = pairs[(at + half) % pairs.length];
    return other && !pair.claim.cited.includes(other.abstract)
      ? [{ ...pair, abstract: other.abstract }]
      : [];
  });
}

/** Of the pairs rightly called supported, by kind of change and together. */
function twins(
  scored: readonly (Pair & ScoredPair)[],
  reader: PairReader,
): Readonly<Record<string, unknown>> {
  const right = scored.filter(
    (pair) => pair.label === 'support' && likeliest(pair.confidence) === 'support',
  );
  const by = changes.map((change) => {
    const made = right.flatMap(({ text, abstract, confidence }) => {
      const twin = perturbClaim(text, change);
      return twin === null ? [] : [{ confidence, twin: reader(twin, abstract) }];
    });
    return { change, made, differ: made.filter(({ twin }) => likeliest(twin) !== 'support') };
  });
  const all = by.flatMap(({ made }) => made);
  const sure = all.filter(({ confidence }) => confidence.supported >= asserted);
  return {
    twins: all.length,
    twins_differ: shareOf(all, ({ twin }) => likeliest(twin) !== 'support'),
    twins_differ_by: Object.fromEntries(
      by.map(({ change, made, differ }) => [change, { n: made.length, differ: differ.length }]),
    ),
    twins_of_asserted: sure.length,
    twins_of_asserted_still_asserted: sure.filter(({ twin }) => twin.supported >= asserted).length,
  };
}

function shareOf<T>(all: readonly T[], is: (one: T) => boolean): number | null {
  return all.length === 0 ? null : round(all.filter(is).length / all.length);
}

function linesOf(name: string, figures: Readonly<Record<string, unknown>>): string[] {
  return [
    `${name} (the shipped model, fitted on scifact and citation-integrity)`,
    ...Object.entries(figures).map(([key, value]) => `  ${key.padEnd(30)}${JSON.stringify(value)}`),
  ];
}
