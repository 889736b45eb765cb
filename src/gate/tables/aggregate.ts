import type { Operation } from '../../core/claim.ts';
import type { BoundNumber, CheckId } from '../../core/identity.ts';
import { read, write, type Ends } from '../../core/interval-arithmetic.ts';
import type { Json } from '../../core/json.ts';
import type { Token } from '../../core/number/token.ts';
import type { TableIdentity } from '../../core/table-identity.ts';
import type { TableReading } from '../../core/table-reading.ts';
import { agrees, powerOf } from '../../core/verdict.ts';
import { printed } from '../bound.ts';
import { basisOf, isEstablished, type Ranked } from '../establish.ts';
import { aggregateHypotheses, type Hypothesis, type Inputs } from './hypotheses.ts';
import { bothWays, type Lines } from './lines.ts';
import { nameOf, namedTargets, type PaperWords, type Target } from './targets.ts';

/** What tells one aggregate from another when a column or row of them is read. */
export interface Aggregate {
  readonly check: CheckId;
  readonly operation: Operation;
  readonly word: string;
  /** Ends of one input as the formula takes them. */
  readonly ends: (number: BoundNumber) => [string, string];
  /** Null where the formula has no value. */
  readonly combine: (groups: readonly (readonly Ends[])[]) => Ends | null;
  readonly formula: (groups: readonly (readonly string[])[]) => string;
  /**
   * A quick look with plain numbers, where a table may establish it though no word names it; null where
   * a word must.
   */
  readonly nearly: ((groups: readonly (readonly number[])[]) => number) | null;
  /** What the script is told beside the numbers. */
  readonly extra?: Readonly<Record<string, Json>>;
}

/** Identities of every line whose header or caption names the aggregate, or over which the table establishes it. */
export function findAggregates(
  tables: readonly TableReading[],
  words: PaperWords,
  aggregate: Aggregate,
): TableIdentity[] {
  return tables.flatMap((reading) =>
    bothWays(reading).flatMap((lines) => {
      const all = namedTargets(lines, words, aggregate.operation);
      const named = all.length > mostTargets ? [] : all;
      const taken = new Set(named.map(({ at }) => at));
      const unnamed =
        aggregate.nearly === null
          ? []
          : lastPlaces(lines)
              .filter((at) => !taken.has(at))
              .map((at) => ({ at, lines: lines.across, words: null }));
      return [...named, ...unnamed].flatMap((target) => identitiesAt(lines, target, aggregate));
    }),
  );
}

/** More aggregates than a table has along one of its sides. */
const mostTargets = 40;
/** More lines than a table of results has. */
const mostLines = 200;

/** Columns, or the last rows before a rule, a heading or the end: where an aggregate may stand without a name. */
function lastPlaces({ line, places, across, reading }: Lines): readonly number[] {
  if (across.length > mostLines || places.length > mostLines) return [];
  if (line === 'row') return places;
  const ends = new Set([...reading.table.rules, reading.table.grid.length]);
  return places.filter((place) => ends.has(place + 1) || !places.includes(place + 1));
}

/** A rule that plain numbers do not bear out in most lines needs no exact ones. */
function mightHold(lines: Lines, target: Target, rule: Hypothesis, aggregate: Aggregate): boolean {
  let near = 0;
  let tried = 0;
  for (const across of target.lines) {
    const token = lines.number(target.at, across)?.main;
    const inputs = token && rule.groups(across);
    if (!token || !inputs || !aggregate.nearly) continue;
    tried += 1;
    const values = inputs.groups.map((group) => group.map((one) => Number(one.token.value)));
    const steps = inputs.groups.flat().map((one) => Number(one.token.step));
    const slack = 0.51 * (Number(token.step) + Math.max(...steps));
    if (Math.abs(aggregate.nearly(values) - Number(token.value)) <= slack) near += 1;
  }
  return near >= 3 && near >= 0.7 * tried;
}

interface Trial {
  readonly across: number;
  readonly token: Token;
  readonly inputs: Inputs;
  readonly hasPower: boolean;
  readonly agrees: boolean;
}

interface Tried extends Ranked<Hypothesis> {
  readonly trials: readonly Trial[];
}

function identitiesAt(lines: Lines, target: Target, aggregate: Aggregate): TableIdentity[] {
  const tried = aggregateHypotheses(lines, target.at)
    .filter((rule) => target.words !== null || mightHold(lines, target, rule, aggregate))
    .map((rule) => tryOut(lines, target, rule, aggregate));
  const chosen = choose(tried, target, lines);
  if (!chosen) return [];
  const rest = tried.filter((other) => other !== chosen && target.words !== null);
  return target.lines.flatMap((across) => {
    const best = [chosen, ...rest].find(({ trials }) =>
      trials.some((one) => one.across === across),
    );
    const trial = best?.trials.find((one) => one.across === across);
    return best && trial ? [toIdentity(lines, target, best, trial, aggregate)] : [];
  });
}

