import { share, type Measured } from '../suite.ts';
import { standingOf, standings, type Got, type Standing } from './expected.ts';

/** A row of the index with what came of it. */
export interface JudgedRow {
  readonly file: string;
  readonly expected: string;
  readonly got: Got;
  readonly message: string;
  readonly seconds: number;
}

/** The confusion table by folder, wrong rows first, worst kind first, and the figures. */
export function confusion(rows: readonly JudgedRow[], peakMb: number): Measured {
  const stood = rows.map((row) => ({ ...row, standing: standingOf(row.got, row.expected) }));
  const count = (standing: Standing): number =>
    stood.filter((row) => row.standing === standing).length;
  const bad = standings
    .slice(0, -1)
    .flatMap((standing) => stood.filter((row) => row.standing === standing));
  const slowest = stood.toSorted((a, b) => b.seconds - a.seconds).slice(0, 3);
  return {
    lines: [
      ...bad.map(
        ({ standing, file, expected, got, message }) =>
          `${standing.toUpperCase()}  ${file}: ${got}, expected ${expected} (${message})`,
      ),
      `right          ${share(count('right'), rows.length)}`,
      ...standings.slice(0, -1).map((standing) => `${standing.padEnd(14)} ${count(standing)}`),
      `peak memory    ${peakMb} MB`,
      ...slowest.map(({ file, seconds }) => `slow           ${seconds.toFixed(2)} s ${file}`),
      ...table(stood),
    ],
    figures: {
      n: rows.length,
      right: count('right'),
      wrong_accepts: count('wrong-accept'),
      wrong_rejects: count('wrong-reject'),
      wrong_declines: count('wrong-decline'),
      declined: rows.filter(({ got }) => got === 'decline').length,
      errors: count('error'),
      by_folder: byFolder(stood),
      peak_mb: peakMb,
      bad: bad.map(({ file, expected, got, message }) => ({ file, expected, got, message })),
    },
  };
}

type Stood = JudgedRow & { readonly standing: Standing };

/** Expected words down, verdicts across, a line for each pair of folder and expected word. */
function table(rows: readonly Stood[]): string[] {
  const columns = ['accept', 'reject', 'decline', 'error'] as const;
  const keys = [...new Set(rows.map(keyOf))].sort();
  const width = Math.max(0, ...keys.map((key) => key.length));
  const head = `${'folder, expected'.padEnd(width)}  ${columns.map((word) => word.padStart(8)).join('')}   right`;
  const lines = keys.map((key) => {
    const own = rows.filter((row) => keyOf(row) === key);
    const cells = columns.map((word) => own.filter(({ got }) => got.split(':')[0] === word).length);
    const right = own.filter(({ standing }) => standing === 'right').length;
    return `${key.padEnd(width)}  ${cells.map((n) => String(n || '.').padStart(8)).join('')}   ${right}/${own.length}`;
  });
  return ['', head, ...lines];
}

function byFolder(rows: readonly Stood[]): Record<string, Record<string, number>> {
  const folders = [...new Set(rows.map(({ file }) => folderOf(file)))].sort();
  return Object.fromEntries(
    folders.map((folder) => {
      const own = rows.filter(({ file }) => folderOf(file) === folder);
      const counts = standings.map((standing): [string, number] => [
        standing.replace('-', '_'),
        own.filter((row) => row.standing === standing).length,
      ]);
      return [folder, { n: own.length, ...Object.fromEntries(counts.filter(([, n]) => n > 0)) }];
    }),
  );
}

function keyOf({ file, expected }: JudgedRow): string {
  return `${folderOf(file)}  ${expected}`;
}

function folderOf(file: string): string {
  return file.split('/')[0] ?? file;
}
