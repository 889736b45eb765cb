/** How much of the record a page carries; the JSON beside it always has the whole. */
export interface PageWeight {
  /** Groups whose claims carry their evidence. */
  readonly bodies: readonly string[];
  /** Groups printed as a table, one line a claim. */
  readonly rows: readonly string[];
  readonly references: boolean;
  readonly shortened: boolean;
  /** The next weight is taken when the page is longer than this many bytes. */
  readonly mostBytes: number;
}

const acts = ['contradicted', 'failed', 'unverifiable'];
const settled = ['verified', 'unattempted', 'measurements', 'marks', 'statements'];
const quiet = ['unattempted', 'measurements', 'marks', 'statements'];

/** From the whole record to the barest page, in the order in which they are tried. */
export const pageWeights: readonly [PageWeight, ...PageWeight[]] = [
  {
    bodies: [...acts, ...settled],
    rows: [],
    references: true,
    shortened: false,
    mostBytes: 70_000,
  },
  { bodies: acts, rows: [], references: true, shortened: true, mostBytes: 100_000 },
  { bodies: acts, rows: quiet, references: true, shortened: true, mostBytes: 100_000 },
  {
    bodies: ['contradicted'],
    rows: settled,
    references: true,
    shortened: true,
    mostBytes: 240_000,
  },
  {
    bodies: [],
    rows: [...acts, ...settled],
    references: false,
    shortened: true,
    mostBytes: Infinity,
  },
];
