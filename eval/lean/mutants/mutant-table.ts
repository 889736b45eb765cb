import type { Measured } from '../../suite.ts';
import type { Answer } from '../with-judge.ts';
import type { Mutant } from './mutant.ts';

/** Longest time that a mutant may take, in seconds. */
const longest = 20;

/** A mutant with what came of it. */
export interface JudgedMutant extends Answer, Pick<Mutant, 'operator' | 'cls' | 'place' | 'why'> {
  readonly file: string;
}

/** The table by operator and class, wrong accepts and crashes first, then the accepts with their proofs. */
export function mutantTable(
  judged: readonly JudgedMutant[],
  files: number,
  seed: number,
  peakMb: number,
): Measured {
  const accepts = judged.filter(({ got }) => got === 'accept');
  const wrong = accepts.filter(({ harm }) => harm?.isHarmless !== true);
  const errors = judged.filter(({ got }) => got === 'error');
  const slow = judged.filter(({ seconds }) => seconds > longest);
  const slowest = judged.toSorted((a, b) => b.seconds - a.seconds)[0];
  const rows = [...groups(judged, ({ operator, cls }) => `${operator}\t${cls}`)].map(
    ([key, own]) => {
      const [operator = '', cls = ''] = key.split('\t');
      return { operator, class: cls, ...counts(own) };
    },
  );
  const width = Math.max(...rows.map(({ operator }) => operator.length), 8);
  const acceptedKinds = [
    ...groups(
      accepts.filter(({ harm }) => harm?.isHarmless),
      ({ operator, cls, harm }) => `${operator}\t${cls}\t${harm?.proof ?? ''}`,
    ),
  ].map(([key, own]) => {
    const [operator = '', cls = '', proof = ''] = key.split('\t');
    return { operator, class: cls, n: own.length, proof };
  });
  const total = counts(judged);
  const mustReject = judged.filter(({ cls }) => cls === 'must-reject');
  const missed = mustReject.filter(({ got }) => got === 'accept').length;
  return {
    lines: [
      ...[...wrong, ...errors, ...slow].map(describe),
      `mutants        ${judged.length} of ${files} files, seed ${seed}`,
      `must reject    ${mustReject.length}, accepted ${missed}`,
      `wrong accepts  ${wrong.length}`,
      `errors         ${errors.length}`,
      `over ${longest} s      ${slow.length}; slowest ${slowest?.seconds.toFixed(2) ?? 0} s ${slowest?.file ?? ''}`,
      `peak memory    ${peakMb} MB`,
      '',
      `${'operator'.padEnd(width)}  class             n  rejected declined accepted`,
      ...rows.map(
        ({ operator, class: cls, n, rejected, declined, accepted }) =>
          `${operator.padEnd(width)}  ${cls.padEnd(11)} ${[n, rejected, declined, accepted].map((one) => String(one || '.').padStart(8)).join('')}`,
      ),
      '',
      'Accepted, and why that does no harm:',
      ...acceptedKinds.map(
        ({ operator, class: cls, n, proof }) => `  ${operator} (${cls}) ${n}: ${proof}`,
      ),
    ],
    figures: {
      n: judged.length,
      files,
      seed,
      must_reject: mustReject.length,
      must_reject_accepted: missed,
      wrong_accepts: wrong.length,
      rejected: total.rejected,
      declined: total.declined,
      accepted: total.accepted,
      errors: errors.length,
      over_limit: slow.length,
      max_s: Math.round(100 * (slowest?.seconds ?? 0)) / 100,
      peak_mb: peakMb,
      by_operator: rows,
      accepted_kinds: acceptedKinds,
      bad: [...wrong, ...errors].slice(0, 100),
    },
  };
}

function counts(judged: readonly JudgedMutant[]) {
  const of = (word: string): number => judged.filter(({ got }) => got.startsWith(word)).length;
  return {
    n: judged.length,
    rejected: of('reject'),
    declined: of('decline'),
    accepted: of('accept'),
  };
}

function groups<T>(list: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  return new Map([...Map.groupBy(list, keyOf)].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function describe({ operator, cls, file, place, why, got, message, harm }: JudgedMutant): string {
  const head = got === 'accept' ? 'WRONG-ACCEPT' : got === 'error' ? 'ERROR' : 'SLOW';
  return `${head}  ${operator} (${cls}) ${file}: ${place}; ${why}; ${harm?.proof ?? message}`;
}