/** The rule that holds most often; without a word for it only one that the table establishes beyond chance. */
function choose(tried: readonly Tried[], target: Target, lines: Lines): Tried | null {
  const applicable = tried.filter(({ trials }) => trials.length > 0);
  const best = applicable.reduce<Tried | null>(
    (top, next) => (next.agreeing > (top?.agreeing ?? -1) ? next : top),
    null,
  );
  if (!best || target.words !== null) return best;
  const telling = best.trials.filter(
    ({ agrees, hasPower, inputs }) => agrees && hasPower && isVaried(inputs),
  );
  const others = applicable.filter((other) => other !== best && differs(other, best));
  const rivalled = others.some(({ agreeing }) => agreeing > best.agreeing - 2);
  const isProven =
    isEstablished(best) &&
    telling.length >= 3 &&
    !rivalled &&
    chanceOf(telling, lines, target) < 1e-5;
  return isProven ? best : null;
}

function tryOut(
  lines: Lines,
  { at, lines: across }: Target,
  rule: Hypothesis,
  aggregate: Aggregate,
): Tried {
  const trials = across.flatMap((line): Trial[] => {
    const token = lines.number(at, line)?.main;
    const inputs = token && rule.groups(line);
    const computed = inputs && compute(inputs, aggregate);
    if (!token || !inputs || !computed) return [];
    const interval = { low: computed[0], high: computed[1] };
    const { noticed, of } = powerOf(token, [interval]);
    return [
      {
        across: line,
        token,
        inputs,
        hasPower: noticed >= 0.8 * of,
        agrees: agrees(token, interval),
      },
    ];
  });
  const strong = trials.filter(({ hasPower }) => hasPower);
  return { rule, trials, of: strong.length, agreeing: strong.filter((one) => one.agrees).length };
}

function compute({ groups }: Inputs, { combine, ends }: Aggregate): [string, string] | null {
  const combined = combine(groups.map((group) => group.map((one) => read(ends(one)))));
  return combined && write(combined);
}

/** How many blanks most lines have: a table against itself leaves one in each. */
function usualBlanks({ trials }: Tried): number {
  const counts = Map.groupBy(trials, ({ inputs }) => inputs.blanks);
  const [most] = [...counts].sort(([, a], [, b]) => b.length - a.length);
  return most && (most[1].length > 1 || trials.length === 1) ? most[0] : 0;
}

/** Lines of equal inputs tell nothing: any kind of average of them is the same. */
function isVaried({ groups }: Inputs): boolean {
  return new Set(groups.flat().map(({ token }) => token.value)).size > 1;
}

function differs(a: Tried, b: Tried): boolean {
  const places = ({ trials }: Tried): string =>
    trials
      .map(({ inputs }) => inputs.groups.map((group) => group.map(({ token }) => token.start)))
      .join(';');
  return places(a) !== places(b);
}

/** Chance that numbers as spread as these would agree so often by themselves. */
function chanceOf(telling: readonly Trial[], lines: Lines, { at }: Target): number {
  return telling.reduce((chance, { across, token }) => {
    const values = lines.places
      .filter((place) => place !== at)
      .flatMap((place) => lines.number(place, across)?.main.value ?? []);
    const [low, high] = [Math.min(...values.map(Number)), Math.max(...values.map(Number))];
    return (
      chance * Math.min(1, (2 * Number(token.step)) / Math.max(high - low, Number(token.step)))
    );
  }, 1);
}

function toIdentity(
  lines: Lines,
  target: Target,
  best: Tried,
  { across, token, inputs }: Trial,
  aggregate: Aggregate,
): TableIdentity {
  const { check, operation, word, ends, formula } = aggregate;
  const header = nameOf(lines, target.at, across);
  const flat = inputs.groups.flat();
  return {
    check,
    cell: lines.ref(target.at, across),
    operation,
    target: token,
    formula: formula(inputs.groups.map((group) => group.map((one) => printed(one.token)))),
    inputs: flat,
    basis: basisOf(
      best,
      target.words && `${target.words}.`,
      `"${header}" does not say over which numbers, and the table does not establish it.`,
    ),
    readings: [
      {
        name: `${word} of ${best.rule.name}`,
        input: { groups: inputs.groups.map((group): Json => group.map(ends)), ...aggregate.extra },
      },
    ],
    doubt:
      inputs.blanks !== usualBlanks(best)
        ? 'Some cells of its line print no number, which its authors may have known.'
        : null,
    decider: `Which numbers "${header}" is the ${word} of.`,
  };
}

/** Mean of groups of which each is averaged first. */
export function inGroups(of: (list: readonly Ends[]) => Ends): Aggregate['combine'] {
  return (groups) => of(groups.map(of));
}

/** Terms as people write them, a group of several in parentheses. */
export function terms(groups: readonly (readonly string[])[], join: string): string[] {
  return groups.map((group) =>
    group.length === 1 ? (group[0] ?? '') : `(${group.join(join)}) / ${group.length}`,
  );
}
