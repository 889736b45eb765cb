import { intervalOf } from '../interval-of.ts';
import type { BoundNumber } from '../../core/identity.ts';
import type { Interval } from '../../core/interval.ts';
import { harmonic, read } from '../../core/interval-arithmetic.ts';
import type { TableIdentity } from '../../core/table-identity.ts';
import type { TableReading } from '../../core/table-reading.ts';
import { endsOf, printed } from '../bound.ts';
import type { Check } from '../context.ts';
import { basisOf, establish, isEstablished } from '../establish.ts';
import { bothWays, type Lines } from '../tables/lines.ts';
import { textOf, type PaperWords } from '../tables/targets.ts';

/** F11: an F-score of its precision and recall; of averages over classes or folds only the bounds hold. */
export const f11: Check = {
  id: 'F11',
  title: 'F-score of precision and recall',
  kind: 'recomputation',
  script: `(input, { interval: { read, harmonic, fScoreBound, write } }) =>
  write((input.macro ? fScoreBound : harmonic)(read(input.precision), read(input.recall)))`,
  inTables,
};

const kinds = {
  precision: /^l?p(?:rec(?:ision)?)?\.?$/i,
  recall: /^l?r(?:ec(?:all)?)?\.?$/i,
  f: /^l?f(?:[-_ ]?1)?(?:[-_ ]?(?:score|measure|value))?$/i,
} as const;

/** What is printed at one line of a triple of columns (or rows). */
interface Triple {
  readonly at: number;
  readonly across: number;
  readonly inputs: readonly [BoundNumber, BoundNumber];
}

function inTables(tables: readonly TableReading[], words: PaperWords): TableIdentity[] {
  return tables.flatMap((reading) =>
    bothWays(reading).flatMap((lines) => identitiesAlong(lines, words)),
  );
}

function identitiesAlong(lines: Lines, { paper, text }: PaperWords): TableIdentity[] {
  const triples = lines.across.flatMap((across) => triplesOf(lines, across));
  if (triples.length === 0) return [];
  const caption = textOf(paper, lines.reading.table.caption);
  const headers = triples.map(({ at, across }) => lines.names(at, across).join(' ')).join(' ');
  const near = `${caption} ${headers}`;
  const micro = /\bmicro\b/i.test(near);
  const saysMacro = !micro && /\bmacro\b/i.test(near);
  const { best } = establish(
    [null],
    () => triples.flatMap(({ at, across, inputs }) => trial(lines, at, across, inputs)),
    (inputs) => (saysMacro ? null : computeHarmonic(inputs)),
  );
  const proven = best !== null && isEstablished(best);
  const macro = saysMacro || (!proven && !micro && /\bmacro[- ]?(?:averag|f|p|r)/i.test(text));
  return triples.flatMap(({ at, across, inputs: [precision, recall] }): TableIdentity[] => {
    const target = lines.number(at, across)?.main;
    if (!target || (!macro && !computeHarmonic([precision, recall]))) return [];
    const [p, r] = [printed(precision.token), printed(recall.token)];
    return [
      {
        check: 'F11',
        cell: lines.ref(at, across),
        operation: 'harmonic-mean',
        target,
        formula: macro
          ? `at most min(2·${p}, 2·${r}, (${p} + ${r}) / 2)`
          : `2 · ${p} · ${r} / (${p} + ${r})`,
        inputs: [precision, recall],
        basis: macro
          ? {
              kind: 'stated',
              words: 'The paper says that its scores are averages over classes.',
              range: null,
            }
          : best && (proven || !micro)
            ? basisOf(
                best,
                null,
                'No words say whether the scores are of one class, and the table does not establish it.',
              )
            : {
                kind: 'stated',
                words: 'The paper says that the scores are micro-averaged.',
                range: null,
              },
        readings: [
          {
            name: macro ? 'bounds of an averaged F-score' : 'harmonic mean',
            input: { precision: endsOf(precision.token), recall: endsOf(recall.token), macro },
          },
        ],
        doubt: null,
        decider: 'Whether the scores are of one class, pooled, or averaged over classes or folds.',
      },
    ];
  });
}

/** An F-score and the nearest precision and recall under the same headings. */
function triplesOf(lines: Lines, across: number): Triple[] {
  const named = lines.places.map((place) => ({ place, ...kindAt(lines, place, across) }));
  return named.flatMap(({ place: at, kind, beside }): Triple[] => {
    if (kind !== 'f' || !lines.number(at, across)) return [];
    const nearest = (wanted: keyof typeof kinds): BoundNumber | null => {
      const [found] = named
        .filter(
          (one) => one.kind === wanted && one.beside === beside && Math.abs(one.place - at) <= 4,
        )
        .sort((a, b) => Math.abs(a.place - at) - Math.abs(b.place - at) || a.place - b.place);
      return found ? lines.bound(found.place, across) : null;
    };
    const [precision, recall] = [nearest('precision'), nearest('recall')];
    return precision && recall ? [{ at, across, inputs: [precision, recall] }] : [];
  });
}

/** Which of the three a header names at any of its levels, and its other levels. */
function kindAt(
  lines: Lines,
  place: number,
  across: number,
): { kind: keyof typeof kinds | null; beside: string } {
  const names = lines.names(place, across);
  for (const kind of ['f', 'precision', 'recall'] as const) {
    const level = names.findLastIndex((name) => kinds[kind].test(plain(name)));
    if (level !== -1)
      return { kind, beside: names.filter((_, index) => index !== level).join(' / ') };
  }
  return { kind: null, beside: '' };
}

/** A header without its qualifiers, unit and marks. */
function plain(header: string): string {
  return header
    .replace(/\b(?:macro|micro|avg|average|mean|weighted|labell?ed)\b[-. ]*/gi, '')
    .replace(/\(%\)|%|±.*$|[↑↓*†‡^_{}$]/g, '')
    .trim();
}

function trial(lines: Lines, at: number, across: number, inputs: readonly BoundNumber[]) {
  const target = lines.number(at, across)?.main;
  return target ? [{ target, inputs }] : [];
}

function computeHarmonic(inputs: readonly BoundNumber[]): Interval | null {
  const [p, r] = inputs.map(({ token }) => read(endsOf(token)));
  if (!p || !r || p.low.compare(0) <= 0 || r.low.compare(0) <= 0) return null;
  return intervalOf(harmonic(p, r));
}
