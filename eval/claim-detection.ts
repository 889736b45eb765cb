import { UserError } from '../src/core/errors.ts';
import {
  claimProbabilities,
  claimThreshold,
} from '../src/claims/claim-sentence/claim-probability.ts';
import type { Without } from '../src/claims/claim-sentence/features.ts';
import { toRows, triedOptions } from '../train/claim-sentences.ts';
import { calibrationError } from '../train/fit/calibrate.ts';
import { claimLabel, scoreAt, type Score } from '../train/fit/cross-fit.ts';
import type { FitOptions } from '../train/fit/fit-label-chain.ts';
import { crossFitAndScore, fitAndScore, type Fitted } from './claim-fit.ts';
import { claimSets, readClaimSet, type ClaimSetName, type LabelledDocument } from './claim-sets.ts';
import type { Suite } from './suite.ts';

/** Phrases that announce a claim: what a list of cues finds without a model. */
const cues =
  /\b(?:we (?:also |further |thus |then )?(?:show|showed|find|found|demonstrate|observe|conclude|report|propose)\w*|(?:results?|findings?|experiments?|data|study|analysis) (?:also )?(?:show|suggest|indicate|demonstrate|reveal|confirm)\w*|in conclusion|our (?:results|findings|experiments)|outperform\w*|state[- ]of[- ]the[- ]art|significantly)\b/i;

interface Parts {
  readonly training: readonly LabelledDocument[];
  readonly scored: readonly LabelledDocument[];
  /** True where the set has a training part alone, so that its documents are scored in folds. */
  readonly alone: boolean;
}

interface SetFigures {
  readonly shipped: (Score & { readonly ece: number }) | null;
  readonly fitted: Fitted | null;
  readonly cues: Score;
  readonly without: Readonly<Record<Without, number | null>>;
  readonly documents: number;
}

/**
 * Sentences that state a claim, five sets. shipped: the repository's weights at their own threshold; fitted: the same
 * code fitted on the set's training part, threshold and step width by cross-validation over that part's documents alone
 * (train_cv_f1); a set with a training part alone is scored in folds (cv). without: F1 of the fit without a group of features.
 */
export const claimDetection: Suite = async (dir, options) => {
  const lines = ['set            fitted P R F1 (F1 on training folds)   shipped   cue phrases   without neighbours, headings']; // prettier-ignore
  const found = new Map<ClaimSetName, SetFigures>();
  const why: Record<string, string> = {};
  for (const name of Object.keys(claimSets).filter(isClaimSetName)) {
    const parts = await partsOf(name, dir, options.get('also'));
    if (parts.scored.length === 0) {
      why[name] = `no documents of ${name}`;
      continue;
    }
    const figures = measure(name, parts);
    if (!figures.fitted) why[name] = 'fitted: no training part; name one with --also';
    if (!figures.shipped) why[name] = 'shipped: its weights were fitted on these very documents';
    found.set(name, figures);
    lines.push(lineOf(name, figures));
  }
  if (found.size === 0) throw noSets(dir);
  const each = <T>(pick: (figures: SetFigures) => T): Record<string, T | null> =>
    Object.fromEntries(
      Object.keys(claimSets)
        .filter(isClaimSetName)
        .map((name) => {
          const figures = found.get(name);
          return [name, figures ? pick(figures) : null];
        }),
    );
  return {
    lines: [...lines, ...Object.entries(why).map(([name, reason]) => `${name}: ${reason}`)],
    figures: {
      n: [...found.values()].reduce((sum, { documents }) => sum + documents, 0),
      shipped: each(({ shipped }) => shipped),
      fitted: each(({ fitted }) => fitted),
      cue_phrases: each(({ cues }) => cues),
      without_neighbours_f1: each(({ without }) => without.neighbours),
      without_headings_f1: each(({ without }) => without.headings),
      why,
    },
  };
};

function isClaimSetName(name: string): name is ClaimSetName {
  return Object.hasOwn(claimSets, name);
}

/** The scored part lies in the folder itself; the training part in the other one, where one is named. */
async function partsOf(name: ClaimSetName, dir: string, also: string | undefined): Promise<Parts> {
  const own = await readClaimSet(dir, name, 'training');
  const named = also === undefined ? [] : await readClaimSet(also, name, 'training');
  const scored = await readClaimSet(dir, name, 'scored');
  const alone = scored.length === 0;
  return {
    training: named.length > 0 && !alone ? named : own,
    scored: alone ? own : scored,
    alone,
  };
}

function measure(name: ClaimSetName, { training, scored, alone }: Parts): SetFigures {
  const labels = claimSets[name].labels.length;
  const fit = (tried: readonly FitOptions[], without: Without | null): Fitted | null => {
    if (alone) return crossFitAndScore(toRows(scored, without), labels, tried);
    if (training.length === 0) return null;
    return fitAndScore(toRows(training, without), toRows(scored, without), labels, tried);
  };
  const fitted = fit(triedOptions, null);
  const ablated = (without: Without): number | null =>
    fitted && (fit([fitted.options], without)?.f1 ?? null);
  const said = scored.map(({ document }) =>
    Float64Array.from(document.lines, ({ text }) => (cues.test(text) ? 1 : 0)),
  );
  return {
    shipped: alone && name === 'csabstruct' ? null : scoreShipped(scored),
    fitted,
    cues: scoreAt(0.5, said, scored),
    without: { neighbours: ablated('neighbours'), headings: ablated('headings') },
    documents: scored.length,
  };
}

function scoreShipped(scored: readonly LabelledDocument[]): Score & { readonly ece: number } {
  const found = scored.map(({ document }) => claimProbabilities(document));
  const truths = scored.flatMap(({ labels }) => labels.map((label) => label === claimLabel));
  return {
    ...scoreAt(claimThreshold, found, scored),
    ece: calibrationError(
      found.flatMap((list) => [...list]),
      truths,
    ),
  };
}

function lineOf(name: string, { shipped, fitted, cues, without }: SetFigures): string {
  const percent = (value: number | null | undefined): string =>
    value == null ? '–' : (100 * value).toFixed(1);
  const scores = fitted ? [fitted.p, fitted.r, fitted.f1].map(percent).join(' ') : '–';
  const how = fitted?.cv ? ', cross-validated' : '';
  return [
    name.padEnd(14),
    `${scores} (${percent(fitted?.train_cv_f1)}${how})`.padEnd(38),
    percent(shipped?.f1).padEnd(9),
    percent(cues.f1).padEnd(13),
    `${percent(without.neighbours)}, ${percent(without.headings)}`,
  ].join(' ');
}

function noSets(dir: string): UserError {
  return new UserError({
    code: 'bad-argument',
    message: `Cannot find a set of labelled sentences in "${dir}"`,
    seen: 'no document of any set',
    wanted: `one of the folders ${Object.keys(claimSets).join(', ')} with .jsonl or .jsonl.gz files`,
    next: 'Name a folder of the form that shared/benchmarks/README.md describes.',
  });
}
