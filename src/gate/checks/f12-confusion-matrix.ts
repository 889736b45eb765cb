import type { GroundedClaim } from '../../core/claim.ts';
import type { BoundNumber, Identity } from '../../core/identity.ts';
import { mentions } from '../../core/mention.ts';
import type { Token } from '../../core/number/token.ts';
import type { TableReading } from '../../core/table-reading.ts';
import { printed } from '../bound.ts';
import type { Check, Context } from '../context.ts';
import { speaksOfAnother } from '../prose/printed-cell.ts';
import { linesOf } from '../tables/lines.ts';
import { textOf } from '../tables/targets.ts';

/** F12: a score of a sentence from the counts of a confusion matrix, exact. */
export const f12: Check = {
  id: 'F12',
  title: 'score of a confusion matrix',
  kind: 'recomputation',
  script: `(input, { Fraction }) => {
  const counts = input.counts.map((row) => row.map((value) => new Fraction(value)));
  const add = (list) => list.reduce((a, b) => a.add(b), new Fraction(0));
  const right = add(counts.map((row, index) => row[index]));
  const all = add(counts.flat());
  const rows = counts.map(add);
  const columns = counts.map((_, index) => add(counts.map((row) => row[index])));
  const at = input.class;
  const hits = counts[at][at];
  const chance = add(rows.map((row, index) => row.mul(columns[index]))).div(all.mul(all));
  const scores = {
    accuracy: () => right.div(all),
    kappa: () => right.div(all).sub(chance).div(new Fraction(1).sub(chance)),
    byRow: () => hits.div(rows[at]),
    byColumn: () => hits.div(columns[at]),
    f1: () => hits.mul(2).div(rows[at].add(columns[at])),
  };
  const score = scores[input.score]().mul(input.scale).toFraction();
  return [score, score];
}`,
  derive,
};

const scores: readonly (readonly [RegExp, readonly string[], string])[] = [
  [/\b(?:accuracy|agreement|correctly classified)\b/i, ['accuracy'], 'share on the diagonal'],
  [/\bkappa\b|κ/i, ['kappa'], 'Cohen’s κ'],
  [/\b(?:f-?_?1|f-?score|f-?measure)\b/i, ['f1'], 'F1'],
  [
    /\b(?:precision|recall|sensitivity|specificity|ppv|npv)\b/i,
    ['byRow', 'byColumn'],
    'share of its line',
  ],
];

/** A square of counts whose rows and columns are the same classes. */
interface Matrix {
  readonly reading: TableReading;
  readonly classes: readonly string[];
  readonly counts: readonly (readonly BoundNumber[])[];
}

function derive(claim: GroundedClaim, context: Context): Identity[] {
  const { quantity, sentence, statement } = claim;
  if (sentence === null || !quantity || claim.statistic) return [];
  const words = context.paper.text.slice(statement.start, statement.end);
  const before = words.slice(0, quantity.token.start - statement.start);
  const after = words.slice(quantity.token.end - statement.start);
  const score = nearestScore(before, after);
  const matrices = context.tables.flatMap((reading) => matrixOf(reading, context) ?? []);
  const spoken = matrices.filter(({ reading }) => speaksOf(claim, words, reading));
  const [matrix, second] = spoken.length > 0 ? spoken : matrices;
  if (!score || !matrix || second || claim.role !== 'measurement') return [];
  const [, kinds, name] = score;
  const named = matrix.classes.findIndex((one) => mentions(words, one));
  const classes =
    kinds[0] === 'accuracy' || kinds[0] === 'kappa'
      ? [0]
      : named === -1
        ? matrix.classes.map((_, index) => index)
        : [named];
  const scale = quantity.token.unit === '%' || Number(quantity.token.value) > 1 ? '100' : '1';
  const readings = classes.flatMap((at) =>
    kinds.map((kind) => ({
      name: `${name}${kinds.length > 1 || classes.length > 1 ? ` of "${matrix.classes[at] ?? ''}", ${kind === 'byRow' ? 'along its row' : 'down its column'}` : ''}`,
      input: {
        score: kind,
        class: at,
        scale,
        counts: matrix.counts.map((row) => row.map(({ token }) => token.value)),
      },
    })),
  );
  const isBound = spoken.length > 0 && readings.length === 1;
  const value = scoreIn(matrix, readings[0]?.input.score ?? '', scale);
  if (!isBound && value !== null && !isNear(quantity.token, value)) return [];
  return [
    {
      check: 'F12',
      claim: claim.id,
      target: quantity.token,
      formula: `${name} of ${matrix.counts.map((row) => row.map(({ token }) => printed(token)).join(' ')).join(' / ')}`,
      inputs: matrix.counts.flat(),
      basis: isBound
        ? {
            kind: 'stated',
            words: 'The sentence names the score, the table holds the counts.',
            range: statement,
          }
        : {
            kind: 'supposed',
            why: 'The sentence does not say of which table, of which class or along which line.',
          },
      readings,
      doubt: speaksOfAnother(claim, context)
        ? 'The score may be of another system or another set.'
        : null,
      decider: 'Of which class the score is, and which lines are the true ones.',
    },
  ];
}

