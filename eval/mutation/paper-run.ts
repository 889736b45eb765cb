import type { Sandbox } from '../../src/core/io.ts';
import { judgePaper, matchingIn, type Judged } from './engine.ts';
import { enumerate } from './enumerate.ts';
import type { Listed } from './listed.ts';
import { compareListing, type Difference } from './listings.ts';
import type { ReadPaper } from './papers.ts';
import { tryPlacebos, type Placebo } from './placebos.ts';
import { tryMutants, type Tried } from './try-mutants.ts';

export interface Caps {
  readonly perIdentity: number;
  readonly perPaper: number;
  readonly placebos: number;
}

/** Everything measured on one paper. */
export interface PaperRun {
  readonly id: string;
  readonly listed: readonly Listed[];
  readonly missed: readonly Listed[];
  /** Derived, but indeterminate as printed. */
  readonly abstained: number;
  readonly judged: readonly Judged[];
  readonly difference: Difference | null;
  readonly tried: readonly Tried[];
  readonly placebos: readonly Placebo[];
}

/** Enumerates a paper's identities, runs the engine on it as printed, then on its mutants and placebos. */
export async function runPaper(
  { id, paper }: ReadPaper,
  caps: Caps,
  sandbox: Sandbox,
): Promise<PaperRun> {
  const listed = enumerate(paper);
  const judged = await judgePaper(paper, sandbox);
  const matched = listed.map((one) => ({ one, found: matchingIn(judged, paper, one) }));
  const derived = matched.filter(({ found }) => found.length > 0);
  const live = derived.filter(({ found }) =>
    found.every(({ verdict }) => verdict === 'consistent' || verdict === 'vacuous'),
  );
  const each = Math.min(caps.perIdentity, Math.ceil(caps.perPaper / Math.max(1, live.length)));
  const tried: Tried[] = [];
  for (const { one } of live) {
    if (tried.length >= caps.perPaper) break;
    tried.push(...(await tryMutants(id, paper, one, each, sandbox)));
  }
  return {
    id,
    listed,
    missed: matched.filter(({ found }) => found.length === 0).map(({ one }) => one),
    abstained: derived.length - live.length,
    judged,
    difference: await compareListing(id, listed),
    tried,
    placebos: await tryPlacebos(id, paper, listed, judged, caps.placebos, sandbox),
  };
}
