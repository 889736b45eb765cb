/** How much of the record a page carries; the JSON beside it always has the whole. */
export interface PageWeight {
  /** Groups whose claims carry their evidence. */
  readonly bodies: readonly string[];
  /** Of each of those groups, the first so many. */
  readonly mostBodies: number;
  /** Groups printed as a table, one line a claim. */
  readonly rows: readonly string[];
  /** Of each group in a table, the first so many; the others have pages of their own. */
  readonly mostRows: number;
  readonly references: boolean;
  readonly shortened: boolean;
  /** The next weight is taken when the page is longer than this many bytes. */
  readonly mostBytes: number;
}

const acts = ['contradicted', 'failed', 'unverifiable'];
const settled = ['verified', 'unattempted', 'measurements', 'marks', 'statements'];
const quiet = ['unattempted', 'measurements', 'marks', 'statements'];

const whole = {
  mostBodies: Infinity,
  mostRows: Infinity,
  rows: [],
  references: true,
  shortened: false,
};

/** From the whole record to the barest page, in the order in which they are tried. */
export const pageWeights: readonly [PageWeight, ...PageWeight[]] = [
  { ...whole, bodies: [...acts, ...settled], mostBytes: 70_000 },
  { ...whole, bodies: acts, shortened: true, mostBytes: 100_000 },
  { ...whole, bodies: acts, rows: quiet, shortened: true, mostBytes: 100_000 },
  { ...whole, bodies: ['contradicted'], rows: settled, shortened: true, mostBytes: 100_000 },
  {
    ...whole,
    bodies: ['contradicted'],
    mostBodies: 5,
    rows: settled,
    shortened: true,
    mostBytes: 240_000,
  },
  {
    ...whole,
    bodies: [],
    mostBodies: 0,
    rows: [...acts, ...settled],
    references: false,
    shortened: true,
    mostBytes: Infinity,
  },
];

/** The same for a page whose claims have pages of their own: it need not hold them all. */
export const sitePageWeights: readonly [PageWeight, ...PageWeight[]] = [
  { ...whole, bodies: [...acts, ...settled], mostBytes: 70_000 },
  { ...whole, bodies: acts, shortened: true, mostBytes: 70_000 },
  { ...whole, bodies: acts, rows: quiet, mostRows: 40, shortened: true, mostBytes: 70_000 },
  {
    ...whole,
    bodies: ['contradicted', 'failed'],
    rows: quiet,
    mostRows: 20,
    shortened: true,
    mostBytes: 70_000,
  },
  {
    ...whole,
    bodies: ['contradicted'],
    mostBodies: 5,
    rows: settled,
    mostRows: 30,
    shortened: true,
    mostBytes: 70_000,
  },
  {
    ...whole,
    bodies: ['contradicted'],
    mostBodies: 3,
    rows: [...acts.slice(1), ...settled],
    mostRows: 20,
    references: false,
    shortened: true,
    mostBytes: 70_000,
  },
  {
    ...whole,
    bodies: ['contradicted'],
    mostBodies: 2,
    rows: [...acts.slice(1), ...settled],
    mostRows: 12,
    references: false,
    shortened: true,
    mostBytes: 70_000,
  },
  {
    ...whole,
    bodies: ['contradicted'],
    mostBodies: 1,
    rows: [...acts.slice(1), ...settled],
    mostRows: 12,
    references: false,
    shortened: true,
    mostBytes: 70_000,
  },
  {
    ...whole,
    bodies: [],
    rows: [...acts, ...settled],
    mostRows: 12,
    references: false,
    shortened: true,
    mostBytes: Infinity,
  },
];
