import type { FormatAgreement } from '../../core/agreement.ts';
import type { Paper } from '../../core/paper.ts';
import { compareSentences } from './compare-sentences.ts';
import { compareTables } from './compare-tables.ts';

/** Differences that are told of one format; more mean that it is another version of the paper. */
const mostDifferences = 200;

/** One paper read from two formats: what of the first stands in the second, and the numbers that differ. */
export function comparePapers(ours: Paper, theirs: Paper): FormatAgreement {
  const tables = compareTables(ours, theirs);
  const sentences = compareSentences(ours, theirs);
  return {
    format: theirs.format,
    tables: tables.tables,
    cells: tables.cells,
    sentences: sentences.sentences,
    differences: [...tables.differences, ...sentences.differences].slice(0, mostDifferences),
  };
}
