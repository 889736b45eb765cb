import type { Paper } from '../../src/core/paper.ts';
import { placeKey, placesOf, type Listed } from './listed.ts';
import { listAggregates } from './list-aggregates.ts';
import { listCellGains } from './list-cell-gains.ts';
import { listChangePlaces, listChangesBeside } from './list-changes.ts';
import { listMarks } from './list-marks.ts';
import { listRepeats } from './list-repeats.ts';
import { listPairwise, listParts, listScores } from './list-scores.ts';
import { listSentences } from './list-sentences.ts';
import { listShares } from './list-shares.ts';
import { listProducts, listSplits } from './list-sizes.ts';
import { listTestSets } from './list-test-sets.ts';
import { listWeighted } from './list-weighted.ts';
import { sheetsOf } from './sheet.ts';

/**
 * Identities of a paper's tables and sentences that hold as printed, found by header words and brute
 * arithmetic. It shares no code with the engine's claims and checks: it sees the parsed paper alone.
 */
export function enumerate(paper: Paper): Listed[] {
  const both = paper.tables.flatMap((table, index) =>
    table.unreadable === null ? [sheetsOf(table, index)] : [],
  );
  const found = [
    ...both.flatMap(([byRow, byColumn]) => [
      ...[byRow, byColumn].flatMap((sheet) => [
        ...listAggregates(sheet),
        ...listWeighted(sheet),
        ...listScores(sheet),
        ...listSplits(sheet),
        ...listChangePlaces(sheet),
        ...listChangesBeside(sheet),
        ...listShares(sheet),
        ...listParts(sheet),
        ...listProducts(sheet),
      ]),
      ...listPairwise(byRow),
      ...listMarks(byRow, byColumn, captionOf(paper, byRow.index)),
    ]),
    ...listRepeats(both.map(([byRow]) => byRow)),
    ...listCellGains(paper, both.flat()),
    ...listTestSets(
      paper,
      both.map(([byRow]) => byRow),
    ),
    ...listSentences(
      paper,
      both.map(([byRow]) => byRow),
    ),
  ];
  const seen = new Set<string>();
  return found.filter((one) => {
    const key = `${one.rule} ${placesOf(one).map(placeKey).sort().join(' ')}`;
    return !seen.has(key) && seen.add(key);
  });
}

function captionOf({ text, tables }: Paper, index: number): string {
  const table = tables[index];
  const ranges = table ? [table.caption, ...table.notes] : [];
  return ranges.map((range) => (range ? text.slice(range.start, range.end) : '')).join(' ');
}
