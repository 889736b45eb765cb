import { sha256 } from '../../src/core/hash.ts';
import type { Sandbox } from '../../src/core/io.ts';
import type { Paper } from '../../src/core/paper.ts';
import { judgePaper, type Judged } from './engine.ts';
import { lex } from './lex.ts';
import { placesOf, type Listed, type Place } from './listed.ts';
import { anchor, numberAt } from './places.ts';
import { moved, replaceText, setBold } from './replace.ts';
import { shiftUnits } from './reprint.ts';

export interface Placebo {
  readonly what: string;
  /** Checks whose verdict is another one, or that contradict what they did not before. */
  readonly alarms: readonly string[];
}

/** Bold taken off headers, and numbers outside every identity moved by one unit: no verdict may change. */
export async function tryPlacebos(
  id: string,
  paper: Paper,
  listed: readonly Listed[],
  judged: readonly Judged[],
  most: number,
  sandbox: Sandbox,
): Promise<Placebo[]> {
  const used = new Set([
    ...judged.flatMap(({ anchors }) => anchors),
    ...listed.flatMap(placesOf).flatMap((place) => {
      const one = numberAt(paper, place);
      return one ? [anchor(paper.text, one.start)] : [];
    }),
  ]);
  const bases = new Map<number, readonly Judged[]>();
  const found: Placebo[] = [];
  const outside = outsideNumbers(paper, used)
    .map((place) => ({ place, order: sha256(`placebo-1 ${id} ${JSON.stringify(place)}`) }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .slice(0, most);
  for (const { place } of outside) {
    const table = 't' in place ? place.t : -1;
    const scope = onlyTable(paper, table);
    const one = numberAt(scope, place);
    const raw = one && shiftUnits(one.raw, 1);
    if (!one || !raw) continue;
    const base = bases.get(table) ?? (await judgePaper(scope, sandbox));
    bases.set(table, base);
    const now = await judgePaper(replaceText(scope, one, raw), sandbox);
    const what = `${JSON.stringify(place)} ${one.raw} ${raw}`;
    found.push({ what, alarms: changes(base, now, (at) => moved(at, one, raw)) });
  }
  const marked = paper.tables.findIndex(
    ({ cells, unreadable }) =>
      unreadable === null && cells.some((cell) => cell.header && cell.bold),
  );
  if (marked >= 0) {
    const scope = onlyTable(paper, marked);
    const base = bases.get(marked) ?? (await judgePaper(scope, sandbox));
    const plain = setBold(scope, marked, (cell) => cell.bold && !cell.header);
    const now = await judgePaper(plain, sandbox);
    found.push({
      what: `headers of table ${marked} not bold`,
      alarms: changes(base, now, (at) => at),
    });
  }
  return found;
}

/** One table left to read, or with -1 all tables and the sentences. */
function onlyTable(paper: Paper, table: number): Paper {
  if (table < 0) return paper;
  return {
    ...paper,
    sentences: [],
    tables: paper.tables.map((one, index) =>
      index === table ? one : { ...one, unreadable: 'left out of this run' },
    ),
  };
}

function outsideNumbers(paper: Paper, used: ReadonlySet<number>): Place[] {
  const inCells = paper.tables.flatMap((table, t) =>
    table.unreadable !== null
      ? []
      : table.cells
          .filter(
            ({ header, row, column }) =>
              !header && row >= table.headerRows && column >= table.headerColumns,
          )
          .map(({ row, column }): Place => ({ t, r: row, c: column, k: 0 })),
  );
  const inSentences = paper.sentences.flatMap(({ range, place }, s) =>
    place === 'text'
      ? lex(paper.text.slice(range.start, range.end)).map((_, k): Place => ({ s, k }))
      : [],
  );
  const free = (list: readonly Place[]): Place[] =>
    list.filter((place) => {
      const one = numberAt(paper, place);
      return one !== null && !used.has(anchor(paper.text, one.start));
    });
  return [...free(inCells), ...free(inSentences).slice(0, 40)];
}

function changes(
  before: readonly Judged[],
  after: readonly Judged[],
  move: (at: number) => number,
): string[] {
  const key = (check: string, target: number, formula: string): string =>
    `${check} ${target} ${formula}`;
  const then = new Map(
    before.map((one) => [key(one.check, move(one.target), one.formula), one.verdict]),
  );
  return after.flatMap(({ check, target, verdict, formula }) => {
    const was = then.get(key(check, target, formula));
    const isChange = was === undefined ? verdict === 'inconsistent' : was !== verdict;
    return isChange ? [`${check} ${was ?? 'none'} → ${verdict}: ${formula.slice(0, 100)}`] : [];
  });
}