/** The sentence names the table, or stands in its caption or notes. */
function speaksOf({ statement }: GroundedClaim, words: string, { table }: TableReading): boolean {
  const around = [table.caption, ...table.notes].filter((range) => range !== null);
  return (
    (table.label !== null && mentions(words, table.label)) ||
    around.some(({ start, end }) => start <= statement.start && statement.end <= end)
  );
}

/** Accuracy or κ as numbers, for a first look; null for the scores of one class. */
function scoreIn({ counts }: Matrix, score: string, scale: string): number | null {
  const values = counts.map((row) => row.map(({ token }) => Number(token.value)));
  const all = values.flat().reduce((a, b) => a + b, 0);
  const right = values.reduce((sum, row, index) => sum + (row[index] ?? 0), 0) / all;
  if (score === 'accuracy') return right * Number(scale);
  if (score !== 'kappa') return null;
  const rows = values.map((row) => row.reduce((a, b) => a + b, 0));
  const columns = values.map((_, at) => values.reduce((sum, row) => sum + (row[at] ?? 0), 0));
  const chance = rows.reduce((sum, row, at) => sum + row * (columns[at] ?? 0), 0) / (all * all);
  return ((right - chance) / (1 - chance)) * Number(scale);
}

function isNear({ value, step }: Token, computed: number): boolean {
  return Math.abs(Number(value) - computed) <= Number(step);
}

function nearestScore(before: string, after: string): (typeof scores)[number] | null {
  const found = scores
    .map((score) => ({ score, at: lastIndex(before, score[0]) }))
    .filter(({ at }) => at !== -1)
    .sort((a, b) => b.at - a.at);
  if (found[0] && before.length - found[0].at < 40) return found[0].score;
  return scores.find(([pattern]) => pattern.test(after.slice(0, 40))) ?? null;
}

function lastIndex(text: string, pattern: RegExp): number {
  return [...text.matchAll(new RegExp(pattern, 'gi'))].at(-1)?.index ?? -1;
}

/** The square of counts of a table that calls itself a confusion matrix, or names prediction and truth. */
function matrixOf(reading: TableReading, { paper }: Context): Matrix | null {
  const { table } = reading;
  const headers = table.cells
    .filter(({ row, column }) => row < table.headerRows || column < table.headerColumns)
    .map(({ text }) => text)
    .join(' ');
  const says = `${textOf(paper, table.caption)} ${headers}`;
  if (
    !/confusion|contingency|\bpredicted\b|\bactual\b|\bgold\b|\bclassified\b|\brated\b|\bcoded\b/i.test(
      says,
    )
  )
    return null;
  const lines = linesOf(reading, 'row');
  const rows = lines.across.filter(
    (across) =>
      !isTotal(lines.lineNames(across)) &&
      lines.places.some((place) => lines.number(place, across)),
  );
  const columns = lines.places.filter((place) => !isTotal(lines.names(place, rows[0] ?? 0)));
  if (rows.length < 2 || rows.length > 12 || rows.length !== columns.length) return null;
  const counts = rows.map((row) => columns.flatMap((place) => lines.bound(place, row) ?? []));
  const isSquare = counts.every(
    (row) => row.length === rows.length && row.every(({ token }) => token.step === '1'),
  );
  const across = columns.map((place) => lines.names(place, rows[0] ?? 0).at(-1) ?? '');
  const down = rows.map((row) => lines.lineNames(row).at(-1) ?? '');
  return isSquare && down.every((name, index) => name === across[index])
    ? { reading, classes: down, counts }
    : null;
}

function isTotal(names: readonly string[]): boolean {
  return names.some((name) => /^(?:total|sum|all)\b/i.test(name));
}
