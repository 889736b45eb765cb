import { fileURLToPath } from 'node:url';
import { readTsv } from '../tsv.ts';
import type { Judged } from './engine.ts';

export type Judgement = 'true error' | 'engine fault' | 'undecidable' | 'not judged';

/** One contradiction on an unchanged paper, and what a person found on reading it. */
export interface Alarm {
  readonly paper: string;
  readonly check: string;
  /** "t0 r16 c7", or "text". */
  readonly place: string;
  readonly claim: string;
  readonly formula: string;
  readonly judgement: Judgement;
}

const judgements: readonly string[] = ['true error', 'engine fault', 'undecidable'];
const file = fileURLToPath(new URL('judged.tsv', import.meta.url));

/** Looks up what a person said of a finding; the same paper, check, place and number is the same finding. */
export async function openJudged(): Promise<(paper: string, one: Judged) => Alarm> {
  const rows = await readTsv(file);
  const known = new Map(
    rows.map((row) => [
      [row['paper'], row['check'], row['place'], row['claim']].join('\t'),
      row['verdict'] ?? '',
    ]),
  );
  return (paper, { check, cell, claim, formula }) => {
    const place = cell ? `t${cell.table} r${cell.row} c${cell.column}` : 'text';
    const printed = claim.trim();
    const said = known.get([paper, check, place, printed].join('\t')) ?? '';
    const judgement = judgements.includes(said) ? (said as Judgement) : 'not judged';
    return { paper, check, place, claim: printed, formula, judgement };
  };
}
