import { performance } from 'node:perf_hooks';
import { findEvidence, toPool, type Evidence, type Place } from '../src/ground/find-evidence.ts';
import { labels, readGroundFiles, type Label, type LabelledClaim } from './ground-files.ts';
import { share, type Suite } from './suite.ts';

interface Judged {
  readonly row: LabelledClaim;
  /** The engine's verdict in the words of the labels; null where it is unsure. */
  readonly said: Label | null;
  /** Null where the row has no line of evidence. */
  readonly hit: boolean | null;
  readonly reason: string;
}

/**
 * Claims against a pool of sixteen papers, of which the engine sees the lines and nothing else.
 * first_hit: the line of evidence, or one of the same words, comes first; accuracy: of three labels,
 * where "unsure" is wrong. Precision and recall count a claim as what the engine said of it.
 */
export const groundArxiv: Suite = async (dir) => {
  const { claims, groups, lines } = await readGroundFiles(dir);
  const judged: Judged[] = [];
  let [poolMs, claimMs] = [0, 0];
  for (const [group, papers] of groups.entries()) {
    const documents = papers.map((paper) => lines.get(paper) ?? []);
    const opened = performance.now();
    const pool = toPool(documents);
    poolMs += performance.now() - opened;
    const textOf = (place: Place | undefined): string =>
      (place && documents[place.document]?.[place.sentence]) ?? '';
    for (const row of claims.filter((one) => one.group === group)) {
      const started = performance.now();
      const evidence = findEvidence(row.claim, pool);
      claimMs += performance.now() - started;
      const line = row.evidenceLine === null ? null : lines.get(row.paper)?.[row.evidenceLine];
      const hit = line == null ? null : bare(textOf(evidence.ranked[0])) === bare(line);
      judged.push({ row, said: labelOf(evidence), hit, reason: evidence.reason });
    }
  }
  const figures = figuresOf(judged);
  const right = judged.filter(isRight).length;
  const sought = judged.filter(({ hit }) => hit !== null);
  return {
    lines: [
      `first hit     ${share(sought.filter(({ hit }) => hit).length, sought.length)}`,
      `accuracy      ${share(right, judged.length)}`,
      ...labels.map((label) => lineOf(label, judged)),
      ...Object.entries(figures.by_type).map(
        ([type, { n, right }]) => `  ${type.padEnd(13)}${share(right, n)}`,
      ),
      `pools         ${Math.round(poolMs / groups.length)} ms each to prepare`,
      ...judged
        .filter((one) => !isRight(one) || one.hit === false)
        .map(
          ({ row, said, reason }) =>
            `  ${row.id} is ${row.label}, not ${said ?? 'sure'}: ${reason}`,
        ),
    ],
    figures: { n: judged.length, ...figures, ms_per_claim: claimMs / judged.length },
  };
};

/** Letters and digits alone: what makes two lines the same. */
function bare(line: string): string {
  return line.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function labelOf({ state }: Evidence): Label | null {
  return state === 'unsure' ? null : state === 'not-found' ? 'not_found' : state;
}

function isRight({ row, said }: Judged): boolean {
  return said === row.label;
}

function figuresOf(judged: readonly Judged[]): {
  readonly by_type: Readonly<Record<string, { readonly n: number; readonly right: number }>>;
} & Readonly<Record<string, unknown>> {
  const sought = judged.filter(({ hit }) => hit !== null);
  const types = [...new Set(judged.map(({ row }) => row.type))].sort();
  const counts = labels.map((label) => countOf(label, judged));
  const [supported, contradicted] = counts;
  return {
    first_hit: ratio(sought.filter(({ hit }) => hit).length, sought.length),
    accuracy: ratio(judged.filter(isRight).length, judged.length),
    macro_f1:
      counts.reduce((sum, { right, said, known }) => sum + ratio(2 * right, said + known), 0) /
      labels.length,
    supported_precision: ratio(supported?.right ?? 0, supported?.said ?? 0),
    supported_recall: ratio(supported?.right ?? 0, supported?.known ?? 0),
    contradicted_precision: ratio(contradicted?.right ?? 0, contradicted?.said ?? 0),
    by_type: Object.fromEntries(
      types.map((type) => {
        const rows = judged.filter(({ row }) => row.type === type);
        return [type, { n: rows.length, right: rows.filter(isRight).length }];
      }),
    ),
  };
}

interface Count {
  readonly right: number;
  readonly said: number;
  readonly known: number;
}

function countOf(label: Label, judged: readonly Judged[]): Count {
  const said = judged.filter((one) => one.said === label);
  return {
    right: said.filter(isRight).length,
    said: said.length,
    known: judged.filter(({ row }) => row.label === label).length,
  };
}

function lineOf(label: Label, judged: readonly Judged[]): string {
  const { right, said, known } = countOf(label, judged);
  return `${label.padEnd(14)}precision ${share(right, said)}, recall ${share(right, known)}`;
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
