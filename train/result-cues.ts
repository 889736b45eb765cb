import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readTsv } from '../eval/tsv.ts';
import { resultEvidence } from '../src/claims/result-sentences.ts';
import { readFileSource } from '../src/io/file-source.ts';
import { openPaperReader } from '../src/io/paper-reader.ts';
import { fitCues, scoreOf, type CueRow } from './fit/logistic-cues.ts';

const annotations = 'eval/claims';
const penalty = 20;
/** What recall weighs against precision, squared: a wrong claim costs a reader more than a missed one. */
const beta = 0.5;
/** Weights are kept in hundredths. */
const kept = 100;

/**
 * What each cue of a result sentence is worth, from the papers of `eval/claims` whose part is `dev`. They lie in
 * the corpus beside the benchmarks. The threshold is where F is best, with precision
 * counted twice, when each paper is left out in turn.
 */
export async function resultCues(benchmarks: string): Promise<string[]> {
  const rows = await readRows(join(benchmarks, '..', 'corpus'));
  const papers = [...new Set(rows.map(({ group }) => group))];
  const outside = papers.flatMap((paper) => {
    const model = fitCues(rows.filter(({ group }) => group !== paper), penalty); // prettier-ignore
    return rows
      .filter(({ group }) => group === paper)
      .map((row) => ({ score: scoreOf(model, row), isResult: row.isResult }));
  });
  const best = bestThreshold(outside);
  const { bias, weights } = fitCues(rows, penalty);
  const round = (value: number): number => Math.round(value * kept) / kept;
  const stored = {
    threshold: round(best.threshold),
    bias: round(bias),
    weights: Object.fromEntries([...weights].map(([name, value]) => [name, round(value)])),
  };
  await mkdir('models/result-cues', { recursive: true });
  await writeFile('models/result-cues/weights.json', `${JSON.stringify(stored, null, 2)}\n`);
  return [
    `${rows.length} sentences of ${papers.length} papers, ${rows.filter(({ isResult }) => isResult).length} state a result`,
    `each paper left out in turn: precision ${best.precision.toFixed(3)}, recall ${best.recall.toFixed(3)} at ${best.threshold.toFixed(2)}`,
  ];
}

async function readRows(corpus: string): Promise<CueRow[]> {
  const reader = openPaperReader();
  const rows: CueRow[] = [];
  for (const { paper: group = '', file = '', part } of await readTsv(`${annotations}/index.tsv`)) {
    if (part !== 'dev') continue;
    const source = await readFileSource(join(corpus, file));
    const paper = await reader.read(source.bytes, source.mediaType);
    const listed = await readTsv(`${annotations}/${group}.tsv`);
    const results = new Set(listed.map(({ sentence = '' }) => sentence));
    for (const [index, signs] of resultEvidence(paper).entries())
      rows.push({ group, signs, isResult: results.has(String(index)) });
  }
  return rows;
}

interface Scored {
  readonly score: number;
  readonly isResult: boolean;
}

function bestThreshold(scored: readonly Scored[]): {
  readonly threshold: number;
  readonly precision: number;
  readonly recall: number;
  readonly f: number;
} {
  const known = scored.filter(({ isResult }) => isResult).length;
  let best = { threshold: 0, precision: 0, recall: 0, f: 0 };
  for (let step = -30; step <= 20; step++) {
    const threshold = step / 10;
    const said = scored.filter(({ score }) => score > threshold);
    const right = said.filter(({ isResult }) => isResult).length;
    const [precision, recall] = [right / Math.max(1, said.length), right / Math.max(1, known)];
    const f = ((1 + beta) * precision * recall) / Math.max(1e-9, beta * precision + recall);
    if (f > best.f) best = { threshold, precision, recall, f };
  }
  return best;
}
